import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { gunzipSync } from "node:zlib"
import { parse } from "csv-parse/sync"

/** Where a file of the reference sets of statistics lies. */
export const referencePath = (name: string): string =>
  fileURLToPath(new URL(`../../../../shared/data/references/statistics/${name}`, import.meta.url))

export function referenceText(name: string): string {
  const bytes = readFileSync(referencePath(name))
  return (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8")
}

/** The rows of a CSV with a heading. */
export const referenceTable = (name: string): Record<string, string>[] =>
  parse(referenceText(name), { columns: true, skip_empty_lines: true })
