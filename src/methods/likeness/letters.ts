import { growingIntegers } from "./growing.ts"
import type { Rows } from "./rows.ts"
import { lengthsOf } from "./weights.ts"

/** Groups of letters are counted in so many places; two groups in one place are rare, and cost little. */
const places = 1 << 20
/** What a text asks stands in few places. Whether a place may be one of them is kept in so few bytes that they stay at hand. */
const nearBytes = 1 << 14

/** The groups of three to five letters of a word, with a mark at both ends, as numbers (FNV-1a), each once. */
export function groupsOf(word: string): Int32Array {
  const whole = `_${word}_`
  const found = new Set<number>()
  for (let start = 0; start + 3 <= whole.length; start++) {
    let hash = 0x811c9dc5
    for (let at = start; at < Math.min(start + 5, whole.length); at++) {
      hash = Math.imul(hash ^ whole.charCodeAt(at), 0x01000193)
      if (at - start >= 2) found.add((hash ^ (hash >>> 15)) & (places - 1))
    }
  }
  return Int32Array.from(found)
}

/** Groups of three to five letters of words: what sees through spelling, inflection and compounds. Memory: 8 MB, and 200 bytes a word. */
export class LetterGroups {
  /** The groups of all words behind each other, and where those of each word begin. */
  private readonly groups = growingIntegers()
  private readonly starts = growingIntegers()
  private readonly ids = new Map<string, number>()
  private readonly counts = new Uint32Array(places)
  private readonly asked = new Float32Array(places)
  private readonly maybeAsked = new Uint8Array(nearBytes)
  private texts = 0

  constructor() {
    this.starts.push(0)
  }

  private groupsIn(word: number): Int32Array {
    return this.groups.numbers.subarray(this.starts.numbers[word], this.starts.numbers[word + 1])
  }

  /** The number of a word; the same for the same word. */
  idOf(word: string): number {
    const known = this.ids.get(word)
    if (known !== undefined) return known
    const id = this.ids.size
    this.ids.set(word, id)
    for (const group of groupsOf(word)) this.groups.push(group)
    this.starts.push(this.groups.length)
    return id
  }

  /** Counts in how many texts each group stands. @param words the numbers of the different words of one text */
  count(words: readonly number[]): void {
    this.texts++
    for (const word of words)
      for (const group of this.groupsIn(word)) this.counts[group] = (this.counts[group] as number) + 1
  }

  private weight(group: number): number {
    return Math.max(0, Math.log((this.texts + 1) / ((this.counts[group] as number) + 0.5)))
  }

  private squareOf(word: number): number {
    let sum = 0
    for (const group of this.groupsIn(word)) sum += this.weight(group) ** 2
    return sum
  }

  /** The length of a text in groups of letters: the square root of the sum of their squared weights. */
  lengthOf(words: Iterable<number>): number {
    let sum = 0
    for (const word of words) sum += this.squareOf(word)
    return Math.sqrt(sum)
  }

  /** The lengths of all texts at once: `rows` holds the numbers of their words. */
  lengthsOf(rows: Rows): Float32Array {
    const squares = Float32Array.from({ length: this.ids.size }, (_, word) => Math.sqrt(this.squareOf(word)))
    return lengthsOf(rows, squares, 0)
  }

  /** Asks for one text: what is given back says of other texts how many groups they share, times their weight. */
  against(words: readonly number[]): { shared(others: Int32Array): number; done(): void } {
    for (const word of words)
      for (const group of this.groupsIn(word)) {
        this.asked[group] = this.weight(group) ** 2
        this.maybeAsked[group & (nearBytes - 1)] = 1
      }
    return {
      shared: (others) => this.sharedBy(others),
      done: () => {
        for (const word of words) for (const group of this.groupsIn(word)) this.asked[group] = 0
        this.maybeAsked.fill(0)
      },
    }
  }

  private sharedBy(words: Int32Array): number {
    const { asked, maybeAsked } = this
    const [groups, starts] = [this.groups.numbers, this.starts.numbers]
    let sum = 0
    for (const word of words) {
      const end = starts[word + 1] as number
      for (let at = starts[word] as number; at < end; at++) {
        const group = groups[at] as number
        if (maybeAsked[group & (nearBytes - 1)] === 1) sum += asked[group] as number
      }
    }
    return sum
  }
}
