const letters = 27
/** Letters a to z are 1 to 26; the edge of a word, and everything that is no such letter, is 0. */
function codeOf(word: string, at: number): number {
  const code = word.charCodeAt(at) - 96
  return code > 0 && code < letters ? code : 0
}

/** The groups of three letters of a word and its edges, as numbers from 0. */
export function triplesOf(word: string): Set<number> {
  const found = new Set<number>()
  for (let at = -1; at < word.length - 1; at++)
    found.add((codeOf(word, at) * letters + codeOf(word, at + 1)) * letters + codeOf(word, at + 2))
  return found
}

/** Which groups of three letters words are made of, counted in words that are known. Memory: 40 kB. */
export class LetterOrder {
  private readonly counts = new Uint16Array(letters ** 3)

  constructor(words: Iterable<string>) {
    for (const word of words) for (const triple of triplesOf(word)) this.raise(triple)
  }

  private raise(triple: number): void {
    this.counts[triple] = Math.min(65_535, (this.counts[triple] as number) + 1)
  }

  /** In how many words the rarest three letters of this word stand: 0 or 1 when it is hardly a word of the language. */
  rarest(word: string): number {
    let least = Number.POSITIVE_INFINITY
    for (const triple of triplesOf(word)) least = Math.min(least, this.counts[triple] as number)
    return least
  }
}
