import { bestWindows, windowMaxima } from "./maxima.ts"
import type { Best, PoissonProblem } from "./problem.ts"
import { anyStretch, endingStretch, type Stretches, type WindowProblem, wholePeriod } from "./windows.ts"

function stretchesOf({ spans, intervals }: PoissonProblem): Stretches {
  if (spans.kind === "whole") return wholePeriod(intervals)
  return spans.kind === "ending" ? endingStretch(intervals, spans.longest) : anyStretch(intervals, spans.longest)
}

const known = new WeakMap<PoissonProblem, WindowProblem>()

function asWindows(problem: PoissonProblem): WindowProblem {
  const before = known.get(problem)
  if (before) return before
  const { locations, intervals, expected, cases, circles, alsoWhole, alsoEverywhere, leastCases } = problem
  const windows: WindowProblem = {
    locations,
    intervals,
    measure: expected,
    circles,
    stretches: stretchesOf(problem),
    alsoWhole,
    alsoEverywhere,
    direction: "high",
    likelihood: { kind: "poisson", cases },
    worth: { leastHigh: leastCases, leastLow: 0, riskAbove: 0, riskBelow: Number.POSITIVE_INFINITY },
    randomness: problem.randomness ?? { kind: "multinomial", cases },
  }
  known.set(problem, windows)
  return windows
}

/** The best window of every centre (llr 0 where there is none): the plain twin of the fast kernel. */
export function bestOfCentres(problem: PoissonProblem, counts: Uint32Array): Best[] {
  return bestWindows(asWindows(problem), counts).map(({ side: _, ...best }) => best)
}

/** Greatest log likelihood ratio of the replicas first … first + many - 1, the same whatever the division over threads. */
export function simulatedMaxima(problem: PoissonProblem, seed: number, first: number, many: number): Float64Array {
  return windowMaxima(asWindows(problem), seed, first, many)
}
