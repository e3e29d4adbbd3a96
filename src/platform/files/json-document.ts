import { collect, type Source } from "./collect.ts"
import type { Complaint } from "./complaint.ts"
import { decode } from "./decode.ts"
import { faultSentence, parseJson } from "./parse-json.ts"

export type Document =
  | { kind: "document"; value: unknown; notes: string[] }
  | { kind: "unreadable"; complaint: Complaint }

/** A file that is one JSON value, such as GeoJSON or TopoJSON; a fault is named by line and place. */
export async function readDocument(
  source: Source,
  options: { name: string; maximumBytes?: number },
): Promise<Document> {
  const collected = await collect(source, options.maximumBytes)
  if (collected.kind === "unreadable") return unreadable({ file: options.name, message: collected.why })
  const decoded = decode(collected.bytes, { longestLine: Number.POSITIVE_INFINITY })
  if (decoded.kind === "unreadable") return unreadable({ file: options.name, message: decoded.why })
  const texts: string[] = []
  for (const line of decoded.lines()) {
    if (line.kind === "broken") {
      return unreadable({ file: options.name, line: line.line, column: line.column, message: line.why })
    }
    texts.push(line.text)
  }
  return parsed(texts.join("\n"), options.name, decoded.notes)
}

function parsed(text: string, file: string, notes: string[]): Document {
  const outcome = parseJson(text)
  if (outcome.kind === "value") return { kind: "document", value: outcome.value, notes }
  const before = text.slice(0, outcome.index).split("\n")
  const column = [...(before.at(-1) ?? "")].length + 1
  return unreadable({ file, line: before.length, column, message: faultSentence(text, outcome) })
}

function unreadable(complaint: Complaint): Document {
  return { kind: "unreadable", complaint }
}
