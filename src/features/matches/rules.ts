import { type Day, daysBetween } from "../../methods/calendar/week.ts"
import type { MatchState } from "./state-model.ts"

/** From proposed on: what may follow. Nothing follows an end, and then the portions are free again or given. */
const after: Record<"proposed" | MatchState, readonly MatchState[]> = {
  proposed: ["offered", "approved", "refused"],
  // Said first by the helper: it holds nothing until whoever asked chooses it.
  offered: ["approved", "declined", "released"],
  approved: ["agreed", "declined", "released"],
  agreed: ["accepted", "notAccepted", "released"],
  accepted: ["done", "notDone", "released"],
  refused: [],
  declined: [],
  notAccepted: [],
  done: [],
  notDone: [],
  released: [],
}

export const mayFollow = (state: "proposed" | MatchState, step: MatchState): boolean => after[state].includes(step)
export const isEnded = (state: MatchState): boolean => after[state].length === 0

/** In these its portions are promised or given: neither the need nor the offer counts them as open. */
export const holding: readonly MatchState[] = ["approved", "agreed", "accepted", "done"]

/** In these somebody still has to say or do something. */
export const running: readonly MatchState[] = ["offered", "approved", "agreed", "accepted"]

/** After these Nabij does not propose the same two again; somebody said no, or it went wrong. */
export const barring: readonly MatchState[] = ["refused", "declined", "notAccepted", "notDone"]

/** What the installation rules now: after so many weeks of waiting a tier higher, and how many tiers there are. */
export type Ruling = { today: Day; liftWeeks: number; tiers: number }

/** The tier that counts: one higher for each time that somebody waited so many weeks. Without a tier a need is in the last one. */
export function tierOf(tier: number | null, askedOn: Day, { today, liftWeeks, tiers }: Ruling) {
  const given = tier ?? tiers
  const weeks = Math.floor(Math.max(0, daysBetween(askedOn, today)) / 7)
  const counts = Math.max(1, given - Math.floor(weeks / liftWeeks))
  return { tier: counts, lifted: given - counts, weeks }
}
