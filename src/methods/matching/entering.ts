import type { Transport } from "./transport.ts"

/**
 * What may come into the plan: `arc` a need goes to an offer · `leave` one portion more of a need stays uncovered · `cover` one
 * portion less does · `keep` an offer keeps more to itself.
 */
export type Way = "arc" | "leave" | "cover" | "keep"

/** The best that was found; it saves −`cost` a portion. */
export type Entering = { way: Way; need: number; offer: number; cost: number }

/** Looks what would save most among the arcs and portions of one need. @returns whether anything would */
export function priceNeed(plan: Transport, need: number, best: Entering): boolean {
  const { head, cost, tree } = plan
  const value = tree.value
  const own = value[need] as number
  const begin = plan.begin[need] as number
  const end = begin + (plan.many[need] as number)
  let least = 0
  let offer = -1
  for (let at = begin; at < end; at++) {
    const node = head[at] as number
    const reduced = (cost[at] as number) - own + (value[node] as number)
    if (reduced < least) {
      least = reduced
      offer = node
    }
  }
  best.way = "arc"
  best.need = need
  best.offer = offer
  best.cost = least
  if (tree.parent[need] !== tree.root) pricePortions(plan, need, best)
  return best.cost < 0
}

/** The last portion that is covered and the first that is not. Of a need that hangs from the root one of them is in the tree. */
function pricePortions(plan: Transport, need: number, best: Entering): void {
  const own = plan.tree.value[need] as number
  const covered = plan.covered[need] as number
  if (covered > 0) {
    const reduced = plan.leaving(need, covered - 1) - own
    if (reduced < best.cost) {
      best.way = "leave"
      best.cost = reduced
    }
  }
  if (covered < (plan.units[need] as number)) {
    const reduced = own - plan.leaving(need, covered)
    if (reduced < best.cost) {
      best.way = "cover"
      best.cost = reduced
    }
  }
}

/** Looks whether an offer would better keep something to itself. */
export function priceOffer(plan: Transport, node: number, best: Entering): boolean {
  const cost = (plan.tree.value[node] as number) + (plan.keep[node - plan.room] as number)
  if (cost >= 0 || plan.tree.parent[node] === plan.tree.root) return false
  best.way = "keep"
  best.offer = node
  best.cost = cost
  return true
}
