import type { Day } from "../../methods/calendar/week.ts"
import type { Complaint } from "../../platform/files/complaint.ts"
import {
  type List,
  lists,
  type Scope,
  type SignalFile,
  type SignalRecord,
  type Unknown,
  type UnknownName,
} from "./import-model.ts"
import { quoted, tidied } from "./import-quote.ts"
import { openSignals } from "./import-reading.ts"
import type { Register } from "./import-register.ts"
import { resolve } from "./import-resolve.ts"

export type Survey =
  | { kind: "unusable"; complaint: Complaint }
  | { kind: "signals"; records: number; unknown: Unknown; notes: string[] }

type Counting = Record<List, Map<string, UnknownName>>

/** Reads a file once without keeping anything: how much there is, and which names nobody knows yet. */
export async function surveySignals(file: SignalFile, register: Register, scope: Scope, today: Day): Promise<Survey> {
  const opened = await openSignals(file, scope, today)
  if (opened.kind === "unusable") return opened
  const counting: Counting = { organisations: new Map(), areas: new Map(), themes: new Map() }
  let records = 0
  for await (const record of opened.records) {
    records += 1
    if (record.kind !== "signal") continue
    const resolved = resolve(record.signal, register, scope)
    if (resolved.kind === "missing")
      for (const { list, name } of resolved.names) count(counting[list], list, name, record.signal)
  }
  const unknown = Object.fromEntries(lists.map((list) => [list, mostNeeded(counting[list])])) as Unknown
  return { kind: "signals", records, unknown, notes: [...opened.notes, ...unusedNote([...opened.columns.unused])] }
}

function count(names: Map<string, UnknownName>, list: List, name: string, signal: SignalRecord): void {
  const key = name.toLowerCase()
  const before = names.get(key)
  if (before) before.lines += 1
  else
    names.set(key, {
      name,
      lines: 1,
      ...(list === "organisations" && signal.country && { country: signal.country }),
      ...(list === "themes" && signal.lifeDomain !== "" && { lifeDomain: signal.lifeDomain }),
    })
}

const mostNeeded = (names: Map<string, UnknownName>): UnknownName[] =>
  [...names.values()].sort((a, b) => b.lines - a.lines || a.name.localeCompare(b.name))

function unusedNote(columns: string[]): string[] {
  if (columns.length === 0) return []
  const names = columns.map((name) => quoted(tidied(name))).join(", ")
  return [`Nabij gebruikt ${columns.length === 1 ? "deze kolom" : "deze kolommen"} niet: ${names}.`]
}
