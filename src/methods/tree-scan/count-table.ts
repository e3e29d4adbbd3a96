import { binomialMass, poissonMass } from "../statistics/mass.ts"
import type { RandomStream } from "../statistics/random-stream.ts"

/** Reckon a chance below this as none: 32 random bits cannot tell it from 0. */
const nothing = 1e-12
/** So many places where the guide says to begin. */
const steps = 64

type Column = { low: number; reached: Uint32Array; guide: Uint32Array }

/** Chances from the likeliest count outwards, as thresholds of 32 bits with a guide that says where to begin. */
function columnOf(mode: number, last: number, mass: (count: number) => number): Column {
  let [low, high] = [mode, mode]
  while (low > 0 && mass(low - 1) > nothing) low--
  while (high < last && mass(high + 1) > nothing) high++
  const reached = new Uint32Array(high - low + 1)
  let sum = 0
  for (let count = low; count <= high; count++) {
    sum += mass(count)
    reached[count - low] = Math.min(2 ** 32 - 1, Math.round(sum * 2 ** 32))
  }
  reached[high - low] = 2 ** 32 - 1
  const guide = new Uint32Array(steps)
  let at = 0
  for (let step = 0; step < steps; step++) {
    while ((reached[at] as number) < step * 2 ** 26) at++
    guide[step] = at
  }
  return { low, reached, guide }
}

/**
 * Draws a count for each of many distributions, each from 32 random bits, by inverting its cumulative chances. Exact to
 * 2⁻³². Equal distributions share their table.
 */
export class CountTables {
  readonly #kinds: Uint32Array
  readonly #lows: Float64Array
  readonly #starts: Uint32Array
  readonly #guides: Uint32Array
  readonly #reached: Uint32Array

  private constructor(keys: readonly string[], column: (index: number) => Column) {
    const known = new Map<string, number>()
    const columns: Column[] = []
    this.#kinds = Uint32Array.from(keys, (key, index) => {
      const kind = known.get(key) ?? columns.push(column(index)) - 1
      known.set(key, kind)
      return kind
    })
    this.#lows = Float64Array.from(columns, ({ low }) => low)
    this.#starts = new Uint32Array(columns.length)
    this.#guides = new Uint32Array(columns.length * steps)
    this.#reached = new Uint32Array(columns.reduce((sum, { reached }) => sum + reached.length, 0))
    let at = 0
    for (const [kind, { reached, guide }] of columns.entries()) {
      this.#starts[kind] = at
      this.#guides.set(guide, kind * steps)
      this.#reached.set(reached, at)
      at += reached.length
    }
  }

  /** @param means above or equal to 0 */
  static poisson(means: Float64Array): CountTables {
    return new CountTables([...means].map(String), (index) => {
      const mean = means[index] as number
      return columnOf(Math.floor(mean), Number.POSITIVE_INFINITY, (count) => poissonMass(count, mean))
    })
  }

  /** @param sizes how many of each; chance: of each of them */
  static binomial(sizes: ArrayLike<number>, chance: number): CountTables {
    const all = Array.from(sizes)
    return new CountTables(all.map(String), (index) => {
      const size = all[index] as number
      const mode = Math.min(size, Math.floor((size + 1) * chance))
      return columnOf(mode, size, (count) => (size === 0 ? 1 : binomialMass(count, size, chance, 1 - chance)))
    })
  }

  /**
   * Fills each array of `into` with one draw of every distribution, from its own stream, and gives their sums. Several at
   * a time are drawn table by table, so that a table is still near when the next one needs it.
   */
  draw(into: readonly Int32Array[], streams: readonly RandomStream[]): number[] {
    const [kinds, lows, starts, guides, reached] = [this.#kinds, this.#lows, this.#starts, this.#guides, this.#reached]
    const size = kinds.length
    const numbers = new Uint32Array(size * into.length)
    for (const [place, stream] of streams.entries()) stream.fill(numbers.subarray(place * size, (place + 1) * size))
    for (let index = 0; index < size; index++) {
      const kind = kinds[index] as number
      const guide = kind * steps
      const start = starts[kind] as number
      const shift = (lows[kind] as number) - start
      for (let cell = index; cell < numbers.length; cell += size) {
        const bits = numbers[cell] as number
        let at = start + (guides[guide + (bits >>> 26)] as number)
        while ((reached[at] as number) < bits) at++
        numbers[cell] = at + shift
      }
    }
    return into.map((own, place) => {
      let sum = 0
      for (let index = 0; index < size; index++) {
        const count = numbers[place * size + index] as number
        own[index] = count
        sum += count
      }
      return sum
    })
  }
}

/** A mean so far below `cases` that a Poisson count with that mean seldom exceeds it (about one time in forty). */
export const meanBelow = (cases: number): number => Math.max(0, cases - 2 * Math.sqrt(cases))

/** Draws places in proportion to their weights, by Walker's alias method. */
export class Alias {
  readonly #share: Float64Array
  readonly #other: Uint32Array

  constructor(weights: ArrayLike<number>) {
    const size = weights.length
    let total = 0
    for (let index = 0; index < size; index++) total += weights[index] as number
    this.#share = Float64Array.from(weights, (weight) => (weight * size) / total)
    this.#other = Uint32Array.from({ length: size }, (_, index) => index)
    const small = [...this.#share.keys()].filter((index) => (this.#share[index] as number) < 1)
    const large = [...this.#share.keys()].filter((index) => (this.#share[index] as number) >= 1)
    while (small.length > 0 && large.length > 0) {
      const [less, more] = [small.pop() as number, large[large.length - 1] as number]
      this.#other[less] = more
      this.#share[more] = (this.#share[more] as number) - (1 - (this.#share[less] as number))
      if ((this.#share[more] as number) < 1) small.push(large.pop() as number)
    }
    for (const index of small.concat(large)) if ((this.#share[index] as number) > 0.5) this.#share[index] = 1
  }

  draw(random: RandomStream): number {
    const place = random.part() * this.#share.length
    const index = Math.floor(place)
    return place - index < (this.#share[index] as number) ? index : (this.#other[index] as number)
  }
}
