import { type Interval, mustBePositive } from "./interval.ts"
import { type PoissonMethod, poissonInterval, poissonTails } from "./poisson.ts"
import type { Tails } from "./tails.ts"

/** Observed against expected, with its margins in three ways and how unusual it is under the expectation. */
export type StandardisedRatio = { ratio: number; exact: Interval; midP: Interval; byar: Interval; tails: Tails }

/**
 * The standardised ratio observed / expected (SMR, SIR): 1 is as expected, 2 is twice as many.
 * @param observed a whole number from 0 to 10¹⁰
 * @param expected above 0, in the same unit; taken as known, so not itself a small sample
 * @param level the confidence level, such as 0.95
 * @throws RangeError when one of them is out of range.
 * @source N. E. Breslow and N. E. Day (1987), Statistical Methods in Cancer Research II, section 2.3
 */
export function standardisedRatio(observed: number, expected: number, level: number): StandardisedRatio {
  mustBePositive(expected, "an expected number")
  const interval = (method: PoissonMethod): Interval => {
    const [low, high] = poissonInterval(observed, level, method)
    return [low / expected, high / expected]
  }
  return {
    ratio: observed / expected,
    exact: interval("garwood"),
    midP: interval("mid-p"),
    byar: interval("byar"),
    tails: poissonTails(observed, expected),
  }
}
