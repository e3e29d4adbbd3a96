import { placesByKind } from "./allocate.ts"
import { metresTo } from "./candidates.ts"
import { Grid } from "./grid.ts"
import type { AlsoFits, Needs, Offers } from "./model.ts"

/** An offer that may meet a need, and how far it is in metres. */
export type Nearby = { offer: number; metres: number }

/** Metres: squares of the grid, and how far is looked first. */
const near = 250

/** Offers by their place, to tell for one need at once which may meet it: while somebody is on the phone. */
export class NearestOffers {
  readonly #offers: Offers
  readonly #grids: Map<number, { grid: Grid; reach: number }>
  readonly #found: Int32Array

  constructor(offers: Offers) {
    this.#offers = offers
    this.#found = new Int32Array(offers.kind.length)
    const grids = Array.from(placesByKind(offers.kind), ([kind, places]) => {
      const reach = places.reduce((most, place) => Math.max(most, offers.radius[place] as number), 0)
      return [kind, { grid: new Grid(offers.x, offers.y, places, near), reach }] as const
    })
    this.#grids = new Map(grids)
  }

  /** The nearest that may meet a need, at most `many`; of equally far ones the lower place first. */
  of(needs: Needs, need: number, many: number, also?: AlsoFits): Nearby[] {
    const ofKind = this.#grids.get(needs.kind[need] as number)
    if (!ofKind) return []
    // Wider and wider, until enough lie within what was looked at.
    for (let metres = near; ; metres *= 2) {
      const all = metres >= ofKind.reach
      const within = this.#within(needs, need, ofKind.grid, metres, all ? Number.POSITIVE_INFINITY : metres, also)
      if (all || within.length >= many)
        return within.sort((a, b) => a.metres - b.metres || a.offer - b.offer).slice(0, many)
    }
  }

  /** @param below what lies farther may not all have been looked at */
  #within(needs: Needs, need: number, grid: Grid, metres: number, below: number, also?: AlsoFits): Nearby[] {
    const count = grid.near(needs.x[need] as number, needs.y[need] as number, metres, this.#found)
    const within: Nearby[] = []
    for (let at = 0; at < count; at++) {
      const offer = this.#found[at] as number
      const far = metresTo(needs, need, this.#offers, offer, also)
      if (far >= 0 && far < below) within.push({ offer, metres: far })
    }
    return within
  }
}
