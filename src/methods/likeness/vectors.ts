import { backgroundOf } from "./background.ts"
import type { Window } from "./columns.ts"
import { growingIntegers } from "./growing.ts"

/** Where a text lies in the space of a language model, in whole numbers of -127 to 127; `length` is theirs, in the same numbers. */
export type Meaning = { numbers: Int8Array; length: number }

const largest = 127
/** So many texts share one piece of memory: growing copies nothing. */
const rows = 4096

type Piece = { numbers: Int8Array; lengths: Float32Array }

/**
 * A vector with a byte for each number: the largest becomes 127. What is lost of a cosine is about a thousandth.
 * @param vector of any length but 0
 */
export function quantised(vector: Float32Array): Meaning {
  const most = vector.reduce((high, value) => Math.max(high, Math.abs(value)), 0)
  const numbers = Int8Array.from(vector, (value) => Math.round((value / (most || 1)) * largest))
  return { numbers, length: Math.sqrt(product(numbers, numbers, 0)) }
}

/** In whole numbers, and four sums side by side: a third faster than one after the other. */
function product(one: Int8Array, others: Int8Array, start: number): number {
  let [first, second, third, fourth] = [0, 0, 0, 0]
  const fours = one.length - (one.length % 4)
  let at = 0
  for (; at < fours; at += 4) {
    const other = start + at
    first += (one[at] as number) * (others[other] as number)
    second += (one[at + 1] as number) * (others[other + 1] as number)
    third += (one[at + 2] as number) * (others[other + 2] as number)
    fourth += (one[at + 3] as number) * (others[other + 3] as number)
  }
  for (; at < one.length; at++) first += (one[at] as number) * (others[start + at] as number)
  return first + second + third + fourth
}

/** -1 to 1: 1 for the same direction, 0 where one of the two is nothing but zeros. */
export const cosineOf = (one: Meaning, other: Meaning): number =>
  product(one.numbers, other.numbers, 0) / (one.length * other.length || 1)

/** The vectors of texts by their index, for as many as have one: a byte a number and four for each text. */
export class Vectors {
  readonly dimensions: number
  private readonly pieces: (Piece | undefined)[] = []
  private readonly known = growingIntegers()
  private ordinary = { at: 0, cosine: 0 }

  constructor(dimensions: number) {
    this.dimensions = dimensions
  }

  /** How many texts have a vector. */
  get count(): number {
    return this.known.length
  }

  /** @throws RangeError where the vector has another number of dimensions */
  set(text: number, { numbers, length }: Meaning): void {
    if (numbers.length !== this.dimensions)
      throw new RangeError(`a vector of ${numbers.length} numbers among those of ${this.dimensions}`)
    const place = Math.floor(text / rows)
    this.pieces[place] ??= {
      numbers: new Int8Array(rows * this.dimensions),
      lengths: new Float32Array(rows),
    }
    const piece = this.pieces[place]
    if (piece.lengths[text % rows] === 0) this.known.push(text)
    piece.numbers.set(numbers, (text % rows) * this.dimensions)
    // A vector of nothing but zeros is like nothing; it counts as known.
    piece.lengths[text % rows] = length || 1
  }

  has(text: number): boolean {
    return (this.pieces[Math.floor(text / rows)]?.lengths[text % rows] ?? 0) > 0
  }

  of(text: number): Meaning | undefined {
    const piece = this.pieces[Math.floor(text / rows)]
    const length = piece?.lengths[text % rows] ?? 0
    if (!piece || length === 0) return undefined
    const start = (text % rows) * this.dimensions
    return { numbers: piece.numbers.subarray(start, start + this.dimensions), length }
  }

  /** The cosine with the vector of a text, -1 to 1; nothing where that text has none. */
  cosine({ numbers, length }: Meaning, text: number): number | undefined {
    const piece = this.pieces[Math.floor(text / rows)]
    const own = piece?.lengths[text % rows] ?? 0
    if (!piece || own === 0) return undefined
    return product(numbers, piece.numbers, (text % rows) * this.dimensions) / ((length || 1) * own)
  }

  /** The cosine that texts have which have nothing to do with each other; see `backgroundOf`. */
  get background(): number {
    if (this.count >= this.ordinary.at * 1.25 + 1)
      this.ordinary = {
        at: this.count,
        cosine: backgroundOf(this.count, (one, other) => {
          const asked = this.of(this.known.numbers[one] as number)
          return (asked && this.cosine(asked, this.known.numbers[other] as number)) ?? 0
        }),
      }
    return this.ordinary.cosine
  }

  /** The texts whose cosine is highest, and above the background, of the texts up to `size` in a window. */
  nearest(asked: Meaning, most: number, skip: (text: number) => boolean, size: number, window: Window): number[] {
    const from = Math.max(0, Math.min(window.around - (window.most >> 1), size - window.most))
    const end = Math.min(size, from + window.most)
    let least = this.background
    let found: { text: number; cosine: number }[] = []
    const highest = () => found.sort((a, b) => b.cosine - a.cosine || a.text - b.text).slice(0, most)
    for (let text = from; text < end; text++) {
      const cosine = this.cosine(asked, text)
      if (cosine === undefined || cosine <= least || skip(text)) continue
      found.push({ text, cosine })
      if (found.length < 4 * most) continue
      found = highest()
      least = found.at(-1)?.cosine ?? least
    }
    return highest().map(({ text }) => text)
  }
}
