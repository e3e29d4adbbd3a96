import { Flow } from "./flow.ts"
import type { SuppressionProblem } from "./problem.ts"
import type { TableCell } from "./table.ts"

export type Direction = "up" | "down"

/** What a hidden cell can carry in a flow that needs no more than `width`. */
export const carries = (cell: TableCell, width: number) => ({ up: width, down: Math.min(cell.value, width) })

/**
 * Which cells are hidden, and how wide that leaves what an attacker deduces of a small count. A width counts up to what is
 * asked: more is of no use.
 */
export class Pattern {
  readonly problem: SuppressionProblem
  readonly #hidden: Uint8Array
  readonly #flow: Flow

  constructor(problem: SuppressionProblem, hidden: Iterable<number> = []) {
    this.problem = problem
    const { cells, nodes } = problem.table
    this.#hidden = new Uint8Array(cells.length)
    const nothing = new Float64Array(cells.length)
    this.#flow = new Flow(nodes, cells, nothing, nothing)
    for (const cell of [...problem.primary, ...hidden]) this.hide(cell)
  }

  has(cell: number): boolean {
    return this.#hidden[cell] === 1
  }

  get cells(): number[] {
    return [...this.#hidden.keys()].filter((cell) => this.has(cell))
  }

  get cost(): number {
    return this.cells.reduce((total, cell) => total + (this.problem.costs[cell] as number), 0)
  }

  hide(cell: number): void {
    const { up, down } = carries(this.problem.table.cells[cell] as TableCell, this.problem.width)
    this.#hidden[cell] = 1
    this.#flow.set(cell, up, down)
  }

  show(cell: number): void {
    this.#hidden[cell] = 0
    this.#flow.set(cell, 0, 0)
  }

  /** How far a cell can go up or down; the flow that shows it stays for `used` until the next question. */
  room(cell: number, direction: Direction): number {
    const { from, to, value } = this.problem.table.cells[cell] as TableCell
    const { width } = this.problem
    return direction === "up"
      ? this.#flow.greatest(to, from, cell, width)
      : this.#flow.greatest(from, to, cell, Math.min(value, width))
  }

  /** What the last `room` used of a cell: positive when it goes up, negative when it goes down. */
  used(cell: number, without: number): number {
    return this.#flow.used(cell, without)
  }

  /** How much of the asked width an attacker does not have to leave open yet. */
  missing(cell: number): number {
    return Math.max(0, this.problem.width - this.room(cell, "up") - this.room(cell, "down"))
  }

  /** The cells by which a small count is protected, or undefined where it is not. */
  shields(cell: number): number[] | undefined {
    const shield = new Set<number>()
    let open = this.problem.width
    for (const direction of ["up", "down"] as const) {
      if (open <= 0) break
      open -= this.room(cell, direction)
      for (const other of this.problem.table.cells.keys()) if (this.used(other, cell) !== 0) shield.add(other)
    }
    return open <= 0 ? [...shield] : undefined
  }
}
