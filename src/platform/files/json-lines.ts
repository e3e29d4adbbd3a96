import type { Entry } from "./entry.ts"
import type { Line } from "./lines.ts"
import { faultSentence, parseJson } from "./parse-json.ts"

/** One entry for every line that is not blank: an object becomes a row, anything else is refused with its place. */
export function* jsonLineEntries(lines: Iterable<Line>): Generator<Entry> {
  for (const line of lines) {
    if (line.kind === "broken") yield { kind: "refused", line: line.line, column: line.column, why: line.why }
    else if (line.text.trim() !== "") yield entryOf(line.line, line.text)
  }
}

function entryOf(line: number, text: string): Entry {
  const parsed = parseJson(text)
  if (parsed.kind === "fault") return { kind: "refused", line, column: parsed.column, why: faultSentence(text, parsed) }
  const value = parsed.value
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return { kind: "row", line, values: value as Record<string, unknown> }
  }
  return {
    kind: "refused",
    line,
    column: 1,
    why: 'Op deze regel staan geen velden. Zet elk gegeven zo: {"veld": "waarde"}.',
  }
}
