import { Frontier } from "./frontier.ts"
import { sides } from "./likelihood.ts"
import { type ProductForm, productForm } from "./product-form.ts"
import { SparseCounts } from "./sparse.ts"
import type { WindowProblem } from "./windows.ts"

/** Lets each window of each centre pass once, growing circles location by location. */
export class Sweep {
  readonly problem: WindowProblem
  readonly frontiers: readonly Frontier[]
  readonly #first: Frontier
  readonly #second: Frontier | undefined
  readonly #highOnly: boolean
  /** The intervals that any stretch can hold. */
  readonly #from: number
  readonly #until: number
  readonly #product: ProductForm | undefined
  readonly #wholeMeasure: Float64Array
  readonly #sparse: SparseCounts
  readonly #cases: Float64Array
  /** The circle's measure of each interval; of a product the profile, to be multiplied by the circle's share. */
  readonly #measure: Float64Array
  #share = 1
  #wholeCases = 0
  #whole = 0

  constructor(problem: WindowProblem, mostCases: number) {
    const { locations, intervals, stretches, measure } = problem
    this.problem = problem
    this.frontiers = sides(problem.direction).map((side) => new Frontier(side, mostCases))
    this.#first = this.frontiers[0] as Frontier
    this.#second = this.frontiers[1]
    this.#highOnly = problem.direction === "high"
    this.#from = Math.max(0, stretches.firstFrom, stretches.firstUntil - stretches.longest)
    this.#until = Math.min(intervals, stretches.lastUntil)
    this.#product = intervals > 1 ? productForm(problem) : undefined
    this.#wholeMeasure = new Float64Array(locations)
    for (let cell = 0; cell < measure.length; cell++) {
      const location = Math.floor(cell / intervals)
      this.#wholeMeasure[location] = (this.#wholeMeasure[location] as number) + (measure[cell] as number)
    }
    this.#sparse = new SparseCounts(locations, intervals, this.#from, this.#until)
    this.#cases = new Float64Array(intervals)
    this.#measure = this.#product ? this.#product.profile : new Float64Array(intervals)
  }

  /** Offers all windows of all centres; `after` is called when a centre is done (all places together come last). */
  run(counts: Uint32Array, after?: (centre: number) => void): void {
    const { circles, locations, alsoEverywhere, alsoWhole } = this.problem
    this.#sparse.read(counts, alsoWhole)
    const centres = circles.starts.length - 1
    for (let centre = 0; centre < centres; centre++) {
      this.#centre(circles.starts[centre] as number, circles.starts[centre + 1] as number)
      after?.(centre)
    }
    if (!alsoEverywhere) return
    this.#begin()
    for (let location = 0; location < locations; location++) this.#add(location)
    this.#offerStretches(locations, this.#from, this.#until)
    after?.(centres)
  }

  #begin(): void {
    this.#cases.fill(0)
    if (!this.#product) this.#measure.fill(0)
    this.#share = this.#product ? 0 : 1
    this.#wholeCases = 0
    this.#whole = 0
  }

  #add(location: number): void {
    this.#addMeasure(location)
    const { starts, interval, count } = this.#sparse
    for (let at = starts[location] as number; at < (starts[location + 1] as number); at++) {
      const there = interval[at] as number
      this.#cases[there] = (this.#cases[there] as number) + (count[at] as number)
    }
  }

  #addMeasure(location: number): void {
    if (this.#product) {
      this.#share += this.#product.share[location] as number
      return
    }
    const { intervals, measure } = this.problem
    const row = location * intervals
    for (let interval = this.#from; interval < this.#until; interval++) {
      this.#measure[interval] = (this.#measure[interval] as number) + (measure[row + interval] as number)
    }
  }

  /** The same as `#centre` for what is asked most: high rates and a measure that is a product. Nothing is looked up twice. */
  #quickCentre({ share }: ProductForm, start: number, end: number): void {
    const { locations } = this.problem.circles
    const { starts, interval, count } = this.#sparse
    const cases = this.#cases
    this.#begin()
    let shares = 0
    for (let position = start; position < end; position++) {
      const location = locations[position] as number
      shares += share[location] as number
      const first = starts[location] as number
      const last = starts[location + 1] as number
      if (first === last) continue
      for (let at = first; at < last; at++) {
        const there = interval[at] as number
        cases[there] = (cases[there] as number) + (count[at] as number)
      }
      this.#share = shares
      this.#offerStretches(position - start + 1, interval[first] as number, interval[last - 1] as number)
    }
  }

  #centre(start: number, end: number): void {
    const { circles, alsoWhole } = this.problem
    if (this.#product && this.#highOnly && !alsoWhole) {
      this.#quickCentre(this.#product, start, end)
      return
    }
    const { starts, interval, totals } = this.#sparse
    this.#begin()
    for (let position = start; position < end; position++) {
      const location = circles.locations[position] as number
      this.#add(location)
      const size = position - start + 1
      if (alsoWhole) this.#offerWhole(location, totals[location] as number, size)
      const [first, last] = [starts[location] as number, starts[location + 1] as number]
      if (!this.#highOnly) this.#offerStretches(size, this.#from, this.#until)
      // No new cases: for high rates the circle without this location is at least as good.
      else if (last > first) this.#offerStretches(size, interval[first] as number, interval[last - 1] as number)
    }
  }

  /** Offers the stretches that hold any of the intervals from earliest to latest. */
  #offerStretches(size: number, earliest: number, latest: number): void {
    const { shortest, longest, firstFrom, lastFrom, firstUntil, lastUntil } = this.problem.stretches
    const allCases = this.#cases
    const allMeasure = this.#measure
    const share = this.#share
    const front = this.#first
    const second = this.#second
    const least = front.least
    const high = front.side === "high"
    const lastEnd = Math.min(lastUntil, latest + longest)
    const lastStart = Math.min(lastFrom, latest)
    for (let until = Math.max(firstUntil, earliest + 1); until <= lastEnd; until++) {
      let cases = 0
      let measure = 0
      const earliestFrom = Math.max(until - longest, firstFrom)
      for (let from = until - 1; from >= earliestFrom; from--) {
        cases += allCases[from] as number
        measure += allMeasure[from] as number
        if (from > lastStart || until - from < shortest) continue
        const all = measure * share
        // The same test as in `offer`, here because most windows fail it.
        if ((high ? all : -all) < (least[cases] as number)) front.offer(cases, all, size, from, until)
        if (second) second.offer(cases, all, size, from, until)
      }
    }
  }

  #offerWhole(location: number, cases: number, size: number): void {
    this.#wholeCases += cases
    this.#whole += this.#wholeMeasure[location] as number
    if (this.#highOnly && cases === 0) return
    this.#first.offer(this.#wholeCases, this.#whole, size, 0, this.problem.intervals)
    this.#second?.offer(this.#wholeCases, this.#whole, size, 0, this.problem.intervals)
  }
}
