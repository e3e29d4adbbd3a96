import { allocate, placesByKind } from "../../src/methods/matching/allocate.ts"
import { firstCost, levelsOf, stepDown } from "../../src/methods/matching/levels.ts"
import { Market } from "../../src/methods/matching/market.ts"
import type { Needs, Offers } from "../../src/methods/matching/model.ts"
import { NearestOffers } from "../../src/methods/matching/nearest.ts"
import { RandomStream } from "../../src/methods/statistics/random-stream.ts"
import { madeTown } from "./town.ts"

type Town = { needs: Needs; offers: Offers }
const round = (value: number) => Number(value.toPrecision(3))

/** Processor seconds for the whole of it, the cost as another program counts it, and the most memory. */
export function measureOurs(needCount: number, offerCount: number, seed: number) {
  const { needs, offers } = madeTown(needCount, offerCount, seed)
  const begun = process.cpuUsage()
  const result = allocate(needs, offers, "kmajor")
  const { user, system } = process.cpuUsage(begun)
  if (!result.audit.optimal) throw new Error("the audit found something better")
  const { units, people, metres, audit } = result
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
  const cost = String(costOf({ needs, offers }, result.matches) + BigInt(metres))
  return { seconds: round((user + system) / 1e6), units, people, metres, arcs: audit.arcs, megabytes, cost }
}

/** What the portions that are covered save, below nothing. */
function costOf({ needs, offers }: Town, matches: readonly { need: number; units: number }[]): bigint {
  const highest = (numbers: Iterable<number>) => [...numbers].reduce((most, number) => Math.max(most, number), 1)
  const pairs = Math.min(needs.kind.length, offers.kind.length)
  const levels = levelsOf("kmajor", highest(needs.tier), highest(needs.units), pairs, highest(offers.radius))
  const covered = new Int32Array(needs.kind.length)
  for (const { need, units } of matches) covered[need] = (covered[need] as number) + units
  let cost = 0n
  needs.units.forEach((_, need) => {
    for (let unit = 0; unit < (covered[need] as number); unit++)
      cost -= BigInt(firstCost(levels, needs.tier[need] as number) - stepDown(levels) * unit)
  })
  return cost
}

const share = (times: number[], part: number) =>
  round(times.toSorted((a, b) => a - b)[Math.floor(times.length * part)] ?? 0)

/** Milliseconds of processor time for one need or offer that comes or goes, in the largest kind of a town. */
export function measureEvents({ needs, offers }: Town, events: number) {
  const random = new RandomStream(7, needs.kind.length)
  const times: number[] = []
  const offered = placesByKind(offers.kind)
  const kinds = [...placesByKind(needs.kind)].map(([kind, places]) => ({
    needPlaces: [...places],
    offerPlaces: [...(offered.get(kind) ?? [])],
  }))
  const room = { needs: needs.kind.length, offers: offers.kind.length, tiers: 4, portions: 4, farthest: 1500 }
  for (const { needPlaces, offerPlaces } of kinds) {
    const market = new Market("kmajor", room)
    const waiting = { needs: needPlaces.splice(0, events), offers: offerPlaces.splice(0, events) }
    for (const place of offerPlaces) market.addOffer(offerAt(offers, place), false)
    for (const place of needPlaces) market.addNeed(needAt(needs, place), false)
    market.settle()
    for (let event = 0; event < events / kinds.length; event++) {
      const begun = process.cpuUsage()
      oneEvent(market, { needs, offers }, waiting, random)
      const { user, system } = process.cpuUsage(begun)
      times.push((user + system) / 1000)
    }
  }
  return {
    needs: needs.kind.length,
    events: times.length,
    median: share(times, 0.5),
    p95: share(times, 0.95),
    most: share(times, 0.999),
  }
}

function oneEvent(
  market: Market,
  town: Town,
  waiting: { needs: number[]; offers: number[] },
  random: RandomStream,
): void {
  const which = random.part()
  const any = (count: number) => Math.floor(random.part() * count)
  if (which < 0.25) market.addNeed(needAt(town.needs, waiting.needs.pop() ?? 0))
  else if (which < 0.5) market.addOffer(offerAt(town.offers, waiting.offers.pop() ?? 0))
  else if (which < 0.75) market.removeNeed(any(market.plan.needs))
  else market.removeOffer(any(market.plan.offers))
}

const needAt = ({ x, y, units, tier, languages, requires }: Needs, place: number) => ({
  ...{
    x: x[place] as number,
    y: y[place] as number,
    units: units[place] as number,
    least: 1,
    tier: tier[place] as number,
  },
  ...{ languages: languages[place] as number, requires: requires[place] as number },
})

const offerAt = ({ x, y, units, radius, languages, has }: Offers, place: number) => ({
  ...{ x: x[place] as number, y: y[place] as number, units: units[place] as number, radius: radius[place] as number },
  ...{ languages: languages[place] as number, has: has[place] as number },
})

/** Milliseconds for the ten nearest offers of one need. */
export function measureNearest({ needs, offers }: Town, asked: number) {
  const begun = performance.now()
  const nearest = new NearestOffers(offers)
  const index = performance.now() - begun
  const times: number[] = []
  for (let need = 0; need < asked; need++) {
    const from = performance.now()
    nearest.of(needs, need, 10)
    times.push(performance.now() - from)
  }
  return {
    offers: offers.kind.length,
    nearest: 10,
    index: round(index),
    median: share(times, 0.5),
    p99: share(times, 0.99),
    most: share(times, 0.999),
  }
}
