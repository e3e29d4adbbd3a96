import type { Day } from "../../methods/calendar/week.ts"
import { maskPersonalData } from "../../methods/text/personal-data.ts"
import type { Complaint } from "../../platform/files/complaint.ts"
import type { Entry } from "../../platform/files/entry.ts"
import { readRows } from "../../platform/files/rows.ts"
import { Columns, judgeColumns } from "./import-columns.ts"
import type { Remark, Scope, SignalFile, SignalRecord } from "./import-model.ts"
import { signalFrom, type WeekReader } from "./import-rules.ts"
import { type ReadWeek, readWeek } from "./import-week.ts"

/** One record of the file: a good one, or why not. */
export type ReadRecord = { kind: "signal"; signal: SignalRecord } | { kind: "refused"; remark: Remark }

export type OpenedFile =
  | { kind: "unusable"; complaint: Complaint }
  | { kind: "signals"; notes: string[]; columns: Columns; records: AsyncIterable<ReadRecord> }

/** Opens a file of signals, CSV or JSON Lines. What is wrong with the whole file comes back; a bad record is one refusal. */
export async function openSignals(file: SignalFile, scope: Scope, today: Day): Promise<OpenedFile> {
  const reading = await readRows(file.bytes, { name: file.name, maximumBytes: Number.POSITIVE_INFINITY })
  if (reading.kind === "unreadable") return { kind: "unusable", complaint: reading.complaint }
  const wrong = reading.format === "csv" ? judgeColumns(reading.columns, scope.kind === "everybody") : undefined
  if (wrong) return { kind: "unusable", complaint: { file: file.name, message: wrong } }
  const columns = new Columns()
  return { kind: "signals", notes: reading.notes, columns, records: recordsOf(reading.rows, today, columns) }
}

/** A year has 365 dates and a file has thousands of lines. */
function rememberedWeeks(today: Day): WeekReader {
  const known = new Map<string, ReadWeek>()
  return (date, week) => {
    const written = `${date}\n${week}`
    const read = known.get(written) ?? readWeek(date, week, today)
    if (known.size < 10_000) known.set(written, read)
    return read
  }
}

async function* recordsOf(entries: AsyncIterable<Entry>, today: Day, columns: Columns): AsyncGenerator<ReadRecord> {
  const weeks = rememberedWeeks(today)
  for await (const entry of entries) {
    if (entry.kind === "refused") yield { kind: "refused", remark: remarkOf(entry) }
    else {
      const read = signalFrom(entry.values, entry.line, weeks, columns)
      if (read.kind === "signal") yield read
      else yield { kind: "refused", remark: { ...read, line: entry.line } }
    }
  }
}

// A sentence about a bad line may repeat a piece of it, and remarks are kept.
function remarkOf({ line, column, why, span }: Extract<Entry, { kind: "refused" }>): Remark {
  const last = span && span.last > line ? { last: span.last } : {}
  return {
    kind: "refused",
    line,
    ...(column !== undefined && { column }),
    ...last,
    message: maskPersonalData(why).masked,
  }
}
