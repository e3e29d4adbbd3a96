import { Cells, type Demand, wholeNumber } from "../cells.ts"
import { type Records, recordsOf, WrongInput } from "../records.ts"

/** A table as it was given: its cells, what rows and columns are called, and the lines the rows stand on. */
export type GivenTable = { rows: string[]; columns: string[]; cells: number[][]; lines: number[] }

const isTotal = (name: string) => /^(grand )?tota(a)?l$/i.test(name.trim())
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

const notTheSum = (line: number, column: string) =>
  new WrongInput({ nl: "dit totaal is niet de som", en: "this total is not the sum" }, line, column)

const noTable = () =>
  new WrongInput({
    nl: "hier staat geen tabel in met minstens één cel",
    en: "there is no table of at least one cell in it",
  })

/** Bare numbers, a row a line, parted by a comma, semicolon, tab or spaces. @throws WrongInput with line and column */
function matrixIn(text: string, demand: Demand = wholeNumber): GivenTable {
  const lines = text
    .split(/\r?\n/)
    .flatMap((line, at) => (line.trim() === "" ? [] : [{ line: at + 1, text: line.trim() }]))
  const parted = lines.map(({ line, text: row }) => ({ line, parts: row.split(/\s*[,;\t]\s*|\s+/) }))
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
  return { rows: names(cells.length), columns: names(wide), cells, lines: parted.map(({ line }) => line) }
}

function wideIn({ columns, records, decimalComma }: Records, demand: Demand): GivenTable {
  const [label = "", ...all] = columns
  const ofCounts = demand === wholeNumber
  const totals = ofCounts && isTotal(all.at(-1) ?? "") ? all.at(-1) : undefined
  const names = totals === undefined ? all : all.slice(0, -1)
  const read = records.map(({ line, values }) => {
    const cells = new Cells(line, values, decimalComma)
    const row = names.map((name) => cells.number(name, demand))
    if (totals !== undefined && cells.number(totals, demand) !== sum(row)) throw notTheSum(line, totals)
    return { line, name: String(values[label] ?? ""), row }
  })
  const last = read.at(-1)
  const body = ofCounts && last && isTotal(last.name) ? read.slice(0, -1) : read
  if (last && body.length < read.length) {
    const wrong = names.find((_, at) => sum(body.map(({ row }) => row[at] as number)) !== last.row[at])
    if (wrong !== undefined) throw notTheSum(last.line, wrong)
  }
  if (names.length === 0 || body.length === 0) throw noTable()
  return {
    rows: body.map(({ name }) => name),
    columns: names,
    cells: body.map(({ row }) => row),
    lines: body.map(({ line }) => line),
  }
}

function longIn({ records, decimalComma }: Records, value: string, demand: Demand): GivenTable {
  const found = new Map<string, Map<string, number>>()
  const columns = new Set<string>()
  const lines: number[] = []
  for (const { line, values } of records) {
    const [row, column] = [String(values.row ?? ""), String(values.column ?? "")]
    const cells = found.get(row) ?? new Map<string, number>()
    if (cells.has(column))
      throw new WrongInput({ nl: "deze cel staat er twee keer", en: "this cell is there twice" }, line)
    if (!found.has(row)) lines.push(line)
    cells.set(column, new Cells(line, values, decimalComma).number(value, demand))
    columns.add(column)
    found.set(row, cells)
  }
  if (found.size === 0) throw noTable()
  const names = [...columns]
  const cells = [...found.values()].map((row) => names.map((column) => row.get(column) ?? 0))
  return { rows: [...found.keys()], columns: names, cells, lines }
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
