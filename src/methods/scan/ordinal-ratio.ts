import type { Direction } from "./windows.ts"

/** n ln n for whole numbers up to `most`: every logarithm that a scan over counts needs. */
export function timesLogTable(most: number): Float64Array {
  return Float64Array.from({ length: most + 1 }, (_, n) => (n > 0 ? n * Math.log(n) : 0))
}

/** Categories taken together as one: from first to last, with the window's cases and all cases. */
export type CategoryGroup = { first: number; last: number; inside: number; all: number }

/**
 * Pools neighbouring categories until the share that lies inside the window rises (or falls) from category to category:
 * the estimate of greatest likelihood under that order (Barlow and others 1972; Jung, Kulldorff, Klassen 2007).
 */
export function categoryGroups(
  window: ArrayLike<number>,
  totals: Uint32Array,
  side: "high" | "low" | "any",
): CategoryGroup[] {
  const groups: CategoryGroup[] = []
  for (let category = 0; category < totals.length; category++) {
    const all = totals[category] as number
    let group: CategoryGroup = { first: category, last: category, inside: window[category] as number, all }
    for (let before = groups.at(-1); before && side !== "any"; before = groups.at(-1)) {
      const step = group.inside * before.all - before.inside * group.all
      if (side === "high" ? step > 0 : step < 0) break
      group = { ...before, last: category, inside: before.inside + group.inside, all: before.all + group.all }
      groups.pop()
    }
    groups.push(group)
  }
  return groups
}

function ratioOf(window: Float64Array, totals: Uint32Array, logs: Float64Array, side: "high" | "low" | "any"): number {
  const groups = categoryGroups(window, totals, side)
  if (groups.length < 2) return 0
  let [inside, all, sum] = [0, 0, 0]
  for (const group of groups) {
    inside += group.inside
    all += group.all
    sum += (logs[group.inside] as number) + (logs[group.all - group.inside] as number) - (logs[group.all] as number)
  }
  if (inside === 0 || inside === all) return 0
  return sum - (logs[inside] as number) - (logs[all - inside] as number) + (logs[all] as number)
}

/** The log likelihood ratio of a window with these cases of each category. */
export function categoryRatio(
  window: Float64Array,
  totals: Uint32Array,
  logs: Float64Array,
  direction: Direction,
  ordered: boolean,
): number {
  if (!ordered) return ratioOf(window, totals, logs, "any")
  if (direction !== "both") return ratioOf(window, totals, logs, direction)
  return Math.max(ratioOf(window, totals, logs, "high"), ratioOf(window, totals, logs, "low"))
}
