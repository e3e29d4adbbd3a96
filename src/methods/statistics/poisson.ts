import { incompleteGamma } from "./incomplete-gamma.ts"
import { type Interval, mustBeCount, mustBeLevel } from "./interval.ts"
import { poissonMass } from "./mass.ts"
import { normalUpperQuantile } from "./normal.ts"
import { gammaQuantile, roughLogGammaQuantile, type Side } from "./quantile.ts"
import { increasingRoot } from "./root.ts"
import { type Tails, tailsOf } from "./tails.ts"

/**
 * - `garwood`: exact; never covers less than the level. Twice the bounds are chi-square quantiles.
 * - `mid-p`: counts half of the chance of the count itself; narrower, covers the level on average.
 * - `byar`: Byar's approximation with x below and x + 1 above, as Breslow and Day print it.
 * - `byar-half`: the same with x + ½ on both sides, as Rothman and Boice print it; approximates mid-p.
 */
export type PoissonMethod = "garwood" | "mid-p" | "byar" | "byar-half"

/** The mean at which the mid-P tail of `count` is `tail`; derivatives from d P(X ≥ k)/dμ = P(X = k − 1). */
function midPBound(count: number, tail: number, side: Side): number {
  const direction = side === "lower" ? 1 : -1
  const start = roughLogGammaQuantile(count + 0.5, tail, side)
  const logarithm = increasingRoot(start, (at) => {
    const mean = Math.exp(at)
    const mass = poissonMass(count, mean)
    const { lower: atLeast, upper: fewer } = count === 0 ? { lower: 1, upper: 0 } : incompleteGamma(count, mean)
    const reached = side === "lower" ? atLeast - mass / 2 : fewer + mass / 2
    return [direction * Math.log(reached / tail), (mass * (count + mean)) / 2 / reached]
  })
  return Math.exp(logarithm)
}

function byarBound(count: number, z: number): number {
  return count * Math.max(0, 1 - 1 / (9 * count) + z / (3 * Math.sqrt(count))) ** 3
}

function byarInterval(count: number, tail: number, below: number, above: number): Interval {
  const z = normalUpperQuantile(tail)
  return [count === 0 ? 0 : byarBound(count + below, -z), byarBound(count + above, z)]
}

/**
 * A confidence interval for the mean of a Poisson count.
 * @param count what was counted: a whole number from 0 to 10¹⁰
 * @param level the confidence level, such as 0.95; half of the rest lies on each side
 * @returns the bounds, in the unit of the count; the lower bound of 0 is 0
 * @throws RangeError when the count or the level is out of range.
 * @source F. Garwood (1936), Biometrika 28:437-442; N. E. Breslow and N. E. Day (1987), Statistical Methods in Cancer
 *   Research II, formulas 2.12 and 2.13 (Byar); K. J. Rothman and J. D. Boice (1979) (Byar with ½);
 *   G. Berry and P. Armitage (1995), The Statistician 44:417-423 (mid-P)
 */
export function poissonInterval(count: number, level: number, method: PoissonMethod = "garwood"): Interval {
  mustBeCount(count, "a count")
  mustBeLevel(level)
  const tail = (1 - level) / 2
  switch (method) {
    case "garwood":
      return [count === 0 ? 0 : gammaQuantile(count, tail, "lower"), gammaQuantile(count + 1, tail, "upper")]
    case "mid-p":
      return [count === 0 ? 0 : midPBound(count, tail, "lower"), midPBound(count, tail, "upper")]
    case "byar":
      return byarInterval(count, tail, 0, 1)
    case "byar-half":
      return byarInterval(count, tail, 0.5, 0.5)
  }
}

/**
 * How unusual `count` is when `mean` was expected.
 * @throws RangeError when the count is out of range or the mean is not a number from 0 up.
 * @source P(X ≥ x) = P(x, mean), the regularised incomplete gamma function: NIST DLMF 8.4.10
 */
export function poissonTails(count: number, mean: number): Tails {
  mustBeCount(count, "a count")
  if (!(mean >= 0 && Number.isFinite(mean))) throw new RangeError(`an expected number is 0 or more, not ${mean}`)
  const mass = (other: number) => poissonMass(other, mean)
  return tailsOf(count, {
    mean,
    last: Number.POSITIVE_INFINITY,
    mass,
    upper: (other) => (other === 0 ? 1 : incompleteGamma(other, mean).lower),
    lower: (other) => (other === 0 ? mass(0) : incompleteGamma(other, mean).upper + mass(other)),
  })
}
