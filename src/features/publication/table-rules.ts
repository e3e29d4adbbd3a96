import type { Quarter } from "../../methods/calendar/quarter.ts"
import type { Minima } from "../../methods/privacy/disclosure.ts"
import { type Heard, safeTable } from "../../methods/privacy/safe-table.ts"
import type { Solver } from "../../methods/privacy/solver.ts"
import type { AreaLevel } from "../areas/model.ts"
import { foldOf } from "./fold-rules.ts"
import { heardIn, type Known } from "./heard-rules.ts"
import type { Release } from "./model.ts"
import type { Sighting, Sightings } from "./sighting-rules.ts"

type Asked = { quarter: Quarter; level: AreaLevel; minima: Minima; known: Known }

/** Who was heard of each number on one side of the table, whatever stands on the other. */
const totalsOf = (list: readonly Sighting[], many: number, number: (one: Sighting) => number, known: Known): Heard[] =>
  heardIn(
    list,
    { rows: many + 1, columns: 0 },
    (one) => ({ row: number(one) < 0 ? many : number(one), column: 0 }),
    known,
  )
    .slice(0, many)
    .map((row) => row[0] as Heard)

/**
 * The table of a quarter as it may be published: areas by life domains, at least so many people in each cell, with small
 * cells hidden and enough besides.
 * @returns undefined where there is too little to publish anything
 */
export function releaseOf(
  solver: Solver,
  { domains, areas, list }: Sightings,
  { quarter, level, minima, known }: Asked,
): Release | undefined {
  const area = (one: Sighting) => one.area
  const domain = (one: Sighting) => one.domain
  const rows = foldOf(
    areas,
    totalsOf(list, areas.length, area, known),
    new Set(list.map(area)),
    minima,
    "Overig of onbekend",
  )
  const columns = foldOf(
    domains,
    totalsOf(list, domains.length, domain, known),
    new Set(list.map(domain)),
    minima,
    "Overig",
  )
  const size = { rows: rows.listed.length, columns: columns.listed.length }
  if (size.rows === 0 || size.columns === 0) return undefined
  const place = (one: Sighting) => ({ row: rows.place(one.area), column: columns.place(one.domain) })
  const heard = heardIn(list, size, place, known)
  const counts = heard.slice(0, size.rows).map((row) => row.slice(0, size.columns).map(({ people }) => people))
  const safe = safeTable(solver, counts, heard, minima)
  if (!safe) return undefined
  return {
    version: 1,
    quarter: quarter.code,
    from: quarter.from,
    until: quarter.until,
    level,
    areas: rows.listed,
    domains: columns.listed,
    cells: safe.cells,
    left: safe.left.map(({ row, column, least, most }) => ({ row, column, least, most })),
    proven: safe.proven,
    minima: { count: minima.count, sources: minima.sources },
  }
}
