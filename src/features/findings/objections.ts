import type { Comparison, Verdict } from "./comparison-model.ts"
import type { Denominators } from "./evidence-model.ts"
import type { Objection, Scope, Sources } from "./model.ts"

/** From these shares on one source decides the picture, and the card says so. */
const halfFromOne = { organisation: 0.5, reporter: 1 / 3 }
/** Fewer different weeks than this may be one event or one campaign. */
const fewWeeks = 4

type Case = {
  scope: Scope
  sources: Sources
  comparisons: readonly Comparison[]
  denominators: Denominators
}

const saysMore = (verdict: Verdict) => verdict.kind === "probablyMore" || verdict.kind === "clearlyMore"
const saysNotMore = (verdict: Verdict) => verdict.kind === "couldBeChance" || verdict.kind === "less"

/** One yardstick says more, another does not: mostly where people here report more of everything. */
function disagreement(comparisons: readonly Comparison[]): Objection[] {
  const made = comparisons.filter((one) => one.kind === "compared").filter((one) => one.with !== "before")
  const more = made.find(({ verdict }) => saysMore(verdict))
  const notMore = made.find(({ verdict }) => saysNotMore(verdict))
  return more && notMore ? [{ kind: "disagreement", more: more.with, notMore: notMore.with }] : []
}

function aboutSources({ signals, weeks, ...sources }: Sources): Objection[] {
  const { largestOrganisation, largestReporter, unknownReporters, unweighed, withoutArea } = sources
  const several = signals > 1
  const found: Objection[] = []
  if (several && largestOrganisation && largestOrganisation.least >= halfFromOne.organisation)
    found.push({ kind: "oneOrganisation", share: largestOrganisation })
  if (several && largestReporter && largestReporter.least >= halfFromOne.reporter)
    found.push({ kind: "oneReporter", share: largestReporter })
  if (several && weeks < fewWeeks) found.push({ kind: "fewWeeks", weeks })
  if (unknownReporters > 0) found.push({ kind: "unknownReporters", signals: unknownReporters })
  if (unweighed > 0) found.push({ kind: "unweighed", signals: unweighed })
  if (withoutArea > 0) found.push({ kind: "withoutArea", signals: withoutArea })
  return found
}

function aboutDenominators({ scope, denominators, comparisons }: Case): Objection[] {
  if (!comparisons.some((comparison) => comparison.with === "population")) return []
  if (denominators.kind === "unknown") return denominators.why === "noPopulation" ? [{ kind: "noPopulation" }] : []
  const until = Number(scope.until.slice(0, 4))
  const { year } = denominators.here
  return year === until ? [] : [{ kind: "denominatorYear", year, until }]
}

/** Everything that a careful reader would hold against the finding. */
export const objectionsTo = (finding: Case): Objection[] => [
  ...disagreement(finding.comparisons),
  ...aboutSources(finding.sources),
  ...aboutDenominators(finding),
]
