import { hypergeometricDraw } from "./draws.ts"
import { categoryRatio, timesLogTable } from "./ordinal-ratio.ts"
import type { Circles } from "./problem.ts"
import { type Stream, streamOf } from "./stream.ts"
import type { Direction, Stretches } from "./windows.ts"

/** A scan over cases in categories from low to high (or, not ordered, in categories of any kind). */
export type CategoryProblem = {
  locations: number
  intervals: number
  /** Cases of each category in the whole study. */
  totals: Uint32Array
  /** Cases of all categories: locations × intervals. */
  perCell: Uint32Array
  circles: Circles
  stretches: Stretches
  alsoWhole: boolean
  alsoEverywhere: boolean
  direction: Direction
  ordered: boolean
}

export type CategoryBest = { centre: number; size: number; from: number; until: number; counts: number[]; llr: number }

type Window = { size: number; from: number; until: number; llr: number; counts: number[] }

/** Lets all windows pass and keeps the greatest. Counts: categories × locations × intervals. */
class CategorySweep {
  readonly #problem: CategoryProblem
  readonly #logs: Float64Array
  readonly #sums: Uint32Array
  readonly #window: Float64Array
  best: Window = { size: 0, from: 0, until: 0, llr: 0, counts: [] }

  constructor(problem: CategoryProblem) {
    this.#problem = problem
    const cases = problem.totals.reduce((sum, count) => sum + count, 0)
    this.#logs = timesLogTable(cases)
    this.#sums = new Uint32Array(problem.totals.length * problem.intervals)
    this.#window = new Float64Array(problem.totals.length)
  }

  clear(): void {
    this.best = { size: 0, from: 0, until: 0, llr: 0, counts: [] }
  }

  run(counts: Uint32Array, after?: (centre: number) => void): void {
    const { circles, locations, alsoEverywhere } = this.#problem
    const centres = circles.starts.length - 1
    for (let centre = 0; centre < centres; centre++) {
      const start = circles.starts[centre] as number
      this.#sums.fill(0)
      for (let position = start; position < (circles.starts[centre + 1] as number); position++) {
        // A location without cases changes nothing.
        if (!this.#add(counts, circles.locations[position] as number)) continue
        this.#stretches(position - start + 1)
        if (this.#problem.alsoWhole) this.#whole(position - start + 1)
      }
      after?.(centre)
    }
    if (!alsoEverywhere) return
    this.#sums.fill(0)
    for (let location = 0; location < locations; location++) this.#add(counts, location)
    this.#stretches(locations)
    after?.(centres)
  }

  #add(counts: Uint32Array, location: number): boolean {
    const { intervals, locations, totals, perCell } = this.#problem
    let any = false
    for (let interval = 0; interval < intervals; interval++) {
      const cell = location * intervals + interval
      if (perCell[cell] === 0) continue
      any = true
      for (let category = 0; category < totals.length; category++) {
        const at = category * intervals + interval
        this.#sums[at] = (this.#sums[at] as number) + (counts[category * locations * intervals + cell] as number)
      }
    }
    return any
  }

  #grow(interval: number): void {
    for (let category = 0; category < this.#window.length; category++) {
      const more = this.#sums[category * this.#problem.intervals + interval] as number
      this.#window[category] = (this.#window[category] as number) + more
    }
  }

  #consider(size: number, from: number, until: number): void {
    const { totals, direction, ordered } = this.#problem
    const llr = categoryRatio(this.#window, totals, this.#logs, direction, ordered)
    if (llr > this.best.llr + 1e-9) this.best = { size, from, until, llr, counts: Array.from(this.#window) }
  }

  #stretches(size: number): void {
    const { shortest, longest, firstFrom, lastFrom, firstUntil, lastUntil } = this.#problem.stretches
    for (let until = firstUntil; until <= lastUntil; until++) {
      this.#window.fill(0)
      for (let from = until - 1; from >= Math.max(until - longest, firstFrom); from--) {
        this.#grow(from)
        if (from <= lastFrom && until - from >= shortest) this.#consider(size, from, until)
      }
    }
  }

  #whole(size: number): void {
    this.#window.fill(0)
    for (let interval = 0; interval < this.#problem.intervals; interval++) this.#grow(interval)
    this.#consider(size, 0, this.#problem.intervals)
  }
}

/** The best window of every centre. */
export function bestOfCategories(problem: CategoryProblem, counts: Uint32Array): CategoryBest[] {
  const sweep = new CategorySweep(problem)
  const all: CategoryBest[] = []
  sweep.run(counts, (centre) => {
    all.push({ centre, ...sweep.best })
    sweep.clear()
  })
  return all
}

/** Which case has which category is a matter of chance; how many a cell has is not. */
function draw({ totals, perCell }: CategoryProblem, stream: Stream, counts: Uint32Array): void {
  const room = Uint32Array.from(perCell)
  let people = room.reduce((sum, cases) => sum + cases, 0)
  totals.forEach((total, category) => {
    let left = total
    let among = people
    for (let cell = 0; cell < room.length; cell++) {
      const own = room[cell] as number
      const drawn = own === 0 || left === 0 ? 0 : hypergeometricDraw(stream, among, left, own)
      counts[category * room.length + cell] = drawn
      room[cell] = own - drawn
      left -= drawn
      among -= own
    }
    people -= total
  })
}

const ready = new WeakMap<CategoryProblem, CategorySweep>()

/** The greatest log likelihood ratio of each of the replicas first … first + many - 1. */
export function categoryMaxima(problem: CategoryProblem, seed: number, first: number, many: number): Float64Array {
  const sweep = ready.get(problem) ?? new CategorySweep(problem)
  ready.set(problem, sweep)
  const counts = new Uint32Array(problem.totals.length * problem.perCell.length)
  return Float64Array.from({ length: many }, (_, index) => {
    draw(problem, streamOf(seed, first + index), counts)
    sweep.clear()
    sweep.run(counts)
    return sweep.best.llr
  })
}
