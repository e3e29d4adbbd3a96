import { incompleteGamma } from "../incomplete-gamma.ts"
import { type Interval, mustBeLevel } from "../interval.ts"
import { normalUpperQuantile } from "../normal.ts"
import type { Margins } from "./table.ts"

/** A ratio with its interval. Infinite where nothing stands on the other side; `NaN` where it cannot be formed. */
export type RatioInterval = { ratio: number; interval: Interval }

export type Disproportion = {
  prr: RatioInterval
  ror: RatioInterval
  /** Pearson's chi-square with Yates' correction, 1 degree of freedom, and its chance; and without the correction. */
  chiSquare: { value: number; p: number; uncorrected: number }
}

const none: Interval = [Number.NaN, Number.NaN]

function around(ratio: number, variance: number, z: number): RatioInterval {
  if (Number.isNaN(ratio)) return { ratio, interval: none }
  if (ratio === 0 || !Number.isFinite(variance)) return { ratio, interval: [0, Number.POSITIVE_INFINITY] }
  const width = Math.exp(z * Math.sqrt(variance))
  return { ratio, interval: [ratio / width, ratio * width] }
}

/**
 * Gives a function for: proportional reporting ratio, reporting odds ratio and chi-square of one pair, from its two-by-two table: a both, b
 * the first without the second, c the second without the first, d neither.
 * PRR = (a/(a+b)) / (c/(c+d)), ROR = ad/bc; intervals normal on the logarithm.
 * @param level of the intervals, such as 0.95
 * @throws RangeError when the level is none, or the margins cannot hold the count.
 * @source S. J. Evans, P. C. Waller and S. Davis (2001), Pharmacoepidemiology and Drug Safety 10:483-486 (PRR and
 *   chi-square); E. van Puijenbroek and others (2002), same journal, 11:3-10 (ROR)
 */
export function disproportionAt(level: number): (count: number, margins: Margins) => Disproportion {
  mustBeLevel(level)
  const z = normalUpperQuantile((1 - level) / 2)
  return (count, { first, second, total }) => {
    const [a, b, c, d] = [count, first - count, second - count, total - first - second + count]
    if (!(a >= 0 && b >= 0 && c >= 0 && d >= 0))
      throw new RangeError(`${count} of ${first} and ${second} among ${total} cannot be`)
    const gap = Math.abs(a * d - b * c)
    const scale = total / (first * second * (total - first) * (total - second))
    const value = Number.isFinite(scale) ? scale * Math.max(0, gap - total / 2) ** 2 : Number.NaN
    const p = Number.isNaN(value) ? 1 : incompleteGamma(0.5, value / 2).upper
    return {
      prr: around(a / first / (c / (c + d)), 1 / a - 1 / first + 1 / c - 1 / (c + d), z),
      ror: around((a * d) / (b * c), 1 / a + 1 / b + 1 / c + 1 / d, z),
      chiSquare: { value, p, uncorrected: Number.isFinite(scale) ? scale * gap ** 2 : Number.NaN },
    }
  }
}
