import { poissonRatio } from "../likelihood.ts"
import type { Best, PoissonProblem } from "../problem.ts"

export const nowhere = (centre: number): Best => {
  return { centre, size: 0, from: 0, until: 0, observed: 0, expected: 0, llr: 0 }
}

/** Sums per interval over all locations. */
export function perInterval(cells: ArrayLike<number>, intervals: number): Float64Array {
  const sums = new Float64Array(intervals)
  for (let cell = 0; cell < cells.length; cell++) {
    sums[cell % intervals] = (sums[cell % intervals] as number) + (cells[cell] as number)
  }
  return sums
}

/**
 * The best stretch of all places together, from counts and expected cases per interval. The whole period is all there is:
 * it has no ratio.
 */
export function bestEverywhere(problem: PoissonProblem, counts: Float64Array, expected: Float64Array): Best {
  const { intervals, spans, cases, leastCases } = problem
  let best = nowhere(problem.circles.starts.length - 1)
  if (spans.kind === "whole") return best
  for (let until = spans.kind === "all" ? 1 : intervals; until <= intervals; until++) {
    let [inside, due] = [0, 0]
    for (let from = until - 1; from >= Math.max(0, until - spans.longest); from--) {
      inside += counts[from] as number
      due += expected[from] as number
      if (inside < leastCases || inside <= due || due >= cases) continue
      const llr = poissonRatio(inside, due, cases)
      if (llr <= best.llr + 1e-9) continue
      best = { ...best, size: problem.locations, from, until, observed: inside, expected: due, llr }
    }
  }
  return best
}
