import type { Direction, Likelihood, Worth } from "./windows.ts"

const timesLog = (x: number, ratio: number): number => (x > 0 ? x * Math.log(ratio) : 0)

/**
 * Kulldorff's (1997) log likelihood ratio for the Poisson model, both sides of the window, whichever way it points:
 * c ln(c / u) + (N - c) ln((N - c) / (N - u)), with u scaled so that all of it sums to N.
 */
export function poissonRatio(c: number, u: number, cases: number): number {
  if (c > 0 && u <= 0) return Number.POSITIVE_INFINITY
  if (c < cases && u >= cases) return Number.POSITIVE_INFINITY
  return timesLog(c, c / u) + timesLog(cases - c, (cases - c) / (cases - u))
}

/** The same for the Bernoulli model: c of the n people in the window are cases, C of all N. */
export function bernoulliRatio(c: number, n: number, cases: number, population: number): number {
  const inside = timesLog(c, c / n) + timesLog(n - c, (n - c) / n)
  const [others, rest] = [cases - c, population - n]
  const outside = timesLog(others, others / rest) + timesLog(rest - others, (rest - others) / rest)
  const all = timesLog(cases, cases / population) + timesLog(population - cases, (population - cases) / population)
  return Math.max(0, inside + outside - all)
}

/** Expectation-based Poisson (Neill 2006): c ln(c / b) - (c - b); what happens elsewhere does not count. */
const expectationRatio = (c: number, b: number): number => timesLog(c, c / b) - (c - b)

/** Cases and measure of all windows together, as far as the model compares with what is outside. */
function share(likelihood: Likelihood, c: number, u: number): { inside: number; outside: number } {
  if (likelihood.kind === "expectation") return { inside: c / u, outside: 1 }
  const measure = likelihood.kind === "poisson" ? likelihood.cases : likelihood.population
  return { inside: c / u, outside: (likelihood.cases - c) / (measure - u) }
}

/** (c / u) over (N - c) / (N - u): how many times likelier inside than outside. */
export function relativeRisk(likelihood: Likelihood, c: number, u: number): number {
  const { inside, outside } = share(likelihood, c, u)
  return inside / outside
}

function ratioOf(likelihood: Likelihood, c: number, u: number): number {
  if (likelihood.kind === "poisson") return poissonRatio(c, u, likelihood.cases)
  if (likelihood.kind === "bernoulli") return bernoulliRatio(c, u, likelihood.cases, likelihood.population)
  return expectationRatio(c, u)
}

/** The log likelihood ratio of a window that may be a cluster of this side, 0 where it is none. */
export function clusterRatio(likelihood: Likelihood, worth: Worth, side: "high" | "low", c: number, u: number): number {
  if (!(u > 0) || c < (side === "high" ? worth.leastHigh : worth.leastLow)) return 0
  const { inside, outside } = share(likelihood, c, u)
  // Nothing is outside: there is nothing to compare with.
  if (Number.isNaN(outside)) return 0
  const counts =
    side === "high"
      ? inside > outside && inside >= outside * worth.riskAbove
      : inside < outside && inside <= outside * worth.riskBelow
  return counts ? ratioOf(likelihood, c, u) : 0
}

export const sides = (direction: Direction): readonly ("high" | "low")[] =>
  direction === "both" ? ["high", "low"] : [direction]
