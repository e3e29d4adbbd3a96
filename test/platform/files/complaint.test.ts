import assert from "node:assert/strict"
import { Buffer } from "node:buffer"
import { test } from "node:test"
import { sentence } from "../../../src/platform/files/complaint.ts"
import { readDocument } from "../../../src/platform/files/json-document.ts"

test("a complaint names the file, the line, the place and the field before what is wrong", () => {
  const full = { file: "signalen.csv", line: 12, column: 8, field: "week", message: "Deze week ligt in de toekomst." }
  assert.equal(sentence(full), "signalen.csv, regel 12, teken 8, veld ‘week’: Deze week ligt in de toekomst.")
  assert.equal(sentence({ file: "a.csv", message: "Dit bestand is leeg." }), "a.csv: Dit bestand is leeg.")
})

test("a GeoJSON file with a fault names the line and the place in it", async () => {
  const outcome = await readDocument(Buffer.from('{\n  "type": "FeatureCollection",\n  "features": [}\n'), {
    name: "x.geojson",
  })
  assert.equal(outcome.kind, "unreadable")
  const complaint = outcome.kind === "unreadable" ? outcome.complaint : undefined
  assert.deepEqual([complaint?.line, complaint?.column], [3, 16])
})

test("a GeoJSON file on one long line is read whole", async () => {
  const value = { text: "x".repeat(2_000_000) }
  const outcome = await readDocument(Buffer.from(JSON.stringify(value)), { name: "x.geojson" })
  assert.deepEqual(outcome, { kind: "document", value, notes: [] })
})
