import type { Policy } from "./model.ts"

/**
 * What it costs to leave a portion uncovered, so that least cost is best in the order of the policy. Portion r (from 0) of a need
 * in tier t is of level l, 0 the best; leaving it costs (levels − l) × step. A step is more than any change of plan can save
 * in metres: two plans differ by cycles that pass each need and offer once, so a better level always outweighs the metres, and
 * the optimum is in order of levels first, metres last.
 */
export type Levels = {
  readonly policy: Policy
  /** The highest tier. */
  readonly tiers: number
  /** The most portions beyond the least of a need, and one. */
  readonly portions: number
  /** Metres. */
  readonly step: number
}

/** Above this the costs are no longer whole numbers to the last digit. */
const exact = 2 ** 52

/** @throws RangeError when the costs would not be exact: far more needs, portions and metres than there are people */
export function levelsOf(policy: Policy, tiers: number, portions: number, pairs: number, farthest: number): Levels {
  const levels = { policy, tiers, portions, step: (pairs + 1) * (farthest + 1) }
  if ((countOf(levels) + 2) * levels.step > exact) throw new RangeError("too many levels to keep apart exactly")
  return levels
}

/** How many levels there are. */
function countOf({ policy, tiers, portions }: Levels): number {
  if (policy === "max") return 1
  return policy === "lex" ? tiers : tiers * portions
}

/** What it costs to leave the first portion of a need of this tier. */
export function firstCost(levels: Levels, tier: number): number {
  const { policy, portions, step } = levels
  const above = policy === "max" ? 0 : policy === "fair" ? (tier - 1) * portions : tier - 1
  return (countOf(levels) - above) * step
}

/** How much less it costs to leave each further portion. */
export function stepDown({ policy, tiers, step }: Levels): number {
  if (policy === "kmajor") return tiers * step
  return policy === "fair" ? step : 0
}

/** Which portion (0 the first) the r-th unit of a need counts as: all that are needed to be of any use are the first. */
export const portionOf = (unit: number, least: number): number => Math.max(0, unit - least + 1)
