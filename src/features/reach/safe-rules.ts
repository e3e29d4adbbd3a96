import type { Minima } from "../../methods/privacy/disclosure.ts"
import { type Heard, type SafeCell, safeTable } from "../../methods/privacy/safe-table.ts"
import type { Solver } from "../../methods/privacy/solver.ts"
import { type Counted, type Group, groupsBy, reachedOf } from "./cohort-rules.ts"
import { type Dimension, dimensions, type ReachRow, type ReachTable } from "./model.ts"

/** A need is not a person: somebody may ask twice, so that people are at most so many. The minima are held against needs. */
const heard = (rows: readonly Counted[]): Heard => ({
  people: rows.length,
  organisations: new Set(rows.map(({ organisationId }) => organisationId)).size,
})

const [got, not] = [
  (rows: readonly Counted[]) => rows.filter((row) => row.reached),
  (rows: readonly Counted[]) => rows.filter((row) => !row.reached),
]

/** Places of which little was asked stand together: a long table of small ones would be mostly hidden. */
function gathered(groups: Group<Counted>[], minima: Minima): Group<Counted>[] {
  const large = groups.filter(
    ({ rows }) => heard(rows).people >= minima.count && heard(rows).organisations >= minima.sources,
  )
  const rest = groups.filter((group) => !large.includes(group)).flatMap(({ rows }) => rows)
  return rest.length === 0 ? large : [...large, { key: "rest", label: "Andere plaatsen samen", rows: rest }]
}

const numberIn = (cell: SafeCell | undefined): number | null => (cell?.kind === "shown" ? cell.value : null)

type SafeReach = { total: ReachRow; table: ReachTable }

function safeOf(solver: Solver, rows: readonly Counted[], dimension: Dimension, minima: Minima): SafeReach | undefined {
  const all = groupsBy(rows, dimension)
  const groups = dimension === "area" ? gathered(all, minima) : all
  const parts = [...groups.map((group) => group.rows), rows]
  const table = safeTable(
    solver,
    groups.map((group) => [reachedOf(group.rows), group.rows.length - reachedOf(group.rows)]),
    parts.map((part) => [heard(got(part)), heard(not(part)), heard(part)]),
    minima,
  )
  if (!table) return undefined
  const row = (label: string, at: number): ReachRow => ({
    ...{ label, reached: numberIn(table.cells[at]?.[0]), asked: numberIn(table.cells[at]?.[2]) },
  })
  return {
    total: row("Alles", groups.length),
    table: { dimension, rows: groups.map(({ label }, at) => row(label, at)) },
  }
}

/**
 * The tables for who does not plan: no number below the minima, nor one that can be found by subtracting. The totals are the same in
 * every table, so where one table hides them to protect a cell, that table stays away: another one would tell.
 */
export function safeTables(
  solver: Solver,
  rows: readonly Counted[],
  minima: Minima,
): { total: ReachRow; tables: ReachTable[] } {
  const found = dimensions.map((dimension) => ({ dimension, safe: safeOf(solver, rows, dimension, minima) }))
  const smallTotal = [got(rows), not(rows)].some((part) => {
    const { people, organisations } = heard(part)
    return people < minima.count || organisations < minima.sources
  })
  const asked = found.some(({ safe }) => safe) ? rows.length : null
  const hides = ({ total }: SafeReach) => total.reached === null && !smallTotal
  return {
    total: { label: "Alles", asked, reached: smallTotal || asked === null ? null : reachedOf(rows) },
    tables: found.map(({ dimension, safe }) => (safe && !hides(safe) ? safe.table : { dimension, rows: null })),
  }
}
