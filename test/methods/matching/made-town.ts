import type { Needs, Offers } from "../../../src/methods/matching/model.ts"
import { RandomStream } from "../../../src/methods/statistics/random-stream.ts"

export type Town = { needs: Needs; offers: Offers }
export type Shape = {
  needs: number
  offers: number
  side: number
  kinds?: number
  tiers?: number
  most?: number
  least?: boolean
}

/** A small made town, full of ties: places on a coarse grid, few radii. */
export function madeTown(shape: Shape, seed: number): Town {
  const random = new RandomStream(seed, 1)
  const upTo = (most: number) => Math.floor(random.part() * most)
  const { needs, offers, side, kinds = 1, tiers = 4, most = 3 } = shape
  const places = (count: number) => Float64Array.from({ length: count }, () => upTo(side) * 50)
  const wholes = (count: number, make: () => number) => Int32Array.from({ length: count }, make)
  const units = wholes(needs, () => 1 + upTo(most))
  return {
    needs: {
      x: places(needs),
      y: places(needs),
      kind: wholes(needs, () => upTo(kinds)),
      units,
      least: shape.least ? units.map((asked) => 1 + upTo(asked)) : wholes(needs, () => 1),
      tier: wholes(needs, () => 1 + upTo(tiers)),
      languages: wholes(needs, () => 1 + upTo(7)),
      requires: wholes(needs, () => upTo(4) & upTo(4)),
    },
    offers: {
      x: places(offers),
      y: places(offers),
      kind: wholes(offers, () => upTo(kinds)),
      units: wholes(offers, () => upTo(most + 1)),
      radius: Float64Array.from({ length: offers }, () => [100, 200, 400][upTo(3)] as number),
      languages: wholes(offers, () => 1 + upTo(7)),
      has: wholes(offers, () => upTo(4) | upTo(4)),
    },
  }
}
