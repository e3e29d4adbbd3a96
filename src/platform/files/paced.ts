import { setImmediate } from "node:timers/promises"
import type { Entry } from "./entry.ts"
import type { Line } from "./lines.ts"

/** After so many refusals something is wrong with the file as a whole, and a longer list helps nobody. */
const mostRefusals = 10_000

/** Entries between two pauses in which the server can answer others. */
const stride = 1000

/**
 * The entries that `read` makes of the lines, with pauses, so that a long file does not keep others waiting. After too many
 * refusals the rest of the file is one last refusal with its span: said, and not lost.
 */
export async function* paced(
  lines: Iterator<Line>,
  read: (lines: IterableIterator<Line>) => Iterable<Entry>,
): AsyncGenerator<Entry> {
  const counted = new CountedLines(lines)
  let entries = 0
  let refusals = 0
  for (const entry of read(counted)) {
    yield entry
    entries += 1
    if (entry.kind === "refused") refusals += 1
    if (entries % stride === 0) await setImmediate()
    if (refusals < mostRefusals) continue
    yield* rest((entry.span?.last ?? entry.line) + 1, counted)
    return
  }
}

/** Remembers the number of the last line that was given. */
class CountedLines implements IterableIterator<Line> {
  last = 0
  private readonly source: Iterator<Line>

  constructor(source: Iterator<Line>) {
    this.source = source
  }

  next(): IteratorResult<Line> {
    const result = this.source.next()
    if (!result.done) this.last = result.value.line
    return result
  }

  [Symbol.iterator](): this {
    return this
  }
}

async function* rest(first: number, lines: CountedLines): AsyncGenerator<Entry> {
  while (!lines.next().done) if (lines.last % (100 * stride) === 0) await setImmediate()
  const last = lines.last
  if (last < first) return
  const why = `Nabij stopte hier met lezen, omdat al ${mostRefusals.toLocaleString("nl")} regels niet goed zijn. Regel ${first} tot en met ${last} zijn niet gelezen. Kijk eerst de fouten hierboven na.`
  yield { kind: "refused", line: first, why, span: { first, last } }
}
