import type { Language } from "../command.ts"

/** The answer for one text: as JSON, and as rows of a table for people. */
export type Answer = { json: object; rows: readonly string[][] }

const piece = 1000
const widest = 60

/** Numbers as people write them: 0,42. */
export const decimal = (value: number, language: Language): string =>
  language === "nl" ? value.toFixed(2).replace(".", ",") : value.toFixed(2)

/** Writes JSON Lines in pieces as they come, or one aligned table at the end. */
export function writeAnswers(
  answers: Iterable<Answer>,
  heading: readonly string[] | undefined,
  write: (text: string) => void,
): void {
  if (heading) {
    write(tableText([heading, ...[...answers].flatMap(({ rows }) => rows)]))
    return
  }
  let lines: string[] = []
  for (const { json } of answers) {
    if (lines.push(JSON.stringify(json)) < piece) continue
    write(`${lines.join("\n")}\n`)
    lines = []
  }
  if (lines.length > 0) write(`${lines.join("\n")}\n`)
}

function tableText(rows: readonly (readonly string[])[]): string {
  const width = (column: number) =>
    Math.min(
      widest,
      rows.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0),
    )
  const widths = (rows[0] ?? []).map((_, column) => width(column))
  const last = widths.length - 1
  return rows
    .map((row) => row.map((cell, column) => (column < last ? cell.padEnd(widths[column] ?? 0) : cell)).join("  "))
    .map((line) => `${line.trimEnd()}\n`)
    .join("")
}
