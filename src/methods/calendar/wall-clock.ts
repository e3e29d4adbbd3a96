import type { Day } from "./week.ts"

/** The zone of the Netherlands; Belgium has kept the same clock since 1977 (IANA tz database, europe). */
const zone = "Europe/Amsterdam"

const clock = new Intl.DateTimeFormat("en-GB", {
  ...{ timeZone: zone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit" },
  ...{ hour: "2-digit", minute: "2-digit" },
})

/** What the clock on the wall says here at a moment, as "2026-11-18" and "14:30". */
export function clockAt(at: Date): { day: Day; time: string } {
  const part = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]))
  return { day: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}` }
}

const asIfUtc = (day: Day, time: string): number => Date.parse(`${day}T${time}:00Z`)

/** How far the clock on the wall is ahead of UTC at a moment, in milliseconds. */
function aheadAt(at: number): number {
  const { day, time } = clockAt(new Date(at))
  return asIfUtc(day, time) - Math.floor(at / 60_000) * 60_000
}

/** The moment at which the clock on the wall, here, says this; an hour that is skipped in spring is the next one. */
export function momentHere(day: Day, time: string): Date {
  const wall = asIfUtc(day, time)
  const first = wall - aheadAt(wall)
  return new Date(wall - aheadAt(first))
}

/** Whether the clock on the wall never says this: in the night on which summer time begins an hour is skipped. */
export const isSkipped = (day: Day, time: string): boolean => clockAt(momentHere(day, time)).time !== time
