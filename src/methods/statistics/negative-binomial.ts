import { incompleteBeta } from "./incomplete-beta.ts"
import { incompleteGamma } from "./incomplete-gamma.ts"
import { binomialMass, poissonMass } from "./mass.ts"
import { roughNormalQuantile } from "./normal.ts"

/** A distribution of counts, as much of it as its quantiles need. */
type Counts = {
  mean: number
  variance: number
  skewness: number
  atMost: (x: number) => number
  next: Next
  mass: Mass
}
type Mass = (x: number) => number
/** P(x + 1) / P(x). */
type Next = (x: number) => number

/** A chance such as 1 − 0.95 is itself rounded; a sum that falls short by this part still reaches it. */
const rounding = 1e-14

/** The smallest count up to which the distribution holds `chance`: a guess by Cornish and Fisher (1938), then step by step. */
function smallestReaching(chance: number, { mean, variance, skewness, atMost, next, mass }: Counts): number {
  if (!(chance > 0 && chance < 1)) throw new RangeError(`a chance lies between 0 and 1, not ${chance}`)
  const wanted = chance * (1 - rounding)
  const z = -roughNormalQuantile(chance)
  let x = Math.max(0, Math.floor(mean + Math.sqrt(variance) * (z + (skewness * (z * z - 1)) / 6)))
  let reached = atMost(x)
  let own = mass(x)
  while (reached < wanted) {
    own *= next(x)
    x++
    reached += own
    if (own === 0) break
  }
  while (x > 0 && reached - own >= wanted) {
    reached -= own
    x--
    own /= next(x)
  }
  return x
}

function negativeBinomial(size: number, part: number): Counts {
  const rest = 1 - part
  return {
    mean: (size * rest) / part,
    variance: (size * rest) / (part * part),
    skewness: (1 + rest) / Math.sqrt(size * rest),
    atMost: (x) => incompleteBeta(size, x + 1, part, rest).lower,
    next: (x) => ((size + x) / (x + 1)) * rest,
    mass: (x) => binomialMass(size, size + x, part, rest) * (size / (size + x)),
  }
}

function poisson(mean: number): Counts {
  return {
    mean,
    variance: mean,
    skewness: 1 / Math.sqrt(mean),
    atMost: (x) => incompleteGamma(x + 1, mean).upper,
    next: (x) => mean / (x + 1),
    mass: (x) => poissonMass(x, mean),
  }
}

/** Counts with this mean and `dispersion` times as much variance: negative binomial, or Poisson when dispersion is 1. */
function dispersed(mean: number, dispersion: number): Counts {
  if (!(mean > 0 && mean <= 1e10)) throw new RangeError(`a mean lies above 0 and is at most 10 billion, not ${mean}`)
  if (!(dispersion >= 1)) throw new RangeError(`a dispersion is at least 1, not ${dispersion}`)
  return dispersion > 1 ? negativeBinomial(mean / (dispersion - 1), 1 / dispersion) : poisson(mean)
}

/**
 * The smallest count up to which counts with this mean and `dispersion` times as much variance hold `chance`.
 * @param mean above 0; dispersion: variance over mean, 1 (Poisson) or more (negative binomial)
 * @throws RangeError when one of them is out of range.
 * @source P(X ≤ x) = I_part(size, x + 1) with size = mean / (dispersion − 1), part = 1 / dispersion: NIST DLMF 8.17.24
 */
export function dispersedQuantile(mean: number, dispersion: number, chance: number): number {
  return smallestReaching(chance, dispersed(mean, dispersion))
}

/**
 * The chance of `count` or more among counts with this mean and `dispersion` times as much variance.
 * @throws RangeError when one of them is out of range.
 */
export function dispersedUpperTail(count: number, mean: number, dispersion: number): number {
  dispersed(mean, dispersion)
  if (count <= 0) return 1
  if (dispersion === 1) return incompleteGamma(count, mean).lower
  return incompleteBeta(mean / (dispersion - 1), count, 1 / dispersion, 1 - 1 / dispersion).upper
}
