import { csvCells, type Separator, separatorOf } from "./csv-cells.ts"
import type { Line } from "./lines.ts"

/** The first line with content: the names of the columns. A column without a name may only hold empty cells. */
export type Header =
  | { kind: "header"; line: number; columns: string[]; separator: Separator }
  | { kind: "unusable"; line: number; column?: number; why: string }

const announced: Record<string, Separator> = { ",": ",", ";": ";", "\t": "\t" }

/** Takes the header from `lines`; the lines after it stay for whoever reads on. */
export function takeHeader(lines: Iterator<Line>): Header {
  let separator: Separator | undefined
  for (let next = lines.next(); !next.done; next = lines.next()) {
    const line = next.value
    if (line.kind === "broken") return { kind: "unusable", line: line.line, column: line.column, why: line.why }
    const named = /^sep=(.)$/i.exec(line.text.trimEnd())
    if (named) separator = announced[named[1] ?? ""]
    else if (line.text.trim() !== "") return headerFrom(line.line, line.text, separator ?? separatorOf(line.text))
  }
  return { kind: "unusable", line: 1, why: "Er staan geen gegevens in dit bestand." }
}

function headerFrom(line: number, text: string, separator: Separator): Header {
  const cells = csvCells(text, separator)
  if (cells.kind === "unclosed") return { kind: "unusable", line, why: unclosed }
  const columns = (cells.records[0] ?? []).map((name) => name.trim())
  const seen = new Map<string, number>()
  for (const [index, name] of columns.entries()) {
    const earlier = seen.get(name.toLowerCase())
    if (earlier !== undefined && name !== "") return { kind: "unusable", line, why: twice(name, earlier, index + 1) }
    seen.set(name.toLowerCase(), index + 1)
  }
  return { kind: "header", line, columns, separator }
}

const unclosed = "In de kopregel begint een aanhalingsteken dat niet eindigt. Zet alle namen van kolommen op één regel."

function twice(name: string, first: number, second: number): string {
  return `De kolom ‘${name}’ komt twee keer voor, als kolom ${first} en als kolom ${second}. Geef elke kolom een eigen naam.`
}
