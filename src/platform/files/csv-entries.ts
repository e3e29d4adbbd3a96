import { cellsPerLine, csvCells } from "./csv-cells.ts"
import type { Header } from "./csv-header.ts"
import { isBlank, rowUnder } from "./csv-rows.ts"
import type { Entry } from "./entry.ts"
import type { Line } from "./lines.ts"

type Usable = Extract<Header, { kind: "header" }>

/** So many lines go to the parser at once: enough to be quick, few enough to repeat one by one when one of them fails. */
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
  let batch: Line[] = []
  for (let line = queue.take(); line.kind !== "none"; line = queue.take()) {
    if (isOdd(line.text)) {
      yield* entriesOfBatch(batch, header)
      batch = []
      yield entryFromOdd(line, queue, header)
    } else if (line.kind === "broken" || !isBlank(line.text, header.separator)) batch.push(line)
    if (batch.length < batchSize) continue
    yield* entriesOfBatch(batch, header)
    batch = []
  }
  yield* entriesOfBatch(batch, header)
}

/** Lines still to come; those looked at but not used are given again. */
class LineQueue {
  private readonly ahead: Line[] = []
  private readonly source: Iterator<Line>

  constructor(source: Iterator<Line>) {
    this.source = source
  }

  take(): Line | { kind: "none" } {
    const waiting = this.ahead.shift()
    if (waiting) return waiting
    const next = this.source.next()
    return next.done ? { kind: "none" } : next.value
  }

  giveBack(lines: Line[]): void {
    this.ahead.unshift(...lines)
  }
}

function* entriesOfBatch(batch: Line[], header: Usable): Generator<Entry> {
  const cells = cellsPerLine(
    batch.map((line) => line.text),
    header.separator,
  )
  for (const [index, line] of batch.entries()) {
    const found = cells[index]
    if (line.kind === "broken") yield refusedAs(line)
    else if (found?.kind === "cells") yield rowUnder(header, line.line, found.records[0] ?? [])
    else yield { kind: "refused", line: line.line, why: unclosed }
  }
}

function entryFromOdd(first: Line, queue: LineQueue, header: Usable): Entry {
  const alone = recordFrom([first], header)
  if (alone.kind === "row" || first.kind === "broken") return alone
  const more: Line[] = []
  for (let line = queue.take(); line.kind !== "none"; line = queue.take()) {
    more.push(line)
    if (isOdd(line.text) || more.length === mostLines) break
  }
  const together = recordFrom([first, ...more], header)
  if (together.kind === "row") {
    const span = { first: first.line, last: more.at(-1)?.line ?? first.line }
    const broken = more.find((line) => line.kind === "broken")
    return { ...(broken ? refusedAs(broken) : together), span }
  }
  queue.giveBack(more)
  return alone
}

function recordFrom(lines: Line[], header: Usable): Entry {
  const first = lines[0]
  if (first?.kind === "broken") return refusedAs(first)
  const line = first?.line ?? 0
  const cells = csvCells(lines.map((each) => each.text).join("\n"), header.separator)
  if (cells.kind === "unclosed" || cells.records.length !== 1) return { kind: "refused", line, why: unclosed }
  return rowUnder(header, line, cells.records[0] ?? [])
}

function refusedAs(line: Extract<Line, { kind: "broken" }>): Entry {
  return { kind: "refused", line: line.line, column: line.column, why: line.why }
}

function isOdd(text: string): boolean {
  let odd = false
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) odd = !odd
  return odd
}

const unclosed =
  "Op deze regel begint een aanhalingsteken dat nergens goed eindigt. Zet er een bij aan het einde van het vak, of haal het weg."
