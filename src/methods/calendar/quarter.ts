import { addDays, type Day, isoWeek, mondayOfWeekCode } from "./week.ts"

/** Quarters of whole weeks, so that none overlaps another: weeks 1-13, 14-26, 27-39 and 40 to the end of the ISO year. */
export type Quarter = { code: string; year: number; number: number; from: Day; until: Day }

const weeks = 13

/** The quarter written as "2026-K3"; `undefined` where no such quarter exists. @returns Mondays of its first and last week */
export function quarterOf(code: string): Quarter | undefined {
  const parts = /^(\d{4})-K([1-4])$/.exec(code)
  if (!parts) return undefined
  const [year, number] = [Number(parts[1]), Number(parts[2])]
  const mondayOfWeek = (at: number) => mondayOfWeekCode(`${year}-W${String(at).padStart(2, "0")}`)
  const from = mondayOfWeek((number - 1) * weeks + 1)
  const until = number < 4 ? mondayOfWeek(number * weeks) : (mondayOfWeek(53) ?? mondayOfWeek(52))
  return from && until ? { code, year, number, from, until } : undefined
}

/** The quarter in which a day falls. */
export function quarterAt(day: Day): Quarter {
  const { year, week } = isoWeek(day)
  const found = quarterOf(`${year}-K${Math.min(4, Math.ceil(week / weeks))}`)
  if (!found) throw new RangeError(`${day} lies in no quarter`)
  return found
}

/** The quarters that are over on a day, the newest first, back to the one that holds `first`. */
export function quartersOver(first: Day, today: Day): Quarter[] {
  const found: Quarter[] = []
  let at = quarterAt(today)
  for (;;) {
    at = quarterAt(addDays(at.from, -7))
    if (at.until < first) return found
    found.push(at)
  }
}
