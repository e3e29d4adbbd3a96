import assert from "node:assert/strict"
import { metresTo } from "../../../src/methods/matching/candidates.ts"
import type { Match, Policy } from "../../../src/methods/matching/model.ts"
import type { Town } from "./made-town.ts"

/** Which level the r-th portion of a need is of, 0 the best, as the policies say it in words. */
function levelOf({ needs }: Town, policy: Policy, need: number, unit: number): number {
  const tier = (needs.tier[need] as number) - 1
  const portion = Math.max(0, unit + 1 - (needs.least?.[need] ?? 1))
  if (policy === "max") return 0
  if (policy === "lex") return tier
  return policy === "fair" ? tier * 1000 + portion : portion * 1000 + tier
}

export const coveredBy = ({ needs }: Town, matches: readonly Match[]): number[] => {
  const covered = Array.from(needs.units, () => 0)
  for (const { need, units } of matches) covered[need] = (covered[need] as number) + units
  return covered
}

/** How many portions of each level are covered, by level; and the metres. */
export function outcomeOf(town: Town, policy: Policy, matches: readonly Match[]) {
  const levels = new Map<number, number>()
  coveredBy(town, matches).forEach((count, need) => {
    for (let unit = 0; unit < count; unit++) {
      const level = levelOf(town, policy, need, unit)
      levels.set(level, (levels.get(level) ?? 0) + 1)
    }
  })
  const metres = matches.reduce((sum, match) => sum + match.units * match.metres, 0)
  return { levels: [...levels].sort(([a], [b]) => a - b), metres }
}

/** Nobody gets more than asked, gives more than offered, or meets whom they may not. */
export function assertPossible(town: Town, matches: readonly Match[]): void {
  const given = Array.from(town.offers.units, () => 0)
  for (const { need, offer, units, metres } of matches) {
    assert.ok(units > 0)
    assert.equal(metresTo(town.needs, need, town.offers, offer), metres)
    given[offer] = (given[offer] as number) + units
  }
  given.forEach((units, offer) => {
    assert.ok(units <= (town.offers.units[offer] as number))
  })
  coveredBy(town, matches).forEach((units, need) => {
    assert.ok(units <= (town.needs.units[need] as number))
  })
}

/**
 * Whether a portion that is covered could be given up for one of a better level that is not, by passing offers on from need to
 * need: looked for along the matches themselves, without any price. @returns the needs of such a chain
 */
export function inversionIn(town: Town, policy: Policy, matches: readonly Match[]): number[] | undefined {
  const covered = coveredBy(town, matches)
  const servedBy = new Map<number, number[]>()
  const spare = Array.from(town.offers.units)
  for (const { need, offer, units } of matches) {
    servedBy.set(offer, [...(servedBy.get(offer) ?? []), need])
    spare[offer] = (spare[offer] as number) - units
  }
  for (let need = 0; need < covered.length; need++) {
    const unit = covered[need] as number
    if (unit >= (town.needs.units[need] as number)) continue
    const wanted = levelOf(town, policy, need, unit)
    const reached = reachable(town, need, servedBy, spare)
    if (reached.free) return [need]
    const worse = reached.needs.find(
      (other) =>
        (covered[other] as number) > 0 && levelOf(town, policy, other, (covered[other] as number) - 1) > wanted,
    )
    if (worse !== undefined) return [need, worse]
  }
  return undefined
}

/** All needs whose offer could be passed on to this one, and whether an offer with something left is on the way. */
function reachable(town: Town, start: number, servedBy: Map<number, number[]>, spare: readonly number[]) {
  const seen = new Set([start])
  const queue = [start]
  for (let need = queue.pop(); need !== undefined; need = queue.pop()) {
    for (let offer = 0; offer < spare.length; offer++) {
      if (metresTo(town.needs, need, town.offers, offer) < 0) continue
      if ((spare[offer] as number) > 0) return { free: true, needs: [...seen] }
      for (const other of servedBy.get(offer) ?? []) {
        if (seen.has(other)) continue
        seen.add(other)
        queue.push(other)
      }
    }
  }
  return { free: false, needs: [...seen] }
}
