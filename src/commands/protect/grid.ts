import type { Language } from "../command.ts"
import type { GivenTable } from "./given-totals.ts"
import { words } from "./words.ts"

/** What stands for a hidden cell in a readable table. */
const dot = "·"

/** A table with its totals and names as aligned text; undefined is hidden. */
export function gridText(
  { rows, columns }: Pick<GivenTable, "rows" | "columns">,
  cells: readonly (readonly (number | undefined)[])[],
  language: Language,
): string {
  const { total } = words[language]
  const lines = [
    ["", ...columns, total],
    ...cells.map((row, at) => [rows[at] ?? total, ...row.map((cell) => (cell === undefined ? dot : String(cell)))]),
  ]
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  const pad = (text: string, column: number) =>
    column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0)
  return `${lines.map((line) => line.map(pad).join("  ").trimEnd()).join("\n")}\n`
}

/** Rows of numbers with their totals below and to the right. */
export function withTotals(cells: readonly (readonly number[])[]): number[][] {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
  const below = (cells[0] ?? []).map((_, column) => sum(cells.map((row) => row[column] as number)))
  return [...cells, below].map((row) => [...row, sum(row)])
}
