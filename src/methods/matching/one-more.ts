import { metresTo } from "./candidates.ts"
import { Grid } from "./grid.ts"
import type { AlsoFits, Match, Needs, Offers } from "./model.ts"

/** Portions of each need that a plan covers, with what it had before. */
function coveredOf(needs: Needs, matches: readonly Match[]): Int32Array {
  const covered = needs.had?.slice() ?? new Int32Array(needs.kind.length)
  for (const { need, units } of matches) covered[need] = (covered[need] as number) + units
  return covered
}

/** Offers that are in use, by their place, with whom they help. */
class InUse {
  readonly #offers: Offers
  readonly #also: AlsoFits | undefined
  readonly #grid: Grid
  readonly #reach: number
  readonly #found: Int32Array
  readonly #helped: Map<number, number[]>

  constructor(offers: Offers, matches: readonly Match[], also: AlsoFits | undefined) {
    this.#offers = offers
    this.#also = also
    this.#helped = new Map()
    for (const { need, offer } of matches) this.#helped.set(offer, [...(this.#helped.get(offer) ?? []), need])
    const places = Int32Array.from(this.#helped.keys())
    this.#reach = places.reduce((most, place) => Math.max(most, offers.radius[place] as number), 0)
    this.#grid = new Grid(offers.x, offers.y, places, Math.max(250, this.#reach / 8))
    this.#found = new Int32Array(places.length)
  }

  /** Whom the offers help that may meet this need; each offer is told once. */
  *helpedBesides(needs: Needs, need: number): Generator<number> {
    const near = this.#grid.near(needs.x[need] as number, needs.y[need] as number, this.#reach, this.#found)
    for (const offer of this.#found.slice(0, near)) {
      const helped = this.#helped.get(offer)
      if (!helped || metresTo(needs, need, this.#offers, offer, this.#also) < 0) continue
      this.#helped.delete(offer)
      yield* helped
    }
  }
}

/**
 * What one more offer would be worth: for each need the tier of the first portion that comes about when one more offer may meet
 * it, 0 where none does. The need itself lacks its first portion, or an offer that helps it can be passed on, from one to the next,
 * to somebody who does. A price of the network says no more than "at most this much" where plans tie; following who could pass on
 * to whom is exact.
 * @param matches a best plan of the policy `kmajor`; of other policies the portion may be another than a first one
 * @returns tiers by the place of the need, 1 the most vulnerable; time grows with the pairs of needs and offers in use that lie near
 * @source Edmonds & Fulkerson (1965): what can be covered together is a matroid, so one more offer covers one more portion, and
 *   uncovers none, where an alternating path leads from it to somebody uncovered
 */
export function worthOfOneMore(needs: Needs, offers: Offers, matches: readonly Match[], also?: AlsoFits): Int32Array {
  const covered = coveredOf(needs, matches)
  const inUse = new InUse(offers, matches, also)
  const worth = new Int32Array(needs.kind.length)
  const lacking = Array.from(worth.keys()).filter((need) => (covered[need] as number) < (needs.least?.[need] ?? 1))
  lacking.sort((a, b) => (needs.tier[a] as number) - (needs.tier[b] as number) || a - b)
  // The most vulnerable first: whoever can be reached from two gets the better tier.
  for (const start of lacking) {
    if (worth[start] !== 0) continue
    const tier = needs.tier[start] as number
    worth[start] = tier
    const queue = [start]
    for (let need = queue.pop(); need !== undefined; need = queue.pop())
      for (const other of inUse.helpedBesides(needs, need))
        if (worth[other] === 0) {
          worth[other] = tier
          queue.push(other)
        }
  }
  return worth
}
