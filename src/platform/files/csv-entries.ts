import { csvCells, recordsTogether } from "./csv-cells.ts"
import type { Header } from "./csv-header.ts"
import { isBlank, rowUnder } from "./csv-rows.ts"
import type { Entry } from "./entry.ts"
import { LineQueue } from "./line-queue.ts"
import type { Line } from "./lines.ts"

type Usable = Extract<Header, { kind: "header" }>

/** So many records go to the parser at once: enough to be quick, few enough to repeat one by one when one of them fails. */
const batchSize = 200

/** A record may run over several lines within quotes, but not over more than this many. */
const mostLines = 1000

/**
 * One entry for every record below the header. A line with an odd number of quotes may open a record over several lines;
 * where that does not come out as one good record, only its first line is refused and reading goes on at the next, so
 * that a single stray quote never swallows what follows.
 */
export function* csvEntries(lines: Iterator<Line>, header: Usable): Generator<Entry> {
  const queue = new LineQueue(lines)
  for (let batch = takeBatch(queue, header); batch.length > 0; batch = takeBatch(queue, header)) {
    const entries = entriesTogether(batch, header)
    if (entries.some((entry) => entry.kind === "loose")) {
      queue.giveBack(batch.flat())
      yield* entriesOneByOne(queue, header, batch.at(-1)?.at(-1)?.line ?? 0)
    } else yield* entries.filter((entry) => entry.kind !== "loose")
  }
}

function takeBatch(queue: LineQueue, header: Usable): Line[][] {
  const batch: Line[][] = []
  while (batch.length < batchSize) {
    const record = queue.takeRecord(mostLines)
    if (record.length === 0) break
    if (!isNothing(record, header)) batch.push(record)
  }
  return batch
}

function isNothing(record: Line[], header: Usable): boolean {
  const only = record[0]
  return record.length === 1 && only?.kind === "sound" && isBlank(only.text, header.separator)
}

function entriesTogether(batch: Line[][], header: Usable): (Entry | Loose)[] {
  const together = recordsTogether(batch.map(textOf), header.separator)
  if (together.kind === "unclosed") return [{ kind: "loose" }]
  return batch.map((record, index) => entryOf(record, together.records[index] ?? [], header))
}

function* entriesOneByOne(queue: LineQueue, header: Usable, until: number): Generator<Entry> {
  for (;;) {
    const record = queue.takeRecord(mostLines)
    const first = record[0]
    if (!first) return
    if (first.line > until) return queue.giveBack(record)
    if (isNothing(record, header)) continue
    const entry = entryAlone(record, header)
    if (entry.kind !== "loose") yield entry
    else {
      queue.giveBack(record.slice(1))
      const opening = entryAlone([first], header)
      if (opening.kind !== "loose") yield opening
    }
  }
}

function entryAlone(record: Line[], header: Usable): Entry | Loose {
  const cells = csvCells(textOf(record), header.separator)
  const only = cells.kind === "cells" && cells.records.length === 1 ? cells.records[0] : undefined
  if (only) return entryOf(record, only, header)
  if (record.length > 1) return { kind: "loose" }
  return record.filter(isBroken).map(refusedAs)[0] ?? { kind: "refused", line: record[0]?.line ?? 0, why: unclosed }
}

/** Lines that their quotes seemed to join, but that do not make one good record together. */
type Loose = { kind: "loose" }

function entryOf(record: Line[], cells: string[], header: Usable): Entry | Loose {
  const first = record[0]?.line ?? 0
  const row = rowUnder(header, first, cells)
  const refused = record.filter(isBroken).map(refusedAs)[0]
  if (record.length === 1) return refused ?? row
  if (row.kind === "refused") return { kind: "loose" }
  return { ...(refused ?? row), span: { first, last: record.at(-1)?.line ?? first } }
}

type Broken = Extract<Line, { kind: "broken" }>

function isBroken(line: Line): line is Broken {
  return line.kind === "broken"
}

function refusedAs(line: Broken): Entry {
  return { kind: "refused", line: line.line, column: line.column, why: line.why }
}

function textOf(record: Line[]): string {
  return record.length === 1 ? (record[0]?.text ?? "") : record.map((line) => line.text).join("\n")
}

const unclosed =
  "Op deze regel begint een aanhalingsteken dat nergens goed eindigt. Zet er een bij aan het einde van het vak, of haal het weg."
