import { Flow } from "./flow.ts"
import type { SuppressionProblem } from "./problem.ts"
import type { TableCell } from "./table.ts"

/** What every safe pattern obeys: the sum of `factors` over its hidden `cells` is at least `least`. */
export type Cut = { cells: number[]; factors: number[]; least: number }

const tolerance = 1e-6

/**
 * Finds what a (fractional) choice of hidden cells violates. Capacity cuts: of the least cuts that keep a small count from
 * going up and from going down, together at least `width` must be hidden; no factor need exceed what is asked. Bridge
 * cuts: a cell that is hidden for others must itself be on a cycle of hidden cells.
 * @source Fischetti and Salazar-González, Models and algorithms for the 2-dimensional cell suppression problem in
 *   statistical disclosure control, Mathematical Programming 84 (1999)
 */
export class Cuts {
  readonly #problem: SuppressionProblem
  readonly #flow: Flow
  readonly #bridge: Flow

  constructor(problem: SuppressionProblem) {
    this.#problem = problem
    const { cells, nodes } = problem.table
    const nothing = new Float64Array(cells.length)
    this.#flow = new Flow(nodes, cells, nothing, nothing)
    this.#bridge = new Flow(nodes, cells, nothing, nothing)
  }

  /** All violated cuts found at a choice: for each cell how much of it is hidden, from 0 to 1. */
  at(choice: ArrayLike<number>): Cut[] {
    const { table, width, primary } = this.#problem
    for (const [cell, { value }] of table.cells.entries()) {
      const part = choice[cell] as number
      this.#flow.set(cell, width * part, Math.min(value, width) * part)
      this.#bridge.set(cell, part, part)
    }
    const small = new Set(primary)
    const others = [...table.cells.keys()].filter((cell) => !small.has(cell) && (choice[cell] as number) > tolerance)
    const cuts = [
      ...primary.flatMap((cell) => this.#capacity(cell)),
      ...others.map((cell) => this.#cycle(cell, choice)),
    ]
    const seen = new Set<string>()
    return cuts.flatMap((cut) => {
      const key = cut && `${cut.least}:${cut.cells}:${cut.factors}`
      if (!cut || !key || seen.has(key) || !isViolated(cut, choice)) return []
      seen.add(key)
      return [cut]
    })
  }

  #capacity(cell: number): (Cut | undefined)[] {
    const { table, width } = this.#problem
    const { from, to, value } = table.cells[cell] as TableCell
    const up = this.#flow.greatest(to, from, cell, width)
    const above = this.#flow.reached[from] === 1 ? undefined : this.#crossing(cell)
    const down = this.#flow.greatest(from, to, cell, width)
    const below = this.#flow.reached[to] === 1 ? undefined : this.#crossing(cell)
    if (!above || up + Math.min(down, value) >= width - tolerance) return []
    const alone = value < width ? cutOf([above], width - value) : undefined
    return [alone, below && cutOf([above, below], width)]
  }

  #cycle(cell: number, choice: ArrayLike<number>): Cut | undefined {
    const { from, to } = this.#problem.table.cells[cell] as TableCell
    const part = choice[cell] as number
    if (this.#bridge.greatest(from, to, cell, part) >= part - tolerance) return undefined
    const { reached } = this.#bridge
    const cells = this.#mayHide().filter((other) => {
      const { from: one, to: two } = this.#problem.table.cells[other] as TableCell
      return other !== cell && reached[one] !== reached[two]
    })
    return { cells: [...cells, cell], factors: [...cells.map(() => 1), -1], least: 0 }
  }

  #mayHide(): number[] {
    return [...this.#problem.table.cells.keys()].filter((cell) => Number.isFinite(this.#problem.costs[cell]))
  }

  /** How much each hidden cell could carry over the last least cut. */
  #crossing(cell: number): Map<number, number> {
    const { reached } = this.#flow
    const { table, width } = this.#problem
    const carried = this.#mayHide().flatMap((other): [number, number][] => {
      const { from, to, value } = table.cells[other] as TableCell
      if (other === cell || reached[from] === reached[to]) return []
      const most = reached[from] === 1 ? width : Math.min(value, width)
      return most > 0 ? [[other, most]] : []
    })
    return new Map(carried)
  }
}

function cutOf(sides: readonly Map<number, number>[], least: number): Cut {
  const cells = [...new Set(sides.flatMap((side) => [...side.keys()]))].sort((a, b) => a - b)
  const factors = cells.map((cell) => Math.min(least, ...[sides.reduce((sum, side) => sum + (side.get(cell) ?? 0), 0)]))
  return { cells, factors, least }
}

function isViolated({ cells, factors, least }: Cut, choice: ArrayLike<number>): boolean {
  const sum = cells.reduce((total, cell, at) => total + (factors[at] as number) * (choice[cell] as number), 0)
  return sum < least - tolerance * Math.max(1, least)
}
