import { scales, type Transform, transforms } from "./cusum-scales.ts"
import { learnInControl } from "./in-control.ts"
import { mustHold } from "./option-error.ts"
import { at, type Counts, type Outcome, tooLittleHistory } from "./outcome.ts"

export type CusumOptions = {
  /** The weeks to judge, counted from 1. */
  range: readonly [from: number, to: number]
  freq: number
  /** What is subtracted every week, and where the alarm goes. */
  k: number
  h: number
  /** The usual mean: one for all weeks, one for each, learned with a yearly wave, or (undefined) the mean of all before. */
  m?: number | readonly number[] | "glm" | undefined
  trans: Transform
  /** Variance m + alpha × m², for `pearsonNegBin` alone. */
  alpha: number
}

export const cusumDefaults = { freq: 52, k: 1.04, h: 2.26, trans: "standard", alpha: 0.1 } as const

function meansOf(series: Counts, options: CusumOptions): readonly number[] | undefined {
  const { m, freq } = options
  const [from, to] = options.range
  const length = to - from + 1
  if (m === "glm") return learnInControl(series, from, to, freq, { S: 1, trend: false }, 0)?.means
  if (typeof m === "number") return new Array(length).fill(m)
  if (m !== undefined) return m
  let sum = 0
  for (let t = 1; t < from; t++) sum += at(series, t)
  return sum > 0 ? new Array(length).fill(sum / (from - 1)) : undefined
}

/** @throws OptionError when an option is out of range. */
export function mustBeCusum({ m, k, h, range, trans, alpha }: CusumOptions): void {
  const means = typeof m === "number" ? [m] : typeof m === "object" ? m : []
  mustHold([
    ["m", means.every((mean) => mean > 0) && (typeof m !== "object" || m.length === range[1] - range[0] + 1)],
    ["k", Number.isFinite(k)],
    ["h", Number.isFinite(h)],
    ["trans", transforms.includes(trans)],
    ["alpha", alpha >= 0],
  ])
}

/**
 * A cumulative sum of how much each week lies above the usual: small excesses add up until they reach h. It is not set
 * back after an alarm, so it alarms until the sum has come down again.
 * `statistic` is the sum, `upperbound` the count that would have reached h (for `none`: what the sum still lacked).
 * @throws OptionError when an option is out of range or the range leaves the series
 * @source Rossi and others (1999), Statistics in Medicine 18:2111-2122
 */
export function cusum(series: Counts, options: CusumOptions): Outcome[] {
  mustBeCusum(options)
  const { range, k, h, trans, alpha } = options
  const [from, to] = range
  const weeks = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  const means = meansOf(series, options)
  if (!means) return weeks.map((t) => tooLittleHistory(t, at(series, t), "tooFewReferenceWeeks"))
  let sum = 0
  return weeks.map((t, index) => {
    const observed = at(series, t)
    const expected = means[index] as number
    const before = sum
    const value = trans === "none" ? observed : scales[trans].standardise(observed, expected, alpha)
    sum = Math.max(0, sum + value - k)
    const bound = trans === "none" ? h - sum : scales[trans].bound(h + k - before, expected, alpha)
    const upperbound = Number.isNaN(bound) ? 0 : Math.max(0, bound)
    return { t, observed, kind: "judged", expected, upperbound, alarm: sum >= h, statistic: sum }
  })
}
