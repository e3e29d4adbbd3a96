import { addDays, type Day } from "../../methods/calendar/week.ts"
import type { Months, Rule } from "./retention-model.ts"

/** As Nabij comes: an installation that nobody sets keeps nothing for ever either. */
export const usualMonths: Months = { bundledMonths: 24, unbundledMonths: 36, authorMonths: 12, helpMonths: 24 }

/** So long everybody can look at what will go, before the first time and after each change. */
const graceDays = { first: 30, change: 14 }

/** The same everywhere: nobody needs these for longer. */
export const otherTerms = {
  /** After the last day of an offer; as long as it helps somebody at most `giverMostDays`. */
  giverDays: 30,
  giverMostDays: 180,
  paperMonths: 12,
  deskMonths: 12,
  /** After another address of a point was written, or the point was closed. */
  pointMonths: 12,
  invitationDays: 30,
  mailDays: 30,
  accountMonths: 12,
}

export const firstDay = (today: Day): Day => addDays(today, graceDays.first)
export const changeDay = (today: Day, earlier: readonly Rule[]): Day =>
  addDays(today, earlier.some(({ worksFrom }) => worksFrom <= today) ? graceDays.change : graceDays.first)

export type Standing = { works: Rule | null; waits: Rule | null }

/** The newest rule whose day has come, and a newer one that waits for its day. */
export function standing(rules: readonly Rule[], today: Day): Standing {
  const newestFirst = rules.toSorted((one, other) => other.entry - one.entry)
  const works = newestFirst.find(({ worksFrom }) => worksFrom <= today) ?? null
  const newest = newestFirst[0]
  return { works, waits: newest && newest !== works ? newest : null }
}

/**
 * After how many months something goes today. While another rule waits for its day, the longer of the two counts: nobody loses in
 * those weeks what the new rule lets stay.
 */
export function monthsToday({ works, waits }: Standing): (Months & { id: string }) | undefined {
  if (!works) return undefined
  if (!waits) return works
  const longer = (name: keyof Months) => Math.max(works[name], waits[name])
  return {
    id: works.id,
    bundledMonths: longer("bundledMonths"),
    unbundledMonths: longer("unbundledMonths"),
    authorMonths: longer("authorMonths"),
    helpMonths: longer("helpMonths"),
  }
}
