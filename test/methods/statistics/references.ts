import assert from "node:assert/strict"
import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

const folder = fileURLToPath(new URL("../../../../shared/data/references/statistics/", import.meta.url))

/** The option for a test that reads the reference sets: run, or skipped with the reason. */
export const withReferences = existsSync(folder)
  ? {}
  : { skip: "the reference sets are not beside this checkout (../shared)" }

/** A number in a reference set; null where R gave infinity or no answer. */
export type ReferenceRow = Record<string, number | null>

export function referenceRows(set: string): ReferenceRow[] {
  return JSON.parse(readFileSync(`${folder}${set}/reference.json`, "utf8")).rows
}

/** An input that must be in a reference row. */
export function given(row: ReferenceRow, name: string): number {
  const value = row[name]
  assert.ok(typeof value === "number", `${name} is missing in ${JSON.stringify(row)}`)
  return value
}

/** Equal to a relative difference of `within`; what the other program could not say is passed over. */
export function near(actual: number, expected: number | null | undefined, within: number, about: string): void {
  if (expected === null || expected === undefined) return
  const gap = actual === expected ? 0 : Math.abs(actual - expected) / Math.abs(expected)
  assert.ok(gap <= within, `${about}: ${actual} instead of ${expected}`)
}
