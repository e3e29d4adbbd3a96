import assert from "node:assert/strict"
import { Buffer } from "node:buffer"
import type { Entry } from "../../../src/platform/files/entry.ts"
import { type Reading, type ReadOptions, readRows } from "../../../src/platform/files/rows.ts"

/** All entries of a file that can be read; the test fails on one that cannot. */
export async function entriesOf(content: string | Uint8Array, options: ReadOptions): Promise<Entry[]> {
  const reading = await readingOf(content, options)
  assert.equal(reading.kind, "rows", reading.kind === "unreadable" ? reading.complaint.message : "")
  const entries: Entry[] = []
  if (reading.kind === "rows") for await (const entry of reading.rows) entries.push(entry)
  return entries
}

export function readingOf(content: string | Uint8Array, options: ReadOptions): Promise<Reading> {
  return readRows(typeof content === "string" ? Buffer.from(content) : content, options)
}

export async function complaintOf(content: string | Uint8Array, options: ReadOptions) {
  const reading = await readingOf(content, options)
  assert.equal(reading.kind, "unreadable")
  return reading.kind === "unreadable" ? reading.complaint : { file: "", message: "" }
}
