import { largestCount, mustBeCount, mustBeLevel } from "./interval.ts"

/** Chances of a row of counts that follow each other: the first belongs to the count `from`. What is left out is below 1e-17. */
export type Masses = { from: number; chances: Float64Array }

/** What lies beyond a weight that falls from here on adds less than this part to the sum. */
const negligible = 1e-17

/** Weights in one direction from the most likely count, each from the one before, until the rest no longer matters. */
function* weightsFrom(mode: number, last: number, ratio: (count: number) => number): Generator<number> {
  const direction = last < mode ? -1 : 1
  let weight = 1
  let sum = 1
  for (let count = mode; count !== last; count += direction) {
    weight *= ratio(count)
    sum += weight
    yield weight
    if (weight * Math.abs(last - count) < negligible * sum) return
  }
}

/**
 * The beta-binomial distribution: how many of n, when the chance of each is itself a draw from a beta distribution.
 * @param a and b: the parameters of the beta distribution, above 0, not both below 1 (it would have two peaks)
 * @param n of how many: a whole number from 0 to 10¹⁰; work and memory grow with its spread
 * @returns the chances of every count that matters, which add up to 1
 * @throws RangeError when one of them is out of range.
 * @source P(k + 1) / P(k) = (n − k)(a + k) / ((k + 1)(b + n − k − 1)), outwards from the peak, so that nothing under- or
 *   overflows; J. G. Skellam (1948), JRSS B 10:257-261
 */
export function betaBinomialMasses(a: number, b: number, n: number): Masses {
  mustBeCount(n, "of how many")
  if (!(a > 0 && b > 0 && a + b <= 2 * largestCount && Math.max(a, b) >= 1))
    throw new RangeError(`a and b lie above 0, one of them at least 1: ${a}, ${b}`)
  // Rising is (n − k)(a + k) > (k + 1)(b + n − k − 1), in which the squares of k fall away.
  const turn = Math.floor((n * (a - 1) - (b - 1)) / (a + b - 2)) + 1
  const mode = Number.isNaN(turn) ? 0 : Math.min(n, Math.max(0, turn))
  const up = (k: number) => ((n - k) * (a + k)) / ((k + 1) * (b + n - k - 1))
  const below = [...weightsFrom(mode, 0, (k) => 1 / up(k - 1))].reverse()
  const weights = Float64Array.from([...below, 1, ...weightsFrom(mode, n, up)])
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return { from: mode - below.length, chances: weights.map((weight) => weight / sum) }
}

/** The smallest count up to which the distribution holds at least this chance. */
function pointOf({ from, chances }: Masses, chance: number): number {
  let reached = 0
  for (const [index, mass] of chances.entries()) {
    reached += mass
    if (reached >= chance) return from + index
  }
  return from + chances.length - 1
}

/**
 * Between which counts the next `next` usually hold, when of `of` others `seen` did and both have the same unknown share:
 * the central part of the predictive distribution. That is beta-binomial, because the share is only known as well as `of`
 * allows; with Jeffreys' prior (½ and ½) it holds about what it says, also on the long run (Brown and others, 2001).
 * @param seen how many; of how many, at least 1; next: of how many the range is asked
 * @param level such as 0.95; half of the rest lies on each side
 * @throws RangeError when one of them is out of range.
 * @source J. Aitchison and I. R. Dunsmore (1975), Statistical Prediction Analysis, chapters 2 and 5; the prior:
 *   L. D. Brown, T. T. Cai and A. DasGupta (2001), Statistical Science 16:101-133
 */
export function predictiveRange(seen: number, of: number, next: number, level: number): { low: number; high: number } {
  mustBeCount(seen, "the part")
  mustBeCount(of, "the whole")
  mustBeLevel(level)
  if (of === 0 || seen > of) throw new RangeError(`${seen} of ${of} is no share`)
  const masses = betaBinomialMasses(seen + 0.5, of - seen + 0.5, next)
  return { low: pointOf(masses, (1 - level) / 2), high: pointOf(masses, (1 + level) / 2) }
}
