import { type GlrOptions, mustBeGlr } from "./glr-options.ts"
import { fixedStep, searchStep } from "./glr-step.ts"
import { learnInControl } from "./in-control.ts"
import { at, type Counts, type Outcome, tooLittleHistory } from "./outcome.ts"
import type { Stretch } from "./stretch.ts"

/** The chart from week `from` on, with these means, until its first alarm or the end. */
function untilAlarm(
  series: Counts,
  from: number,
  means: readonly number[],
  alpha: number,
  options: GlrOptions,
  before: number,
): Outcome[] {
  const to = options.range[1]
  const counts = Array.from({ length: to - from + 1 }, (_, index) => at(series, from + index))
  const stretch: Stretch = { counts, means, before }
  const outcomes: Outcome[] = []
  let sum = 0
  for (const [i, observed] of counts.entries()) {
    const { theta, ret } = options
    const step =
      theta === undefined ? searchStep(stretch, i, options, alpha) : fixedStep(stretch, i, sum, theta, options, alpha)
    sum = step.value
    const upperbound = ret === "cases" ? (step.cases ?? 0) : step.value
    const mu0 = means[i] as number
    const found = { expected: mu0, upperbound, alarm: step.alarm, statistic: step.value, mu0 }
    outcomes.push({ t: from + i, observed, kind: "judged", ...found })
    if (step.alarm) break
  }
  return outcomes
}

function inControl(series: Counts, from: number, options: GlrOptions, alpha: number | undefined) {
  const { mu0, freq, range } = options
  const to = range[1]
  if (typeof mu0 === "number") return { means: new Array<number>(to - from + 1).fill(mu0), alpha: alpha ?? 0 }
  if (Array.isArray(mu0)) return { means: mu0.slice(from - range[0]), alpha: alpha ?? 0 }
  if (!("S" in mu0)) return undefined
  return learnInControl(series, from, to, freq, mu0, alpha)
}

/**
 * A chart of likelihood ratios: how much more likely the last weeks are under a change than under the usual mean. It
 * starts anew after each alarm. With `theta` it is a CUSUM for that change, without it looks for the likeliest one.
 * @returns `tooLittleHistory` for all weeks when the usual mean cannot be learned from the weeks before
 * @throws OptionError when an option is out of range or the range leaves the series
 * @source M. Höhle and M. Paul (2008), Computational Statistics & Data Analysis 52:4357-4368
 */
export function glr(series: Counts, options: GlrOptions): Outcome[] {
  mustBeGlr(options)
  const { range, mu0 } = options
  const refit = typeof mu0 === "object" && "S" in mu0 && mu0.refit
  const outcomes: Outcome[] = []
  let usual = inControl(series, range[0], options, options.alpha)
  let learnedFrom = range[0]
  for (let from = range[0]; from <= range[1]; from = range[0] + outcomes.length) {
    if (refit && from > range[0] && usual) {
      usual = inControl(series, from, options, usual.alpha)
      learnedFrom = from
    }
    if (!usual) {
      for (let t = from; t <= range[1]; t++) outcomes.push(tooLittleHistory(t, at(series, t), "tooFewReferenceWeeks"))
      break
    }
    const before = from > range[0] ? at(series, from - 1) : 0
    const means = usual.means.slice(from - learnedFrom)
    outcomes.push(...untilAlarm(series, from, means, usual.alpha, options, before))
  }
  return outcomes
}
