import { casesNeeded } from "./cases-needed.ts"
import type { GlrOptions } from "./glr-options.ts"
import { interceptGain } from "./intercept-gain.ts"
import { generalisedRatio } from "./likelihood-ratio.ts"
import type { Direction, Stretch } from "./stretch.ts"

/** What the chart says of one week. */
export type Step = { value: number; cases: number | undefined; alarm: boolean }

/** One week of the chart with a fixed change; `before` is the sum of the week before. */
export function fixedStep(
  stretch: Stretch,
  i: number,
  before: number,
  theta: number,
  options: GlrOptions,
  alpha: number,
): Step {
  const value = Math.max(0, before + interceptGain(stretch, i, i, theta, alpha))
  const mean = stretch.means[i] as number
  const factor = Math.exp(theta)
  const limit = options["c.ARL"]
  const log = alpha === 0 ? 0 : Math.log((1 + alpha * mean) / (1 + alpha * mean * factor))
  // The count x at which before + gain(x) reaches the limit; the gain is linear in x.
  const atNothing = alpha === 0 ? (1 - factor) * mean : log / alpha
  return { value, cases: Math.max(0, (limit - before - atNothing) / (theta + log)), alarm: value > limit }
}

export function searchStep(stretch: Stretch, i: number, options: GlrOptions, alpha: number): Step {
  const { change, ret } = options
  const limit = options["c.ARL"]
  const direction: Direction = options.dir === "inc" ? 1 : -1
  // A window in the Poisson chart leaves out the last Mtilde weeks, without a window one less; as R counts.
  const windowed = change === "intercept" && alpha === 0 && options.M > 0
  const window = windowed ? { M: options.M, Mtilde: options.Mtilde + 1 } : { M: options.M, Mtilde: options.Mtilde }
  const ratio = (of: Stretch) => generalisedRatio(of, i, window, alpha, change, direction)
  const value = ratio(stretch)
  const counts = Array.from({ length: i + 1 }, (_, week) => stretch.counts[week] as number)
  const ratioWith = (count: number) => ratio({ ...stretch, counts: counts.with(i, count) })
  const cases = ret === "cases" ? casesNeeded(ratioWith, limit, options.xMax, direction) : undefined
  return { value, cases, alarm: change === "epi" && alpha === 0 ? value > limit : value >= limit }
}
