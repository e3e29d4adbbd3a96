import type { FarringtonOptions, FlexibleOptions } from "./farrington-options.ts"

export const classicDefaults: FarringtonOptions = {
  freq: 52,
  b: 5,
  w: 3,
  reweight: true,
  alpha: 0.05,
  trend: true,
  limit54: [5, 4],
  powertrans: "2/3",
  populationOffset: false,
}

/** R's own defaults. `pastWeeksNotIncluded` is there the half-width w. */
export const flexibleDefaults: FlexibleOptions = {
  ...classicDefaults,
  weightsThreshold: 2.58,
  pThresholdTrend: 0.05,
  noPeriods: 1,
  pastWeeksNotIncluded: 3,
  thresholdMethod: "delta",
}

/** What Noufaily and others (2013) advise; the watch uses it. */
export const improvedOptions: FlexibleOptions = {
  ...flexibleDefaults,
  alpha: 0.01,
  pThresholdTrend: 1,
  noPeriods: 10,
  pastWeeksNotIncluded: 26,
  thresholdMethod: "nbPlugin",
}
