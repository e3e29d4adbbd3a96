import { addDays, type Day, daysBetween, isoWeek, mondayOf } from "../../methods/calendar/week.ts"
import { sayDay, sayPartsOf } from "../../platform/words/day.ts"

/** Mondays: the first and the last week, both included. */
export type Weeks = { from: Day; until: Day }

const thursdayOf = (monday: Day): Day => addDays(monday, 3)
const earliest = "2000-01-03"

/**
 * The weeks that somebody asks about; without bounds the last 52. Bounds the wrong way round are turned, and no week
 * lies in the future: whoever asks for a period gets one.
 */
export function weeksFrom(given: { from?: Day | undefined; until?: Day | undefined }, today: Day): Weeks {
  const last = mondayOf(today)
  const clamp = (day: Day) => (day > last ? last : day < earliest ? earliest : day)
  const until = clamp(mondayOf(given.until ?? today))
  const from = clamp(mondayOf(given.from ?? addDays(until, -51 * 7)))
  return from <= until ? { from, until } : { from: until, until: from }
}

export const lengthOf = ({ from, until }: Weeks): number => daysBetween(from, until) / 7 + 1

/** The period of the same length just before. */
export const weeksBefore = (weeks: Weeks): Weeks => ({
  from: addDays(weeks.from, -7 * lengthOf(weeks)),
  until: addDays(weeks.from, -7),
})

export type PartSize = "week" | "month" | "quarter" | "year"

/** The month of a week is that of its Thursday, as the year of an ISO week is. */
export function partOf(monday: Day, size: PartSize): Day {
  if (size === "week") return monday
  const [year, month] = thursdayOf(monday).split("-").map(Number) as [number, number, number]
  if (size === "year") return `${year}-01-01`
  const first = size === "quarter" ? month - ((month - 1) % 3) : month
  return `${year}-${String(first).padStart(2, "0")}-01`
}

/** Every part of a period, in order, also those in which nothing was counted. */
export function partsOf({ from, until }: Weeks, size: PartSize): Day[] {
  const mondays = Array.from({ length: lengthOf({ from, until }) }, (_, index) => addDays(from, index * 7))
  return [...new Set(mondays.map((monday) => partOf(monday, size)))]
}

export function partLabel(part: Day, size: PartSize): string {
  if (size === "year") return part.slice(0, 4)
  if (size === "quarter") return `${Math.floor(Number(part.slice(5, 7)) / 3) + 1}e kwartaal ${part.slice(0, 4)}`
  if (size === "month") return sayPartsOf(part, { month: "short", year: "numeric" }).replace(".", "")
  const { year, week } = isoWeek(part)
  return `week ${week}, ${year}`
}

/** "november 2025 tot en met november 2026": for who may not know the weeks. */
export function monthsText({ from, until }: Weeks): string {
  const month = (week: Day) => sayPartsOf(partOf(week, "month"), { month: "long", year: "numeric" })
  return `${month(from)} tot en met ${month(until)}`
}

/** "van 24 november 2025 tot en met 22 november 2026": up to the Sunday of the last week, or today. */
export function periodText({ from, until }: Weeks, today?: Day): string {
  const sunday = addDays(until, 6)
  return `van ${sayDay(from)} tot en met ${sayDay(today !== undefined && today < sunday ? today : sunday)}`
}
