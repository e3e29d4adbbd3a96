import { type Records, WrongInput } from "../records.ts"
import { type Row, rowOf } from "./series-row.ts"
import { dayLength, mustFollow, stepFor } from "./time-step.ts"

/** Counts of one unit, a step of time each, without gaps. */
export type Series = {
  unit: string | undefined
  /** The t of the first count; the methods count from 1. */
  first: number
  observed: number[]
  population: number[] | undefined
  days: number[] | undefined
  dates: string[] | undefined
}

/** The same for every row or for none. @throws WrongInput at the first row that lacks it */
function allOrNone<Value>(
  rows: readonly Row[],
  column: string,
  value: (row: Row) => Value | undefined,
): Value[] | undefined {
  const values = rows.map(value)
  const missing = values.indexOf(undefined)
  if (missing < 0) return values as Value[]
  if (values.every((other) => other === undefined)) return undefined
  const complaint = { nl: "hier ontbreekt een waarde, elders niet", en: "a value is missing here, elsewhere not" }
  throw new WrongInput(complaint, rows[missing]?.line, column)
}

function seriesOf(unit: string | undefined, rows: readonly Row[], freq: number): Series {
  const step = stepFor(freq)
  for (const [index, row] of rows.entries()) if (index > 0) mustFollow(row, rows[index - 1] as Row, step)
  const dates = allOrNone(rows, "date", ({ date }) => (date === "" ? undefined : date))
  return {
    unit,
    first: rows[0]?.t ?? 1,
    observed: rows.map(({ observed }) => observed),
    population: allOrNone(rows, "population", ({ population }) => population),
    days: dates?.map((date) => Date.parse(date) / dayLength),
    dates,
  }
}

function mustHave(columns: readonly string[], column: string): void {
  if (columns.includes(column)) return
  const complaint = {
    nl: "deze kolom ontbreekt; nodig zijn t (of date) en observed",
    en: "this column is missing; needed are t (or date) and observed",
  }
  throw new WrongInput(complaint, 1, column)
}

/** The series in a file: one for each value of the column `unit`, or one. @throws WrongInput at what is wrong */
export function seriesIn({ columns, records, decimalComma }: Records, freq: number): Series[] {
  if (!columns.includes("date")) mustHave(columns, "t")
  mustHave(columns, "observed")
  if (records.length === 0)
    throw new WrongInput({ nl: "hier staan geen aantallen in", en: "there are no counts in it" })
  const units = new Map<string | undefined, Row[]>()
  for (const record of records) {
    const unit = columns.includes("unit") ? String(record.values.unit ?? "") : undefined
    const row = rowOf(record, columns, decimalComma)
    const rows = units.get(unit)
    if (rows) rows.push(row)
    else units.set(unit, [row])
  }
  return [...units].map(([unit, rows]) => seriesOf(unit, rows, freq))
}
