/** What time is counted in. "generic": plain numbers that need not be dates. */
export type Unit = "year" | "month" | "day" | "generic"

const dayLength = 86_400_000

/** The number of a day, counted from 1 January 1970; undefined where there is no such day. */
export function dayNumber(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(2000, 0, 1))
  date.setUTCFullYear(year, month - 1, day)
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? Math.round(date.getTime() / dayLength) : undefined
}

function dateOf(day: number): { year: number; month: number; day: number } {
  const date = new Date(day * dayLength)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** A day number as "2024-12-29", or as the plain number it is. */
export function dayText(day: number, unit: Unit): string {
  return unit === "generic" ? String(day) : new Date(day * dayLength).toISOString().slice(0, 10)
}

/** The day so many units later (or earlier); the last of the month where that month is shorter. */
export function shifted(day: number, unit: Unit, count: number): number {
  if (unit === "day" || unit === "generic") return day + count
  const { year, month, day: dayOfMonth } = dateOf(day)
  const months = year * 12 + (month - 1) + count * (unit === "year" ? 12 : 1)
  const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1]
  for (let last = dayOfMonth; ; last--) {
    const found = dayNumber(toYear, toMonth, last)
    if (found !== undefined) return found
  }
}

/** How many days a unit lasts on average; for years and months of the Julian calendar, as recurrence is counted in. */
export const daysIn: Record<Unit, number> = { year: 365.25, month: 365.25 / 12, day: 1, generic: 1 }

/**
 * The study period cut into intervals of `length` units, from the end backwards: where it does not come out even, the
 * first interval is shorter.
 * @returns day numbers at which intervals begin, and the day after the last one (n + 1 numbers)
 */
export function boundariesOf(start: number, end: number, unit: Unit, length: number): Float64Array {
  const backwards = [end + 1]
  for (let step = 1; ; step++) {
    const begin = shifted(end + 1, unit, -step * length)
    backwards.push(Math.max(begin, start))
    if (begin <= start) break
  }
  return Float64Array.from(backwards.reverse())
}

/** The interval in which a day falls; undefined outside the study period. */
export function intervalOf(boundaries: Float64Array, day: number): number | undefined {
  const last = boundaries.length - 1
  if (day < (boundaries[0] as number) || day >= (boundaries[last] as number)) return undefined
  let [low, high] = [0, last]
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if ((boundaries[middle] as number) <= day) low = middle
    else high = middle
  }
  return low
}

/** How many whole units the period from start to end (both included) lasts, a begun one counted as one. */
export function unitsBetween(start: number, end: number, unit: Unit): number {
  return boundariesOf(start, end, unit, 1).length - 1
}
