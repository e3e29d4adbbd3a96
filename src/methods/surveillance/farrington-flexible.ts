import { normalUpperQuantile } from "../statistics/normal.ts"
import { enoughOfLate } from "./enough-of-late.ts"
import { type FlexibleOptions, mustBeFlexible } from "./farrington-options.ts"
import { type GroupDesign, groupDesign } from "./group-design.ts"
import { type Counts, type Details, type Outcome, tooLittleHistory } from "./outcome.ts"
import { type Calendar, labelledWeeks, stepsBetween } from "./reference-weeks.ts"
import { type Bound, countBound, deltaBound } from "./thresholds.ts"
import { type TrendModel, trendModel } from "./trend-model.ts"

/** What every series of the same length shares: the weeks to learn from, for one week to judge. */
export type FlexibleDesign = {
  /** The week to judge, counted from 1. */
  t: number
  options: FlexibleOptions
  /** Undefined when the series does not reach back far enough. */
  learn: GroupDesign | undefined
}

/**
 * Prepares the judging of week t; see `farringtonNow`.
 * @param t the week to judge, counted from 1
 * @param days the day of each count (whole days since 1970), where a year is to be a year and not `freq` steps
 * @throws OptionError when an option is out of range
 */
export function farringtonDesign(t: number, options: FlexibleOptions, days?: ArrayLike<number>): FlexibleDesign {
  mustBeFlexible(options)
  const calendar: Calendar = { freq: options.freq, days }
  const now = t - 1
  const labels = labelledWeeks(now, options, calendar)
  const weeks = labels ? [...labels.keys()].filter((week) => !Number.isNaN(labels[week])) : []
  const learn = groupDesign(
    weeks,
    weeks.map((week) => labels?.[week] as number),
    options.noPeriods,
    weeks.map((week) => -stepsBetween(week, now, calendar)),
  )
  return { t, options, learn }
}

/** Puts the counts and populations of a series into the room of the design. */
export function fillRoom({ room, weeks }: GroupDesign, series: Counts, population: Counts | undefined): void {
  for (let i = 0; i < weeks.length; i++) {
    const week = weeks[i] as number
    room.counts[i] = series[week] as number
    room.offsets[i] = population ? Math.log(population[week] as number) : 0
  }
}

type Prediction = { expected: number; mu0?: number; bound: Bound | undefined; score: number }

function predict(
  { fit, phi, dispersion }: TrendModel,
  offset: number,
  count: number,
  options: FlexibleOptions,
): Prediction {
  const { alpha, thresholdMethod, powertrans } = options
  const linear = fit.linearNow + offset
  const deviation = Math.sqrt(dispersion * fit.varianceNow)
  const expected = Math.exp(linear)
  if (thresholdMethod === "delta") {
    const error = deviation * expected
    const bound = deltaBound(expected, error, phi, alpha, powertrans, count)
    return { expected, bound, score: (count - expected) / (bound.upper - expected) }
  }
  const mu0 = thresholdMethod === "muan" ? Math.exp(linear + deviation * normalUpperQuantile(alpha)) : expected
  const bound = countBound(mu0, phi, alpha, count)
  // R measures the excess of these two methods from the logarithm of the mean. Above 1 is the same either way.
  return { expected, mu0, bound, score: bound ? (count - linear) / (bound.upper - linear) : Number.NaN }
}

function detailsOf({ fit, phi }: TrendModel, { mu0, bound, score }: Prediction): Details {
  return {
    ...(bound && { pvalue: bound.pvalue, score }),
    ...(mu0 !== undefined && Number.isFinite(mu0) && { mu0 }),
    phi,
    ...(fit.hasSlope && { trend: fit.slope }),
  }
}

/**
 * Judges the week of a design in one series: are there more than the same time of year, other times of year, the trend
 * and the usual variation give reason to expect?
 * @param series counts from week 1 up to the week of the design or further; whole numbers from 0
 * @param population as many, above 0; used with `populationOffset` only
 * @param thorough fit also where too few cases rule out an alarm, for the numbers that come with it
 * @returns `tooFewCases` where `limit54` rules out an alarm, found before any fit
 * @source A. Noufaily and others (2013), Statistics in Medicine 32:1206-1222; Farrington and others (1996), JRSS A 159:547-563
 */
export function farringtonNow(series: Counts, design: FlexibleDesign, population?: Counts, thorough = false): Outcome {
  const { t, options, learn } = design
  const observed = series[t - 1] as number
  if (!learn) return tooLittleHistory(t, observed)
  const enough = enoughOfLate(series, t - 1, options.limit54)
  if (!enough && !thorough) return { t, observed, kind: "tooFewCases", why: "belowLimit", alarm: false }
  const people = options.populationOffset ? population : undefined
  fillRoom(learn, series, people)
  const offset = people ? Math.log(people[t - 1] as number) : 0
  const model = trendModel(learn, offset, { ...options, plainWeights: true })
  if (!model) {
    const few = learn.weeks.length - learn.groupCount - 1 <= 0
    return few
      ? tooLittleHistory(t, observed, "tooFewReferenceWeeks")
      : { t, observed, kind: "unclear", why: "notConverged" }
  }
  const prediction = predict(model, offset, observed, options)
  const { bound, expected, score } = prediction
  const details = detailsOf(model, prediction)
  if (!enough) return { t, observed, kind: "tooFewCases", why: "belowLimit", alarm: false, ...details }
  if (!bound) return { t, observed, kind: "unclear", why: "unbounded", alarm: false, ...details }
  const alarm = score > 1 && observed !== 0
  return { t, observed, kind: "judged", expected, upperbound: bound.upper, alarm, ...details }
}
