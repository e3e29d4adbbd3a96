import { addDays, type Day, daysBetween } from "../../methods/calendar/week.ts"
import { conflict } from "../../platform/http/failure.ts"
import { type Claim, type ClaimStep, type PlaceCounts, places } from "./model.ts"

/** Whose a need is now; nothing where it was never claimed. */
export type Standing = {
  step: ClaimStep
  holderId: string | null
  holder: string | null
  askedId: string | null
  asked: string | null
}

/** How a need lies for one organisation. */
export function claimFor(standing: Standing | undefined, organisationId: string): Claim {
  if (!standing) return { place: "free", holder: null, asked: null, left: null }
  const { holderId, holder, askedId, asked, step } = standing
  if (!holderId) return { place: "free", holder: null, asked: null, left: step === "fellFree" ? step : "released" }
  if (holderId === organisationId) return { place: "ours", holder, asked, left: null }
  return { place: askedId === organisationId ? "asked" : "theirs", holder, asked: null, left: null }
}

/** Only who holds a need plans it; what is free may be taken by anybody. */
export const mayPlan = ({ place }: Claim): boolean => place === "free" || place === "ours"

/** The words of what is asked are for who plans it, or is asked to. */
export const readsWords = ({ place }: Claim): boolean => place !== "theirs"

export const elsewhere = ({ place, holder }: Claim) =>
  conflict(
    place === "asked"
      ? `Deze hulpvraag ligt nog bij ${holder}. Zeg eerst of jullie de vraag overnemen. Er is niets verloren.`
      : `Deze hulpvraag ligt bij ${holder}: die organisatie plant de hulp. Er is niets verloren.`,
  )

/** Stops whoever does not hold it. */
export function requireOurs(claim: Claim): void {
  if (claim.place === "ours") return
  throw claim.place === "free"
    ? conflict("Deze hulpvraag ligt nu bij niemand. Pak de vraag eerst op. Er is niets verloren.")
    : elsewhere(claim)
}

export const countPlaces = (claims: readonly Claim[]): PlaceCounts => {
  const count: PlaceCounts = { asked: 0, ours: 0, free: 0, theirs: 0 }
  for (const { place } of claims) count[place]++
  return count
}

/** So many days before a claim falls free it is told. */
export const warningDays = (claimDays: number): number => (claimDays >= 5 ? 2 : 1)

export type Guard = { kind: "quiet" } | { kind: "warn"; daysLeft: number } | { kind: "falls" }

/** What a claim comes to on which nothing happened since a day. */
export function guardOf(lastDay: Day, today: Day, claimDays: number): Guard {
  const left = claimDays - daysBetween(lastDay, today)
  if (left <= 0) return { kind: "falls" }
  return left <= warningDays(claimDays) ? { kind: "warn", daysLeft: left } : { kind: "quiet" }
}

export const fallsOn = (lastDay: Day, claimDays: number): Day => addDays(lastDay, claimDays)

/** As a sentence begins. */
export const sayDaysLeft = (days: number): string => (days === 1 ? "Morgen" : `Over ${days} dagen`)

/** A list with the part of it that one chose, as the form on it says. */
export const backTo = (address: string, bij: unknown): string =>
  places.some((place) => place === bij) ? `${address}?bij=${bij}` : address
