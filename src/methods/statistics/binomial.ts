import { incompleteBeta } from "./incomplete-beta.ts"
import { type Interval, mustBeCount, mustBeLevel } from "./interval.ts"
import { binomialMass } from "./mass.ts"
import { normalUpperQuantile, roughNormalQuantile } from "./normal.ts"
import { betaLogOddsQuantile, fromLogOdds, type Side } from "./quantile.ts"
import { increasingRoot } from "./root.ts"
import { type Tails, tailsOf } from "./tails.ts"

/**
 * - `clopper-pearson`: exact; never covers less than the level.
 * - `mid-p`: counts half of the chance of the count itself; narrower, covers the level on average.
 * - `wilson`: the score interval without continuity correction; a good short formula.
 */
export type BinomialMethod = "clopper-pearson" | "mid-p" | "wilson"

function mustBePartOf(x: number, n: number): void {
  mustBeCount(x, "the part")
  mustBeCount(n, "the whole")
  if (n === 0) throw new RangeError("the whole is at least 1: a proportion of nothing does not exist")
  if (x > n) throw new RangeError(`the part (${x}) is larger than the whole (${n})`)
}

/** The log-odds at which the mid-P tail of x in n is `tail`; with k = x: d P(X ≥ k)/d log-odds = k q P(X = k). */
function midPBound(x: number, n: number, tail: number, side: Side): number {
  const direction = side === "lower" ? 1 : -1
  const [a, b] = [x + 0.5, n - x + 0.5]
  const start = Math.log(a / b) - direction * roughNormalQuantile(tail) * Math.sqrt(1 / a + 1 / b)
  return increasingRoot(start, (at) => {
    const [part, rest] = fromLogOdds(at)
    const mass = binomialMass(x, n, part, rest)
    const { lower: atLeast, upper: fewer } = x === 0 ? { lower: 1, upper: 0 } : incompleteBeta(x, n - x + 1, part, rest)
    const reached = side === "lower" ? atLeast - mass / 2 : fewer + mass / 2
    return [direction * Math.log(reached / tail), (mass * (x * rest + (n - x) * part)) / 2 / reached]
  })
}

/**
 * The exact or mid-P interval of a binomial chance as log-odds: minus infinity at x = 0, infinity at x = n.
 * @throws RangeError when x, n or the level is out of range.
 * @source C. J. Clopper and E. S. Pearson (1934), Biometrika 26:404-413, through the beta distribution
 */
export function logOddsInterval(x: number, n: number, level: number, method: "clopper-pearson" | "mid-p"): Interval {
  mustBePartOf(x, n)
  mustBeLevel(level)
  const tail = (1 - level) / 2
  const bound = (side: Side) => {
    if (method === "mid-p") return midPBound(x, n, tail, side)
    return side === "lower"
      ? betaLogOddsQuantile(x, n - x + 1, tail, "lower")
      : betaLogOddsQuantile(x + 1, n - x, tail, "upper")
  }
  return [x === 0 ? Number.NEGATIVE_INFINITY : bound("lower"), x === n ? Number.POSITIVE_INFINITY : bound("upper")]
}

function wilsonInterval(x: number, n: number, level: number): Interval {
  const z = normalUpperQuantile((1 - level) / 2)
  const middle = x + (z * z) / 2
  const half = z * Math.sqrt((x * (n - x)) / n + (z * z) / 4)
  return [x === 0 ? 0 : (middle - half) / (n + z * z), x === n ? 1 : (middle + half) / (n + z * z)]
}

/**
 * A confidence interval for a proportion.
 * @param x how many of them
 * @param n of how many: whole numbers, 0 ≤ x ≤ n, 1 ≤ n ≤ 10¹⁰
 * @param level the confidence level, such as 0.95; half of the rest lies on each side
 * @returns the bounds, from 0 to 1
 * @throws RangeError when x, n or the level is out of range.
 * @source Clopper and Pearson (1934); E. B. Wilson (1927), JASA 22:209-212; Berry and Armitage (1995) (mid-P)
 */
export function binomialInterval(
  x: number,
  n: number,
  level: number,
  method: BinomialMethod = "clopper-pearson",
): Interval {
  mustBePartOf(x, n)
  mustBeLevel(level)
  if (method === "wilson") return wilsonInterval(x, n, level)
  const [low, high] = logOddsInterval(x, n, level, method)
  return [fromLogOdds(low)[0], fromLogOdds(high)[0]]
}

/**
 * How unusual x in n is when each had the chance `part`; `rest` is 1 − part, given apart where that is known better.
 * @throws RangeError when x, n or the chance is out of range.
 * @source P(X ≥ x) = I_part(x, n − x + 1), the regularised incomplete beta function: NIST DLMF 8.17.5
 */
export function binomialTails(x: number, n: number, part: number, rest: number = 1 - part): Tails {
  mustBePartOf(x, n)
  if (!(part >= 0 && part <= 1)) throw new RangeError(`a chance lies from 0 to 1, not ${part}`)
  const mass = (other: number) => binomialMass(other, n, part, rest)
  const sides = (other: number) => incompleteBeta(other, n - other + 1, part, rest)
  return tailsOf(x, {
    mean: n * part,
    last: n,
    mass,
    upper: (other) => (other === 0 ? 1 : sides(other).lower),
    lower: (other) => (other === 0 ? mass(0) : sides(other).upper + mass(other)),
  })
}
