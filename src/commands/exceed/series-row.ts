import { aboveZero, Cells, type Demand, wholeNumber } from "../cells.ts"
import { type InputRecord, WrongInput } from "../records.ts"

/** A line of the input. */
export type Row = {
  line: number
  t: number | undefined
  observed: number
  population: number | undefined
  date: string
}

const anyWhole: Demand = {
  holds: (value) => Number.isSafeInteger(value),
  nl: "is geen heel getal",
  en: "is not a whole number",
}
const isoDate = /^\d{4}-\d{2}-\d{2}$/

export function rowOf({ line, values }: InputRecord, columns: readonly string[], decimalComma: boolean): Row {
  const cells = new Cells(line, values, decimalComma)
  const date = cells.isEmpty("date") ? "" : String(values.date)
  const time = isoDate.test(date) ? Date.parse(date) : Number.NaN
  if (date !== "" && !(new Date(time).toJSON()?.slice(0, 10) === date)) {
    const shown = JSON.stringify(date)
    const complaint = { nl: `${shown} is geen datum zoals 2026-01-31`, en: `${shown} is not a date such as 2026-01-31` }
    throw new WrongInput(complaint, line, "date")
  }
  const t = columns.includes("t") ? cells.number("t", anyWhole) : undefined
  const observed = cells.number("observed", wholeNumber)
  const population = cells.isEmpty("population") ? undefined : cells.number("population", aboveZero)
  return { line, t, observed, population, date }
}
