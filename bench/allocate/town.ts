import type { Needs, Offers } from "../../src/methods/matching/model.ts"
import { RandomStream } from "../../src/methods/statistics/random-stream.ts"

const kinds = 6
/** Needs for each square kilometre, about as in the instances with published optima. */
const density = 160

/** People live in clusters, and offers lie elsewhere than needs: half of both is spread, half lies around some centres. */
function points(random: RandomStream, count: number, side: number, centres: number) {
  const [x, y] = [new Float64Array(count), new Float64Array(count)]
  const middle = Array.from({ length: centres }, () => [random.part() * side, random.part() * side] as const)
  const bell = () => random.part() + random.part() + random.part() - 1.5
  for (let at = 0; at < count; at++) {
    const [left, bottom] = middle[Math.floor(random.part() * centres)] as readonly [number, number]
    const around = random.part() < 0.5
    x[at] = Math.round(around ? left + bell() * 900 : random.part() * side)
    y[at] = Math.round(around ? bottom + bell() * 900 : random.part() * side)
  }
  return { x, y }
}

const filled = (count: number, make: () => number) => Int32Array.from({ length: count }, make)

/** One to four portions, fewer the more. */
const portions = (random: RandomStream) => 1 + Math.min(3, Math.floor(-Math.log(1 - random.part()) * 1.1))
const languages = (random: RandomStream) => (random.part() < 0.85 ? 1 : 0) | (1 << Math.floor(random.part() * 4))

/** A made town with needs and offers of six kinds, four tiers, four languages; one need in four asks for somebody known. */
export function madeTown(needCount: number, offerCount: number, seed: number): { needs: Needs; offers: Offers } {
  const random = new RandomStream(seed, needCount)
  const side = Math.sqrt(needCount / density) * 1000
  const centres = Math.max(3, Math.round(needCount / 400))
  const kind = () => Math.floor(random.part() * kinds)
  const needs: Needs = {
    ...points(random, needCount, side, centres),
    kind: filled(needCount, kind),
    units: filled(needCount, () => portions(random)),
    tier: filled(needCount, () => 1 + Math.floor(random.part() ** 0.8 * 4)),
    languages: filled(needCount, () => (random.part() < 0.8 ? 1 : 2 << Math.floor(random.part() * 3))),
    requires: filled(needCount, () => (random.part() < 0.25 ? 1 : 0)),
  }
  const offers: Offers = {
    ...points(random, offerCount, side, centres),
    kind: filled(offerCount, kind),
    units: filled(offerCount, () => portions(random)),
    radius: Float64Array.from(
      { length: offerCount },
      () => [150, 300, 500, 800][Math.floor(random.part() * 4)] as number,
    ),
    languages: filled(offerCount, () => languages(random)),
    has: filled(offerCount, () => (random.part() < 0.6 ? 1 : 0)),
  }
  return { needs, offers }
}
