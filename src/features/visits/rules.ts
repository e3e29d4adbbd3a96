import { clockAt, isSkipped } from "../../methods/calendar/wall-clock.ts"
import { addDays, type Day } from "../../methods/calendar/week.ts"
import { sayPartsOf } from "../../platform/words/day.ts"
import type { Window } from "./model.ts"

/** Nobody keeps a date that is farther away. */
const farthest = 366
/** More is a schedule, not a few visits. */
export const mostPlanned = 60

export type Fault = { kind: "fine" } | { kind: "unclear"; field: "day" | "starts" | "ends"; why: string }
const unclear = (field: "day" | "starts" | "ends", why: string): Fault => ({ kind: "unclear", field, why })

/** What is wrong with a moment that somebody wants to set now. */
export function faultIn({ day, starts, ends }: Window, now: Date): Fault {
  const here = clockAt(now)
  if (day < here.day) return unclear("day", "Deze dag is al voorbij. Kies vandaag of een latere dag")
  if (day > addDays(here.day, farthest)) return unclear("day", "Kies een dag binnen een jaar")
  if (day === here.day && starts <= here.time)
    return unclear("starts", `Het is nu ${here.time}. Kies een later begin of een andere dag`)
  if (ends <= starts)
    return unclear(
      "ends",
      "Het einde is niet later dan het begin. Duurt het tot na middernacht? Maak er dan twee afspraken van",
    )
  for (const [field, time] of [["starts", starts] as const, ["ends", ends] as const])
    if (isSkipped(day, time)) return unclear(field, `${time} bestaat die nacht niet: de klok gaat een uur vooruit`)
  return { kind: "fine" }
}

/** The rows of as many whole days as fit in so many, of one day at least, and the day from which on there is more. Rows are in order. */
export function wholeDays<Row extends { day: Day }>(
  rows: readonly Row[],
  most: number,
): { rows: Row[]; next: Day | null } {
  const [first, over] = [rows[0], rows[most]]
  if (!first || !over) return { rows: [...rows], next: null }
  const next = over.day > first.day ? over.day : rows.find(({ day }) => day > first.day)?.day
  return next ? { rows: rows.filter(({ day }) => day < next), next } : { rows: [...rows], next: null }
}

export const overlaps = (one: Window, other: Window): boolean =>
  one.day === other.day && one.starts < other.ends && other.starts < one.ends

/** "maandag 23 november" */
export const sayVisitDay = (day: Day): string => sayPartsOf(day, { weekday: "long", day: "numeric", month: "long" })

/** "maandag 23 november, 10:00 tot 11:30" */
export const sayWindow = ({ day, starts, ends }: Window): string => `${sayVisitDay(day)}, ${starts} tot ${ends}`
