import { jsonFaultIndex } from "./json-fault.ts"

export type ParsedJson = { kind: "value"; value: unknown } | { kind: "fault"; index: number; column: number }

/** JSON, or the index and the column (in characters, from 1) of its first fault. */
export function parseJson(text: string): ParsedJson {
  try {
    return { kind: "value", value: JSON.parse(text) }
  } catch {
    const index = jsonFaultIndex(text)
    return { kind: "fault", index, column: [...text.slice(0, index)].length + 1 }
  }
}

/** The fault in a Dutch sentence that can stand behind its place. */
export function faultSentence(text: string, fault: { index: number }): string {
  if (fault.index >= text.length) return "Dit houdt te vroeg op: er ontbreekt een aanhalingsteken, haakje of accolade."
  const found = String.fromCodePoint(text.codePointAt(fault.index) ?? 0)
  return `Dit is geen geldige JSON: hier staat ‘${found}’ waar iets anders hoort. Kijk naar aanhalingstekens en komma's.`
}
