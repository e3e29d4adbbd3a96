import type { Day } from "../../methods/calendar/week.ts"

// A day has no hour: read and written in one zone, it stays the same day. A moment is the day that it was here.
const written = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: "UTC" })
const writtenHere = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: "Europe/Amsterdam" })
const dateOf = (day: Day): Date => new Date(`${day}T00:00:00Z`)

/** "2026-11-18" as people write it: "18 november 2026". */
export const sayDay = (day: Day): string => written.format(dateOf(day))

/** The day on which something happened, as people write it. */
export const sayDayOf = (moment: Date): string => writtenHere.format(moment)

const moment = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Amsterdam" })
/** The day and the hour at which something happened, as people write it: "18 november 2026 om 11:00". */
export const sayMoment = (at: Date): string => moment.format(at)

/** Only some parts of a day, such as its month and year. */
export const sayPartsOf = (day: Day, parts: Intl.DateTimeFormatOptions): string =>
  dateOf(day).toLocaleDateString("nl-NL", { timeZone: "UTC", ...parts })
