import { poissonRatio } from "../likelihood.ts"
import type { PoissonProblem } from "../problem.ts"
import type { Draw } from "../replicas.ts"
import { type Stream, streamOf } from "../stream.ts"
import { bestEverywhere, perInterval } from "./everywhere.ts"
import { type Layout, layOut, wholeCount } from "./layout.ts"
import { ReplicaCells } from "./replica-cells.ts"

/** Centres between two returns from the kernel; the machine can give it better code in between. */
const atOnce = 128

/** How far below the least maximum so far the floor is: farther, and more is looked at; nearer, and more is done again. */
const margin = 0.5

/** Finds the greatest likelihood ratio of replicas, eight at a time. Made once for a problem, it serves for any replica. */
export class ReplicaScan {
  readonly #problem: PoissonProblem
  readonly #layout: Layout
  readonly #cells: ReplicaCells
  readonly #best = new Float64Array(8)
  /** A replica that is drawn here. */
  #drawn: Uint32Array | undefined
  /** What all places together expect per interval, where that counts too. */
  readonly #everywhere: Float64Array | undefined
  /** The least of all maxima so far, and the floor that the next scan begins with. */
  #least = Number.POSITIVE_INFINITY
  #floor = 0

  constructor(problem: PoissonProblem) {
    this.#problem = problem
    this.#cells = new ReplicaCells(problem)
    this.#layout = layOut(problem, this.#cells, (expected, lanes) => this.#hit(expected, lanes))
    if (problem.alsoEverywhere) this.#everywhere = perInterval(problem.expected, problem.intervals)
  }

  /** How far counts that are tested with one need may lie apart. */
  get widest(): number {
    return this.#layout.blocks.widest
  }

  /** The greatest ratio of each of the replicas first … first + many - 1. */
  maxima(seed: number, first: number, many: number): Float64Array {
    const maxima = new Float64Array(many)
    for (let from = 0; from < many; from += 8) {
      const lanes = Math.min(8, many - from)
      this.#draw(seed, first + from, lanes)
      this.#scanFrom(this.#floor, lanes)
      maxima.set(this.#best.subarray(0, lanes), from)
    }
    return maxima
  }

  #draw(seed: number, first: number, lanes: number): void {
    const { counts, kernel, at } = this.#layout
    const { length } = this.#cells.cells
    counts.fill(0)
    for (let lane = 0; lane < lanes; lane++) {
      if (this.#cells.drawKept) {
        this.#tally(this.#cells.drawKept, streamOf(seed, first + lane), lane)
        continue
      }
      const { cases, words } = this.#cells.begin(seed, first + lane)
      const [a, b, c, d] = words as unknown as [number, number, number, number]
      kernel.draw(cases, at.cells, length, at.tallies + lane * at.apart, a, b, c, d)
    }
    kernel.spread(at.tallies, at.apart, at.targets, length)
  }

  /** Draws a replica here, and tallies its cells as the kernel would. */
  #tally(draw: Draw, stream: Stream, lane: number): void {
    const { tallies, at } = this.#layout
    const { cells } = this.#cells
    const { locations, intervals } = this.#problem
    this.#drawn ??= new Uint32Array(locations * intervals)
    this.#drawn.fill(0)
    draw(stream, this.#drawn)
    const start = (lane * at.apart) / 2
    for (let index = 0; index < cells.length; index++) {
      tallies[start + index] = this.#drawn[cells[index] as number] as number
    }
  }

  /**
   * Scans with every need as if a window with ratio `floor` were already found. Nearly all replicas have one, which saves
   * looking at the many that are better than nothing; those that have none are scanned again without.
   */
  #scanFrom(floor: number, lanes: number): void {
    this.#scan(floor, (1 << lanes) - 1)
    let again = 0
    for (let lane = 0; lane < lanes; lane++) if ((this.#best[lane] as number) < floor) again |= 1 << lane
    if (again) this.#scan(0, again)
    for (let lane = 0; lane < lanes; lane++) this.#least = Math.min(this.#least, this.#best[lane] as number)
    this.#floor = Math.max(0, this.#least - margin)
  }

  #scan(floor: number, open: number): void {
    const { thresholds, needs, kernel, order } = this.#layout
    if (this.#everywhere) kernel.total(order.placed + 1)
    for (let lane = 0; lane < 8; lane++) {
      const isOpen = (open & (1 << lane)) !== 0
      thresholds.begin(needs, lane, isOpen ? floor : -1)
      if (!isOpen) continue
      this.#best[lane] = 0
      if (this.#everywhere) this.#improve(lane, this.#ratioEverywhere(lane, this.#everywhere))
    }
    for (let from = 0; from < order.centres.length; from += atOnce) {
      kernel.scan(from, Math.min(order.centres.length, from + atOnce))
    }
  }

  #ratioEverywhere(lane: number, expected: Float64Array): number {
    const { totals, columns } = this.#layout
    const counts = expected.map((due, interval) => {
      const column = interval - columns.first
      return column < 0 ? 0 : wholeCount(totals[(columns.empty + column) * 8 + lane] as number, due)
    })
    return bestEverywhere(this.#problem, counts, expected).llr
  }

  #improve(lane: number, ratio: number): void {
    if (ratio <= (this.#best[lane] as number)) return
    this.#best[lane] = ratio
    this.#layout.thresholds.raise(this.#layout.needs, lane, ratio)
  }

  #hit(expected: number, lanes: number): void {
    const { sums } = this.#layout
    const { cases, leastCases } = this.#problem
    for (let lane = 0; lane < 8; lane++) {
      if ((lanes & (1 << lane)) === 0) continue
      const count = wholeCount(sums[lane] as number, expected)
      if (count >= leastCases && count > expected) this.#improve(lane, poissonRatio(count, expected, cases))
    }
  }
}
