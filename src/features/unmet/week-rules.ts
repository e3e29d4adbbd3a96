import { addDays, type Day, mondayOf } from "../../methods/calendar/week.ts"

/** A week is counted on the Monday a week after it ended: until then an answer can be changed. */
const daysUntilClosed = 14

export const closesOn = (week: Day): Day => addDays(week, daysUntilClosed)
export const lastDayOf = (week: Day): Day => addDays(week, 6)

/** The newest week that is to be counted on a day. */
const newestToClose = (today: Day): Day => addDays(mondayOf(today), -daysUntilClosed)

/** The weeks that are to be counted on a day, in order, after the newest that was, or else from the first in which there is anything. */
export function weeksToClose(today: Day, closed: Day | undefined, first: Day | undefined): Day[] {
  const last = newestToClose(today)
  const begin = closed ? addDays(closed, 7) : first && mondayOf(first)
  const weeks: Day[] = []
  for (let week = begin; week !== undefined && week <= last; week = addDays(week, 7)) weeks.push(week)
  return weeks
}

/** The first week in which something can be counted that stands since a day, and may be since another or since the week of it. */
export function weekOf(since: Day, said: Day): Day {
  const open = addDays(newestToClose(said), 7)
  return open < since ? mondayOf(since) : open
}
