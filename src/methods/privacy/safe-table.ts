import type { Minima } from "./disclosure.ts"
import type { Solver } from "./solver.ts"
import { suppress } from "./suppression/suppress.ts"

declare const checked: unique symbol

/** People and organisations behind one cell: different people, never reports. */
export type Heard = { people: number; organisations: number }

export type SafeCell = { kind: "shown"; value: number } | { kind: "hidden" }

/** What somebody can still deduce of one hidden cell: no less than, and no more than; null for no end. */
export type Left = { row: number; column: number; least: number; most: number | null; small: boolean }

/** A table that went through the gate of this file; nothing else can make one. The last row and column are totals. */
export type SafeTable = {
  cells: SafeCell[][]
  /** Of each hidden cell, what can be deduced by adding and subtracting. */
  left: Left[]
  /** Whether no table that hides less would be safe. */
  proven: boolean
} & { [checked]: true }

/** Above so many cells the cheapest choice could keep the server busy for seconds: a safe one near it is taken. */
const exactUpTo = 200

/**
 * A table of counts with its totals, in which no count below the minima can be read or deduced to within the minimum.
 * A cell is small where fewer people or fewer organisations are behind it, a total as well: one person may be counted in
 * several cells of a row, once in each. A zero is hidden like any other small number.
 * @param counts what is shown: rows of as many whole numbers, 0 or more; the totals are their sums
 * @param heard for each cell and total who is behind it: one row and one column more than `counts`
 * @returns undefined where the whole is too small, or no choice of hidden cells is safe
 */
export function safeTable(
  solver: Solver,
  counts: readonly (readonly number[])[],
  heard: readonly (readonly Heard[])[],
  minima: Minima,
): SafeTable | undefined {
  const columns = (counts[0]?.length ?? 0) + 1
  const isSmall = ({ people, organisations }: Heard) => people < minima.count || organisations < minima.sources
  const places = heard.flatMap((row, at) => row.map((cell, column) => ({ cell, place: at * columns + column })))
  const primary = places.filter(({ cell }) => isSmall(cell)).map(({ place }) => place)
  const last = places.length - 1
  if (primary.includes(last)) return undefined
  const found = suppress(
    solver,
    counts,
    { threshold: minima.count, width: minima.count, objective: "weight", zeros: "hidden", smallMargins: "hidden" },
    { primary, search: places.length <= exactUpTo ? "exact" : "near" },
  )
  if (found.kind === "unprotectable") return undefined
  const hidden = new Set(found.hidden)
  const small = new Set(primary)
  const cells = heard.map((row, at) =>
    row.map((_, column): SafeCell => {
      const place = at * columns + column
      return hidden.has(place) ? { kind: "hidden" } : { kind: "shown", value: found.table.cells[place]?.value ?? 0 }
    }),
  )
  const left = [...found.deduced].map(([place, { least, most }]) => ({
    row: Math.floor(place / columns),
    column: place % columns,
    least,
    most: Number.isFinite(most) ? most : null,
    small: small.has(place),
  }))
  return { cells, left, proven: found.proven } as SafeTable
}
