/** Words are found by their first so many letters, each with none, one or two left out. */
const prefix = 7
const places = 1 << 19

function hash(letters: string): number {
  let sum = 0x811c9dc5
  for (let at = 0; at < letters.length; at++) sum = Math.imul(sum ^ letters.charCodeAt(at), 0x01000193)
  return (sum ^ (sum >>> 15)) & (places - 1)
}

/** Where the beginning of a word stands, with up to `most` letters left out. */
function placesOf(word: string, most: number): Set<number> {
  const start = word.slice(0, prefix)
  const found = new Set([hash(start)])
  const without = (letters: string, at: number) => letters.slice(0, at) + letters.slice(at + 1)
  for (let one = 0; most > 0 && one < start.length; one++) {
    const shorter = without(start, one)
    found.add(hash(shorter))
    for (let two = one; most > 1 && two < shorter.length; two++) found.add(hash(without(shorter, two)))
  }
  return found
}

/**
 * Finds the words that may be one or two edits away: two such words are the same once the right letters are left out of both
 * (symmetric deletion; W. Garbe, SymSpell, 2012). It may find too many, never too few. Memory: 2 MB and about 100 bytes a word.
 */
export class Deletions {
  private readonly starts = new Int32Array(places + 1)
  private readonly words: Int32Array

  /** @param editsOf how many edits a word is looked up with */
  constructor(words: readonly string[], editsOf: (word: string) => number) {
    for (const word of words) for (const place of placesOf(word, editsOf(word))) this.raise(place + 1)
    for (let place = 0; place < places; place++)
      this.starts[place + 1] = (this.starts[place + 1] as number) + (this.starts[place] as number)
    this.words = new Int32Array(this.starts[places] as number)
    const filled = this.starts.slice()
    for (const [index, word] of words.entries()) {
      for (const place of placesOf(word, editsOf(word))) {
        this.words[filled[place] as number] = index
        filled[place] = (filled[place] as number) + 1
      }
    }
  }

  private raise(place: number): void {
    this.starts[place] = (this.starts[place] as number) + 1
  }

  /** The indexes of the words that may be meant. */
  near(word: string, edits: number): Set<number> {
    const found = new Set<number>()
    for (const place of placesOf(word, edits)) {
      const end = this.starts[place + 1] as number
      for (let at = this.starts[place] as number; at < end; at++) found.add(this.words[at] as number)
    }
    return found
  }
}
