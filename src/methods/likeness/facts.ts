import type { FoundFact } from "./fact.ts"
import { findDates } from "./fact-calendar.ts"
import { findBornTogether } from "./fact-counts.ts"
import { findNames } from "./fact-names.ts"
import { findQuantities } from "./fact-quantities.ts"
import { FactSearch } from "./fact-search.ts"
import { choices } from "./words-of-facts/kinds.ts"

/** What a report names one of: who, from where, which school, which room. Read over what other rules took. */
function findChoices(search: FactSearch): void {
  for (const { kind, about, groups } of choices) {
    const seen = new Set<string>()
    for (const { low, start, end } of search.tokens) {
      const value = groups.get(low)
      if (value === undefined || seen.has(value)) continue
      seen.add(value)
      search.facts.push({ kind, start, end, about, value })
    }
  }
}

/**
 * The facts in a Dutch text that can be held against those of another: numbers with what they count, amounts, ages, dates,
 * times, names, and which of a kind somebody or something is. One pass a rule; time grows with the length of the text.
 * @param day the day of the report, counted from 1 January 1970: what 'dinsdag' and 'gisteren' are seen from
 * @returns in the order of the text; places in UTF-16 code units
 */
export function factsOf(text: string, day?: number): FoundFact[] {
  const search = new FactSearch(text, day)
  findDates(search)
  findQuantities(search)
  findBornTogether(search)
  findNames(search)
  findChoices(search)
  return search.facts.toSorted((a, b) => a.start - b.start || a.end - b.end)
}
