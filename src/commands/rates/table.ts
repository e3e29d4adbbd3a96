import type { Language } from "../command.ts"

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

/** Rows as an aligned table with a heading, numbers to the right; intervals as low – high, six digits. */
export function tableText(rows: readonly Record<string, unknown>[], language: Language): string {
  const [first] = rows
  if (!first) return language === "nl" ? "Geen rijen.\n" : "No rows.\n"
  const columns = Object.keys(first)
  const heading = columns.map((column) => headings[language][column] ?? column)
  const lines = [heading, ...rows.map((row) => columns.map((column) => cellText(row[column], language)))]
  const widths = columns.map((_, index) => lines.reduce((width, line) => Math.max(width, line[index]?.length ?? 0), 0))
  return lines.map((line) => `${line.map((cell, index) => cell.padStart(widths[index] ?? 0)).join("  ")}\n`).join("")
}
