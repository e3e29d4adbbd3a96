import { isThirdPerson } from "../text/dutch-words.ts"
import { exactly, type Range, rangeOf } from "./fact.ts"
import { findAges } from "./fact-ages.ts"
import { sayWhatIsCounted } from "./fact-counts.ts"
import { type Numbered, numbersIn, ordinalOf } from "./fact-numbers.ts"
import type { FactSearch } from "./fact-search.ts"
import { daysIn, numbered, sizeOf, storeys } from "./words-of-facts/units.ts"

const times = (range: Range, size: number): Range => ({ least: range.least * size, most: range.most * size })

function amount(search: FactSearch, { at, to, range }: Numbered): boolean {
  const euro = /^(?:€|euro|eur|euro's)$/
  const behind = euro.test(search.low(to + 1))
  const before = euro.test(search.low(at - 1))
  const cents = search.tokens[to]?.kind === "number" && /^\d+,\d\d$/.test(search.low(to))
  if (!behind && !before && !cents) return false
  search.take(before ? at - 1 : at, behind ? to + 1 : to, "amount", "", range)
  return true
}

function percentage(search: FactSearch, { at, to, range }: Numbered): boolean {
  if (!/^(?:%|procent|pct)$/.test(search.low(to + 1))) return false
  search.take(at, to + 1, "percentage", "", range)
  return true
}

/** 'van 9,80 naar 11,40' is also 1,60 more: who tells it otherwise names the difference. */
function steps(search: FactSearch): void {
  const amounts = search.facts.filter(({ kind }) => kind === "amount")
  for (const [at, second] of amounts.entries()) {
    const first = amounts[at - 1]
    if (!first || !/^\s*(?:naar|tot|->|→)\s*$/.test(search.text.slice(first.end, second.start))) continue
    const [low, high] = [rangeOf(first)?.least ?? 0, rangeOf(second)?.least ?? 0]
    const value = exactly(Math.round(Math.abs(high - low) * 100) / 100)
    search.facts.push({ kind: "amount", start: first.start, end: second.end, about: "verschil", value })
  }
}

/** What a stretch of time says: how often, how long ago, how long pregnant, or (most) how long. */
function aboutTime(search: FactSearch, at: number, unit: number): string {
  const [before, behind, next] = [search.low(at - 1), search.low(unit + 1), search.low(unit + 2)]
  if (behind === "per" && daysIn.has(next)) return `per ${next}`
  if (behind === "geleden" || behind === "terug") return "geleden"
  if (behind === "zwanger") return "zwanger"
  return before === "over" || before === "binnen" ? "over" : ""
}

function duration(search: FactSearch, { at, to, range }: Numbered): boolean {
  const days = daysIn.get(search.low(to + 1))
  if (days === undefined) return false
  search.take(at, to + 1, "duration", aboutTime(search, at, to + 1), times(range, days))
  return true
}

function measure(search: FactSearch, { at, to, range }: Numbered): boolean {
  const unit = sizeOf.get(search.low(to + 1))
  if (unit) search.take(at, to + 1, "measure", unit[0], times(range, unit[1]))
  else if (search.low(at - 1) === "min" && search.tokens[at]?.kind === "number")
    search.take(at - 1, to, "measure", "graden", times(range, -1))
  else return false
  return true
}

/** 'lijn 27', 'kamer 12', 'bus nr 4', 'nummer 18': a number that is a name. */
function number(search: FactSearch, { at, to, exact }: Numbered): boolean {
  if (search.tokens[at]?.kind !== "number") return false
  const from = /^(?:nr|nummer|\.)$/.test(search.low(at - 1)) && numbered.has(search.low(at - 2)) ? at - 2 : at - 1
  const about = numbered.get(search.low(from))
  if (about === undefined || search.isTaken(from)) return false
  search.take(from, to, "number", about, exactly(exact))
  return true
}

/** 'op de 4e', 'de vierde verdieping', '3 hoog', 'derde melding', 'groep 3e'. */
function ranks(search: FactSearch): void {
  for (const [at, { kind, raw }] of search.tokens.entries()) {
    if (search.isTaken(at)) continue
    const glued = kind === "number" && /^(?:e|de|ste)$/.test(search.low(at + 1)) && search.tokens[at + 1]?.glued
    const value = glued ? Number(raw) : ordinalOf(search.low(at))
    if (value === undefined || !Number.isInteger(value)) continue
    const to = glued ? at + 1 : at
    const next = search.low(to + 1)
    const ends =
      search.tokens[to + 1]?.kind !== "word" || /^(?:zonder|met|overleden|en|in)$/.test(next) || isThirdPerson(next)
    if (storeys.has(next)) search.take(at, to + 1, "floor", "", exactly(value))
    else if (ends && /^(?:de|het)$/.test(search.low(at - 1)) && value > 0)
      search.take(at, to, "floor", "", exactly(value))
    else if (!ends && value > 0) sayWhatIsCounted(search, { at, to, range: exactly(value), exact: value }, "rank")
  }
}

/** 'een week', 'kwartier later', 'halfjaar': time without a number. */
function loneTimes(search: FactSearch): void {
  for (const [at, { low }] of search.tokens.entries()) {
    if (search.isTaken(at)) continue
    const days = daysIn.get(low)
    const one = search.low(at - 1) === "een" || low === "halfjaar"
    if (days !== undefined && one)
      search.take(low === "halfjaar" ? at : at - 1, at, "duration", aboutTime(search, at - 1, at), exactly(days))
  }
}

/** Everything in a text that is a number, with what it is a number of. */
export function findQuantities(search: FactSearch): void {
  findAges(search)
  ranks(search)
  const rules = [amount, percentage, number, measure, duration]
  for (const one of numbersIn(search.tokens, search.isTaken)) {
    if (rules.some((rule) => rule(search, one))) continue
    if (storeys.has(search.low(one.to + 1))) search.take(one.at, one.to + 1, "floor", "", exactly(one.exact))
    else if (Number.isInteger(one.exact)) sayWhatIsCounted(search, one, "count")
  }
  steps(search)
  loneTimes(search)
}
