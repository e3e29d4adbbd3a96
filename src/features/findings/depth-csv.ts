import type { DepthFile } from "./depth-model.ts"

type Cell = string | number

/** As the command line reads it: commas between, points in numbers, all digits. */
const cell = (value: Cell): string => {
  const written = String(value)
  // What a spreadsheet would read as a formula: a name that somebody typed, never a number.
  const text = /^[=+\-@\t\r]/.test(written) && Number.isNaN(Number(written)) ? `'${written}` : written
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const lineOf = (cells: readonly Cell[]): string => cells.map(cell).join(",")

/** A table of data in a file of its own, with its columns named. */
export const dataFile = (name: string, columns: readonly string[], rows: readonly (readonly Cell[])[]): DepthFile => ({
  name,
  text: `${[columns, ...rows].map(lineOf).join("\n")}\n`,
})
