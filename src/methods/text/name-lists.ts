import { isCapitalWord, isDutchWord } from "./dutch-words.ts"
import { nameShape } from "./name-shape.ts"
import { packedFirstNames, packedSurnames, packedSurnameWords } from "./names.generated.ts"
import { remember } from "./remember.ts"
import { callNames } from "./words/call-names.ts"
import { functionWords, surnameWords, weakFirstNames } from "./words/names-that-are-words.ts"

/** Reads a packed list back: each entry is a figure (letters shared with the entry before it) and its other letters. */
export function unpackSorted(packed: string): Set<string> {
  const names = new Set<string>()
  let name = ""
  let from = 0
  for (let at = 1; at <= packed.length; at++) {
    if (at < packed.length && packed.charCodeAt(at) > 57) continue
    name = name.slice(0, packed.charCodeAt(from) - 48) + packed.slice(from + 1, at)
    names.add(name)
    from = at
  }
  return names
}

type Lists = { first: Set<string>; last: Set<string>; lastWords: Set<string> }
let lists: Lists | undefined

const readLists = (): Lists => ({
  first: unpackSorted(packedFirstNames),
  last: unpackSorted(packedSurnames),
  lastWords: unpackSorted(packedSurnameWords),
})

/** 0 not a name, 1 also an ordinary word, 2 a name. */
export type Standing = 0 | 1 | 2

/**
 * What the lists and the letters say of one word as a name. Only where no list holds it: `shape` by its letters, and
 * whether the dictionary has it as a `word`, as the name of a `thing` (a town, a brand, a people) or is `strange` to it.
 */
export type NameKnowledge = {
  first: Standing
  last: Standing
  shape: number
  kind: "name" | "word" | "thing" | "strange"
}

/** Looks a folded word up, by its parts where hyphens join them: 'ter Braak-Smit', 'Tjin-A-Koeng'. */
export const knowledgeOf = remember(lookUp)

function lookUp(low: string): NameKnowledge {
  lists ??= readLists()
  const word = low.endsWith("'s") ? low.slice(0, -2) : low
  const parts = word.split(/[-']/).filter((part) => part.length > 1)
  let first: Standing = 0
  let last: Standing = 0
  for (const part of parts.length > 1 ? [word.replace(/[-']/g, ""), ...parts] : [word]) {
    first = highest(first, firstStanding(part, lists))
    last = highest(last, lastStanding(part, lists))
  }
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best), "")
  if (/^[dto]'[a-z]{3}/.test(word)) last = 2
  if (first + last > 0) return { first, last, shape: 0, kind: "name" }
  return { first, last, shape: nameShape(longest), kind: kindOf(word, longest) }
}

function kindOf(word: string, longest: string): NameKnowledge["kind"] {
  if (isCapitalWord(word)) return "thing"
  return isDutchWord(longest) || longest.length > 14 || longest.length < 3 ? "word" : "strange"
}

const highest = (a: Standing, b: Standing): Standing => (a > b ? a : b)

function firstStanding(word: string, { first }: Lists): Standing {
  if (functionWords.has(word)) return 0
  if (weakFirstNames.has(word)) return 1
  if (!first.has(word) && !callNames.has(word)) return 0
  return word.length > 2 ? 2 : 1
}

function lastStanding(word: string, { last, lastWords }: Lists): Standing {
  if (surnameWords.has(word) || lastWords.has(word)) return 1
  if (weakFirstNames.has(word) || functionWords.has(word)) return last.has(word) ? 1 : 0
  return last.has(word) && word.length > 2 ? 2 : 0
}
