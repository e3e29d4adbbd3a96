import type { Columns } from "../../methods/counting/columns.ts"
import type { Way } from "../../methods/statistics/distinct.ts"
import type { Ways } from "../../methods/statistics/reporters.ts"
import { type CloseCounts, groups } from "./close-counts.ts"

/** On one side and in one time: who reported anything, and how many signals of this theme came from those who are known. */
export type Active = { ways: Ways[]; known: number; unknown: number; themeByKnown: number }
export type Activity = { here: Active; rest: Active; before: Active }

const ways: readonly Way[] = ["name", "code", "file"]

/** Who reported anything at all here, beside it and before: distinct people, which cannot be added up. */
export function activityOf(columns: Columns, active: CloseCounts["active"]): Activity {
  const [here, rest, before] = groups.map((_, group) => activeOf(columns, active, group)) as [Active, Active, Active]
  return { here, rest, before }
}

function activeOf({ reporters, organisations }: Columns, marks: CloseCounts["active"], group: number): Active {
  const named = organisations.list.map((organisation) => ({ organisation, reporters: ways.map(() => 0) }))
  const nowhere = { organisation: "unknown", reporters: ways.map(() => 0) }
  let known = 0
  reporters.forEach(({ organisation, way }, number) => {
    if (((marks.seen[number] as number) & (1 << group)) === 0) return
    known++
    const counts = (named[organisation] ?? nowhere).reporters
    const at = ways.indexOf(way)
    counts[at] = (counts[at] ?? 0) + 1
  })
  return {
    ways: [...named, nowhere].filter((one) => one.reporters.some((count) => count > 0)),
    known,
    unknown: marks.unknown[group] ?? 0,
    themeByKnown: marks.themeByKnown[group] ?? 0,
  }
}
