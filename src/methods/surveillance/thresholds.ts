import { dispersedQuantile, dispersedUpperTail } from "../statistics/negative-binomial.ts"
import { normalUpperQuantile, normalUpperTail } from "../statistics/normal.ts"

/** Above which power of the count a normal distribution is a good picture of it. */
export type Power = "2/3" | "1/2" | "none"

export type Bound = { upper: number; pvalue: number }

const exponents: Record<Power, number> = { "2/3": 2 / 3, "1/2": 1 / 2, none: 1 }

/** Standard deviation of the difference between the transformed count and the transformed mean. */
function spreadOf(mean: number, tau: number, power: Power): number {
  if (power === "none") return Math.sqrt(mean * tau)
  return power === "1/2" ? Math.sqrt(tau / 4) : Math.sqrt((4 / 9) * Math.cbrt(mean) * tau)
}

/**
 * The bound that a new count exceeds with chance `tail`: normal on a transformed scale, with the error of the count and of the mean.
 * @param mean what is expected, above 0; deviation: its standard error; phi: the dispersion
 * @source Farrington and others (1996), section 3.7
 */
export function deltaBound(
  mean: number,
  deviation: number,
  phi: number,
  tail: number,
  power: Power,
  count: number,
): Bound {
  const exponent = exponents[power]
  const spread = spreadOf(mean, phi + deviation ** 2 / mean, power)
  const middle = mean ** exponent
  const upper = (middle + Math.abs(normalUpperQuantile(tail)) * spread) ** (1 / exponent)
  return { upper, pvalue: normalUpperTail((count ** exponent - middle) / spread) }
}

/** Beyond this nothing sensible can be expected, and counting up to it would take long. */
const largestMean = 1e9

/**
 * The quantile of a negative binomial count with this mean and dispersion. Undefined when the mean has run off.
 * @source A. Noufaily and others (2013), Statistics in Medicine 32:1206-1222, section 3.5
 */
export function countBound(mean: number, phi: number, alpha: number, count: number): Bound | undefined {
  if (!(mean > 0 && mean <= largestMean)) return undefined
  return { upper: dispersedQuantile(mean, phi, 1 - alpha), pvalue: dispersedUpperTail(count, mean, phi) }
}
