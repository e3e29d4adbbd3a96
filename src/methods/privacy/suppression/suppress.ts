import type { Solver } from "../solver.ts"
import { attackIntervals, type Deduced } from "./attack.ts"
import { exactPattern, type Found, quickPatience, usualPatience } from "./exact.ts"
import { bestGreedy } from "./greedy.ts"
import { Pattern } from "./pattern.ts"
import { type SuppressionProblem, type SuppressionRules, suppressionProblem } from "./problem.ts"
import type { MarginTable } from "./table.ts"

/** How a pattern is looked for: the cheapest; one near it, with what none can cost less than; or one that is safe. */
export type SearchKind = "exact" | "near" | "greedy"

/** Up to so many cells, margins included, the cheapest pattern is looked for; up to the second one near it. */
export const exactUpTo = 700
const nearUpTo = 5000
/** Up to so many cells several orders are tried in looking for a safe pattern. */
const severalUpTo = 20_000

export type Protected = {
  kind: "protected"
  table: MarginTable
  /** Cells by their place in `table.cells`: too small to show, and all that are hidden. */
  primary: readonly number[]
  hidden: readonly number[]
  cost: number
  /** What no safe pattern can cost less than; undefined where that was not looked for. */
  bound: number | undefined
  /** Whether nothing cheaper is safe. */
  proven: boolean
  /** The audit: what an attacker can deduce of each hidden cell. */
  deduced: ReadonlyMap<number, Deduced>
}

/** Even with all but the grand total hidden, of these cells more can be deduced than may be. */
export type Unprotectable = { kind: "unprotectable"; table: MarginTable; primary: readonly number[]; cells: number[] }

export type Suppression = Protected | Unprotectable

/** Chosen: which cells must be hidden; `search` overrules the choice by size. */
export type SuppressionChoice = { primary?: readonly number[]; search?: SearchKind }

function unprotectable(problem: SuppressionProblem): Unprotectable {
  const { table, primary, costs } = problem
  const all = new Pattern(
    problem,
    [...costs.keys()].filter((cell) => Number.isFinite(costs[cell])),
  )
  return { kind: "unprotectable", table, primary, cells: primary.filter((cell) => all.missing(cell) > 0) }
}

function found(problem: SuppressionProblem, solver: Solver, search: SearchKind): Found | undefined {
  const pattern = bestGreedy(problem, problem.table.cells.length <= severalUpTo ? 4 : 1)
  if (!pattern) return undefined
  if (problem.primary.length === 0) return { pattern, bound: 0, proven: true }
  if (search === "greedy") return { pattern, bound: 0, proven: false }
  return exactPattern(problem, solver, pattern, search === "near" ? quickPatience : usualPatience)
}

/**
 * Hides small counts of a two-way table with margins, and as little besides as is needed so that nobody can deduce a
 * small count to within `rules.width` persons by adding and subtracting. Up to `exactUpTo` cells nothing cheaper is safe
 * (`proven`), unless the search grew too long; larger tables get a pattern near that (`bound`), the largest one that is
 * safe. All are checked by flow, and the audit of all hidden cells comes with them.
 * @param solver from `loadSolver`
 * @param counts rows of as many whole numbers, 0 or more: persons; margins are computed, the grand total is never hidden
 * @throws RangeError when the table or the rules make no sense
 * @source Fischetti and Salazar-González (1999, 2000); Hundepool et al., Statistical Disclosure Control (2012), chapter 4
 */
export function suppress(
  solver: Solver,
  counts: readonly (readonly number[])[],
  rules: SuppressionRules,
  { primary, search }: SuppressionChoice = {},
): Suppression {
  const problem = suppressionProblem(counts, rules, primary)
  const { table } = problem
  const size = table.cells.length
  const sought = search ?? (size <= exactUpTo ? "exact" : size <= nearUpTo ? "near" : "greedy")
  const best = found(problem, solver, sought)
  if (!best) return unprotectable(problem)
  const { pattern, bound, proven } = best
  const hidden = pattern.cells
  return {
    kind: "protected",
    table,
    primary: problem.primary,
    hidden,
    cost: pattern.cost,
    bound: sought === "greedy" && !proven ? undefined : bound,
    proven,
    deduced: attackIntervals(table, hidden),
  }
}
