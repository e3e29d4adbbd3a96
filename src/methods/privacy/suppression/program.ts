import { type Solver, solverOptions } from "../solver.ts"
import type { Cut } from "./cuts.ts"
import type { SuppressionProblem } from "./problem.ts"

type Model = ReturnType<Solver["createModel"]>

/** What the solver says of a program: a choice, what it costs, and what no choice can cost less than. */
export type Answer = { choice: Float64Array; cost: number; bound: number; reduced: Float64Array; proven: boolean }

/** Costs are whole: what is less than one from the best that is possible, is the best. */
const wholeGap = 0.99

/** The program of which cells to hide: a column per cell, 1 for hidden, and a row per cut that was found. */
export class HidingProgram {
  readonly #model: Model
  readonly #solver: Solver
  readonly #columns: number

  constructor(solver: Solver, { table, primary, costs }: SuppressionProblem) {
    this.#solver = solver
    this.#columns = table.cells.length
    this.#model = solver.createModel()
    this.#model.options.set(solverOptions)
    const forced = new Set(primary)
    for (const [cell, cost] of costs.entries()) {
      const most = Number.isFinite(cost) ? 1 : 0
      this.#model.addVar(forced.has(cell) ? most : 0, most)
      this.#model.changeColCost(cell, most === 1 ? cost : 0)
    }
  }

  add(cuts: readonly Cut[]): void {
    for (const { cells, factors, least } of cuts) {
      this.#model.addRow(least, this.#solver.infinity, {
        indices: Int32Array.from(cells),
        values: Float64Array.from(factors),
      })
    }
  }

  /** The cheapest choice when cells can be hidden in part: what no whole choice can beat. */
  inParts(): Answer {
    this.#model.run()
    const { colValue, colDual } = this.#model.getSolution()
    const cost = this.#model.getObjectiveValue()
    return { choice: Float64Array.from(colValue), cost, bound: cost, reduced: Float64Array.from(colDual), proven: true }
  }

  /** Forbids hiding a cell: no better pattern than one already known hides it. */
  forbid(cell: number): void {
    this.#model.changeColBounds(cell, 0, 0)
  }

  /** The cheapest choice of whole cells that obeys all cuts so far, looking at no more than so many branches. */
  inWhole(known: Iterable<number>, branches: number): Answer {
    const start = new Float64Array(this.#columns)
    for (const cell of known) start[cell] = 1
    const { model, done } = this.#copy()
    try {
      model.options.set({ mip_max_nodes: branches, mip_rel_gap: 0, mip_abs_gap: wholeGap })
      model.setSolution({ colValue: start })
      model.run()
      const proven = model.getModelStatus() === this.#solver.constants.modelStatus.optimal
      const cost = Math.round(model.getObjectiveValue())
      const bound = proven ? cost : Number(model.info.get("mip_dual_bound"))
      const { colValue } = model.getSolution()
      const choice = Float64Array.from(colValue, Math.round)
      return { choice, cost, bound, reduced: choice, proven }
    } finally {
      done()
    }
  }

  #copy(): { model: Model; done: () => void } {
    const model = this.#solver.createModel(this.#model.getModel())
    model.options.set(solverOptions)
    for (let cell = 0; cell < this.#columns; cell++) {
      model.changeColIntegrality(cell, this.#solver.constants.variableType.integer)
    }
    return { model, done: () => model.dispose() }
  }

  dispose(): void {
    this.#model.dispose()
  }
}
