import { type Quarter, quarterAt, quartersOver } from "../../methods/calendar/quarter.ts"
import { addDays, type Day } from "../../methods/calendar/week.ts"

/** So many days each need of a quarter is followed, all alike. What was found then does not change any more. */
export const followedDays = 28

/** `days`: how long each need is followed; null: until today. */
export type Period = { code: string; label: string; from: Day; until: Day; days: number | null }

const year = "jaar"
const yearLength = 365

const ofQuarter = ({ code, year: of, number, from, until }: Quarter): Period => ({
  ...{ code, label: `${["Eerste", "Tweede", "Derde", "Vierde"][number - 1]} kwartaal van ${of}` },
  ...{ from, until: addDays(until, 6), days: followedDays },
})

/** The last year until today, for who plans: it changes each day. */
export const lastYear = (today: Day): Period => ({
  ...{ code: year, label: "Het laatste jaar, tot vandaag" },
  ...{ from: addDays(today, 1 - yearLength), until: today, days: null },
})

/** The first day of which anything is kept, and the last of which something is kept in weeks only. */
export type Kept = { first: Day | undefined; forgotten: Day | undefined }

/** Quarters that are over and of which every need was followed to the end, the newest first: two years of them. */
export function ripeQuarters({ first, forgotten }: Kept, today: Day): Period[] {
  if (first === undefined) return []
  const ripe = quartersOver(quarterAt(first).from, today).map(ofQuarter)
  return ripe
    .filter(({ from, until }) => addDays(until, followedDays) < today && (forgotten === undefined || from > forgotten))
    .slice(0, 8)
}
