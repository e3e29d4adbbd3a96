import { placesByKind } from "../../src/methods/matching/allocate.ts"
import { Candidates } from "../../src/methods/matching/candidates.ts"
import { firstCost, levelsOf, stepDown } from "../../src/methods/matching/levels.ts"
import type { Needs, Offers, Policy } from "../../src/methods/matching/model.ts"

/**
 * The whole problem as one network, as another program reads it: needs, offers, a root; arcs with capacity and cost. Portions go
 * round from the root to a need, an offer and back, and each that is covered saves what leaving it would cost: so nothing going
 * round is a plan to begin with, which is where a network simplex likes to begin.
 */
export type Network = {
  nodes: number
  from: Int32Array
  to: Int32Array
  capacity: Int32Array
  cost: Float64Array
}

/** @param policy with the costs of `levelsOf` for all kinds together */
export function networkOf(needs: Needs, offers: Offers, policy: Policy): Network {
  const [needCount, offerCount] = [needs.kind.length, offers.kind.length]
  const root = needCount + offerCount
  const [from, to, capacity, cost] = [[], [], [], []] as [number[], number[], number[], number[]]
  const add = (source: number, target: number, most: number, price: number) => {
    from.push(source)
    to.push(target)
    capacity.push(most)
    cost.push(price)
  }
  const asked = placesByKind(needs.kind)
  for (const [kind, places] of placesByKind(offers.kind)) {
    const candidates = new Candidates(needs, offers, places)
    for (const need of asked.get(kind) ?? []) {
      const count = candidates.find(need)
      for (let at = 0; at < count; at++)
        add(
          need,
          needCount + (candidates.offers[at] as number),
          needs.units[need] as number,
          candidates.metres[at] as number,
        )
    }
  }
  const highest = (numbers: Iterable<number>) => [...numbers].reduce((most, number) => Math.max(most, number), 1)
  const levels = levelsOf(
    ...([
      policy,
      highest(needs.tier),
      highest(needs.units),
      Math.min(needCount, offerCount),
      highest(offers.radius),
    ] as const),
  )
  needs.units.forEach((units, need) => {
    for (let unit = 0; unit < units; unit++)
      add(root, need, 1, stepDown(levels) * unit - firstCost(levels, needs.tier[need] as number))
  })
  for (let offer = 0; offer < offerCount; offer++) add(needCount + offer, root, offers.units[offer] as number, 0)
  return { nodes: root + 1, ...whole(from, to, capacity, cost) }
}

const whole = (from: number[], to: number[], capacity: number[], cost: number[]) => ({
  from: Int32Array.from(from),
  to: Int32Array.from(to),
  capacity: Int32Array.from(capacity),
  cost: Float64Array.from(cost),
})
