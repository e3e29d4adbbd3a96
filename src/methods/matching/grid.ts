/** Points by squares of a grid, so that what is near a place is found without looking at all. */
export class Grid {
  readonly #left: number
  readonly #bottom: number
  readonly #side: number
  readonly #across: number
  readonly #down: number
  /** Where the points of each square begin in the list. */
  readonly #begin: Int32Array
  readonly #list: Int32Array

  /** @param places which of the points take part  @param side of a square, in metres */
  constructor(x: Float64Array, y: Float64Array, places: Int32Array, side: number) {
    let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity]
    for (const place of places) {
      left = Math.min(left, x[place] as number)
      right = Math.max(right, x[place] as number)
      bottom = Math.min(bottom, y[place] as number)
      top = Math.max(top, y[place] as number)
    }
    // Never more squares than points, however small the squares and wide the country.
    const room = Math.sqrt(((right - left + 1) * (top - bottom + 1)) / (places.length + 1))
    this.#side = Math.max(1, side, room)
    this.#left = left
    this.#bottom = bottom
    this.#across = places.length === 0 ? 0 : Math.floor((right - left) / this.#side) + 1
    this.#down = places.length === 0 ? 0 : Math.floor((top - bottom) / this.#side) + 1
    const squares = this.#across * this.#down
    this.#begin = new Int32Array(squares + 1)
    this.#list = new Int32Array(places.length)
    const square = (place: number) => this.#row(y[place] as number) * this.#across + this.#column(x[place] as number)
    for (const place of places) this.#begin[square(place) + 1] = (this.#begin[square(place) + 1] as number) + 1
    for (let at = 0; at < squares; at++)
      this.#begin[at + 1] = (this.#begin[at + 1] as number) + (this.#begin[at] as number)
    const next = this.#begin.slice()
    for (const place of places) {
      const at = square(place)
      this.#list[next[at] as number] = place
      next[at] = (next[at] as number) + 1
    }
  }

  #column = (x: number) => Math.floor((x - this.#left) / this.#side)
  #row = (y: number) => Math.floor((y - this.#bottom) / this.#side)

  /** Puts in `into` the points of all squares that come within so many metres of here. @returns how many: some are farther away */
  near(x: number, y: number, metres: number, into: Int32Array): number {
    const from = Math.max(0, this.#column(x - metres))
    const to = Math.min(this.#across - 1, this.#column(x + metres))
    const last = Math.min(this.#down - 1, this.#row(y + metres))
    if (from > to) return 0
    let count = 0
    for (let row = Math.max(0, this.#row(y - metres)); row <= last; row++) {
      const end = this.#begin[row * this.#across + to + 1] as number
      for (let at = this.#begin[row * this.#across + from] as number; at < end; at++)
        into[count++] = this.#list[at] as number
    }
    return count
  }
}
