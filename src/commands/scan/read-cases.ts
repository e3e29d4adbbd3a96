import { boundariesOf, type Unit } from "../../methods/scan/period.ts"
import { dateIn, lastDay, noDate, type PartialDate } from "./dates.ts"
import type { Inputs } from "./inputs.ts"
import { columnOf, type Sheet } from "./lines.ts"
import { neededText, numberIn, type Row, rowsOf, stratumIn, textIn, wrongAt } from "./rows.ts"

/** A line of cases or of controls. */
export type Counted = {
  row: Row
  id: string
  count: number
  date: PartialDate | undefined
  category: number | undefined
  stratum: string
}

/**
 * How dates are written: not at all, as plain numbers, as dates, or as the number of an interval counted from the start
 * of the study (with the days on which intervals begin); and a year that short years should be near to.
 */
export type Dates =
  | { kind: "none" | "generic" | "calendar"; near: number }
  | { kind: "counted"; near: number; boundaries: Float64Array }

/** Reads the date of a line. @throws WrongFile where it is none */
export function dateOfRow(row: Row, dates: Dates): PartialDate | undefined {
  const text = dates.kind === "none" ? undefined : textIn(row, "date")
  if (text === undefined) return undefined
  const counted = dates.kind === "counted" && /^\d{1,3}$/.test(text)
  // A number beyond the last interval lies outside the period, like a date after its end.
  if (counted) return { day: dates.boundaries[Number(text) - 1] ?? Number.POSITIVE_INFINITY, unit: "day" }
  const date = dateIn(text, dates.kind === "generic", dates.near)
  if (date) return date
  throw wrongAt(row, "date", noDate(text))
}

/** How a file writes its dates, by its first line and by what was said of it. */
export function datesOf(sheet: Sheet, inputs: Inputs): Dates {
  const { precision, start, end, unit, length } = inputs
  const first = sheet.rows[0]?.cells[columnOf(sheet, "date")]
  const near = Number(start?.slice(0, 4)) || 2000
  if (precision === "none" || columnOf(sheet, "date") < 0) return { kind: "none", near }
  if (precision === "generic") return { kind: "generic", near }
  // Whole numbers that are no years count intervals: from the start of the study, or from some beginning.
  if (sheet.names.length === 0 || first === undefined || !/^\d{1,3}$/.test(first)) return { kind: "calendar", near }
  const [from, until] = [dateIn(start ?? "", false, near), dateIn(end ?? "", false, near)]
  if (!from || !until) return { kind: "generic", near }
  return { kind: "counted", near, boundaries: boundariesOf(from.day, lastDay(until), unit ?? "day", length) }
}

/** All lines with their place, number and date. @param covariates names of columns, see `covariatesOf` */
export function countedIn(
  sheet: Sheet,
  dates: Dates,
  categories: boolean,
  role: "count" | "controls",
  covariates: readonly string[] = [],
): Counted[] {
  return rowsOf(sheet).map((row) => ({
    row,
    id: neededText(row, "id", "id"),
    count: numberIn(row, role, role === "count" ? "cases" : "controls", "whole"),
    date: dateOfRow(row, dates),
    category: categories ? numberIn(row, "category", "category", "any") : undefined,
    stratum: stratumIn(row, covariates),
  }))
}

/** The study period: as it was given, else from the first to the last date of the lines. Day numbers, both included. */
export function periodOf(
  lines: readonly Counted[],
  start: PartialDate | undefined,
  end: PartialDate | undefined,
): { start: number; end: number; finest: Unit } {
  const order: Unit[] = ["day", "month", "year", "generic"]
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  let finest: Unit | undefined
  for (const { date } of lines) {
    if (!date) continue
    first = Math.min(first, date.day)
    last = Math.max(last, lastDay(date))
    if (finest === undefined || order.indexOf(date.unit) < order.indexOf(finest)) finest = date.unit
  }
  const from = start?.day ?? (Number.isFinite(first) ? first : 0)
  return { start: from, end: end ? lastDay(end) : Math.max(from, last), finest: finest ?? "day" }
}
