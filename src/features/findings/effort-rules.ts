import type { Shared } from "../../methods/statistics/distinct.ts"
import { compareWithEffort } from "../../methods/statistics/effort.ts"
import { distinctReporters } from "../../methods/statistics/reporters.ts"
import { twoRates } from "../../methods/statistics/two-rates.ts"
import { usualThresholds } from "../../methods/statistics/verdict.ts"
import { level } from "./comparisons.ts"
import type { Active } from "./effort-counts.ts"
import type { Effort } from "./effort-model.ts"
import type { Evidence } from "./evidence-model.ts"

const boundsOf = ({ ways, unknown }: Active, shared: Shared) => distinctReporters(ways, unknown, shared)

/**
 * This theme for each active reporter. Only of those who are known, on both sides and in both numbers: an unknown report
 * has no reporter to divide by.
 */
function perReporterOf(
  evidence: Evidence,
  here: Active,
  beside: "rest" | "before",
  there: Active,
): Effort["perReporter"] {
  const few = usualThresholds.reporters
  if (here.known < few || there.known < few) return null
  const { rates, stands } = ratesOf(evidence, here, beside, there)
  if (rates.kind === "unclear") return null
  const finite = (value: number) => (Number.isFinite(value) ? value : null)
  const [low, high] = rates.exact
  return {
    beside,
    here: { count: here.themeByKnown, of: here.known },
    there: { count: there.themeByKnown, of: there.known },
    ratio: { value: finite(rates.ratio), low, high: finite(high) },
    stands,
  }
}

/** Beside the rest, where its inhabitants are known, also whether it is more for each of them. */
function ratesOf({ denominators }: Evidence, here: Active, beside: "rest" | "before", there: Active) {
  if (beside === "before" || denominators.kind === "unknown")
    return { rates: twoRates(here.themeByKnown, here.known, there.themeByKnown, there.known, level), stands: null }
  const made = compareWithEffort(
    { count: here.themeByKnown, population: denominators.here.value, effort: here.known },
    { count: there.themeByKnown, population: denominators.rest.value, effort: there.known },
    level,
  )
  return { rates: made.byEffort, stands: made.stands }
}

/** How many were there to report at all, and the comparison for each of them. */
export function effortIn(evidence: Evidence): Effort | undefined {
  const { activity, shared } = evidence
  if (!activity) return undefined
  const { here, rest, before } = activity
  const beside = rest.known + rest.unknown > 0 ? "rest" : "before"
  return {
    here: boundsOf(here, shared),
    before: boundsOf(before, shared),
    perReporter: perReporterOf(evidence, here, beside, activity[beside]),
  }
}
