import { isFormOf } from "../../src/methods/text/dutch-words.ts"

/** Words of so few letters are kept even where another gives them ('veld' as 'vel' with -d): compounds are made of them. */
const shortest = 5

/** The words that are no form and no compound of shorter ones among them: all that has to be kept to know the rest. */
export function rootsOf(words: Iterable<string>): string[] {
  const roots = new Set<string>()
  const holds = (part: string) => roots.has(part)
  for (const word of [...words].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    if (word.length <= shortest || !isFormOf(word, holds)) roots.add(word)
  }
  return [...roots]
}
