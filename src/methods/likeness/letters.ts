import type { Rows } from "./rows.ts"
import { lengthsOf } from "./weights.ts"

/** Groups of letters are counted in so many places; two groups in one place are rare, and cost little. */
const places = 1 << 20

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

/** Groups of three to five letters of words: what sees through spelling, inflection and compounds. Memory: 8 MB, and 100 bytes a word. */
export class LetterGroups {
  private readonly words: Int32Array[] = []
  private readonly ids = new Map<string, number>()
  private readonly counts = new Uint32Array(places)
  private readonly asked = new Float32Array(places)
  private texts = 0

  /** The number of a word; the same for the same word. */
  idOf(word: string): number {
    const known = this.ids.get(word)
    if (known !== undefined) return known
    this.ids.set(word, this.words.length)
    return this.words.push(groupsOf(word)) - 1
  }

  /** Counts in how many texts each group stands. @param words the numbers of the different words of one text */
  count(words: readonly number[]): void {
    this.texts++
    for (const word of words)
      for (const group of this.words[word] ?? []) this.counts[group] = (this.counts[group] as number) + 1
  }

  private weight(group: number): number {
    return Math.max(0, Math.log((this.texts + 1) / ((this.counts[group] as number) + 0.5)))
  }

  /** The length of a text in groups of letters: the square root of the sum of their squared weights. */
  lengthOf(words: Iterable<number>): number {
    let sum = 0
    for (const word of words) for (const group of this.words[word] ?? []) sum += this.weight(group) ** 2
    return Math.sqrt(sum)
  }

  /** The lengths of all texts at once: `rows` holds the numbers of their words. */
  lengthsOf(rows: Rows): Float32Array {
    const squares = Float32Array.from(this.words, (groups) => {
      let sum = 0
      for (const group of groups) sum += this.weight(group) ** 2
      return Math.sqrt(sum)
    })
    return lengthsOf(rows, squares, 0)
  }

  /** Asks for one text: what is given back says of other texts how many groups they share, times their weight. */
  against(words: readonly number[]): { shared(others: Iterable<number>): number; done(): void } {
    for (const word of words) for (const group of this.words[word] ?? []) this.asked[group] = this.weight(group) ** 2
    return {
      shared: (others) => {
        let sum = 0
        for (const word of others) for (const group of this.words[word] ?? []) sum += this.asked[group] as number
        return sum
      },
      done: () => {
        for (const word of words) for (const group of this.words[word] ?? []) this.asked[group] = 0
      },
    }
  }
}
