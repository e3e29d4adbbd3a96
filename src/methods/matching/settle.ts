import { type Entering, priceNeed, priceOffer } from "./entering.ts"
import { pivot } from "./pivot.ts"
import type { Transport } from "./transport.ts"

/** So many needs that lie together are settled first, then so many times as many. */
const together = 100
const wider = 3

const best: Entering = { way: "arc", need: 0, offer: 0, cost: 0 }

/**
 * Brings a plan to its optimum: the network simplex (Dantzig 1951; Ahuja, Magnanti & Orlin 1993, chapter 11). Needs that lie
 * near each other come first, by themselves, then wider and wider, at last all together: only that last round proves anything,
 * but it finds little left to do. Needs and offers are best numbered in `nearbyOrder`. @returns how many pivots it took
 */
export function settle(plan: Transport): number {
  let pivots = 0
  for (let size = together; size < plan.needs; size *= wider)
    for (let from = 0; from < plan.needs; from += size)
      pivots += settleSome(plan, from, Math.min(plan.needs, from + size))
  return pivots + settleSome(plan, 0, plan.needs)
}

/** Pivots until nothing between the needs from … to, and their share of the offers, would save anything. */
export function settleSome(plan: Transport, from: number, to: number): number {
  const share = (need: number) => Math.floor((need * plan.offers) / plan.needs)
  let pivots = 0
  let [need, quiet] = [from, 0]
  while (quiet < to - from) {
    quiet++
    if (priceNeed(plan, need, best)) {
      pivot(plan, best)
      pivots++
      quiet = 0
    }
    const last = share(need + 1)
    for (let offer = share(need); offer < last; offer++)
      if (priceOffer(plan, plan.room + offer, best)) {
        pivot(plan, best)
        pivots++
        quiet = 0
      }
    need = need + 1 === to ? from : need + 1
  }
  return pivots
}
