/** The cells of each location that have cases, within the intervals that matter, and all cases of each location. */
export class SparseCounts {
  readonly starts: Uint32Array
  interval: Uint32Array = new Uint32Array(1024)
  count: Uint32Array = new Uint32Array(1024)
  readonly totals: Uint32Array
  readonly #intervals: number
  readonly #from: number
  readonly #until: number

  constructor(locations: number, intervals: number, from: number, until: number) {
    this.starts = new Uint32Array(locations + 1)
    this.totals = new Uint32Array(locations)
    this.#intervals = intervals
    this.#from = from
    this.#until = until
  }

  /** Reads a full table; `whole`: all cases of each location are needed too. */
  read(counts: Uint32Array, whole: boolean): void {
    let used = 0
    for (let location = 0; location < this.totals.length; location++) {
      this.starts[location] = used
      const row = location * this.#intervals
      for (let interval = this.#from; interval < this.#until; interval++) {
        const count = counts[row + interval] as number
        if (count === 0) continue
        if (used === this.interval.length) this.#grow()
        this.interval[used] = interval
        this.count[used++] = count
      }
      if (whole) this.totals[location] = this.#sum(counts, row)
    }
    this.starts[this.totals.length] = used
  }

  #sum(counts: Uint32Array, row: number): number {
    let sum = 0
    for (let interval = 0; interval < this.#intervals; interval++) sum += counts[row + interval] as number
    return sum
  }

  #grow(): void {
    const [interval, count] = [this.interval, this.count]
    this.interval = new Uint32Array(interval.length * 2)
    this.count = new Uint32Array(count.length * 2)
    this.interval.set(interval)
    this.count.set(count)
  }
}
