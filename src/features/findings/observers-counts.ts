import type { Columns } from "../../methods/counting/columns.ts"
import type { Way } from "../../methods/statistics/distinct.ts"
import type { CloseCounts } from "./close-counts.ts"
import type { Cell } from "./evidence-model.ts"
import { type Weeks, weeksBefore } from "./period.ts"
import { placeOf, type SourceTallies } from "./source-tallies.ts"

export type Source = { kind: "organisation"; organisation: string } | { kind: "reporter"; reporter: string; way: Way }
/** Signals to take away, as cells with a number below 0, and the large areas that are heard without them. */
export type LeftOut = { cells: Cell[]; heard: ReadonlySet<string> }
/** The source that gave most here: what there is without it, and without everything of unknown source as well. */
export type Largest = { source: Source; alone: LeftOut; andUnknown: LeftOut | undefined }

function cellsOf(counts: Int32Array, weeks: Weeks): Cell[] {
  const cells: Cell[] = []
  counts.forEach((signals, kind) => {
    const { place, own, now } = placeOf(kind)
    if (signals === 0 || place === undefined || place === "elsewhere") return
    // Of the weeks only this matters here: in the period, or in the one before it.
    cells.push({ theme: own, place, week: now ? weeks.from : weeksBefore(weeks).from, signals: -signals })
  })
  return cells
}

function without(
  tallies: SourceTallies,
  number: number,
  weeks: Weeks,
  around: readonly string[],
): Omit<Largest, "source"> {
  const heard = (unknownToo: boolean) =>
    new Set(tallies.heardWithout(number, unknownToo).flatMap((area) => around[area] ?? []))
  const [own, unknown] = [cellsOf(tallies.countsOf(number), weeks), cellsOf(tallies.countsOf(-1), weeks)]
  return {
    alone: { cells: own, heard: heard(false) },
    andUnknown: unknown.length > 0 ? { cells: [...own, ...unknown], heard: heard(true) } : undefined,
  }
}

/** What there is without the organisation that gave most of this here; nothing where none is known. */
export function withoutOrganisation(columns: Columns, counts: CloseCounts, weeks: Weeks): Largest | undefined {
  const number = counts.organisations.largest()
  const organisation = columns.organisations.list[number ?? -1]
  if (number === undefined || organisation === undefined) return undefined
  const left = without(counts.organisations, number, weeks, counts.around)
  return { source: { kind: "organisation", organisation }, ...left }
}

/** The same of the reporter that gave most: one name, or one code, never what may be the same person. */
export function withoutReporter(columns: Columns, counts: CloseCounts, weeks: Weeks): Largest | undefined {
  const number = counts.reporters.largest()
  const who = columns.reporters[number ?? -1]
  if (number === undefined || !who) return undefined
  const left = without(counts.reporters, number, weeks, counts.around)
  return { source: { kind: "reporter", reporter: who.name, way: who.way }, ...left }
}
