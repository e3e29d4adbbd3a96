import { daysBetween } from "../../methods/calendar/week.ts"
import { dispersedQuantile } from "../../methods/statistics/negative-binomial.ts"
import { normalUpperQuantile } from "../../methods/statistics/normal.ts"
import { ears, earsDefaults } from "../../methods/surveillance/ears.ts"
import { enoughOfLate } from "../../methods/surveillance/enough-of-late.ts"
import { farringtonDesign, farringtonNow } from "../../methods/surveillance/farrington-flexible.ts"
import type { FlexibleOptions } from "../../methods/surveillance/farrington-options.ts"
import { usualOptions, yearsBack } from "../../methods/watch/usual-designs.ts"
import type { WeekSeries } from "./unusual-counts.ts"
import type { Look, LookOutcome, Unusual } from "./unusual-model.ts"

type Span = Look["span"]
/** A series in steps of one length; `days`: since 1970, so that a year is a year. */
type Steps = { count: Float64Array; all: Float64Array; days?: Float64Array }

export const options: Record<Span, FlexibleOptions> = { week: usualOptions[1], fourWeeks: usualOptions[4] }
export const lengths: Record<Span, number> = { week: 1, fourWeeks: 4 }

/** C2 leaves the last two steps out, so that what began then does not hide itself; a spread of at least 1, since a sparse series has none. */
export const early = { ...earsDefaults("C2"), minSigma: 1 }
const earliest = early.baseline + 3

/** Below this a fitted mean has run off to nought: nothing was ever counted in the weeks to learn from. */
const smallestMean = 1e-6

/** Steps of so many weeks that end with the last one; a first piece that is too short is left out. */
export function stepsOf({ until, count, all }: WeekSeries, length: number): Steps {
  const size = Math.floor(count.length / length)
  const spare = count.length - size * length
  const sums = (numbers: Int32Array) =>
    Float64Array.from({ length: size }, (_, step) =>
      numbers.subarray(spare + step * length, spare + (step + 1) * length).reduce((sum, number) => sum + number, 0),
    )
  if (length > 1) return { count: sums(count), all: sums(all) }
  const last = daysBetween("1970-01-01", until)
  return { count: sums(count), all: sums(all), days: Float64Array.from(all, (_, at) => last - 7 * (size - 1 - at)) }
}

/** From the same time of earlier years, with all signals there as the effort. Nothing where the years are too few. */
function byYears({ count, all, days }: Steps, span: Span): LookOutcome | undefined {
  // A step in which nobody reported anything has no logarithm; half a signal says as little.
  const effort = all.map((signals) => Math.max(signals, 0.5))
  for (const b of yearsBack) {
    const chosen = { ...options[span], b }
    const design = farringtonDesign(count.length, chosen, days)
    if (!design.learn) continue
    const found = farringtonNow(count, design, effort)
    if (found.kind !== "judged" || (found.expected ?? 0) < smallestMean) return undefined
    const {
      expected = 0,
      upperbound: bound,
      alarm: more,
      pvalue: chance = 1,
      phi: dispersion = 1,
      trend = null,
    } = found
    const { alpha, noPeriods: groups } = chosen
    const low = Math.min(bound, dispersedQuantile(expected, dispersion, alpha))
    const learned = { method: "farrington" as const, years: b, groups, chance, dispersion, trend }
    return { kind: "judged", expected, low, high: bound, bound, more, alpha, learned }
  }
  return undefined
}

/** From the steps just before alone. */
function byBefore({ count }: Steps): LookOutcome {
  const found = ears(count, count.length, early)
  if (found.kind !== "judged") return { kind: "unclear" }
  const { expected = 0, upperbound: bound, alarm: more } = found
  const { baseline, alpha } = early
  // The range is as wide below what is expected as the bound lies above it, in whole signals.
  const [low, high] = [Math.max(0, Math.ceil(2 * expected - bound)), Math.floor(bound)]
  return { kind: "judged", expected, low, high, bound, more, alpha, learned: { method: "ears", baseline } }
}

function outcomeOf(steps: Steps, span: Span): LookOutcome {
  const { count } = steps
  const have = count.length
  if (have < earliest) return { kind: "tooLittleHistory", have, need: earliest }
  const [need, period] = options[span].limit54
  if (!enoughOfLate(count, have - 1, [need, period])) {
    const late = count.subarray(Math.max(0, have - period))
    return { kind: "tooFewCases", have: late.reduce((sum, number) => sum + number, 0), need }
  }
  return byYears(steps, span) ?? byBefore(steps)
}

/** Whether the newest complete week, and the four weeks that end with it, hold more than usual. Nothing where there never was a signal. */
export function unusualIn(series: WeekSeries | undefined): Unusual | undefined {
  if (!series || series.count.length === 0) return undefined
  const looks = (["week", "fourWeeks"] as const).map((span): Look => {
    const sumOf = (numbers: Int32Array) => numbers.slice(-lengths[span]).reduce((sum, number) => sum + number, 0)
    return {
      span,
      until: series.until,
      observed: sumOf(series.count),
      all: sumOf(series.all),
      outcome: outcomeOf(stepsOf(series, lengths[span]), span),
    }
  })
  return { looks }
}

/** How many standard deviations above the mean the bound of EARS lies. */
export const deviations = (alpha: number): number => normalUpperQuantile(alpha)
