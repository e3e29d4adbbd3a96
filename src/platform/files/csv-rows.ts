import type { Header } from "./csv-header.ts"
import type { Entry } from "./entry.ts"

type Usable = Extract<Header, { kind: "header" }>

/** A record under its header: a row, or refused because cells and columns do not agree. */
export function rowUnder(header: Usable, line: number, cells: string[]): Entry {
  const wanted = header.columns.length
  const extra = cells.slice(wanted).findIndex((cell) => cell !== "")
  if (cells.length < wanted || extra !== -1) return { kind: "refused", line, why: wrongNumber(cells.length, wanted) }
  const nameless = header.columns.findIndex((name, index) => name === "" && (cells[index] ?? "") !== "")
  if (nameless !== -1) return { kind: "refused", line, why: noName(nameless + 1, cells[nameless] ?? "") }
  const named = header.columns.map((name, index) => [name, cells[index] ?? ""] as const)
  return { kind: "row", line, values: Object.fromEntries(named.filter(([name]) => name !== "")) }
}

/** Spreadsheets write lines with nothing but separators below the last row: no content. */
export function isBlank(text: string, separator: string): boolean {
  return text.trim() === "" || text.replaceAll(separator, "").trim() === ""
}

function wrongNumber(found: number, wanted: number): string {
  const cells = found === 1 ? "staat 1 vak" : `staan ${found} vakken`
  return `Op deze regel ${cells}; de kopregel heeft er ${wanted}. Kijk of er een scheidingsteken ontbreekt of te veel staat.`
}

function noName(column: number, cell: string): string {
  return `In kolom ${column} staat ‘${cell.trim().slice(0, 40)}’, maar die kolom heeft geen naam in de kopregel.`
}
