import { binomialTails, logOddsInterval } from "./binomial.ts"
import { type Interval, mustBeCount, mustBePositive } from "./interval.ts"
import type { Tails } from "./tails.ts"

/**
 * Two rates beside each other. `ratio` is the first over the second: `Infinity` when the second counted nothing.
 * `unclear` when neither counted anything: no ratio then says more than another.
 */
export type TwoRates =
  | { kind: "compared"; rates: readonly [number, number]; ratio: number; exact: Interval; midP: Interval; tails: Tails }
  | { kind: "unclear"; why: "nothing counted" }

/**
 * Compares two Poisson rates by the exact conditional method: given x1 + x2 counts together, the first is binomial
 * with chance T1 / (T1 + T2) when the rates are equal, and odds ratio × T1 / T2 when they are not.
 * @param x1 the first count; x2 the second: whole numbers, together at most 10¹⁰
 * @param time1 person-time, population or effort of the first; time2 of the second: above 0, in one unit
 * @param level the confidence level, such as 0.95
 * @returns rates per unit of time, their ratio, its exact and mid-P interval, and the tails under equal rates
 * @throws RangeError when one of them is out of range.
 * @source J. Przyborowski and H. Wilenski (1940), Biometrika 31:313-323; interval by Clopper and Pearson (1934)
 */
export function twoRates(x1: number, time1: number, x2: number, time2: number, level: number): TwoRates {
  mustBeCount(x1, "the first count")
  mustBeCount(x2, "the second count")
  mustBePositive(time1, "the first time")
  mustBePositive(time2, "the second time")
  const together = x1 + x2
  if (together === 0) return { kind: "unclear", why: "nothing counted" }
  const odds = time2 / time1
  const interval = (method: "clopper-pearson" | "mid-p"): Interval => {
    const [low, high] = logOddsInterval(x1, together, level, method)
    return [Math.exp(low) * odds, Math.exp(high) * odds]
  }
  const part = 1 / (1 + odds)
  const rest = 1 / (1 + 1 / odds)
  return {
    kind: "compared",
    rates: [x1 / time1, x2 / time2],
    ratio: x2 === 0 ? Number.POSITIVE_INFINITY : (x1 / x2) * odds,
    exact: interval("clopper-pearson"),
    midP: interval("mid-p"),
    tails: binomialTails(x1, together, part, rest),
  }
}
