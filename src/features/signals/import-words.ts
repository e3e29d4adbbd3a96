import { csvCell } from "../../platform/words/csv.ts"
import type { ImportCounts, Remark } from "./import-model.ts"

const number = (count: number) => count.toLocaleString("nl-NL")

/** What came of an import, in one sentence. */
export function outcome({ imported, skipped, refused }: ImportCounts): string {
  const parts = [
    imported === 1 ? "1 signaal is ingelezen" : `${number(imported)} signalen zijn ingelezen`,
    ...(skipped > 0 ? [skipped === 1 ? "1 stond er al" : `${number(skipped)} stonden er al`] : []),
    ...(refused > 0
      ? [refused === 1 ? "1 regel is niet ingelezen" : `${number(refused)} regels zijn niet ingelezen`]
      : []),
  ]
  const last = parts.pop()
  return parts.length === 0 ? `${last}.` : `${parts.join(", ")} en ${last}.`
}

export const lineNeeds = (lines: number): string => (lines === 1 ? "1 regel" : `${number(lines)} regels`)

const lineOf = ({ line, last }: Remark) => (last === undefined ? String(line) : `${line} tot en met ${last}`)

export const remarkCells = (remark: Remark) => ({
  place: [
    `Regel ${lineOf(remark)}`,
    remark.field && `‘${remark.field}’`,
    remark.column !== undefined && `teken ${remark.column}`,
  ]
    .filter(Boolean)
    .join(", "),
  message: remark.kind === "warning" ? `Let op: ${remark.message}` : remark.message,
})

/** All remarks as a table for a spreadsheet: with a byte order mark, semicolons and Windows line ends. */
export function remarkTable(remarks: readonly Remark[]): string {
  const rows = remarks.map((remark) => [
    lineOf(remark),
    remark.field ?? "",
    String(remark.column ?? ""),
    remark.kind === "warning" ? "let op" : "niet ingelezen",
    remark.message,
  ])
  const lines = [["regel", "veld", "teken", "soort", "melding"], ...rows].map((row) => row.map(csvCell).join(";"))
  return `\uFEFF${lines.join("\r\n")}\r\n`
}
