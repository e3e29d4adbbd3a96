import type { Transport } from "./transport.ts"

/**
 * Whether a plan is the best there is, seen from its prices and not from how it was found: no arc, portion or offer would save
 * anything (reduced costs), what is in use costs exactly its price (complementary slackness), and what goes in comes out.
 */
export type Audit = {
  optimal: boolean
  /** How much was looked at. */
  arcs: number
  portions: number
  offers: number
  /** Reduced costs of the wrong sign, and parts in use that do not cost their price. */
  violated: number
  /** Needs and offers whose portions do not add up. */
  unbalanced: number
}

export const emptyAudit: Audit = { optimal: true, arcs: 0, portions: 0, offers: 0, violated: 0, unbalanced: 0 }

export const together = (one: Audit, other: Audit): Audit => ({
  optimal: one.optimal && other.optimal,
  arcs: one.arcs + other.arcs,
  portions: one.portions + other.portions,
  offers: one.offers + other.offers,
  violated: one.violated + other.violated,
  unbalanced: one.unbalanced + other.unbalanced,
})

/** The portions that go over each line of the tree, as they come in at needs and offers. */
type Sums = { given: Float64Array; taken: Float64Array }

/** @param capacity of each offer, by its place in the plan */
export function auditOf(plan: Transport, capacity: (offer: number) => number): Audit {
  const sums: Sums = { given: new Float64Array(plan.needs), taken: new Float64Array(plan.offers) }
  const violated = violatedLines(plan, sums) + violatedArcs(plan) + violatedPortions(plan)
  let [arcs, portions, unbalanced] = [0, 0, 0]
  for (let need = 0; need < plan.needs; need++) {
    arcs += plan.many[need] as number
    portions += plan.units[need] as number
    if (sums.given[need] !== plan.covered[need]) unbalanced++
  }
  for (let offer = 0; offer < plan.offers; offer++) if ((sums.taken[offer] as number) > capacity(offer)) unbalanced++
  const idle = violatedOffers(plan, sums.taken, capacity)
  const wrong = violated + idle
  return {
    optimal: wrong === 0 && unbalanced === 0,
    arcs,
    portions,
    offers: plan.offers,
    violated: wrong,
    unbalanced,
  }
}

/** What flows between a need and an offer must go over an arc that costs exactly the difference of their values. */
function violatedLines(plan: Transport, { given, taken }: Sums): number {
  const { parent, flow, value } = plan.tree
  let wrong = 0
  const line = (need: number, node: number, units: number) => {
    if (units === 0) return
    const arc = plan.arcOf(need, node)
    const offer = node - plan.room
    if (units < 0 || arc < 0 || (value[need] as number) - (value[node] as number) !== plan.cost[arc]) wrong++
    given[need] = (given[need] as number) + units
    taken[offer] = (taken[offer] as number) + units
  }
  for (let need = 0; need < plan.needs; need++) {
    const node = parent[need] as number
    if (node >= 0 && node !== plan.tree.root) line(need, node, flow[need] as number)
  }
  for (let offer = 0; offer < plan.offers; offer++) {
    const need = parent[plan.room + offer] as number
    if (need >= 0 && need !== plan.tree.root) line(need, plan.room + offer, flow[plan.room + offer] as number)
  }
  return wrong
}

function violatedArcs(plan: Transport): number {
  const { value } = plan.tree
  let wrong = 0
  for (let need = 0; need < plan.needs; need++) {
    const begin = plan.begin[need] as number
    for (let at = begin; at < begin + (plan.many[need] as number); at++)
      if ((plan.cost[at] as number) - (value[need] as number) + (value[plan.head[at] as number] as number) < 0) wrong++
  }
  return wrong
}

/** A portion that is covered would cost at least as much to leave; one that is left would cost at least as much to cover. */
function violatedPortions(plan: Transport): number {
  let wrong = 0
  for (let need = 0; need < plan.needs; need++) {
    const own = plan.tree.value[need] as number
    const covered = plan.covered[need] as number
    if (covered > 0 && plan.leaving(need, covered - 1) < own) wrong++
    if (covered < (plan.units[need] as number) && plan.leaving(need, covered) > own) wrong++
  }
  return wrong
}

/** No offer has a value below nothing, and one that keeps something to itself has none. */
function violatedOffers(plan: Transport, taken: Float64Array, capacity: (offer: number) => number): number {
  let wrong = 0
  for (let offer = 0; offer < plan.offers; offer++) {
    const value = plan.tree.value[plan.room + offer] as number
    if (value < 0 || (value > 0 && (taken[offer] as number) < capacity(offer))) wrong++
  }
  return wrong
}
