import {
  type CountLine,
  type Pair,
  pairsOfCounts,
  pairsOfReports,
  type ReportLine,
} from "../../methods/statistics/disproportion/table.ts"
import { aboveZero, Cells, wholeNumber } from "../cells.ts"
import { mustHave } from "../file-command.ts"
import { type InputRecord, type Records, WrongInput } from "../records.ts"

/** What is asked of reports: list pairs that never occur too; let columns strat… divide them. */
export type ReportOptions = { zeros: boolean; stratify: boolean }

export type GivenPair = Pair & { values: Record<string, unknown> }

function word({ line, values }: InputRecord, column: string): string {
  const text = String(values[column] ?? "").trim()
  if (text !== "") return text
  throw new WrongInput({ nl: "hier ontbreekt een naam", en: "a name is missing here" }, line, column)
}

function strataIn(columns: readonly string[]): string[] {
  const strata = columns.filter((column) => column.startsWith("strat"))
  if (strata.length > 0) return strata
  const complaint = { nl: "er is geen kolom die met strat begint", en: "no column begins with strat" }
  throw new WrongInput(complaint, 1)
}

function fromReports({ columns, records }: Records, { zeros, stratify }: ReportOptions): GivenPair[] {
  const strata = stratify ? strataIn(columns) : []
  const lines = records.map((record): ReportLine => {
    const stratum = JSON.stringify(strata.map((column) => String(record.values[column] ?? "")))
    return { id: word(record, "id"), var1: word(record, "var1"), var2: word(record, "var2"), stratum }
  })
  return pairsOfReports(lines, zeros).map((pair) => ({ ...pair, values: {} }))
}

function fromCounts({ columns, records, decimalComma }: Records): GivenPair[] {
  const seen = new Set<string>()
  const lines = records.map((record): CountLine => {
    const [var1, var2] = [word(record, "var1"), word(record, "var2")]
    const key = JSON.stringify([var1, var2])
    if (seen.has(key)) {
      const complaint = { nl: `het paar ${var1}, ${var2} staat er twee keer`, en: `${var1}, ${var2} is there twice` }
      throw new WrongInput(complaint, record.line, "var2")
    }
    seen.add(key)
    const cells = new Cells(record.line, record.values, decimalComma)
    const count = cells.number("N", wholeNumber)
    return columns.includes("E") ? { var1, var2, count, expected: cells.number("E", aboveZero) } : { var1, var2, count }
  })
  return pairsOfCounts(lines).map((pair, index) => {
    const { line, values } = records[index] as InputRecord
    if (!(pair.expected > 0)) {
      const complaint = {
        nl: `bij ${pair.var1} of ${pair.var2} is niets geteld, dus is er niets te verwachten`,
        en: `nothing was counted for ${pair.var1} or ${pair.var2}, so nothing can be expected`,
      }
      throw new WrongInput(complaint, line, "N")
    }
    return { ...pair, values }
  })
}

/** The pairs of a file, from counts or from reports. @throws WrongInput at the first cell that cannot be */
export function pairsIn(records: Records, options: ReportOptions): GivenPair[] {
  const reports = records.columns.includes("id") && !records.columns.includes("N")
  if (reports) mustHave(records.columns, ["id", "var1", "var2"])
  else mustHave(records.columns, ["var1", "var2", "N"])
  return reports ? fromReports(records, options) : fromCounts(records)
}
