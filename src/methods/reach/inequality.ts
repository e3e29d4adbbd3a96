import { concentration } from "./concentration.ts"
import type { Group } from "./representation.ts"

/** How unequal reach is over groups, whatever their order. All are 0 where each is reached as much. */
type Inequality = {
  gini: number
  theilT: number
  /** Mean log deviation (Theil's L); infinite where a group was not reached at all. */
  theilL: number
  /** The part of the reached that would have to go to another group for it to be even. */
  hoover: number
}

const parts = (groups: readonly Group[]) => {
  const reached = groups.reduce((sum, group) => sum + group.reached, 0)
  const need = groups.reduce((sum, group) => sum + group.need, 0)
  if (!(reached > 0 && need > 0)) throw new RangeError("where nobody was reached, nothing is unequal")
  return groups
    .filter((group) => group.need > 0)
    .map((group) => ({ reached: group.reached / reached, need: group.need / need }))
}

/**
 * Gini, Theil T and L, and Hoover of the reach of groups, each weighed by its need.
 * @throws RangeError when nobody was reached
 * @source H. Theil (1967), Economics and Information Theory; F. A. Cowell (2011), Measuring Inequality, chapter 3
 */
export function inequality(groups: readonly Group[]): Inequality {
  const all = parts(groups)
  const ordered = groups
    .filter(({ need }) => need > 0)
    .map(({ need, reached }) => ({ rank: reached / need, people: need, reached }))
  return {
    gini: Math.max(0, concentration(ordered, 0.95).index),
    theilT: all.reduce((sum, { reached, need }) => sum + (reached > 0 ? reached * Math.log(reached / need) : 0), 0),
    theilL: all.reduce((sum, { reached, need }) => sum + need * Math.log(need / reached), 0),
    hoover: all.reduce((sum, { reached, need }) => sum + Math.abs(reached - need), 0) / 2,
  }
}

/**
 * How many people more would have to be reached for every group to be reached as much as the target.
 * @param target a part of the need, from 0 to 1
 * @source the shortfall of coverage, as in WHO & World Bank (2015), Tracking universal health coverage
 */
export const coverageGap = (groups: readonly Group[], target: number): number =>
  groups.reduce((sum, { reached, need }) => sum + Math.max(0, target * need - reached), 0)
