import { dayNumber, shifted, type Unit } from "../../methods/scan/period.ts"
import type { Bilingual } from "../command.ts"

/** A date as far as it is known: the first day of it, and the unit that it names. */
export type PartialDate = { day: number; unit: Unit }

/** Two digits of a year: the century that brings it nearest to the year to hold it against. */
function fullYear(text: string, near: number): number {
  const year = Number(text)
  if (text.length > 2) return year
  const century = Math.floor(near / 100) * 100
  return [year + century - 100, year + century, year + century + 100].reduce((best, candidate) =>
    Math.abs(candidate - near) < Math.abs(best - near) ? candidate : best,
  )
}

/**
 * A date as SaTScan's files have it: 1985, 1985/3, 1985/3/27, 3/1985, 3/27/1985, with / or - between, or 19850327;
 * of generic time a whole number. Undefined where it is none.
 * @param near the year that a year of two digits should be near to
 */
export function dateIn(text: string, generic: boolean, near: number): PartialDate | undefined {
  if (generic) return /^-?\d+$/.test(text) ? { day: Number(text), unit: "generic" } : undefined
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  const parts = compact ? compact.slice(1) : text.split(/[/-]/)
  if (parts.length > 3 || !parts.every((part) => /^\d{1,4}$/.test(part))) return undefined
  // The year comes last only where that alone makes sense of it.
  const yearLast = parts.length > 1 && (parts.at(-1) as string).length === 4 && (parts[0] as string).length <= 2
  const [year, month, day] = yearLast
    ? [parts.at(-1), parts[0], parts.length === 3 ? parts[1] : undefined]
    : [parts[0], parts[1], parts[2]]
  const unit = day !== undefined ? "day" : month !== undefined ? "month" : "year"
  const number = dayNumber(fullYear(year as string, near), Number(month ?? 1), Number(day ?? 1))
  return number === undefined ? undefined : { day: number, unit }
}

/** The last day that a date names. */
export const lastDay = ({ day, unit }: PartialDate): number => shifted(day, unit, 1) - 1

/** The day for which a population is given: the middle of a year or a month where no day is named. */
export function populationDay({ day, unit }: PartialDate): number {
  if (unit === "year") return shifted(day, "month", 6)
  return unit === "month" ? day + 14 : day
}

export const noDate = (text: string): Bilingual => ({
  nl: `${JSON.stringify(text)} is geen datum, zoals 2024/3/27, 2024/3 of 2024`,
  en: `${JSON.stringify(text)} is not a date, such as 2024/3/27, 2024/3 or 2024`,
})
