import { daysBetween, isDay, mondayOf, mondayOfWeekCode } from "../calendar/week.ts"
import type { Fact, FactPlace, FoundFact } from "./fact.ts"
import { compareFacts, type SameSpot, type Told } from "./fact-compare.ts"
import { type Frame, frameOf, samePlace } from "./fact-frame.ts"
import { pairLikeness } from "./fact-likeness.ts"
import { nameIn, namesMeet } from "./fact-name-likeness.ts"
import {
  beforehand,
  enoughToDoubt,
  mostAgreeing,
  mostDiffering,
  ofArea,
  ofDays,
  ofLikeness,
  ofOrganisation,
} from "./fact-weights.ts"
import { replacedWording, type Worded } from "./fact-wording.ts"
import { factsOf } from "./facts.ts"
import type { Language, Reading } from "./language.ts"

/** A report as it was stored, masked. `when` is a day, or a week as '2026-W07'; what is not known is left out. */
export type EventReport = { text: string; when?: string; area?: string; organisation?: string }

/** Whether two reports tell one event: how probable, and on which facts. The strongest facts come first. */
export type EventVerdict = {
  kind: "same" | "unclear" | "other"
  probability: number
  agreeing: readonly Fact[]
  differing: readonly Fact[]
}

/** From here on a verdict is given; between them a person has to look. */
const sameFrom = 0.6
const otherUntil = 0.3
/** Nearly the same text. */
const nearCopy = 0.6
/** How many words on each side of a fact are looked at. */
const reach = 6
/** A report has a handful of facts; of a whole file pasted in, the first are enough. */
const mostFacts = 60

type Read = Told & { reading: Reading }

function stemsAround(reading: Reading, { start, end }: FoundFact): ReadonlySet<string> {
  const { words } = reading
  const first = words.findIndex((word) => word.end > start)
  const last = words.findLastIndex((word) => word.start < end)
  const near = [...words.slice(Math.max(0, first - reach), first), ...words.slice(last + 1, last + 1 + reach)]
  return new Set(near.filter(({ stop }) => !stop).flatMap(({ keys }) => keys))
}

function readReport({ text, when }: EventReport, language: Language): Read {
  const day = when !== undefined && isDay(when) ? daysBetween("1970-01-01", when) : undefined
  return { text, reading: language.read(text), facts: factsOf(text, day).slice(0, mostFacts) }
}

/** The facts of one text, and the names that the other writes as such and this one says without a capital of its own. */
function withNamesOf(own: Read, other: Read): Read {
  const names = own.facts.filter(({ kind }) => kind === "name").map(({ value }) => String(value))
  const said = other.facts.flatMap(({ kind, value }) => {
    if (kind !== "name" || names.some((name) => namesMeet(name, String(value)))) return []
    const place = nameIn(String(value), own.reading.words)
    return place ? [{ kind, about: "", value, ...place } satisfies FoundFact] : []
  })
  return { ...own, facts: [...own.facts, ...said] }
}

/** Two facts are said in one place when two words around both are the same, or when they fill one gap of the same sentence. */
const spotOf =
  (frame: Frame, { reading: here }: Read, { reading: there }: Read): SameSpot =>
  (one, other) => {
    const around = stemsAround(there, other)
    const shared = [...stemsAround(here, one)].filter((stem) => around.has(stem)).length
    return Math.max(Math.min(1, shared / 2), samePlace(frame, here, there, one, other))
  }

const worded = ({ text, reading }: Read, facts: readonly FactPlace[]): Worded => ({
  text,
  reading,
  isSettled: (at) => facts.some(({ start, end }) => start <= at && at < end),
})

/** Everything that the texts say for and against. */
function heldTogether(here: Read, there: Read): { agreeing: Fact[]; differing: Fact[] } {
  const frame = frameOf(here.reading, there.reading)
  const { agreeing, differing } = compareFacts(here, there, spotOf(frame, here, there))
  const compared = [...agreeing, ...differing]
  const own = worded(
    here,
    compared.map((fact) => fact.here),
  )
  const other = worded(
    there,
    compared.map((fact) => fact.there),
  )
  return { agreeing, differing: [...differing, ...replacedWording(frame, own, other)] }
}

const turned = (facts: readonly Fact[]): Fact[] =>
  facts.map((fact) => ({ ...fact, here: fact.there, there: fact.here }))

/** Held together in the order of the alphabet, so that which of the two is asked about changes nothing. */
function inOrder(here: Read, there: Read): { agreeing: Fact[]; differing: Fact[] } {
  if (here.text <= there.text) return heldTogether(here, there)
  const { agreeing, differing } = heldTogether(there, here)
  return { agreeing: turned(agreeing), differing: turned(differing) }
}

/** The days between two reports; of a week only its Monday is known, so then whole weeks. */
function daysApart(here: string | undefined, there: string | undefined): number | undefined {
  if (here === undefined || there === undefined) return undefined
  if (isDay(here) && isDay(there)) return Math.abs(daysBetween(here, there))
  const [one, other] = [here, there].map((when) => (isDay(when) ? mondayOf(when) : mondayOfWeekCode(when)))
  return one === undefined || other === undefined ? undefined : Math.abs(daysBetween(one, other))
}

/** What is known around the texts, in log-odds. */
function circumstances(here: EventReport, there: EventReport, isNear: (a: string, b: string) => boolean): number {
  const days = daysApart(here.when, there.when)
  let sum = days === undefined ? 0 : ofDays(days)
  if (here.area !== undefined && there.area !== undefined) {
    if (here.area === there.area) sum += ofArea.same
    else sum += isNear(here.area, there.area) ? ofArea.near : ofArea.other
  }
  if (here.organisation !== undefined && here.organisation === there.organisation) sum += ofOrganisation
  return sum
}

const total = (facts: readonly Fact[]): number => facts.reduce((sum, { weight }) => sum + weight, 0)
const strongestFirst = (facts: readonly Fact[]): Fact[] =>
  facts.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))

/**
 * Whether two reports tell the same event, or the same problem elsewhere. Adds up, in log-odds: the facts that agree, those that
 * contradict, how alike the words are, and days, neighbourhood and organisation; see docs/methods/same-event.md for the weights.
 * A text about the same thing is not yet the same event, and two texts in other words may be: facts decide.
 * @param isNear whether two areas touch; without it, areas are the same or not
 * @returns `probability` from 0 to 1; facts with their places in both texts, in UTF-16 code units. The order of the two reports
 *   does not change the verdict.
 */
export function sameEvent(
  here: EventReport,
  there: EventReport,
  language: Language,
  isNear: (a: string, b: string) => boolean = () => false,
): EventVerdict {
  const [first, second] = [readReport(here, language), readReport(there, language)]
  const [one, other] = [withNamesOf(first, second), withNamesOf(second, first)]
  const { agreeing, differing } = inOrder(one, other)
  const against = -total(differing)
  const near = pairLikeness(one.reading, other.reading, language)
  const trust = Math.max(0, 1 - against / enoughToDoubt)
  const odds =
    beforehand +
    Math.min(mostAgreeing, total(agreeing)) -
    Math.min(mostDiffering, against) +
    ofLikeness * trust * near +
    circumstances(here, there, isNear)
  const probability = 1 / (1 + Math.exp(-odds))
  // Who tells the same in the same week without one fact in common may as well tell of somebody else.
  const maySame = agreeing.length > 0 || near >= nearCopy
  const kind = probability >= sameFrom && maySame ? "same" : probability <= otherUntil ? "other" : "unclear"
  return { kind, probability, agreeing: strongestFirst(agreeing), differing: strongestFirst(differing) }
}
