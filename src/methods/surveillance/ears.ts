import { normalUpperQuantile } from "../statistics/normal.ts"
import { isWhole, mustHold } from "./option-error.ts"
import { at, type Counts, type Outcome, tooLittleHistory } from "./outcome.ts"

export type EarsMethod = "C1" | "C2" | "C3"

export type EarsOptions = {
  method: EarsMethod
  /** How many weeks the mean and spread are taken over; at least 3. */
  baseline: number
  /** The spread is taken to be at least this. */
  minSigma: number
  /** The chance of a false alarm. */
  alpha: number
}

/** R's defaults, which are those of the CDC. */
export function earsDefaults(method: EarsMethod): EarsOptions {
  return { method, baseline: 7, minSigma: 0, alpha: method === "C3" ? 0.025 : 0.001 }
}

/** @throws OptionError when an option is out of range. */
export function mustBeEars({ baseline, minSigma, alpha }: EarsOptions): void {
  mustHold([
    ["baseline", isWhole(baseline, 3)],
    ["minSigma", minSigma >= 0],
    ["alpha", alpha > 0 && alpha < 1],
  ])
}

/** Mean and standard deviation of `count` weeks of which the last lies `lag` weeks before t. */
function baselineOf(series: Counts, t: number, lag: number, count: number): { mean: number; deviation: number } {
  let sum = 0
  for (let i = 0; i < count; i++) sum += at(series, t - lag - i)
  const mean = sum / count
  let squares = 0
  for (let i = 0; i < count; i++) squares += (at(series, t - lag - i) - mean) ** 2
  return { mean, deviation: Math.sqrt(squares / (count - 1)) }
}

/** How far week t lay above what C2 expects, beyond one standard deviation. NaN when nothing varied and nothing differs. */
function excess(series: Counts, t: number, { baseline, minSigma }: EarsOptions): number {
  const { mean, deviation } = baselineOf(series, t, 3, baseline)
  const standardised = (at(series, t) - mean) / Math.max(deviation, minSigma)
  return Number.isNaN(standardised) ? standardised : Math.max(0, standardised - 1)
}

/** How many weeks before t each method needs. */
function earsReach({ method, baseline }: EarsOptions): number {
  return baseline + { C1: 0, C2: 2, C3: 4 }[method]
}

/**
 * Judges week t (from 1) by the last few weeks alone, for series without years of history. C1 compares with the weeks
 * just before; C2 leaves out the last two, so that an outbreak does not hide itself; C3 adds up C2 over three weeks.
 * @returns `unclear` from C3 where the earlier counts do not differ at all
 * @throws OptionError when an option is out of range
 * @source R. D. Fricker, B. L. Hegler and D. A. Dunfee (2008), Statistics in Medicine 27:3407-3429; M. Salmon and
 *   others (2016), J. Stat. Software 70(10), section 2.2.2
 */
export function ears(series: Counts, t: number, options: EarsOptions): Outcome {
  mustBeEars(options)
  const { method, baseline, minSigma, alpha } = options
  const observed = at(series, t)
  if (t - earsReach(options) < 1) return tooLittleHistory(t, observed)
  const z = normalUpperQuantile(alpha)
  const { mean, deviation } = baselineOf(series, t, method === "C1" ? 1 : 3, baseline)
  const spread = Math.max(deviation, minSigma)
  if (method !== "C3") {
    const upperbound = mean + z * spread
    return { t, observed, kind: "judged", expected: mean, upperbound, alarm: observed > upperbound }
  }
  const earlier = excess(series, t - 1, options) + excess(series, t - 2, options)
  const bound = observed + spread * (z - earlier)
  if (Number.isNaN(bound)) return { t, observed, kind: "unclear", why: "noSpread", expected: mean }
  const upperbound = Math.max(0, bound)
  return { t, observed, kind: "judged", expected: mean, upperbound, alarm: observed > upperbound }
}
