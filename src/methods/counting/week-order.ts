/** Where the signals that count stand, week by week: whoever asks about a year goes through that year alone. */
export class WeekOrder {
  private readonly first: number
  private readonly starts: Int32Array
  private readonly places: Int32Array

  /**
   * @param weeks the week number of each signal, 0 to 65,535
   * @param state of each signal; 0 does not count
   */
  constructor(weeks: Uint16Array, state: Uint8Array, size: number) {
    const span = spanOf(weeks, state, size)
    this.first = span.first
    this.starts = new Int32Array(Math.max(0, span.last - span.first + 1) + 1)
    for (let at = 0; at < size; at++) {
      if (state[at] === 0) continue
      const next = (weeks[at] as number) - this.first + 1
      this.starts[next] = (this.starts[next] as number) + 1
    }
    for (let week = 1; week < this.starts.length; week++)
      this.starts[week] = (this.starts[week] as number) + (this.starts[week - 1] as number)
    this.places = new Int32Array(this.starts.at(-1) ?? 0)
    const next = this.starts.slice()
    for (let at = 0; at < size; at++) {
      if (state[at] === 0) continue
      const week = (weeks[at] as number) - this.first
      const place = next[week] as number
      this.places[place] = at
      next[week] = place + 1
    }
  }

  /** The places of the signals of these weeks, both included: by week, and within a week in the order of their places. */
  between(from: number, until: number): Int32Array {
    const weeks = this.starts.length - 1
    const clamped = (week: number) => Math.min(weeks, Math.max(0, week - this.first))
    return this.places.subarray(this.starts[clamped(from)], this.starts[clamped(until + 1)])
  }
}

function spanOf(weeks: Uint16Array, state: Uint8Array, size: number): { first: number; last: number } {
  let [first, last] = [Number.POSITIVE_INFINITY, -1]
  for (let at = 0; at < size; at++) {
    if (state[at] === 0) continue
    const week = weeks[at] as number
    if (week < first) first = week
    if (week > last) last = week
  }
  return { first: last < 0 ? 0 : first, last }
}
