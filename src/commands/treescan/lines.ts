import { WrongInput } from "../records.ts"

export type Line = { line: number; cells: string[] }

/** Lines of a file without a heading, cells parted by commas, blanks around them taken off; empty lines left out. */
export function linesOf(text: string): Line[] {
  const lines = text.split(/\r\n|\n|\r/).map((content, index) => ({
    line: index + 1,
    cells: content.split(",").map((cell) => cell.trim().replace(/^"(.*)"$/, "$1")),
  }))
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell !== ""))
  if (filled.length > 0) return filled
  throw new WrongInput({ nl: "hier staat niets in", en: "there is nothing in it" })
}

/** A heading is allowed where its words say so. */
export function withoutHeading(lines: Line[], words: RegExp): Line[] {
  return lines[0]?.cells.every((cell) => words.test(cell)) ? lines.slice(1) : lines
}

/** @throws WrongInput when a line has too few cells, with the column that is missing */
export function mustHaveCells({ line, cells }: Line, many: number): void {
  if (cells.length >= many && cells.slice(0, many).every((cell) => cell !== "")) return
  const empty = cells.indexOf("")
  const at = empty >= 0 && empty < many ? empty + 1 : cells.length + 1
  const complaint = { nl: `deze regel vraagt ${many} kolommen`, en: `this line needs ${many} columns` }
  throw new WrongInput(complaint, line, String(at))
}

/** A whole number of cases. @throws WrongInput */
export function countIn({ line, cells }: Line, column: number): number {
  const text = cells[column] ?? ""
  if (/^\d{1,9}$/.test(text)) return Number(text)
  const shown = JSON.stringify(text)
  const complaint = { nl: `${shown} is geen heel getal vanaf 0`, en: `${shown} is not a whole number from 0` }
  throw new WrongInput(complaint, line, String(column + 1))
}

/** An amount from 0 up. @throws WrongInput */
export function amountIn({ line, cells }: Line, column: number): number {
  const text = cells[column] ?? ""
  const value = /^\+?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN
  if (value >= 0 && value <= 1e100) return value
  const shown = JSON.stringify(text)
  throw new WrongInput(
    { nl: `${shown} is geen getal vanaf 0`, en: `${shown} is not a number from 0` },
    line,
    String(column + 1),
  )
}
