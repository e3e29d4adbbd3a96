import { enoughOfLate } from "./enough-of-late.ts"
import { fillRoom } from "./farrington-flexible.ts"
import { type FarringtonOptions, mustBeFarrington } from "./farrington-options.ts"
import { type GroupDesign, groupDesign } from "./group-design.ts"
import { type Counts, type Outcome, tooLittleHistory } from "./outcome.ts"
import { type Calendar, stepsBetween, yearsBack } from "./reference-weeks.ts"
import { deltaBound } from "./thresholds.ts"
import { trendModel } from "./trend-model.ts"

export type ClassicDesign = { t: number; options: FarringtonOptions; learn: GroupDesign | undefined }

/**
 * Prepares the judging of week t (counted from 1). Reference weeks before the start of the series are left out.
 * @param days as for `farringtonDesign`
 * @throws OptionError when an option is out of range
 */
export function classicDesign(t: number, options: FarringtonOptions, days?: ArrayLike<number>): ClassicDesign {
  mustBeFarrington(options)
  const calendar: Calendar = { freq: options.freq, days }
  const now = t - 1
  const weeks: number[] = []
  for (let year = options.b; year >= 1; year--) {
    const middle = yearsBack(now, year, calendar)
    for (let week = middle - options.w; week <= middle + options.w; week++) if (week >= 0) weeks.push(week)
  }
  const times = weeks.map((week) => -stepsBetween(week, now, calendar))
  const learn = groupDesign(
    weeks,
    weeks.map(() => 0),
    0,
    times,
  )
  return { t, options, learn }
}

/** In the method of 1996 a trend must be significant at this level, and weeks above this residual weigh less. */
const original = { pThresholdTrend: 0.05, weightsThreshold: 1, plainWeights: false }

/**
 * The method of 1996 for one week of one series; a two-sided bound, so half of `alpha` lies above it. Series and
 * population as for `farringtonNow`. With too few cases of late the bound is 0, as in R, and there is no alarm.
 * @source C. P. Farrington, N. J. Andrews, A. D. Beale and M. A. Catchpole (1996), JRSS A 159:547-563
 */
export function farringtonClassic(series: Counts, design: ClassicDesign, population?: Counts): Outcome {
  const { t, options, learn } = design
  const observed = series[t - 1] as number
  if (!learn) return tooLittleHistory(t, observed)
  const people = options.populationOffset ? population : undefined
  fillRoom(learn, series, people)
  const offset = people ? Math.log(people[t - 1] as number) : 0
  const model = trendModel(learn, offset, { ...options, ...original })
  if (!model) {
    const few = learn.weeks.length <= 2
    return few
      ? tooLittleHistory(t, observed, "tooFewReferenceWeeks")
      : { t, observed, kind: "unclear", why: "notConverged" }
  }
  const { fit, phi } = model
  const expected = Math.exp(fit.linearNow + offset)
  const error = Math.sqrt(phi * fit.varianceNow) * expected
  const { upper, pvalue } = deltaBound(expected, error, phi, options.alpha / 2, options.powertrans, observed)
  const score = (observed - expected) / (upper - expected)
  const details = { expected, pvalue, score, phi, ...(fit.hasSlope && { trend: fit.slope }) }
  if (!enoughOfLate(series, t - 1, options.limit54)) {
    return { t, observed, kind: "tooFewCases", why: "belowLimit", upperbound: 0, alarm: false, ...details }
  }
  return { t, observed, kind: "judged", upperbound: upper, alarm: score > 1, ...details }
}
