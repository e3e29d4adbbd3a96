import { type Fact, type FactPlace, type FoundFact, overlap, rangeOf, widened } from "./fact.ts"
import { namesDiffer, namesMeet, weightOfName } from "./fact-name-likeness.ts"
import { weights } from "./fact-weights.ts"
import { choices } from "./words-of-facts/kinds.ts"

/** A text with its facts. */
export type Told = { text: string; facts: readonly FoundFact[] }

/** How surely two facts are said in the same place, 0 to 1: then another value contradicts fully. */
export type SameSpot = (here: FoundFact, there: FoundFact) => number

export type Compared = { agreeing: Fact[]; differing: Fact[] }

const placeIn = ({ text }: Told, { start, end }: FoundFact): FactPlace => ({ start, end, said: text.slice(start, end) })

/** Numbers of which more than this many events have the same one are no sign; a large or crooked number is. */
function rareness(fact: FoundFact): number {
  const value = rangeOf(fact)?.least ?? 0
  if (fact.kind !== "count" && fact.kind !== "number") return 1
  if (value <= 1) return 0.25
  if (value <= 10) return 1
  return value % 10 === 0 ? 1.25 : 2
}

/** People round money and time, and count an age a year apart; other numbers are the same or not. */
function near(a: FoundFact, b: FoundFact): boolean {
  const [one, other] = [rangeOf(a), rangeOf(b)]
  if (one === undefined || other === undefined) return a.value === b.value
  if (a.kind === "duration" || a.kind === "measure") return overlap(widened(one, 0.08), other)
  if (a.kind === "amount") return overlap(widened(one, 0.01), other)
  if (a.kind === "date") return overlap(one, { least: other.least - 1, most: other.most + 1 })
  return overlap(one, other)
}

/** Weekdays of reports that lie apart: the same name within a week is taken for the same day. */
function daysMeet(a: FoundFact, b: FoundFact): boolean {
  const [one, other] = [rangeOf(a), rangeOf(b)]
  if (one === undefined || other === undefined) return false
  const unknown = one.least < 0 || other.least < 0
  const sameName = a.about !== "" && a.about === b.about
  return unknown ? sameName : overlap(one, other) || (sameName && Math.abs(one.least - other.least) <= 7)
}

/** Whether two facts of one kind may be about the same thing, so that another value contradicts. */
function comparable(a: FoundFact, b: FoundFact): boolean {
  if (a.kind !== b.kind) return false
  if (a.kind === "day") return a.about !== "" && b.about !== ""
  if ((a.kind === "count" || a.kind === "rank") && a.about === "") return false
  return a.about === b.about
}

/** 'lijn 27' and 'de 27', '43 kinderen' and '43 van de lijst': a rare number, though the noun beside it is another. */
function rareNumbersMeet(a: FoundFact, b: FoundFact): boolean {
  const kinds = new Set(["count", "number", "rank"])
  const value = rangeOf(a)?.least ?? 0
  return kinds.has(a.kind) && kinds.has(b.kind) && value > 10 && near(a, b)
}

function meet(a: FoundFact, b: FoundFact): boolean {
  if (a.kind === "name" || b.kind === "name") return a.kind === b.kind && namesMeet(String(a.value), String(b.value))
  if (a.kind === "day" && b.kind === "day") return daysMeet(a, b)
  if (a.kind === "count" && b.kind === "count" && (a.about === "" || b.about === "")) return near(a, b)
  if (a.kind === "amount" && b.kind === "amount") return near(a, b)
  return (comparable(a, b) && near(a, b)) || rareNumbersMeet(a, b)
}

const oneOfKind = new Set(choices.map(({ kind }) => kind))

/** How much one of two agreeing facts says: a wide stretch of dates says less. */
function weightOf(fact: FoundFact): number {
  const { least, most } = rangeOf(fact) ?? { least: 0, most: 0 }
  const rare = fact.kind === "name" ? weightOfName(String(fact.value)) : rareness(fact)
  return weights[fact.kind].agree * rare * (fact.kind === "date" && most - least > 14 ? 0.4 : 1)
}

function agreement(a: FoundFact, b: FoundFact, here: Told, there: Told): Fact {
  const [one, other] = [weightOf(a), weightOf(b)]
  const { kind, about } = a.kind !== b.kind && other > one ? b : a
  const weight = a.kind === b.kind ? Math.min(one, other) : Math.max(one, other)
  return { kind, about, here: placeIn(here, a), there: placeIn(there, b), weight }
}

function contradiction(a: FoundFact, b: FoundFact, here: Told, there: Told, spot: number): Fact {
  const { differ, apart } = weights[a.kind]
  const weight = -(apart + (differ - apart) * spot)
  return { kind: a.kind, about: a.about, here: placeIn(here, a), there: placeIn(there, b), weight }
}

/** Whether two facts that did not meet are two answers to one question. */
function contradicts(a: FoundFact, b: FoundFact, here: Told, there: Told): boolean {
  if (a.kind === "name" && b.kind === "name") return namesDiffer(a, b, here.text, there.text)
  return comparable(a, b)
}

/**
 * Holds the facts of two texts against each other: what agrees, and what contradicts. What only one of them says is neither.
 * Every fact is used once, so a text that names both a mother and a father contradicts neither.
 */
export function compareFacts(here: Told, there: Told, sameSpot: SameSpot): Compared {
  const [agreeing, differing]: [Fact[], Fact[]] = [[], []]
  const left = new Set(there.facts)
  const alone: FoundFact[] = []
  const settled = new Set<string>()
  for (const fact of here.facts) {
    const match = [...left].filter((other) => meet(fact, other))
    const other = match.find(({ about }) => about === fact.about) ?? match[0]
    if (other === undefined) {
      alone.push(fact)
      continue
    }
    left.delete(other)
    agreeing.push(agreement(fact, other, here, there))
    if (oneOfKind.has(fact.kind)) settled.add(`${fact.kind} ${fact.about}`)
  }
  for (const fact of alone) {
    if (settled.has(`${fact.kind} ${fact.about}`)) continue
    const others = [...left].filter((other) => contradicts(fact, other, here, there))
    const spots = others.map((other) => sameSpot(fact, other))
    const spot = Math.max(...spots)
    const other = others[spots.indexOf(spot)]
    if (other === undefined) continue
    left.delete(other)
    differing.push(contradiction(fact, other, here, there, spot))
  }
  return { agreeing, differing }
}
