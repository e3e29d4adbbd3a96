import { WrongFile } from "./wrong-file.ts"

/** What a column of a file can mean. */
export type Role =
  | "id"
  | "count"
  | "controls"
  | "date"
  | "category"
  | "people"
  | "expected"
  | "x"
  | "y"
  | "latitude"
  | "longitude"
  | "weight"
  | "covariate"

/** A file as lines of cells, with what each column means; without a first line of names the order says it. */
export type Sheet = {
  file: string
  roles: readonly Role[]
  names: readonly string[]
  rows: readonly { line: number; cells: readonly string[] }[]
  decimalComma: boolean
}

const names: Record<Exclude<Role, "covariate">, RegExp> = {
  id: /^(id|loc(ation)?(_?id)?|place|area|code|gebied|buurt|wijk|county|locatie|plaats)$/i,
  count: /^(cases?|count|n|observed|aantal|signalen|signals)$/i,
  controls: /^(controls?|controles?)$/i,
  date: /^(date|datum|day|dag|week|month|maand|year|jaar|time|tijd|t|period|periode)$/i,
  category: /^(category|categorie|value|waarde)$/i,
  people: /^(population|pop|people|inhabitants|inwoners|bevolking)$/i,
  expected: /^(expected|baseline|verwacht)$/i,
  x: /^(x|x_km|x_m|east|easting)$/i,
  y: /^(y|y_km|y_m|north|northing)$/i,
  latitude: /^(lat|latitude|breedte|breedtegraad)$/i,
  longitude: /^(lon|lng|long|longitude|lengte|lengtegraad)$/i,
  weight: /^(weight|gewicht)$/i,
}

function roleOf(name: string): Role {
  const found = Object.entries(names).find(([, pattern]) => pattern.test(name))
  return (found?.[0] as Role | undefined) ?? "covariate"
}

/** The sign between cells: that of a CSV where the first line has one, else white space. */
function signOf(first: string): "," | ";" | undefined {
  const bare = first.replace(/"[^"]*"/g, "")
  if (bare.includes(";")) return ";"
  return bare.includes(",") ? "," : undefined
}

function cellsOf(line: string, sign: "," | ";" | undefined): string[] {
  const cell =
    sign === undefined
      ? /"((?:[^"]|"")*)"|(\S+)/g
      : new RegExp(`\\s*(?:"((?:[^"]|"")*)"|([^${sign}]*))(${sign}|$)`, "g")
  const cells: string[] = []
  for (const match of line.matchAll(cell)) {
    if (sign !== undefined && match.index === line.length && cells.length > 0 && !line.endsWith(sign)) break
    cells.push((match[1]?.replaceAll('""', '"') ?? match[2] ?? "").trim())
    if (sign !== undefined && match[3] === "") break
  }
  return cells
}

const isNumber = (text: string | undefined): boolean => text !== undefined && text !== "" && !Number.isNaN(Number(text))

/**
 * Reads a file in the form of SaTScan (white space between cells, no names) or as CSV with or without names.
 * @param order what the columns mean where nothing names them; further ones are covariates
 * @throws WrongFile where it is empty
 */
export function sheetOf(file: string, text: string, order: readonly Role[]): Sheet {
  const lines = text.split(/\r\n|\n|\r/)
  const first = lines.find((line) => line.trim() !== "")
  if (first === undefined) throw new WrongFile(file, { nl: "hier staat niets in", en: "there is nothing in it" })
  const sign = signOf(first)
  const all = lines
    .map((line, index) => ({ line: index + 1, cells: line.trim() === "" ? [] : cellsOf(line, sign) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""))
  const head = all[0]?.cells ?? []
  // A first line that names the place and has no number is a line of names.
  const named = head.some((name) => roleOf(name) === "id") && !head.some(isNumber)
  if (!named) return { file, roles: order, names: [], rows: all, decimalComma: sign === ";" }
  return { file, roles: head.map(roleOf), names: head, rows: all.slice(1), decimalComma: sign === ";" }
}

/** The column of a role: where it is, or -1. */
export const columnOf = (sheet: Sheet, role: Role): number => sheet.roles.indexOf(role)

/** How a column is called in a complaint: its name, or its number. */
export const columnName = (sheet: Sheet, column: number): string => sheet.names[column] ?? String(column + 1)
