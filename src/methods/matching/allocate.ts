import { type Audit, auditOf, emptyAudit, together } from "./audit.ts"
import { Candidates } from "./candidates.ts"
import { type Levels, levelsOf } from "./levels.ts"
import type { AlsoFits, Detour, Match, Needs, Offers, Policy } from "./model.ts"
import { nearbyOrder } from "./nearby-order.ts"
import { settle } from "./settle.ts"
import { Transport } from "./transport.ts"

export type Allocation = {
  /** In the order of the needs, then of the offers. */
  matches: Match[]
  /** Portions covered of each tier, the first tier first. */
  perTier: number[]
  units: number
  /** Needs that get at least one portion. */
  people: number
  metres: number
  audit: Audit
}

/**
 * Divides offers over needs: in the order of the policy as many portions as can be, and of all ways to do that the one with the
 * fewest metres. Exact, and proven so by `audit`. Each kind is a problem by itself.
 *
 * With a `detour` the metres are those and the detour of each pair together.
 * Time grows a little faster than the number of arcs (see bench/allocate.ts).
 * @throws RangeError when there is so much that the costs would not be exact
 */
export function allocate(needs: Needs, offers: Offers, policy: Policy, also?: AlsoFits, detour?: Detour): Allocation {
  const tiers = needs.tier.reduce((most, tier) => Math.max(most, tier), 1)
  const result: Allocation = {
    matches: [],
    perTier: Array(tiers).fill(0),
    units: 0,
    people: 0,
    metres: 0,
    audit: emptyAudit,
  }
  const asked = placesByKind(needs.kind)
  const offered = placesByKind(offers.kind)
  for (const [kind, ofNeeds] of asked) {
    const ofOffers = offered.get(kind) ?? new Int32Array(0)
    const problem: KindProblem = {
      needs,
      offers,
      needPlaces: nearbyOrder(needs.x, needs.y, ofNeeds),
      offerPlaces: nearbyOrder(offers.x, offers.y, ofOffers),
    }
    const plan = planOf(problem, policy, tiers, also, detour)
    settle(plan)
    collect(plan, problem, result)
  }
  result.matches.sort((a, b) => a.need - b.need || a.offer - b.offer)
  return result
}

/** Needs and offers of one kind; a place in the plan is a place in these lists. */
export type KindProblem = { needs: Needs; offers: Offers; needPlaces: Int32Array; offerPlaces: Int32Array }

/** The places of each kind, the kinds in the order in which they come. */
export function placesByKind(kinds: Int32Array): Map<number, Int32Array> {
  const many = new Map<number, number>()
  for (const kind of kinds) many.set(kind, (many.get(kind) ?? 0) + 1)
  const lists = new Map(Array.from(many, ([kind, count]) => [kind, new Int32Array(count)] as const))
  const next = new Map<number, number>()
  kinds.forEach((kind, place) => {
    const at = next.get(kind) ?? 0
    ;(lists.get(kind) as Int32Array)[at] = place
    next.set(kind, at + 1)
  })
  return lists
}

function mostPortions({ units, least, had }: Needs, places: Int32Array): number {
  const portions = (place: number) => (units[place] as number) + (had?.[place] ?? 0) - (least?.[place] ?? 1) + 1
  return places.reduce((most, place) => Math.max(most, portions(place)), 1)
}

/** A plan in which nobody is helped yet, with all that may meet. */
function planOf(
  { needs, offers, needPlaces, offerPlaces }: KindProblem,
  policy: Policy,
  tiers: number,
  also?: AlsoFits,
  detour?: Detour,
) {
  const farthest = offerPlaces.reduce((most, place) => Math.max(most, offers.radius[place] as number), 0)
  const pairs = Math.min(needPlaces.length, offerPlaces.length)
  const levels: Levels = levelsOf(
    policy,
    tiers,
    mostPortions(needs, needPlaces),
    pairs,
    Math.ceil(farthest) + (detour?.most ?? 0),
  )
  const plan = new Transport(levels, needPlaces.length, offerPlaces.length, needPlaces.length * 20)
  const numberOf = new Int32Array(offers.kind.length)
  offerPlaces.forEach((place, offer) => {
    plan.addOffer(offer, offers.units[place] as number)
    numberOf[place] = offer
  })
  const candidates = new Candidates(needs, offers, offerPlaces, also, detour)
  needPlaces.forEach((place, need) => {
    const count = candidates.find(place)
    for (let at = 0; at < count; at++) candidates.offers[at] = numberOf[candidates.offers[at] as number] as number
    plan.addNeed(need, {
      units: needs.units[place] as number,
      least: needs.least?.[place] ?? 1,
      had: needs.had?.[place] ?? 0,
      tier: needs.tier[place] as number,
    })
    plan.setArcs(need, count, candidates.offers, candidates.metres)
  })
  return plan
}

function collect(plan: Transport, { needs, offers, needPlaces, offerPlaces }: KindProblem, into: Allocation): void {
  const { parent, flow, root } = plan.tree
  const add = (need: number, node: number, units: number) => {
    const metres = plan.cost[plan.arcOf(need, node)] as number
    into.metres += units * metres
    into.matches.push({
      need: needPlaces[need] as number,
      offer: offerPlaces[node - plan.room] as number,
      units,
      metres,
    })
  }
  for (let need = 0; need < plan.needs; need++) {
    const node = parent[need] as number
    if (node !== root) add(need, node, flow[need] as number)
    const covered = plan.covered[need] as number
    const tier = (needs.tier[needPlaces[need] as number] as number) - 1
    into.perTier[tier] = (into.perTier[tier] as number) + covered
    into.units += covered
    if (covered > 0) into.people++
  }
  for (let node = plan.room; node < plan.room + plan.offers; node++) {
    const need = parent[node] as number
    if (need !== root && (flow[node] as number) > 0) add(need, node, flow[node] as number)
  }
  into.audit = together(
    into.audit,
    auditOf(plan, (offer) => offers.units[offerPlaces[offer] as number] as number),
  )
}
