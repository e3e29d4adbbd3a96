export type CsvCell = string | number | null | undefined

/** A number with a comma and no thousands; a text between quotes where needed, and never read as a formula. */
export function csvCell(value: CsvCell): string {
  if (value === null || value === undefined) return ""
  if (typeof value === "number") return String(Number(value.toPrecision(12))).replace(".", ",")
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
