import type { FactKind } from "./fact.ts"

/**
 * What a fact says in log-odds. `agree`: how seldom two events that are not the same share it by chance. `differ`: how seldom two
 * reports of one event contradict each other in it, when the words around it are the same; `apart`: the same when they are not,
 * so that the two may be about different things. Set by reason, in steps of a quarter to a half; nothing was fitted.
 */
type Weight = { agree: number; differ: number; apart: number }

export const weights: Record<FactKind, Weight> = {
  // Money is written down from a letter: to the euro the same, or another letter.
  amount: { agree: 1.75, differ: 3, apart: 1.5 },
  percentage: { agree: 1.25, differ: 2, apart: 0.5 },
  // A reporter knows how old somebody is; one year beside it happens.
  age: { agree: 1.5, differ: 3, apart: 2 },
  // Two people count differently, and each counts their own.
  count: { agree: 0.75, differ: 2, apart: 1 },
  // The number of a line, a room, a house is its name.
  number: { agree: 1, differ: 3.5, apart: 2.5 },
  floor: { agree: 0.5, differ: 2, apart: 1 },
  rank: { agree: 0.5, differ: 1.5, apart: 0.5 },
  date: { agree: 1, differ: 1.5, apart: 0.5 },
  day: { agree: 0.75, differ: 1, apart: 0 },
  clock: { agree: 0.75, differ: 1.5, apart: 0.5 },
  duration: { agree: 0.75, differ: 2, apart: 0.25 },
  measure: { agree: 1, differ: 1.5, apart: 0.5 },
  name: { agree: 1.75, differ: 2.5, apart: 1.5 },
  // Half of all people: agreeing says next to nothing.
  gender: { agree: 0.1, differ: 1.5, apart: 0.75 },
  family: { agree: 0.1, differ: 2, apart: 0.75 },
  origin: { agree: 0.75, differ: 2.5, apart: 1.5 },
  school: { agree: 0.25, differ: 1.5, apart: 0.75 },
  dwelling: { agree: 0.5, differ: 1.5, apart: 0.75 },
  vehicle: { agree: 0.5, differ: 1.5, apart: 0.5 },
  scheme: { agree: 0.25, differ: 2, apart: 0.75 },
  condition: { agree: 0.5, differ: 2.5, apart: 1.25 },
  thing: { agree: 0.25, differ: 1, apart: 0.25 },
  // For each word that is replaced: it may be another word for the same thing that nobody wrote down yet.
  wording: { agree: 0, differ: 1, apart: 0 },
}

/** Before anything is read: of two reports that somebody lays beside each other, about one in twenty pairs is one event. */
export const beforehand = -3

/** Facts that agree often come together (one name, its place, its day), so they count up to here; contradictions further. */
export const mostAgreeing = 4.5
export const mostDiffering = 8

/** Wording that is entirely alike says so much; nothing in common, nothing. */
export const ofLikeness = 4

/**
 * Alike words speak for one event as long as the facts do not contradict; with this much against it they say only that it is the same
 * problem, told in the words that people have for it.
 */
export const enoughToDoubt = 3

/** Somebody tells the second time within days. Known days only. */
export function ofDays(days: number): number {
  if (days <= 3) return 1
  if (days <= 7) return 0.75
  if (days <= 14) return 0.25
  if (days <= 31) return -0.5
  return days <= 92 ? -1.5 : -2.5
}

/** In the same neighbourhood, next to it, or elsewhere. */
export const ofArea = { same: 0.75, near: 0.25, other: -1 }
/** Colleagues tell the same event, but one organisation also meets the same problem again and again. */
export const ofOrganisation = 0.25
