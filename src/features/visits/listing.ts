import { z } from "zod"
import { clockAt } from "../../methods/calendar/wall-clock.ts"
import { addDays, isDay } from "../../methods/calendar/week.ts"
import type { Asking } from "../../platform/http/action.ts"
import { personOf } from "../../platform/http/who.ts"
import { mayPlan } from "../claims/rules.ts"
import { claimsFor } from "../claims/store.ts"
import { Visit } from "./model.ts"
import { wholeDays } from "./rules.ts"
import { type VisitRow, visitsBetween } from "./store.ts"
import { shownAll } from "./viewing.ts"

/** So many stand on one page, in whole days; what comes after is one step away. */
const mostListed = 500

export const spans = ["1", "7", "28"] as const
export const Period = {
  van: z.string().max(20).optional(),
  dagen: z.enum(spans, "Kies een dag, een week of vier weken").default("7"),
  welke: z.enum(["alles", "mijn"], "Kies alles of wat van jou is").default("alles"),
}
export type Period = z.output<z.ZodObject<typeof Period>>

/** With what a coordinator needs on the day itself, but who helps. */
export const ListedVisit = Visit.extend({ alias: z.string(), intermediary: z.string(), organisation: z.string() })
export type ListedVisit = z.output<typeof ListedVisit>

/** All visits of these days that the organisation of a coordinator plans, or those one has to do with. */
export async function rowsOf({ database, who, now }: Asking, period: Period) {
  const person = personOf(who)
  const coordinates = person.roles.includes("volunteerCoordinator")
  // Whoever writes a day in another way than the browser does, sees today instead of nothing.
  const from = period.van && isDay(period.van) ? period.van : clockAt(now).day
  const until = addDays(from, Number(period.dagen) - 1)
  const claimed = await claimsFor(database, person.organisation.id)
  const everything = coordinates && period.welke === "alles"
  const shows = ({ intermediaryId, approvedBy, needId }: VisitRow) =>
    intermediaryId === person.id || ((everything || approvedBy === person.id) && mayPlan(claimed(needId)))
  const { rows, next } = wholeDays((await visitsBetween(database, from, until)).filter(shows), mostListed)
  const chosen = { days: period.dagen, which: coordinates ? period.welke : ("mijn" as const) }
  return { from, until: next ? addDays(next, -1) : until, ...chosen, coordinates, rows, next }
}

export async function listed(asking: Asking, rows: readonly VisitRow[]): Promise<ListedVisit[]> {
  const visits = await shownAll(asking, rows)
  return visits.map((visit, place) => {
    const { alias, intermediary, organisation } = rows[place] as VisitRow
    return { ...visit, alias, intermediary, organisation }
  })
}
