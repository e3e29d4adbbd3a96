import assert from "node:assert/strict"
import { test } from "node:test"
import { allocate } from "../../../src/methods/matching/allocate.ts"
import { type Asked, Market, type Offered } from "../../../src/methods/matching/market.ts"
import { type Match, type Policy, policies } from "../../../src/methods/matching/model.ts"
import { RandomStream } from "../../../src/methods/statistics/random-stream.ts"
import { madeTown, type Town } from "./made-town.ts"
import { outcomeOf } from "./outcome.ts"

const events = 250

const askedAt = ({ needs }: Town, at: number): Asked => ({
  ...{ x: needs.x[at] as number, y: needs.y[at] as number, units: needs.units[at] as number },
  ...{ least: needs.least?.[at] as number, tier: needs.tier[at] as number },
  ...{ languages: needs.languages[at] as number, requires: needs.requires[at] as number },
})
const offeredAt = ({ offers }: Town, at: number): Offered => ({
  ...{ x: offers.x[at] as number, y: offers.y[at] as number, units: offers.units[at] as number },
  ...{ radius: offers.radius[at] as number, languages: offers.languages[at] as number, has: offers.has[at] as number },
})

/** The part of a town that is there now, with the places it has in the market. */
function present(town: Town, needs: readonly number[], offers: readonly number[]): Town {
  const pick = <Columns extends object>(columns: Columns, places: readonly number[]) =>
    Object.fromEntries(
      Object.entries(columns).map(([name, values]) => [
        name,
        (values as Int32Array).constructor === Float64Array
          ? Float64Array.from(places, (place) => values[place])
          : Int32Array.from(places, (place) => values[place]),
      ]),
    ) as Columns
  return { needs: pick(town.needs, needs), offers: pick(town.offers, offers) }
}

function play(policy: Policy, seed: number): number {
  const town = madeTown({ needs: 160, offers: 220, side: 14, most: 3, least: seed % 2 === 1 }, seed)
  const market = new Market(policy, { needs: 160, offers: 220, tiers: 4, portions: 3, farthest: 400 })
  const random = new RandomStream(seed, 2)
  const here = { needs: new Set<number>(), offers: new Set<number>() }
  const any = (set: Set<number>) => [...set][Math.floor(random.part() * set.size)]
  let changes = 0
  for (let event = 0; event < events; event++) {
    const which = random.part()
    const [need, offer] = [any(here.needs), any(here.offers)]
    if (which < 0.35 && market.plan.needs < 160) here.needs.add(market.addNeed(askedAt(town, market.plan.needs)))
    else if (which < 0.7 && market.plan.offers < 220)
      here.offers.add(market.addOffer(offeredAt(town, market.plan.offers)))
    else if (which < 0.85 && need !== undefined) {
      market.removeNeed(need)
      here.needs.delete(need)
    } else if (offer !== undefined) {
      market.removeOffer(offer)
      here.offers.delete(offer)
    }
    assertSame(
      market,
      town,
      policy,
      [...here.needs].sort((a, b) => a - b),
      [...here.offers].sort((a, b) => a - b),
    )
    changes++
  }
  return changes
}

function assertSame(market: Market, town: Town, policy: Policy, needs: number[], offers: number[]): void {
  const now = present(town, needs, offers)
  const fresh = allocate(now.needs, now.offers, policy)
  const own: Match[] = market.matches().map((match) => ({
    ...match,
    need: needs.indexOf(match.need),
    offer: offers.indexOf(match.offer),
  }))
  assert.ok(market.audit().optimal)
  assert.deepEqual(outcomeOf(now, policy, own), outcomeOf(now, policy, fresh.matches))
}

for (const policy of policies)
  test(`${policy}: after each of ${events} arrivals and withdrawals the plan is as good as one made anew`, () => {
    assert.equal(play(policy, 20 + policies.indexOf(policy)), events)
  })

test("more than there is room for is refused, and changes nothing", () => {
  const town = madeTown({ needs: 3, offers: 3, side: 3 }, 1)
  const market = new Market("kmajor", { needs: 2, offers: 2, tiers: 4, portions: 3, farthest: 400 })
  for (let at = 0; at < 2; at++) {
    market.addNeed(askedAt(town, at))
    market.addOffer(offeredAt(town, at))
  }
  const before = market.matches()
  assert.throws(() => market.addNeed(askedAt(town, 2)), RangeError)
  assert.throws(() => market.addOffer(offeredAt(town, 2)), RangeError)
  assert.throws(() => market.addNeed({ ...askedAt(town, 2), tier: 5 }), RangeError)
  assert.deepEqual(market.matches(), before)
  market.removeOffer(7)
  market.removeOffer(0)
  market.removeOffer(0)
  assert.ok(market.audit().optimal)
})
