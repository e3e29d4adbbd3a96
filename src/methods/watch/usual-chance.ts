import { dispersedUpperTail } from "../statistics/negative-binomial.ts"

/** What a model of the past expects: the mean, the dispersion, and the standard error of the logarithm of the mean. */
export type Expectation = { expected: number; dispersion: number; error: number }

/** Steps of a quarter of a standard error, eight of them on both sides. */
const [step, reach] = [0.25, 8]
/** Beyond this a mean says no more than that it is not known. */
const largestMean = 1e9

/**
 * The chance of so many or more when the mean is known but for a normal error of its logarithm: the tail of a negative binomial
 * count, weighed over that error by the trapezium rule, which for such a bell is as good as exact. The error counts because among
 * a million comparisons the tail is asked so far out that a mean that is a little too low would make it many times too small.
 * @param count whole signals, from 0
 * @source A. Noufaily and others (2013), Statistics in Medicine 32:1206-1222, section 3.5, for the count; L. N. Trefethen and
 *   J. A. C. Weideman (2014), SIAM Review 56:385-458, for the rule
 */
export function chanceOfSoMany(count: number, { expected, dispersion, error }: Expectation): number {
  let [sum, weights] = [0, 0]
  for (let at = -reach; at <= reach; at += step) {
    const weight = Math.exp((-at * at) / 2)
    const mean = Math.min(largestMean, Math.max(Number.MIN_VALUE, expected * Math.exp(error * at)))
    sum += weight * dispersedUpperTail(count, mean, dispersion)
    weights += weight
  }
  return Math.min(1, sum / weights)
}

/** The same as if the mean were known for sure, as on the evidence card: quick, and in the tail never more than `chanceOfSoMany`. */
export const chanceIfSure = (count: number, { expected, dispersion }: Expectation): number =>
  dispersedUpperTail(count, expected, dispersion)
