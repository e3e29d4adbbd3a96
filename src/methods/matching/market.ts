import { type Audit, auditOf } from "./audit.ts"
import { metresTo, nearestOffers } from "./candidates.ts"
import { dropArc, mend, withdrawNeed, withdrawOffer } from "./changes.ts"
import { type Levels, levelsOf } from "./levels.ts"
import type { AlsoFits, Match, Needs, Offers, Policy } from "./model.ts"
import { settle } from "./settle.ts"
import { Transport } from "./transport.ts"

/** Room for what may still come; `tiers`, `portions` (the most one need asks) and `farthest` (metres) are the most there can be. */
export type Room = { needs: number; offers: number; tiers: number; portions: number; farthest: number }

/** One need or offer as it comes in; see `Needs` and `Offers`. */
export type Asked = {
  x: number
  y: number
  units: number
  least: number
  tier: number
  languages: number
  requires: number
}
export type Offered = { x: number; y: number; units: number; radius: number; languages: number; has: number }

const numbers = (room: number) => new Int32Array(room)
const places = (room: number) => new Float64Array(room)

/**
 * Needs and offers of one kind that come and go: after each, the plan is the same as if all were divided anew (as many portions
 * of each level, as many metres), but only what must change is looked at. A place is never used twice.
 */
export class Market {
  readonly plan: Transport
  readonly #room: Room
  readonly #also: AlsoFits | undefined
  readonly #needs: Required<Omit<Needs, "had">>
  readonly #offers: Offers
  readonly #gone: Uint8Array

  constructor(policy: Policy, room: Room, also?: AlsoFits) {
    const { needs, offers, tiers, portions, farthest } = room
    const levels: Levels = levelsOf(policy, tiers, portions, Math.min(needs, offers), Math.ceil(farthest))
    this.plan = new Transport(levels, needs, offers)
    this.#room = room
    this.#also = also
    this.#needs = {
      ...{ x: places(needs), y: places(needs), kind: numbers(needs), units: numbers(needs), least: numbers(needs) },
      ...{ tier: numbers(needs), languages: numbers(needs), requires: numbers(needs) },
    }
    this.#offers = {
      ...{
        x: places(offers),
        y: places(offers),
        kind: numbers(offers),
        units: numbers(offers),
        radius: places(offers),
      },
      ...{ languages: numbers(offers), has: numbers(offers) },
    }
    this.#gone = new Uint8Array(offers)
  }

  /** @returns its place @throws RangeError when there is no room for it */
  addNeed(asked: Asked, settled = true): number {
    const need = this.plan.needs
    if (need === this.#room.needs || asked.tier > this.#room.tiers || asked.units > this.#room.portions)
      throw new RangeError("no room for this need")
    for (const column of ["x", "y", "units", "least", "tier", "languages", "requires"] as const)
      this.#needs[column][need] = asked[column]
    this.plan.addNeed(need, asked)
    this.#findOffers(need)
    if (settled) mend(this.plan)
    return need
  }

  /** @returns its place @throws RangeError when there is no room for it */
  addOffer(offered: Offered, settled = true): number {
    const offer = this.plan.offers
    if (offer === this.#room.offers || offered.radius > this.#room.farthest)
      throw new RangeError("no room for this offer")
    for (const column of ["x", "y", "units", "radius", "languages", "has"] as const)
      this.#offers[column][offer] = offered[column]
    this.plan.addOffer(offer, offered.units)
    for (let need = 0; need < this.plan.needs; need++) if (this.#asks(need)) this.#offerTo(need, offer)
    if (settled) mend(this.plan)
    return offer
  }

  removeNeed(need: number): void {
    if (this.#asks(need)) withdrawNeed(this.plan, need)
  }

  removeOffer(offer: number): void {
    if (this.#gone[offer] || offer >= this.plan.offers) return
    const around = withdrawOffer(this.plan, offer)
    this.#gone[offer] = 1
    // Where only the nearest were kept, the next one comes in.
    for (const need of around) if (this.plan.many[need] === nearestOffers - 1) this.#addNext(need)
    mend(this.plan)
  }

  /** All of it anew, after many came at once. */
  settle = (): number => settle(this.plan)

  audit(): Audit {
    return auditOf(this.plan, (offer) => (this.#gone[offer] ? 0 : (this.#offers.units[offer] as number)))
  }

  matches(): Match[] {
    const { tree, room } = this.plan
    const found: Match[] = []
    const add = (need: number, node: number, units: number) =>
      found.push({ need, offer: node - room, units, metres: this.plan.cost[this.plan.arcOf(need, node)] as number })
    for (let need = 0; need < this.plan.needs; need++) {
      const node = tree.parent[need] as number
      if (node >= 0 && node !== tree.root) add(need, node, tree.flow[need] as number)
    }
    for (let node = room; node < room + this.plan.offers; node++) {
      const need = tree.parent[node] as number
      if (need >= 0 && need !== tree.root && (tree.flow[node] as number) > 0) add(need, node, tree.flow[node] as number)
    }
    return found.sort((a, b) => a.need - b.need || a.offer - b.offer)
  }

  #asks = (need: number) => (this.plan.tree.parent[need] as number) >= 0

  #metres = (need: number, offer: number) =>
    this.#gone[offer] ? -1 : metresTo(this.#needs, need, this.#offers, offer, this.#also)

  #findOffers(need: number): void {
    const all: { offer: number; metres: number }[] = []
    for (let offer = 0; offer < this.plan.offers; offer++) {
      const metres = this.#metres(need, offer)
      if (metres >= 0) all.push({ offer, metres })
    }
    all.sort((a, b) => a.metres - b.metres || a.offer - b.offer).splice(nearestOffers)
    const offers = Int32Array.from(all, ({ offer }) => offer)
    this.plan.setArcs(
      need,
      all.length,
      offers,
      Int32Array.from(all, ({ metres }) => metres),
    )
  }

  /** The nearest offer that this need does not have yet. */
  #addNext(need: number): void {
    let [nearest, least] = [-1, Number.POSITIVE_INFINITY]
    for (let offer = 0; offer < this.plan.offers; offer++) {
      const metres = this.#metres(need, offer)
      if (metres < 0 || metres >= least || this.plan.arcOf(need, this.plan.room + offer) >= 0) continue
      nearest = offer
      least = metres
    }
    if (nearest >= 0) this.plan.addArc(need, nearest, least)
  }

  /** A need gets a new offer to choose; of too many, the farthest goes. */
  #offerTo(need: number, offer: number): void {
    const metres = this.#metres(need, offer)
    if (metres < 0) return
    if ((this.plan.many[need] as number) === nearestOffers) {
      const farthest = this.#farthestOf(need)
      // Of equally far ones the lower place stays, and this one is the last.
      if ((this.plan.cost[farthest] as number) <= metres) return
      if (!dropArc(this.plan, need, this.plan.head[farthest] as number)) {
        this.#askAnew(need)
        return
      }
    }
    this.plan.addArc(need, offer, metres)
  }

  #farthestOf(need: number): number {
    const { begin, many, cost, head } = this.plan
    let farthest = begin[need] as number
    for (let at = farthest + 1; at < (begin[need] as number) + (many[need] as number); at++) {
      const more = (cost[at] as number) - (cost[farthest] as number)
      if (more > 0 || (more === 0 && (head[at] as number) > (head[farthest] as number))) farthest = at
    }
    return farthest
  }

  /** Its plan goes over an arc that goes: as if it were withdrawn and came again. */
  #askAnew(need: number): void {
    withdrawNeed(this.plan, need)
    this.plan.addNeed(need, {
      units: this.#needs.units[need] as number,
      least: this.#needs.least[need] as number,
      tier: this.#needs.tier[need] as number,
    })
    this.#findOffers(need)
  }
}
