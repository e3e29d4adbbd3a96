import { type Solver, solverOptions } from "../solver.ts"
import type { Part } from "./parts.ts"
import type { Combination, Knowledge } from "./system.ts"

type Model = ReturnType<Solver["createModel"]>

/** An end of an interval, the values of all unknowns that reach it, and the publications that hold it there. */
export type End = { value: number; values: ArrayLike<number>; from: number[] }

const small = 1e-6

/** What is this near a whole number is that number: persons are whole, the solver's arithmetic is not. */
const tidy = (value: number) => (Math.abs(value - Math.round(value)) < small ? Math.round(value) + 0 : value)

const isWhole = (values: ArrayLike<number>) => Array.from(values).every((value) => Number.isInteger(tidy(value)))

/** One part of what is known as a program that stays in the solver, so that each further question costs little. */
export class PartProgram {
  readonly #solver: Solver
  readonly #model: Model
  readonly #part: Part
  readonly #places: Map<number, number>
  readonly #whole: boolean

  constructor(solver: Solver, knowledge: Knowledge, part: Part) {
    this.#solver = solver
    this.#part = part
    this.#whole = knowledge.whole
    this.#places = new Map(part.unknowns.map((unknown, place) => [unknown, place]))
    this.#model = solver.createModel()
    this.#model.options.set(solverOptions)
    for (const unknown of part.unknowns) {
      const { least, most } = knowledge.bounds?.get(unknown) ?? { least: 0, most: solver.infinity }
      this.#model.addVar(Math.max(0, least), Number.isFinite(most) ? most : solver.infinity)
    }
    for (const place of part.published) {
      const { of, least, most } = knowledge.published[place] as Knowledge["published"][number]
      const factors = this.#factorsOf(of)
      const row = { indices: Int32Array.from(factors.keys()), values: Float64Array.from(factors.values()) }
      this.#model.addRow(Number.isFinite(least) ? least : -solver.infinity, most, row)
    }
  }

  /** A combination by columns; one that names an unknown twice counts it twice. */
  #factorsOf(of: Combination): Map<number, number> {
    const factors = new Map<number, number>()
    for (const [unknown, factor] of of) {
      const column = this.#places.get(unknown) as number
      factors.set(column, (factors.get(column) ?? 0) + factor)
    }
    return factors
  }

  /** The least (sign 1) or most (sign -1) of a combination; undefined where nothing at all fits what is known. */
  end(of: Combination, sign: 1 | -1): End | undefined {
    const factors = this.#factorsOf(of)
    const model = this.#model
    const { optimal, unbounded, unboundedOrInfeasible } = this.#solver.constants.modelStatus
    for (const [column, factor] of factors) model.changeColCost(column, sign * factor)
    try {
      model.run()
      const status = model.getModelStatus()
      if (status === unbounded || status === unboundedOrInfeasible)
        return { value: -sign * Number.POSITIVE_INFINITY, values: [], from: [] }
      if (status !== optimal) return undefined
      const { colValue, rowDual } = model.getSolution()
      const from = this.#part.published.filter((_, row) => Math.abs(rowDual[row] as number) > small)
      const value = tidy(sign * model.getObjectiveValue())
      if (!this.#whole || isWhole(colValue)) return { value, values: colValue, from }
      return this.#wholeEnd(sign, from)
    } finally {
      for (const column of factors.keys()) model.changeColCost(column, 0)
    }
  }

  #wholeEnd(sign: 1 | -1, from: number[]): End | undefined {
    const { variableType, modelStatus } = this.#solver.constants
    const model = this.#model
    const kinds = (kind: typeof variableType.integer | typeof variableType.continuous) => {
      for (const column of this.#places.values()) model.changeColIntegrality(column, kind)
    }
    kinds(variableType.integer)
    try {
      model.options.set({ mip_rel_gap: 0, mip_abs_gap: small })
      model.run()
      if (model.getModelStatus() !== modelStatus.optimal) return undefined
      return { value: Math.round(sign * model.getObjectiveValue()), values: model.getSolution().colValue, from }
    } finally {
      model.clearIntegrality()
    }
  }

  dispose(): void {
    this.#model.dispose()
  }
}
