import type { RandomStream } from "./random-stream.ts"
import { type Area, globalShrinkage } from "./shrinkage.ts"

/** `statistic`: above 0 where like rates lie together. `p`: how often a shuffled map does so as much, the map itself counted. */
export type RateMoran =
  | { kind: "tested"; statistic: number; p: number; shuffles: number }
  | { kind: "unclear"; why: "nothing varies" | "no neighbours" }

/** How the neighbours of an area weigh: each 1 (`links`, so areas with many weigh more), or together 1 (`areas`). */
export type MoranWeights = "links" | "areas"

/** Σᵢ zᵢ × (the sum, or the mean, of z over the neighbours of i). */
function likeness(z: Float64Array, neighbours: readonly (readonly number[])[], weights: MoranWeights): number {
  let sum = 0
  for (let index = 0; index < z.length; index++) {
    const around = neighbours[index] as readonly number[]
    if (around.length === 0) continue
    let lag = 0
    for (const other of around) lag += z[other] as number
    sum += (z[index] as number) * (weights === "areas" ? lag / around.length : lag)
  }
  return sum
}

function shuffle(numbers: Float64Array, random: RandomStream): void {
  for (let last = numbers.length - 1; last > 0; last--) {
    const other = random.below(last + 1)
    const kept = numbers[last] as number
    numbers[last] = numbers[other] as number
    numbers[other] = kept
  }
}

/**
 * Do like rates lie together? Moran's index of rates that are first made equally sure: z = (p − b)/√(a + b/x), with the
 * prior of `globalShrinkage`.
 * @param weights see `MoranWeights`; `links` is the binary style of R's spdep, `areas` its row-standardised one
 * @param random draws the shuffles, so that the same seed gives the same p
 * @returns the index, and p = (1 + shuffles with this index or more)/(1 + shuffles)
 * @throws RangeError as `globalShrinkage`.
 * @source R. M. Assunção and E. A. Reis (1999), Statistics in Medicine 18:2147-2162
 */
export function rateMoran(
  areas: readonly Area[],
  neighbours: readonly (readonly number[])[],
  shuffles: number,
  random: RandomStream,
  weights: MoranWeights = "links",
): RateMoran {
  const { mean: b, variance: a } = globalShrinkage(areas).prior
  const weight = neighbours.reduce((sum, { length }) => sum + (weights === "links" ? length : Math.min(1, length)), 0)
  if (weight === 0) return { kind: "unclear", why: "no neighbours" }
  if (b === 0) return { kind: "unclear", why: "nothing varies" }
  const raw = Float64Array.from(
    areas,
    ({ cases, population }) => (cases / population - b) / Math.sqrt(a + b / population),
  )
  const middle = raw.reduce((sum, z) => sum + z, 0) / raw.length
  const z = raw.map((value) => value - middle)
  const squares = z.reduce((sum, value) => sum + value * value, 0)
  if (!(squares > 0)) return { kind: "unclear", why: "nothing varies" }
  const scale = areas.length / weight / squares
  const statistic = scale * likeness(z, neighbours, weights)
  let asMuch = 0
  for (let round = 0; round < shuffles; round++) {
    shuffle(z, random)
    if (scale * likeness(z, neighbours, weights) >= statistic - 1e-9) asMuch++
  }
  return { kind: "tested", statistic, p: (1 + asMuch) / (1 + shuffles), shuffles }
}
