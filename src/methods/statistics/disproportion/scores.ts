import { digamma } from "../digamma.ts"
import { logGamma } from "../gamma.ts"
import { incompleteGamma } from "../incomplete-gamma.ts"
import { poissonMass } from "../mass.ts"
import { roughLogGammaQuantile } from "../quantile.ts"
import { increasingRoot } from "../root.ts"
import type { GammaMixture } from "./prior.ts"

/**
 * What is believed of one pair's ratio of counted to expected after seeing it: with chance `part` a gamma distribution
 * of shape1 and rate1, else of shape2 and rate2.
 */
export type Posterior = { part: number; shape1: number; rate1: number; shape2: number; rate2: number }

/** ln of the negative binomial chance of a count, without what both components share. */
function logMarginal(shape: number, rate: number, count: number, expected: number): number {
  const rising = count === 0 ? 0 : logGamma(shape + count) - logGamma(shape)
  return rising - (shape + count) * Math.log1p(expected / rate) - count * Math.log(rate)
}

/**
 * The posterior of a pair. @throws RangeError when the count is negative or the expectation not above 0.
 * @source W. DuMouchel (1999), formulas 6 and 7
 */
export function posteriorOf(prior: GammaMixture, count: number, expected: number): Posterior {
  if (!(count >= 0 && expected > 0)) throw new RangeError(`no count and expectation: ${count}, ${expected}`)
  const { alpha1, beta1, alpha2, beta2, part } = prior
  const gap = logMarginal(alpha2, beta2, count, expected) - logMarginal(alpha1, beta1, count, expected)
  return {
    part: 1 / (1 + ((1 - part) / part) * Math.exp(gap)),
    shape1: alpha1 + count,
    rate1: beta1 + expected,
    shape2: alpha2 + count,
    rate2: beta2 + expected,
  }
}

/** EBGM: the geometric mean of the ratio under the posterior, exp E ln λ. @source DuMouchel (1999), formulas 9 to 11 */
export function geometricMean({ part, shape1, rate1, shape2, rate2 }: Posterior): number {
  const one = digamma(shape1) - Math.log(rate1)
  const two = digamma(shape2) - Math.log(rate2)
  return Math.exp(part * one + (1 - part) * two)
}

const smallest = 1e-300

function mixedBelow({ part, shape1, rate1, shape2, rate2 }: Posterior, ratio: number): number {
  return part * incompleteGamma(shape1, ratio * rate1).lower + (1 - part) * incompleteGamma(shape2, ratio * rate2).lower
}

/**
 * The ratio that the posterior exceeds with chance 1 − `chance`: 0.05 gives EB05, 0.95 gives EB95.
 * @throws RangeError when the chance does not lie between 0 and 1.
 * @source the root of the mixture of two incomplete gamma functions, by Newton's method on ln λ
 */
export function posteriorQuantile(posterior: Posterior, chance: number): number {
  const { part, shape1, rate1, shape2, rate2 } = posterior
  if (!(chance > 0 && chance < 1)) throw new RangeError(`a chance lies between 0 and 1, not ${chance}`)
  // A shape near 0 puts much of the distribution below any number that can be written.
  if (mixedBelow(posterior, smallest) >= chance) return 0
  const side = chance <= 0.5 ? "lower" : "upper"
  const tail = Math.min(chance, 1 - chance)
  const direction = side === "lower" ? 1 : -1
  const rough = (shape: number, rate: number) =>
    Math.max(Math.log(smallest), roughLogGammaQuantile(shape, tail, side) - Math.log(rate))
  const start = part * rough(shape1, rate1) + (1 - part) * rough(shape2, rate2)
  const logarithm = increasingRoot(start, (at) => {
    const ratio = Math.exp(at)
    const [x1, x2] = [ratio * rate1, ratio * rate2]
    const reached = part * incompleteGamma(shape1, x1)[side] + (1 - part) * incompleteGamma(shape2, x2)[side]
    const slope = part * shape1 * poissonMass(shape1, x1) + (1 - part) * shape2 * poissonMass(shape2, x2)
    return [direction * Math.log(reached / tail), slope / reached]
  })
  return Math.exp(logarithm)
}
