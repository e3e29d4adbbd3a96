import { organisations } from "../text/words/organisations.ts"
import { dutchTowns, flemishTowns, publicNames, regions, world } from "../text/words/places.ts"
import type { FoundFact } from "./fact.ts"
import { stem } from "./stem.ts"
import { wordsOf } from "./words.ts"

const towns = (name: string) => dutchTowns.has(name) || flemishTowns.has(name)
/** Lists of which one name excludes another; a town may lie in a region. */
const lists = [towns, (name: string) => regions.has(name), (name: string) => world.has(name)]
const isPlace = (name: string) => lists.some((holds) => holds(name))

/** What everybody in the field names every day says little; a town something; a name of its own much. */
export function weightOfName(name: string): number {
  const parts = name.split(/[ -]/)
  if (publicNames.has(name) || parts.every((part) => organisations.has(part))) return 0.25
  return isPlace(name) ? 0.5 : 1
}

/** Last parts of names of streets, buildings and institutions: another first part is another place. */
const heads =
  /(straat|laan|kade|weg|plein|hof|dreef|singel|gracht|flat|school|kerk|park|wijk|buurt|zaal|huis|steenweg|dijk|pad|markt|poort|brug|toren|berg|veld|kouter|haven)$/

const headOf = (name: string): string | undefined => heads.exec(name)?.[1]

/** Whether a word is another spelling of a name: one letter in eight may differ. */
function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 6 || Math.abs(a.length - b.length) > 1) return false
  let [same, at] = [0, 0]
  while (at < Math.min(a.length, b.length) && a[at] === b[at]) at++
  while (same < Math.min(a.length, b.length) - at && a.at(-1 - same) === b.at(-1 - same)) same++
  return Math.max(a.length, b.length) - at - same <= 1
}

/** One name for the same thing: one is part of the other ('Ter Linde', 'Woonzorgcentrum Ter Linde'), inflected, or misspelt. */
export function namesMeet(a: string, b: string): boolean {
  if (a === b || isSlip(a, b)) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const parts = long.split(/[ -]/)
  const own = short.split(/[ -]/)
  return own.every((part) => parts.some((one) => one === part || stem(one) === stem(part))) && !isPlace(short)
}

const lastWord = (text: string, start: number): string =>
  /(\p{L}{4,})\s+(?:(?:de|het|'t|van|den|ter|in|aan)\s+){0,2}$/u.exec(
    text.slice(Math.max(0, start - 50), start).toLowerCase(),
  )?.[1] ?? ""

/** Two names in one place of the same kind: two streets, two towns, 'basisschool X' and 'basisschool Y'. */
export function namesDiffer(a: FoundFact, b: FoundFact, here: string, there: string): boolean {
  const [one, other] = [String(a.value), String(b.value)]
  if (weightOfName(one) < 0.5 || weightOfName(other) < 0.5) return false
  if (lists.some((holds) => holds(one) && holds(other))) return true
  if (isPlace(one) || isPlace(other)) return false
  const head = headOf(one)
  if (head !== undefined && headOf(other) === head) return true
  const [first, second] = [one.split(" "), other.split(" ")]
  if (first.length > 1 && second.length > 1 && first[0] === second[0]) return true
  const before = lastWord(here, a.start)
  return before !== "" && before === lastWord(there, b.start)
}

type Word = { start: number; end: number; low: string }

/** Where the words of a text say a name that was not written as one there: without capitals, or as the first of a sentence. */
export function nameIn(name: string, words: readonly Word[]): { start: number; end: number } | undefined {
  const asked = wordsOf(name).map(({ low }) => low)
  if (asked.join("").length < 4) return undefined
  for (let at = 0; at + asked.length <= words.length; at++) {
    if (asked.every((low, index) => words[at + index]?.low === low))
      return { start: words[at]?.start ?? 0, end: words[at + asked.length - 1]?.end ?? 0 }
  }
  return undefined
}
