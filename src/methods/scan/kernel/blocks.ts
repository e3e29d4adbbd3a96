import type { PoissonProblem } from "../problem.ts"
import type { Columns } from "./columns.ts"
import { GrowingNumbers } from "./growing-numbers.ts"
import type { Order } from "./order.ts"

/**
 * Circles of a centre in blocks, smallest first, and for each block the level of what its smallest circle expects, at
 * least, for each test: per length (and tile of eight last columns), then for the whole period.
 */
export type Blocks = {
  /** Per visited centre (and one more): its first block. */
  centres: Uint32Array
  /** Per block (and one more): its first member among all members in the order of visits. */
  firsts: Uint32Array
  levels: Uint16Array
  /** How far counts tested with one level may lie apart. */
  widest: number
}

type Cutting = { columns: Columns; finesse: number; never: number; slack: number }

/** The expected cases of a circle that grows, per column, and what the tests of a block make of them. */
class GrowingCircle {
  readonly #columns: Columns
  readonly #running: Float64Array
  readonly #sums: Float64Array
  widest = 0

  constructor(columns: Columns) {
    this.#columns = columns
    this.#running = new Float64Array(columns.all)
    this.#sums = new Float64Array(columns.all + 1)
  }

  clear(): void {
    this.#running.fill(0)
  }

  add(rows: Float64Array, place: number): void {
    const running = this.#running
    const from = place * running.length
    for (let column = 0; column < running.length; column++) {
      running[column] = (running[column] as number) + (rows[from + column] as number)
    }
  }

  /** What the longest windows expect, on average. */
  get expected(): number {
    const { tiles, longest, count } = this.#columns
    if (tiles === 0) return this.#running[0] as number
    let sum = 0
    for (let column = 0; column < tiles * 8; column++) sum += this.#running[column] as number
    return (sum * longest) / count
  }

  /** Writes the level of each test. */
  levels(into: GrowingNumbers<Uint16Array>, { finesse, never }: Cutting): void {
    const { tiles, longest, ending, whole, empty } = this.#columns
    const sums = this.#sums
    for (let column = 0; column < tiles * 8; column++) {
      sums[column + 1] = (sums[column] as number) + (this.#running[column] as number)
    }
    for (let tile = ending ? tiles - 1 : 0; tile < tiles; tile++) {
      const end = tile * 8 + 8
      for (let length = 1; length <= longest; length++) {
        const first = Math.max(ending ? end : tile * 8 + 1, empty + length)
        if (first > end) into.push(never)
        else {
          const least = this.#least(first, end, length)
          into.push(Math.floor(Math.sqrt(least) * finesse))
        }
      }
    }
    if (whole) into.push(Math.floor(Math.sqrt(this.#running[tiles * 8] as number) * finesse))
  }

  /** The least that a window of this length expects that ends before one of the columns first to end. */
  #least(first: number, end: number, length: number): number {
    const sums = this.#sums
    let least = Number.POSITIVE_INFINITY
    let most = 0
    for (let until = first; until <= end; until++) {
      const expected = (sums[until] as number) - (sums[until - length] as number)
      if (expected < least) least = expected
      if (expected > most) most = expected
    }
    if (most - least > this.widest) this.widest = most - least
    // Differences of running sums may be a hair above the truth, or below 0.
    return Math.max(0, least * (1 - 1e-9) - 1e-12)
  }
}

/** Cuts the circles of all centres: a block goes on while the root of what is expected grows by less than `slack`. */
export function cutBlocks({ circles }: PoissonProblem, order: Order, rows: Float64Array, cutting: Cutting): Blocks {
  const centres = new Uint32Array(order.centres.length + 1)
  const firsts = new GrowingNumbers(Uint32Array, order.centres.length * 8)
  const levels = new GrowingNumbers(Uint16Array, order.centres.length * 64)
  const circle = new GrowingCircle(cutting.columns)
  let member = 0
  order.centres.forEach((centre, visit) => {
    centres[visit] = firsts.length
    circle.clear()
    let until = -1
    for (let at = circles.starts[centre] as number; at < (circles.starts[centre + 1] as number); at++, member++) {
      circle.add(rows, order.places[circles.locations[at] as number] as number)
      const root = Math.sqrt(circle.expected)
      if (root <= until) continue
      until = root + cutting.slack
      firsts.push(member)
      circle.levels(levels, cutting)
    }
  })
  centres[order.centres.length] = firsts.length
  firsts.push(member)
  return { centres, firsts: firsts.all(), levels: levels.all(), widest: circle.widest }
}
