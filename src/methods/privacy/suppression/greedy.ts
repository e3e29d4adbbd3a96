import { cheapestDetour, type Detour } from "./cheapest-path.ts"
import { Pattern } from "./pattern.ts"
import type { SuppressionProblem } from "./problem.ts"

/** How a pattern is made: in which order small counts are protected, and what hiding a cell costs while choosing. */
export type Way = { order: readonly number[]; prices: ArrayLike<number> }

/** The best next cells to hide for one small count: first what closes the gap at once, else half of it, and so on. */
function nextDetour(pattern: Pattern, cell: number, missing: number, prices: ArrayLike<number>): Detour | undefined {
  for (let amount = missing; amount >= 1; amount = Math.floor(amount / 2)) {
    const found = (["up", "down"] as const).flatMap((direction) => {
      const room = pattern.room(cell, direction)
      const value = pattern.problem.table.cells[cell]?.value as number
      if (direction === "down" && value - room < amount) return []
      const detour = cheapestDetour(pattern, cell, direction, amount, prices)
      return detour ? [detour] : []
    })
    const [first, ...rest] = found
    if (first) return rest.reduce((best, detour) => (detour.price < best.price ? detour : best), first)
  }
  return undefined
}

/** Hides cells until a small count is protected; false where that cannot be. */
function protect(pattern: Pattern, cell: number, prices: ArrayLike<number>): boolean {
  for (let missing = pattern.missing(cell); missing > 0; missing = pattern.missing(cell)) {
    const detour = nextDetour(pattern, cell, missing, prices)
    if (!detour) return false
    for (const other of detour.cells) pattern.hide(other)
  }
  return true
}

/** Shows again what is not needed, the dearest first; only the small counts that leaned on a cell are looked at again. */
function showAgain(pattern: Pattern): void {
  const { primary, costs, table } = pattern.problem
  const small = new Set(primary)
  const leaning = new Map<number, Set<number>>()
  const lean = (cell: number, shield: readonly number[]) => {
    for (const other of shield) leaning.set(other, (leaning.get(other) ?? new Set()).add(cell))
  }
  for (const cell of primary) lean(cell, pattern.shields(cell) ?? [])
  const margin = (cell: number) => Number(table.cells[cell]?.kind !== "inner")
  const secondary = pattern.cells
    .filter((cell) => !small.has(cell))
    .sort((a, b) => (costs[b] as number) - (costs[a] as number) || margin(b) - margin(a) || b - a)
  for (const cell of secondary) {
    pattern.show(cell)
    const anew = [...(leaning.get(cell) ?? [])].map((one) => ({ one, shield: pattern.shields(one) }))
    if (anew.some(({ shield }) => shield === undefined)) pattern.hide(cell)
    else for (const { one, shield } of anew) lean(one, shield ?? [])
  }
}

/**
 * Protects the small counts one after another along the cheapest detours, then shows again what turned out needless.
 * Every small count is checked by flow, so the pattern is safe; it need not be the cheapest.
 * @returns undefined where even hiding everything but the grand total does not protect
 * @source the shortest-path heuristic of Cox (1995) and Castro, A shortest-paths heuristic for statistical data
 *   protection, INFORMS J. Comput. 19 (2007)
 */
export function greedyPattern(
  problem: SuppressionProblem,
  { order, prices }: Way,
  start: Iterable<number> = [],
): Pattern | undefined {
  const pattern = new Pattern(problem, start)
  for (const cell of order) if (!protect(pattern, cell, prices)) return undefined
  showAgain(pattern)
  return pattern
}

/** The best of several greedy patterns: small counts by size, from large to small, and as they stand, both ways. */
export function bestGreedy(problem: SuppressionProblem, ways: 1 | 4 = 4): Pattern | undefined {
  const { primary, costs, table } = problem
  const value = (cell: number) => table.cells[cell]?.value as number
  const bySize = primary.toSorted((a, b) => value(a) - value(b) || a - b)
  const orders = [bySize, bySize.toReversed(), primary, primary.toReversed()].slice(0, ways)
  let best: Pattern | undefined
  for (const order of orders) {
    const pattern = greedyPattern(problem, { order, prices: costs })
    if (!pattern) return undefined
    if (!best || pattern.cost < best.cost) best = pattern
  }
  return best
}
