import { collect, type Source } from "./collect.ts"
import type { Complaint } from "./complaint.ts"
import type { Separator } from "./csv-cells.ts"
import { csvEntries } from "./csv-entries.ts"
import { takeHeader } from "./csv-header.ts"
import { decode, type Encoding } from "./decode.ts"
import type { Entry } from "./entry.ts"
import { jsonLineEntries } from "./json-lines.ts"
import { lineLimit } from "./line-limit.ts"
import type { Line } from "./lines.ts"
import { paced } from "./paced.ts"

/** A file that can be read row by row, or the one reason why not. `notes` are sentences to show beside the result. */
export type Reading =
  | { kind: "rows"; format: "jsonl"; encoding: Encoding; notes: string[]; rows: AsyncIterable<Entry> }
  | ({ kind: "rows"; format: "csv"; encoding: Encoding; notes: string[]; rows: AsyncIterable<Entry> } & Table)
  | { kind: "unreadable"; complaint: Complaint }

export type Table = { columns: string[]; separator: Separator }

export type ReadOptions = { name: string; format?: "csv" | "jsonl"; maximumBytes?: number }

/**
 * Reads CSV or JSON Lines. Never throws because of what is in the file: a fault of the whole file comes back as its
 * complaint, a fault of a line as a refused entry among the rows, in the order of the file.
 */
export async function readRows(source: Source, options: ReadOptions): Promise<Reading> {
  const collected = await collect(source, options.maximumBytes)
  if (collected.kind === "unreadable") return unreadable(options.name, { message: collected.why })
  const limit = lineLimit(collected.bytes)
  if (limit.kind === "over") return unreadable(options.name, { message: limit.why })
  const decoded = decode(collected.bytes)
  if (decoded.kind === "unreadable") return unreadable(options.name, { message: decoded.why })
  const first = firstWithContent(decoded.lines())
  if (first.kind === "none") return unreadable(options.name, { message: "Er staan geen gegevens in dit bestand." })
  const { encoding, notes } = decoded
  if ((options.format ?? formatOf(options.name, first.text)) === "csv") {
    const lines = decoded.lines()
    const header = takeHeader(lines)
    if (header.kind === "unusable") {
      return unreadable(options.name, { line: header.line, column: header.column, message: header.why })
    }
    if (firstWithContent(decoded.lines(), header.line, header.separator).kind === "none") {
      return unreadable(options.name, { line: header.line, message: headerOnly })
    }
    const { columns, separator } = header
    return {
      kind: "rows",
      format: "csv",
      encoding,
      notes,
      columns,
      separator,
      rows: paced(lines, (own) => csvEntries(own, header)),
    }
  }
  if (/^\s*(\[|\{\s*$)/.test(first.text)) return unreadable(options.name, { line: first.line, message: wholeJson })
  return { kind: "rows", format: "jsonl", encoding, notes, rows: paced(decoded.lines(), jsonLineEntries) }
}

function unreadable(file: string, rest: Omit<Complaint, "file">): Reading {
  return { kind: "unreadable", complaint: { file, ...rest } }
}

function firstWithContent(lines: Iterable<Line>, after = 0, separator = ""): Line | { kind: "none" } {
  for (const line of lines) {
    if (line.line <= after) continue
    if (line.kind === "broken" || line.text.replaceAll(separator, "").trim() !== "") return line
  }
  return { kind: "none" }
}

function formatOf(name: string, firstLine: string): "csv" | "jsonl" {
  if (/\.(jsonl|ndjson|json)$/i.test(name)) return "jsonl"
  if (/\.(csv|tsv|txt)$/i.test(name)) return "csv"
  return /^\s*[{[]/.test(firstLine) ? "jsonl" : "csv"
}

const headerOnly = "Er staat alleen een kopregel in dit bestand. Zet de gegevens eronder en lees het opnieuw in."
const wholeJson =
  "Dit lijkt gewone JSON over meer regels. Bewaar het als JSON Lines: elk gegeven op één regel, tussen accolades."
