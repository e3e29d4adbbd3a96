import { Cells, type Demand, numberOf, wholeNumber } from "../cells.ts"
import { isLabelName } from "../label-columns.ts"
import { type Records, recordsOf, WrongInput } from "../records.ts"
import { type GivenTable, noTable, refuseSums, type ToldCell, withoutTotals } from "./given-totals.ts"

/** Bare numbers, a row a line, parted by a comma, semicolon, tab or spaces. @throws WrongInput with line and column */
function matrixIn(text: string, demand: Demand = wholeNumber): GivenTable {
  const parted = text
    .split(/\r?\n/)
    .flatMap((row, at) =>
      row.trim() === "" ? [] : [{ line: at + 1, parts: row.replace(/^ +| +$/g, "").split(/ *[,;\t] *| +/) }],
    )
  const wide = parted[0]?.parts.length ?? 0
  const cells = parted.map(({ line, parts }) => {
    if (parts.length !== wide) {
      const complaint = {
        nl: `deze rij heeft ${parts.length} getallen, de eerste ${wide}`,
        en: `this row has ${parts.length} numbers, the first ${wide}`,
      }
      throw new WrongInput(complaint, line, String(Math.min(parts.length, wide) + 1))
    }
    const values = new Cells(line, Object.fromEntries(parts.map((part, at) => [String(at + 1), part])), false)
    return parts.map((_, at) => values.number(String(at + 1), demand))
  })
  if (wide === 0) throw noTable()
  const names = (many: number) => Array.from({ length: many }, (_, at) => String(at))
  const lines = parted.map(({ line }) => line)
  if (demand === wholeNumber)
    refuseSums(
      cells,
      lines,
      [...(cells[0]?.keys() ?? [])].map((at) => String(at + 1)),
    )
  return { rows: names(cells.length), columns: names(wide), cells, lines }
}

/** Counts in the place of names would be shown as they are. @throws WrongInput where the first column holds no names */
function refuseUnnamed(label: string, rows: readonly string[]): void {
  const isCounted = rows.every((row, at) => Number(row) === at || Number(row) === at + 1)
  const isNamed = label === "" || isLabelName(label) || rows.some((row) => Number.isNaN(numberOf(row)))
  if (isNamed || isCounted) return
  const complaint = {
    nl: "de eerste kolom noemt de rijen, maar hier staan getallen; zet er een kolom met namen voor",
    en: "the first column names the rows, but holds numbers; put a column of names before it",
  }
  throw new WrongInput(complaint, 1, label)
}

function wideIn({ columns, records, decimalComma }: Records, demand: Demand): GivenTable {
  const [label = "", ...names] = columns
  const cells = records.map(({ line, values }) => {
    const row = new Cells(line, values, decimalComma)
    return names.map((name) => ({ line, value: row.number(name, demand) }))
  })
  const rows = records.map(({ values }) => String(values[label] ?? ""))
  refuseUnnamed(label, rows)
  return withoutTotals({ rows, columns: names, cells }, demand === wholeNumber)
}

function longIn({ records, decimalComma }: Records, value: string, demand: Demand): GivenTable {
  const found = new Map<string, Map<string, ToldCell>>()
  const columns = new Set<string>()
  for (const { line, values } of records) {
    const [row, column] = [String(values.row ?? ""), String(values.column ?? "")]
    const cells = found.get(row) ?? new Map<string, ToldCell>()
    if (cells.has(column))
      throw new WrongInput({ nl: "deze cel staat er twee keer", en: "this cell is there twice" }, line)
    cells.set(column, { line, value: new Cells(line, values, decimalComma).number(value, demand) })
    columns.add(column)
    found.set(row, cells)
  }
  const names = [...columns]
  const cells = [...found.values()].map((row) => names.map((column) => row.get(column)))
  return withoutTotals({ rows: [...found.keys()], columns: names, cells }, demand === wholeNumber)
}

/**
 * The table of a file: bare numbers, a heading with names of columns, or a cell a line (columns row, column and count; a
 * cell that is not there is 0).
 * @throws WrongInput with the place of the first thing that is wrong
 */
export function tableIn(text: string, matrix: boolean, demand: Demand = wholeNumber): GivenTable {
  if (matrix) return matrixIn(text, demand)
  const records = recordsOf(text)
  const value = ["count", "key"].find((column) => records.columns.includes(column))
  const isLong = value !== undefined && ["row", "column"].every((column) => records.columns.includes(column))
  return isLong ? longIn(records, value, demand) : wideIn(records, demand)
}
