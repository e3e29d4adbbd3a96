import { compactOutlines } from "../../methods/geography/compact.ts"
import { outlinesFromGeojson } from "../../methods/geography/geojson.ts"
import { outlinesFromTopojson } from "../../methods/geography/topojson.ts"
import { sentence } from "../../platform/files/complaint.ts"
import { readDocument } from "../../platform/files/json-document.ts"
import { readRows } from "../../platform/files/rows.ts"
import type { AreaRecord } from "./model.ts"
import { areaFromRow, areasFromOutlines, judgeColumns } from "./rules.ts"

export type ReadAreas = { areas: AreaRecord[]; complaints: string[]; notes: string[] }
type Source = Uint8Array | AsyncIterable<Uint8Array>

/** Outlines keep corners that lie further than this from the line between their neighbours. */
const toleranceMetres = 15

/** The areas in a CSV of statistics, a GeoJSON or a TopoJSON file, with a sentence for everything that could not be used. */
export async function readAreas(source: Source, name: string, maximumBytes?: number): Promise<ReadAreas> {
  return /\.(geo|topo)?json$/i.test(name)
    ? await fromShapes(source, name, maximumBytes)
    : await fromTable(source, name, maximumBytes)
}

async function fromTable(source: Source, name: string, maximumBytes?: number): Promise<ReadAreas> {
  const reading = await readRows(source, { name, format: "csv", ...(maximumBytes && { maximumBytes }) })
  if (reading.kind === "unreadable") return { areas: [], complaints: [sentence(reading.complaint)], notes: [] }
  const wrong = reading.format === "csv" ? judgeColumns(reading.columns) : undefined
  if (wrong) return { areas: [], complaints: [sentence({ file: name, line: 1, message: wrong })], notes: [] }
  const read: ReadAreas = { areas: [], complaints: [], notes: reading.notes }
  for await (const entry of reading.rows) {
    const outcome = entry.kind === "row" ? areaFromRow(entry.values) : entry
    if (outcome.kind === "area") read.areas.push(outcome.area)
    else read.complaints.push(sentence({ file: name, line: entry.line, message: outcome.why }))
  }
  return read
}

async function fromShapes(source: Source, name: string, maximumBytes?: number): Promise<ReadAreas> {
  const document = await readDocument(source, { name, ...(maximumBytes && { maximumBytes }) })
  if (document.kind === "unreadable") return { areas: [], complaints: [sentence(document.complaint)], notes: [] }
  const isTopology = (document.value as { type?: unknown } | null)?.type === "Topology"
  const { outlines, refused } = isTopology ? outlinesFromTopojson(document.value) : outlinesFromGeojson(document.value)
  return {
    areas: areasFromOutlines(compactOutlines(outlines, toleranceMetres)),
    complaints: refused.map(({ index, why }) => `${name}, vorm ${index + 1}: ${why}`),
    notes: document.notes,
  }
}
