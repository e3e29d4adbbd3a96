import { isWhole, mustHold } from "./option-error.ts"
import type { Power } from "./thresholds.ts"

/** How a bound follows from the model. */
export type ThresholdMethod = "delta" | "nbPlugin" | "muan"

/** Settings that both Farrington methods share; names as in R's package surveillance. */
export type FarringtonOptions = {
  /** Steps of time in a year. */
  freq: number
  /** How many years to look back, and how many weeks around this time of year on both sides. */
  b: number
  w: number
  /** Give weeks that look like an outbreak less weight, and fit again. */
  reweight: boolean
  /** The chance of a false alarm. */
  alpha: number
  /** Look for a trend. */
  trend: boolean
  /** No alarm with fewer than `limit54[0]` cases in the last `limit54[1]` weeks, this one included. */
  limit54: readonly [cases: number, period: number]
  powertrans: Power
  populationOffset: boolean
}

export type FlexibleOptions = FarringtonOptions & {
  weightsThreshold: number
  pThresholdTrend: number
  /** Into how many groups a year is cut; 1 learns from this time of year only. */
  noPeriods: number
  pastWeeksNotIncluded: number
  thresholdMethod: ThresholdMethod
}

/** @throws OptionError when an option is out of range. */
export function mustBeFarrington({ freq, b, w, alpha, limit54 }: FarringtonOptions): void {
  mustHold([
    ["freq", isWhole(freq, 1)],
    ["b", isWhole(b, 1)],
    ["w", isWhole(w, 0)],
    ["alpha", alpha > 0 && alpha < 1],
    ["limit54", limit54.length === 2 && limit54[0] >= 0 && isWhole(limit54[1], 1)],
  ])
}

/** @throws OptionError when an option is out of range. */
export function mustBeFlexible(options: FlexibleOptions): void {
  mustBeFarrington(options)
  const { weightsThreshold, pThresholdTrend, noPeriods, pastWeeksNotIncluded } = options
  mustHold([
    ["weightsThreshold", weightsThreshold >= 0],
    ["pThresholdTrend", pThresholdTrend >= 0],
    ["noPeriods", isWhole(noPeriods, 1)],
    ["pastWeeksNotIncluded", isWhole(pastWeeksNotIncluded, 0)],
  ])
}
