import { bestEpidemic } from "./epidemic-gain.ts"
import { bestIntercept } from "./intercept-gain.ts"
import type { Direction, Stretch } from "./stretch.ts"

export type Change = "intercept" | "epi"

/** Between which weeks back a change may have begun: `Mtilde` to `M` weeks; M below 0 looks back to the start. */
export type Window = { M: number; Mtilde: number }

/** With every later beginning the sums grow by one week, so Poisson gains need no search. */
function bestPoissonIntercept(stretch: Stretch, to: number, first: number, last: number, direction: Direction): number {
  let [count, mean, best] = [0, 0, Number.NEGATIVE_INFINITY]
  for (let from = to; from >= first; from--) {
    count += stretch.counts[from] as number
    mean += stretch.means[from] as number
    if (from > last) continue
    const kappa = direction * Math.max(0, direction * Math.log(count / mean))
    const gain = count === 0 && direction < 0 ? mean : kappa * count + (1 - Math.exp(kappa)) * mean
    if (gain > best) best = gain
  }
  return best
}

/**
 * The generalised likelihood ratio of week `to` (counted from 0 in the stretch): the most that any change, begun in any
 * week of the window and lasting until now, gains in log-likelihood over no change; 0 at least.
 * @param alpha variance mean + alpha × mean²; 0 for Poisson
 * @source M. Höhle and M. Paul (2008), Computational Statistics & Data Analysis 52:4357-4368, sections 3 and 4
 */
export function generalisedRatio(
  stretch: Stretch,
  to: number,
  window: Window,
  alpha: number,
  change: Change,
  direction: Direction,
): number {
  const first = window.M < 0 ? 0 : Math.max(0, to - window.M)
  const last = to - Math.max(0, window.Mtilde - 1)
  if (change === "intercept" && alpha === 0) {
    return Math.max(0, bestPoissonIntercept(stretch, to, first, last, direction))
  }
  let best = 0
  for (let from = first; from <= last; from++) {
    const gain =
      change === "epi" ? bestEpidemic(stretch, from, to, alpha) : bestIntercept(stretch, from, to, alpha, direction)
    if (gain > best) best = gain
  }
  return best
}
