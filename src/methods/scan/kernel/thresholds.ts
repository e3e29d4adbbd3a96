import { poissonRatio } from "../likelihood.ts"

/** Between two floors for which the least counts are worked out. */
const step = 0.25
const mostFloors = 240

/** What no count may pass. */
const unreachable = 32767

/**
 * For each level of expected cases the greatest count that is not enough for a likelihood ratio of some floor, eight
 * replicas with a floor of their own beside each other. Level l stands for all expected cases from (l / finesse)² on.
 */
export class Thresholds {
  readonly never: number
  readonly #cases: number
  readonly #leastCases: number
  readonly #finesse: number
  readonly #floors: (Uint16Array | undefined)[] = []
  /** The floor that each lane has now; -1 closed, -2 none yet. */
  readonly #lanes = new Int32Array(8).fill(-2)

  constructor(cases: number, leastCases: number, finesse: number, mostExpected: number) {
    this.#cases = cases
    this.#leastCases = Math.max(1, leastCases)
    this.#finesse = finesse
    // Two more: rounding may lift the expected cases of the largest circle by one level.
    this.never = Math.floor(Math.sqrt(mostExpected) * finesse) + 2
  }

  /** Levels, with the last that nothing passes. */
  get levels(): number {
    return this.never + 1
  }

  /** Lets a lane need a ratio of `floor`; a negative floor closes it. Writes into `needs` (levels × 8). */
  begin(needs: Uint16Array, lane: number, floor: number): void {
    const index = floor < 0 ? -1 : Math.min(mostFloors, Math.floor(floor / step))
    if (index === this.#lanes[lane]) return
    this.#lanes[lane] = index
    if (index < 0) {
      for (let at = lane; at < needs.length; at += 8) needs[at] = unreachable
      return
    }
    const counts = this.#countsOf(index)
    for (let level = 0; level < counts.length; level++) needs[level * 8 + lane] = counts[level] as number
  }

  /** The same, unless the lane needs as much already. */
  raise(needs: Uint16Array, lane: number, floor: number): void {
    if (Math.floor(floor / step) > (this.#lanes[lane] as number)) this.begin(needs, lane, floor)
  }

  #countsOf(index: number): Uint16Array {
    const known = this.#floors[index]
    if (known) return known
    // A hair lower, so that rounding costs nothing that is exactly on the floor.
    const floor = index * step * (1 - 1e-12)
    const counts = new Uint16Array(this.levels)
    let count = this.#leastCases
    for (let level = 0; level < this.never; level++) {
      const expected = (level / this.#finesse) ** 2
      count = Math.max(count, Math.floor(expected) + 1)
      while (count <= this.#cases && poissonRatio(count, expected, this.#cases) < floor) count++
      counts[level] = count - 1
    }
    counts[this.never] = unreachable
    this.#floors[index] = counts
    return counts
  }
}
