/** Parts of compounds are words of four letters or more, or of three when they are asked for by name. */
const shortest = 3
const links = ["", "s", "e", "en", "n"]

/**
 * Splits Dutch compounds into words that are known: 'energierekening' is 'energie' and 'rekening'. Of all ways to split, the
 * one with the fewest parts, and of those the one whose shortest part is longest; 'toeslagenaffaire' keeps its linking
 * letters out. Cost grows with the square of the length of a word, which is at most 40 letters.
 */
export class Compounds {
  private readonly known: ReadonlySet<string>
  private readonly seen = new Map<string, readonly string[]>()

  /** @param known words that may be parts, in lower case without accents */
  constructor(known: Iterable<string>) {
    this.known = new Set([...known].filter((word) => word.length >= shortest))
  }

  /** The parts of a word, or nothing when it is no compound of known words. */
  split(word: string): readonly string[] {
    if (word.length < 2 * shortest + 1 || word.length > 40) return []
    const before = this.seen.get(word)
    if (before) return before
    const parts = this.best(word)
    if (this.seen.size > 50_000) this.seen.clear()
    this.seen.set(word, parts)
    return parts
  }

  private best(word: string): readonly string[] {
    type Way = { parts: readonly string[]; shortest: number }
    const from: (Way | undefined)[] = Array(word.length + 1)
    from[word.length] = { parts: [], shortest: word.length }
    for (let start = word.length - shortest; start >= 0; start--) {
      for (let end = start + shortest; end <= word.length; end++) {
        const part = word.slice(start, end)
        if ((start === 0 && end === word.length) || !this.known.has(part)) continue
        for (const link of links) {
          if (!word.startsWith(link, end)) continue
          const rest = from[end + link.length]
          if (!rest || (link !== "" && rest.parts.length === 0)) continue
          const way = { parts: [part, ...rest.parts], shortest: Math.min(part.length, rest.shortest) }
          const now = from[start]
          if (
            !now ||
            way.parts.length < now.parts.length ||
            (way.parts.length === now.parts.length && way.shortest > now.shortest)
          )
            from[start] = way
        }
      }
    }
    const found = from[0]?.parts ?? []
    return found.length > 1 && found.length < 5 ? found : []
  }
}
