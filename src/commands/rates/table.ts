import type { Language } from "../command.ts"
import { identifying } from "../label-columns.ts"

const headings: Record<Language, Record<string, string>> = {
  nl: {
    level: "niveau",
    rate: "aantal",
    ratio: "verhouding",
    proportion: "deel",
    rate1: "cijfer 1",
    rate2: "cijfer 2",
    midP: "mid-P",
    byar: "Byar",
    wilson: "Wilson",
    holm: "Holm",
    bh: "BH",
    by: "BY",
  },
  en: {
    rate1: "rate 1",
    rate2: "rate 2",
    midP: "mid-P",
    byar: "Byar",
    wilson: "Wilson",
    holm: "Holm",
    bh: "BH",
    by: "BY",
  },
}

function numberText(value: number, language: Language): string {
  if (Number.isNaN(value)) return "–"
  if (!Number.isFinite(value)) return "∞"
  const size = Math.abs(value)
  const tiny = size !== 0 && size < 1e-4
  const text = Number.isInteger(value)
    ? String(value)
    : tiny
      ? value.toExponential(3)
      : String(Number(value.toPrecision(6)))
  return language === "nl" ? text.replace(".", ",") : text
}

function cellText(value: unknown, language: Language): string {
  if (typeof value === "number") return numberText(value, language)
  if (Array.isArray(value)) return value.map((bound) => numberText(bound, language)).join(" – ")
  return value === undefined || value === null ? "" : String(value)
}

/** What still fits on a screen. */
const widest = 120

type Rows = readonly Record<string, unknown>[]

/** Lines of cells, all as wide as the widest in their column. */
function alignedLines(rows: Rows, columns: readonly string[], language: Language): string[] {
  const heading = columns.map((column) => headings[language][column] ?? column)
  const lines = [heading, ...rows.map((row) => columns.map((column) => cellText(row[column], language)))]
  const widths = columns.map((_, index) => lines.reduce((width, line) => Math.max(width, line[index]?.length ?? 0), 0))
  return lines.map((line) => line.map((cell, index) => cell.padStart(widths[index] ?? 0)).join("  "))
}

/**
 * Rows as an aligned table with a heading, numbers to the right; intervals as low – high, six digits.
 * @param given columns that are only repeated from the input: where they make the table too wide, those that tell what
 * a row is about stay, and the others are left out
 */
export function tableText(rows: Rows, language: Language, given: readonly string[] = []): string {
  const [first] = rows
  if (!first) return language === "nl" ? "Geen rijen.\n" : "No rows.\n"
  const columns = Object.keys(first)
  const whole = alignedLines(rows, columns, language)
  const kept = (whole[0]?.length ?? 0) > widest ? identifying(given) : given
  const shown = columns.filter((column) => !given.includes(column) || kept.includes(column))
  const lines = shown.length === columns.length ? whole : alignedLines(rows, shown, language)
  return `${lines.join("\n")}\n`
}
