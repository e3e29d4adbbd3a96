import type { Circles, Randomness } from "./problem.ts"

/** Which stretches [from, until) of intervals count: all with these lengths, beginnings and ends (both bounds included). */
export type Stretches = {
  shortest: number
  longest: number
  firstFrom: number
  lastFrom: number
  firstUntil: number
  lastUntil: number
}

/** How the likelihood ratio of c cases against measure u comes about; see likelihood.ts. */
export type Likelihood =
  | { kind: "poisson"; cases: number }
  | { kind: "bernoulli"; cases: number; population: number }
  | { kind: "expectation" }

export type Direction = "high" | "low" | "both"

/** Which windows may count as a cluster at all. */
export type Worth = { leastHigh: number; leastLow: number; riskAbove: number; riskBelow: number }

/**
 * A scan over counts with a measure beside them: expected cases, or a population. Rows of cells are locations, columns
 * intervals. All of it can be handed to another thread as it is.
 */
export type WindowProblem = {
  locations: number
  intervals: number
  measure: Float64Array
  circles: Circles
  stretches: Stretches
  alsoWhole: boolean
  alsoEverywhere: boolean
  direction: Direction
  likelihood: Likelihood
  worth: Worth
  randomness: Randomness
}

/** All stretches of `intervals` with a length from shortest to longest. */
export function anyStretch(intervals: number, longest: number, shortest = 1): Stretches {
  return { shortest, longest, firstFrom: 0, lastFrom: intervals - 1, firstUntil: 1, lastUntil: intervals }
}

/** Only the stretches that last until the end. */
export function endingStretch(intervals: number, longest: number, shortest = 1): Stretches {
  return { ...anyStretch(intervals, longest, shortest), firstUntil: intervals }
}

export const wholePeriod = (intervals: number): Stretches => anyStretch(intervals, intervals, intervals)
