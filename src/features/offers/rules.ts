import { addDays, type Day } from "../../methods/calendar/week.ts"
import type { Check, CheckKind, OfferState, OfferStep } from "./model.ts"

export const mostRadius = 100_000

const after: Record<OfferState, readonly OfferStep[]> = {
  open: ["paused", "withdrawn"],
  paused: ["resumed", "withdrawn"],
  over: ["withdrawn"],
  withdrawn: [],
}
export const mayFollow = (state: OfferState, step: OfferStep): boolean => after[state].includes(step)

/** An offer without a last day ends by itself: nobody is asked years later for what they forgot. */
const longest = 366
/** So long after its last day it still stands who gave: a task may just have been done. */
export const daysKept = 30

export type LastDay = { kind: "day"; day: Day } | { kind: "unclear"; why: string }

/** The last day of an offer made today: the one that was chosen, or a year from now. */
export function lastDayOf(chosen: Day | undefined, today: Day): LastDay {
  const latest = addDays(today, longest)
  if (chosen === undefined) return { kind: "day", day: latest }
  if (chosen < today) return { kind: "unclear", why: "Deze dag is al voorbij. Kies vandaag of een latere dag" }
  if (chosen > latest)
    return { kind: "unclear", why: "Kies een dag binnen een jaar. Daarna kun je het opnieuw aanbieden" }
  return { kind: "day", day: chosen }
}

/** Why an amount is too little: what the giver said yes to or gave counts, and no number takes a promise back. */
export const tooLittle = (amountOf: (units: number) => string, arranged: number, chosen: number): string =>
  `Minder dan ${amountOf(arranged)} kan niet: zoveel is al afgesproken of gedaan, en dat telt mee. Komen er nog ${chosen} bij? Vul dan ${arranged + chosen} in. Kun je niets meer? Vul dan ${arranged} in`

/** The longest that a certificate counts: what it says grows old. */
const certificateDays = 5 * 366
export function certificateUntil(chosen: Day | undefined, today: Day): LastDay {
  if (chosen === undefined) return { kind: "unclear", why: "Kies tot wanneer het bewijs meetelt" }
  if (chosen < today) return { kind: "unclear", why: "Deze dag is al voorbij: dan telt het bewijs niet mee" }
  if (chosen > addDays(today, certificateDays)) return { kind: "unclear", why: "Kies een dag binnen vijf jaar" }
  return { kind: "day", day: chosen }
}

/** Of each kind the newest word counts, where it was not taken back and its last day has not passed. */
export function checksThatHold(checks: readonly Pick<Check, "kind" | "stands" | "until">[], today: Day): CheckKind[] {
  const newest = new Map(checks.map((check) => [check.kind, check]))
  return [...newest.values()]
    .filter(({ stands, until }) => stands && (until === null || until >= today))
    .map(({ kind }) => kind)
}

/**
 * Whether an organisation knows who gives: the one whose coordinator wrote it down, and every one where the giver did that without
 * anybody. Another that plans help with it reads it with the match.
 */
export const knowsGiver = (offer: { organisationId: string | null }, organisationId: string): boolean =>
  offer.organisationId === null || offer.organisationId === organisationId
