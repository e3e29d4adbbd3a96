import { Grid } from "./grid.ts"
import type { AlsoFits, Detour, Needs, Offers } from "./model.ts"

/** Of so many offers, the nearest, a plan may choose for each need. More would hardly save a metre and cost much to keep. */
export const nearestOffers = 48

/** The metres from a need to an offer that may meet it, rounded down; −1 where it may not. */
export function metresTo(needs: Needs, need: number, offers: Offers, offer: number, also?: AlsoFits): number {
  if (needs.kind[need] !== offers.kind[offer]) return -1
  if (((needs.languages[need] as number) & (offers.languages[offer] as number)) === 0) return -1
  if (((needs.requires[need] as number) & ~(offers.has[offer] as number)) !== 0) return -1
  const across = (offers.x[offer] as number) - (needs.x[need] as number)
  const up = (offers.y[offer] as number) - (needs.y[need] as number)
  const square = across * across + up * up
  const radius = offers.radius[offer] as number
  if (square > radius * radius || (also && !also(need, offer))) return -1
  return Math.floor(Math.sqrt(square))
}

/** Finds for one need after another the offers that may meet it, the nearest first kept. */
export class Candidates {
  readonly #needs: Needs
  readonly #offers: Offers
  readonly #also: AlsoFits | undefined
  readonly #detour: Detour | undefined
  readonly #grid: Grid
  readonly #reach: number
  /** The places of the offers that were found, and their metres; the first `find` many of them. */
  readonly offers: Int32Array
  readonly metres: Int32Array
  readonly #order: Int32Array
  readonly #keptOffers = new Int32Array(nearestOffers)
  readonly #keptMetres = new Int32Array(nearestOffers)

  /** @param places of the offers of the kind at hand */
  constructor(needs: Needs, offers: Offers, places: Int32Array, also?: AlsoFits, detour?: Detour) {
    this.#needs = needs
    this.#offers = offers
    this.#also = also
    this.#detour = detour
    this.#reach = places.reduce((most, place) => Math.max(most, offers.radius[place] as number), 0)
    this.#grid = new Grid(offers.x, offers.y, places, this.#reach / 2)
    this.offers = new Int32Array(places.length)
    this.metres = new Int32Array(places.length)
    this.#order = new Int32Array(places.length)
  }

  /** @returns how many offers may meet this need, at most the `nearestOffers` nearest; of equally far ones the lower place */
  find(need: number): number {
    const { offers, metres } = this
    const near = this.#grid.near(this.#needs.x[need] as number, this.#needs.y[need] as number, this.#reach, offers)
    let found = 0
    for (let at = 0; at < near; at++) {
      const offer = offers[at] as number
      const far = metresTo(this.#needs, need, this.#offers, offer, this.#also)
      if (far < 0) continue
      offers[found] = offer
      metres[found++] = far + (this.#detour?.of(need, offer) ?? 0)
    }
    return found > nearestOffers ? this.#keepNearest(found) : found
  }

  #keepNearest(found: number): number {
    const { offers, metres } = this
    const order = this.#order.subarray(0, found)
    for (let at = 0; at < found; at++) order[at] = at
    order.sort((a, b) => (metres[a] as number) - (metres[b] as number) || (offers[a] as number) - (offers[b] as number))
    for (let at = 0; at < nearestOffers; at++) {
      const place = order[at] as number
      this.#keptOffers[at] = offers[place] as number
      this.#keptMetres[at] = metres[place] as number
    }
    offers.set(this.#keptOffers)
    metres.set(this.#keptMetres)
    return nearestOffers
  }
}
