import { type MarginTable, tableOf } from "./table.ts"

/** What hiding costs. cells: 1 for an inner cell, 1000 for a margin. weight: max(count, 1), and ten times a margin's value. */
export type Objective = "cells" | "weight"

export type SuppressionRules = {
  /** Counts below this are hidden. */
  threshold: number
  /** The least width of what an attacker can deduce of a hidden small count (sliding protection level), in persons. */
  width: number
  objective: Objective
  /** Whether a zero is a small count as well: that nobody reported can also give somebody away. */
  zeros: "shown" | "hidden"
  /** Whether a margin below the threshold is a small count too. The grand total is never hidden. */
  smallMargins: "hidden" | "secondary"
}

/** A table and what must hold once cells of it are hidden. Cells are known by their place in `table.cells`. */
export type SuppressionProblem = {
  table: MarginTable
  /** Cells that must be hidden and of which nobody may deduce an interval narrower than `width`. */
  primary: readonly number[]
  width: number
  /** What hiding each cell costs; infinite where it is forbidden. */
  costs: readonly number[]
}

const costOf = (objective: Objective) => (cell: MarginTable["cells"][number]) => {
  if (cell.kind === "total") return Number.POSITIVE_INFINITY
  if (objective === "cells") return cell.kind === "inner" ? 1 : 1000
  return cell.kind === "inner" ? Math.max(cell.value, 1) : cell.value * 10
}

/** Which cells are too small to show, by their place in `table.cells`. */
export function smallCells(table: MarginTable, rules: SuppressionRules): number[] {
  const { threshold, zeros, smallMargins } = rules
  const least = zeros === "hidden" ? 0 : 1
  return table.cells.flatMap(({ kind, value }, cell) => {
    const looked = kind === "inner" || (kind === "margin" && smallMargins === "hidden")
    return looked && value >= least && value < threshold ? [cell] : []
  })
}

/**
 * The cell suppression problem of a table of persons.
 * @param counts rows of as many whole numbers, 0 or more; margins are computed
 * @param primary which cells must be hidden, instead of those below the threshold
 * @throws RangeError when the table is empty, ragged or holds something else than counts, or the width is not whole
 * @source Fischetti and Salazar-González, Models and algorithms for optimizing cell suppression in tabular data with
 *   linear constraints, JASA 95 (2000)
 */
export function suppressionProblem(
  counts: readonly (readonly number[])[],
  rules: SuppressionRules,
  primary?: readonly number[],
): SuppressionProblem {
  const { width, objective } = rules
  if (!Number.isSafeInteger(width) || width < 0) throw new RangeError(`a width is a whole number from 0, not ${width}`)
  const table = tableOf(counts)
  const costs = table.cells.map(costOf(objective))
  return { table, primary: primary ?? smallCells(table, rules), width, costs }
}
