import { numberOf } from "../cells.ts"
import type { Bilingual } from "../command.ts"
import { columnName, columnOf, type Role, type Sheet } from "./lines.ts"
import { WrongFile } from "./wrong-file.ts"

/** A line of a file, with cells by what they mean. */
export type Row = { file: string; line: number; cells: readonly string[]; sheet: Sheet }

export const rowsOf = (sheet: Sheet): Row[] =>
  sheet.rows.map(({ line, cells }) => ({ file: sheet.file, line, cells, sheet }))

/** What is the matter with a cell: file, line, and the column where the file has one for it. */
export function wrongAt(row: Row, role: Role, complaint: Bilingual): WrongFile {
  const column = columnOf(row.sheet, role)
  return new WrongFile(row.file, complaint, row.line, column < 0 ? undefined : columnName(row.sheet, column))
}

/** The text in a cell; undefined where the file has no such column. @throws WrongFile where the cell is empty */
export function textIn(row: Row, role: Role): string | undefined {
  const column = columnOf(row.sheet, role)
  if (column < 0) return undefined
  const text = row.cells[column]
  if (text !== undefined && text !== "") return text
  throw wrongAt(row, role, { nl: "hier ontbreekt iets", en: "something is missing here" })
}

/** The text in a cell of a column that must be there. */
export function neededText(row: Row, role: Role, name: string): string {
  const text = textIn(row, role)
  if (text !== undefined) return text
  throw new WrongFile(row.file, { nl: "deze kolom ontbreekt", en: "this column is missing" }, 1, name)
}

const kinds = {
  whole: {
    holds: (value: number) => Number.isInteger(value) && value >= 0 && value <= 4e9,
    nl: "is geen heel getal van 0 of meer",
    en: "is not a whole number of 0 or more",
  },
  people: {
    holds: (value: number) => value >= 0 && value <= 1e15,
    nl: "is geen getal van 0 of meer",
    en: "is not a number of 0 or more",
  },
  any: { holds: Number.isFinite, nl: "is geen getal", en: "is not a number" },
  latitude: {
    holds: (value: number) => value >= -90 && value <= 90,
    nl: "is geen breedtegraad van -90 tot en met 90",
    en: "is not a latitude from -90 to 90",
  },
  longitude: {
    holds: (value: number) => value >= -360 && value <= 360,
    nl: "is geen lengtegraad",
    en: "is not a longitude",
  },
} as const

/** The number in a cell of a column that must be there. @throws WrongFile where it is no such number */
export function numberIn(row: Row, role: Role, name: string, kind: keyof typeof kinds): number {
  const text = neededText(row, role, name)
  const value = numberOf(text, row.sheet.decimalComma)
  const { holds, nl, en } = kinds[kind]
  if (holds(value)) return value
  const shown = JSON.stringify(text)
  throw wrongAt(row, role, { nl: `${shown} ${nl}`, en: `${shown} ${en}` })
}

/**
 * The columns that two files have in common and that mean nothing else: the covariates. One file beside itself has none;
 * without names of columns they are the cells after the known ones.
 */
export function covariatesOf(cases: Sheet, people: Sheet | undefined): readonly string[] {
  if (people === undefined || people === cases) return []
  const own = (sheet: Sheet) => sheet.names.filter((_, column) => sheet.roles[column] === "covariate")
  return own(cases).filter((name) => own(people).includes(name))
}

/** The covariates of a line as one text. */
export function stratumIn(row: Row, shared: readonly string[]): string {
  const { roles, names } = row.sheet
  const own =
    names.length > 0 ? shared.map((name) => row.cells[names.indexOf(name)] ?? "") : row.cells.slice(roles.length)
  return own.filter((cell) => cell !== "").join("\u0000")
}
