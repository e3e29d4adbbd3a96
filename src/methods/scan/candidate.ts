import { bestWindows } from "./maxima.ts"
import { bestOfCategories } from "./ordinal.ts"
import type { Plan } from "./plan.ts"
import { bestOfCentres } from "./poisson.ts"
import type { Circles, PoissonProblem } from "./problem.ts"
import type { WindowProblem } from "./windows.ts"

/** A window that may be reported. `everywhere`: all places, over part of the time. */
export type Candidate = {
  centre: number
  everywhere: boolean
  members: Uint32Array
  from: number
  until: number
  side: "high" | "low"
  observed: number
  /** Expected cases, or people. */
  measure: number
  /** Cases of each category, where there are any. */
  perCategory: number[] | undefined
  llr: number
}

/** The problem as the fast kernel takes it; undefined where it is of another kind. */
export function asPoisson(problem: WindowProblem): PoissonProblem | undefined {
  const { stretches, worth, likelihood, randomness, intervals } = problem
  const { shortest, longest, firstFrom, lastFrom, firstUntil, lastUntil } = stretches
  const plain = likelihood.kind === "poisson" && problem.direction === "high"
  const unlimited = worth.riskAbove === 0 && firstFrom === 0 && lastFrom === intervals - 1 && lastUntil === intervals
  if (!plain || !unlimited) return undefined
  const kind =
    shortest === intervals
      ? "whole"
      : shortest > 1
        ? undefined
        : firstUntil === 1
          ? "all"
          : firstUntil === intervals
            ? "ending"
            : undefined
  if (!kind) return undefined
  return {
    locations: problem.locations,
    intervals,
    expected: problem.measure,
    cases: likelihood.cases,
    circles: problem.circles,
    spans: { kind, longest },
    alsoWhole: problem.alsoWhole,
    alsoEverywhere: problem.alsoEverywhere,
    leastCases: worth.leastHigh,
    ...(randomness.kind !== "multinomial" && { randomness }),
  }
}

/** The likelier first; of equals the one with fewer locations, then the one of the earlier centre. */
export function byRank(a: Candidate, b: Candidate): number {
  if (Math.abs(a.llr - b.llr) > 1e-9) return b.llr - a.llr
  return a.members.length - b.members.length || a.centre - b.centre
}

/** The best window of every centre that has one, the likeliest first. Circles may be smaller than those of the plan. */
export function candidatesOf(plan: Plan, circles: Circles = plan.circles): Candidate[] {
  const { counts, ids } = plan.field
  const centres = circles.starts.length - 1
  const placed = (best: { centre: number; size: number; from: number; until: number; llr: number }) => {
    const everywhere = best.centre === centres
    const start = everywhere ? 0 : (circles.starts[best.centre] as number)
    const members = everywhere
      ? Uint32Array.from(ids, (_, location) => location)
      : circles.locations.slice(start, start + best.size)
    return { centre: best.centre, everywhere, members, from: best.from, until: best.until, llr: best.llr }
  }
  const found: Candidate[] = []
  if (plan.kind === "categories") {
    for (const best of bestOfCategories({ ...plan.real, circles }, counts)) {
      if (best.llr <= 0) continue
      const observed = best.counts.reduce((sum, count) => sum + count, 0)
      found.push({ ...placed(best), side: "high", observed, measure: 0, perCategory: best.counts })
    }
    return found.sort(byRank)
  }
  const problem = { ...plan.real, circles }
  const plain = asPoisson(problem)
  const all = plain
    ? bestOfCentres(plain, counts).map((best) => ({ ...best, side: "high" as const }))
    : bestWindows(problem, counts)
  for (const best of all) {
    if (best.llr <= 0) continue
    const { side, observed, expected: measure } = best
    found.push({ ...placed(best), side, observed, measure, perCategory: undefined })
  }
  return found.sort(byRank)
}
