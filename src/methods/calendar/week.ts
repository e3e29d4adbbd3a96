/** A day as "YYYY-MM-DD". */
export type Day = string

const dayLength = 86_400_000
const asDate = (day: Day): Date => new Date(`${day}T00:00:00Z`)
export const dayOf = (date: Date): Day => date.toISOString().slice(0, 10)
export const addDays = (day: Day, days: number): Day => dayOf(new Date(asDate(day).getTime() + days * dayLength))
export const daysBetween = (from: Day, until: Day): number =>
  Math.round((asDate(until).getTime() - asDate(from).getTime()) / dayLength)

/** Whether a text is a day that exists, written as "YYYY-MM-DD". */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = asDate(text)
  return !Number.isNaN(date.getTime()) && dayOf(date) === text
}

/** The Monday of the week in which a day falls. Weeks run from Monday to Sunday (ISO 8601). */
export function mondayOf(day: Day): Day {
  const weekday = (asDate(day).getUTCDay() + 6) % 7
  return addDays(day, -weekday)
}

/** ISO 8601 week of a day: the year and number of the week that holds its Thursday. */
export function isoWeek(day: Day): { year: number; week: number } {
  const thursday = addDays(mondayOf(day), 3)
  const year = Number(thursday.slice(0, 4))
  const firstMonday = mondayOf(`${year}-01-04`)
  return { year, week: daysBetween(firstMonday, mondayOf(day)) / 7 + 1 }
}

/** "2026-W07", the form of `<input type="week">` and of files. */
export function weekCode(day: Day): string {
  const { year, week } = isoWeek(day)
  return `${year}-W${String(week).padStart(2, "0")}`
}

/** The Monday of a week written as "2026-W07"; `undefined` where no such week exists. */
export function mondayOfWeekCode(code: string): Day | undefined {
  // Years with fewer or more than four figures are no days here, and neither are the weeks that would reach into them.
  const parts = /^([1-9]\d{3})-?W(\d{1,2})$/.exec(code)
  const [year, week] = [Number(parts?.[1]), Number(parts?.[2])]
  if (!parts || year === 9999 || week < 1 || week > 53) return undefined
  const monday = addDays(mondayOf(`${year}-01-04`), (week - 1) * 7)
  return isoWeek(monday).year === year ? monday : undefined
}

/** All Mondays from one to another, both included. */
export function mondaysBetween(from: Day, until: Day): Day[] {
  const count = Math.floor(daysBetween(mondayOf(from), mondayOf(until)) / 7) + 1
  return Array.from({ length: Math.max(0, count) }, (_, index) => addDays(mondayOf(from), index * 7))
}
