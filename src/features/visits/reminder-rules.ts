import { clockAt } from "../../methods/calendar/wall-clock.ts"
import { addDays, type Day } from "../../methods/calendar/week.ts"

/** Nobody is woken: a reminder goes out in the daytime. */
const hours = { from: "09:00", fromOnTheDay: "07:00", until: "21:00" }

/** Of which days the visits are reminded of now: those of tomorrow, and of today what was missed while nothing could go out. */
export function reminderDays(now: Date): Day[] {
  const { day, time } = clockAt(now)
  if (time >= hours.until || time < hours.fromOnTheDay) return []
  return time < hours.from ? [day] : [day, addDays(day, 1)]
}

/** "10:00 tot 11:30, 13:00 tot 14:00 en 16:00 tot 17:00" */
export const sayTimes = (windows: readonly { starts: string; ends: string }[]): string =>
  new Intl.ListFormat("nl", { type: "conjunction" }).format(windows.map(({ starts, ends }) => `${starts} tot ${ends}`))
