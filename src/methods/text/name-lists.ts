import { isCapitalWord, isDutchWord } from "./dutch-words.ts"
import { nameShape } from "./name-shape.ts"
import {
  packedFirstNames,
  packedNoFirstNames,
  packedNoSurnames,
  packedOddNames,
  packedSurnames,
  packedSurnameWords,
} from "./names.generated.ts"
import { unpackSorted } from "./packed-list.ts"
import { remember } from "./remember.ts"
import { openFilter } from "./word-filter.ts"
import { callNames } from "./words/call-names.ts"
import { functionWords, surnameWords, weakFirstNames } from "./words/names-that-are-words.ts"

/** Below this the letters of a word are so unlike a name's that a filter holds it by chance, but for the names kept apart. */
const unlikeName = -2.5

let oddNames: Set<string> | undefined

/** What a filter holds, but for the words that it holds by chance. */
function openList(packed: string, packedStrangers: string): (word: string) => boolean {
  const holds = openFilter(packed)
  let strangers: Set<string> | undefined
  return (word) => {
    if (!holds(word)) return false
    oddNames ??= unpackSorted(packedOddNames)
    if (nameShape(word) < unlikeName) return oddNames.has(word)
    strangers ??= unpackSorted(packedStrangers)
    return !strangers.has(word)
  }
}

const isListedFirst = openList(packedFirstNames, packedNoFirstNames)
const isListedLast = openList(packedSurnames, packedNoSurnames)
const isSurnameWord = openFilter(packedSurnameWords)

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
  const word = low.endsWith("'s") ? low.slice(0, -2) : low
  const parts = word.split(/[-']/).filter((part) => part.length > 1)
  let first: Standing = 0
  let last: Standing = 0
  for (const part of parts.length > 1 ? [word.replace(/[-']/g, ""), ...parts] : [word]) {
    first = highest(first, firstStanding(part))
    last = highest(last, lastStanding(part))
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

function firstStanding(word: string): Standing {
  if (functionWords.has(word)) return 0
  if (weakFirstNames.has(word)) return 1
  if (!callNames.has(word) && !isListedFirst(word)) return 0
  return word.length > 2 ? 2 : 1
}

function lastStanding(word: string): Standing {
  if (surnameWords.has(word) || isSurnameWord(word)) return 1
  if (weakFirstNames.has(word) || functionWords.has(word)) return isListedLast(word) ? 1 : 0
  return word.length > 2 && isListedLast(word) ? 2 : 0
}
