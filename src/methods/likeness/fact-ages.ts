import { exactly, type Range } from "./fact.ts"
import { numberOf, numeralOf } from "./fact-numbers.ts"
import type { FactSearch } from "./fact-search.ts"
import { persons } from "./words-of-facts/counted.ts"

const yearWord = /^(?:jaar|jr|j)$/
const otherUnit = /^(?:maanden|maand|mnd|weken|wk|wkn|dagen)$/
const fulls: Record<string, number> = { m: 12, w: 52, d: 365 }

const isPerson = (search: FactSearch, at: number): boolean =>
  search.tokens[at]?.kind === "person" ||
  persons.has(search.low(at)) ||
  /(?:vrouw|man|jongen|meisje|moeder|vader|dame|kind|dochter|zoon)$/.test(search.low(at))

/** 'Vrouw van 86', 'zoon (19)', 'moeder, 44,', 'hij is 23': somebody stands just before who may have an age. */
function leadsToAge(search: FactSearch, at: number): "sure" | "maybe" | undefined {
  const before = search.low(at - 1)
  if (before === "van" && personNear(search, at - 2, 3)) return "sure"
  if (/^[(,]$/.test(before) && isPerson(search, at - 2)) return "sure"
  if (/^(?:is|was|wordt|werd|ben|bijna|pas|net|nu)$/.test(before) && personNear(search, at - 2, 3)) return "maybe"
  return isPerson(search, at - 1) ? "maybe" : undefined
}

function personNear(search: FactSearch, from: number, reach: number): boolean {
  for (let at = from; at > from - reach && at >= 0; at--) {
    const isShortened = search.low(at) === "." && isPerson(search, at - 1)
    if (search.tokens[at]?.kind === "sign" && !isShortened) return false
    if (isPerson(search, at)) return true
  }
  return false
}

/** The last token of an age behind its number, or nothing when the number counts something else. */
function ageEnd(search: FactSearch, at: number): number | undefined {
  const lead = leadsToAge(search, at)
  const [next, later] = [search.low(at + 1), search.low(at + 2)]
  if (yearWord.test(next) && later === "oud") return at + 2
  if (next === "-" && /^jarige?n?$/.test(later)) return at + 2
  if (/^jarige?n?$/.test(next)) return at + 1
  if (lead === undefined) return undefined
  if (yearWord.test(next)) return lead === "sure" || /^(?:[),.;]?|en|met|maar)$/.test(later) ? at + 1 : undefined
  const ends =
    search.tokens[at + 1]?.kind !== "word" || (lead === "sure" ? !otherUnit.test(next) : /^(?:en|geworden)$/.test(next))
  return ends && !/^[%€/-]$/.test(next) ? at : undefined
}

/** 'baby van 5 mnd', 'kind van 3 weken': an age of less than two years. */
function ageOfBaby(search: FactSearch, at: number, value: number): Range | undefined {
  const unit = search.low(at + 1)
  const size = otherUnit.test(unit) ? fulls[unit[0] ?? ""] : undefined
  return size !== undefined && leadsToAge(search, at) === "sure" && value / size < 2 ? exactly(value / size) : undefined
}

/** Ages are compared among children and among adults; [90 of ouder] is what the masking leaves of a high age. */
const whose = (years: number): string => (years < 18 ? "kind" : "volwassene")

function wordAge(search: FactSearch, at: number): void {
  const low = search.low(at)
  const joined = /^(.+?)-?jarige?n?$/.exec(low)
  const years = joined ? numeralOf((joined[1] ?? "").replace("-", "")) : undefined
  if (years !== undefined) search.take(at, at, "age", whose(years), exactly(years))
  const decade = /^(.+)er$/.exec(low)?.[1]
  const from = decade?.endsWith("tig") ? numeralOf(decade) : undefined
  if (from !== undefined) search.take(at, at, "age", "volwassene", { least: from, most: from + 9 })
}

/** Ages in years, of persons. */
export function findAges(search: FactSearch): void {
  for (const at of search.tokens.keys()) {
    if (search.isTaken(at)) continue
    const value = numberOf(search.tokens[at])
    if (value === undefined || value > 115) {
      wordAge(search, at)
      continue
    }
    const baby = ageOfBaby(search, at, value)
    if (baby) search.take(at, at + 1, "age", "kind", baby)
    const end = baby || !Number.isInteger(value) ? undefined : ageEnd(search, at)
    if (end !== undefined) search.take(at, end, "age", whose(value), exactly(value))
  }
  for (const high of search.text.matchAll(/\[90 of ouder\]/g))
    search.facts.push({
      kind: "age",
      start: high.index,
      end: high.index + high[0].length,
      about: "volwassene",
      value: { least: 90, most: 115 },
    })
}
