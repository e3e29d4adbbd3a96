import { waitingTime } from "../../methods/reach/waiting-time.ts"
import { type Counted, groupsBy } from "./cohort-rules.ts"
import type { ReachRow, Wait } from "./model.ts"

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null)

function waitOf(label: string, rows: readonly Counted[]): Wait {
  const { median, margin } = waitingTime(
    rows.map(({ followed, reached }) => ({ days: followed, reached })),
    0.95,
  )
  return { label, asked: rows.length, median: finite(median), low: finite(margin[0]), high: finite(margin[1]) }
}

/** Days until half had a first portion, for all and by tier. @param shown the rows that may be shown; left out: all */
export function waitsOf(rows: readonly Counted[], shown?: readonly ReachRow[]): Wait[] {
  const may = (label: string) =>
    !shown || shown.some((row) => row.label === label && row.asked !== null && row.reached !== null)
  const groups = [{ label: "Alles", rows: [...rows] }, ...groupsBy(rows, "tier")]
  return groups
    .filter((group) => group.rows.length > 0 && may(group.label))
    .map(({ label, rows }) => waitOf(label, rows))
}
