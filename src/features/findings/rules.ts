import { addDays, type Day } from "../../methods/calendar/week.ts"
import { usualThresholds } from "../../methods/statistics/verdict.ts"
import { campaignObjections, campaignsIn } from "./campaign-rules.ts"
import { level } from "./comparisons.ts"
import { courseOf, type Known } from "./course.ts"
import { effortIn } from "./effort-rules.ts"
import type { Evidence } from "./evidence-model.ts"
import type { Finding } from "./model.ts"
import { objectionsTo } from "./objections.ts"
import { leaningObjections, observersIn } from "./observers-rules.ts"
import { withShrunkRates } from "./place-shrinkage.ts"
import { sourcesOf } from "./sources.ts"
import { tally } from "./tally.ts"
import { unusualIn } from "./unusual-rules.ts"
import { weekCounts } from "./week-counts.ts"
import { judge } from "./yardsticks.ts"

export { safeFinding } from "./safe.ts"

/** The share of the theme that one would expect here: as elsewhere, or else as before. */
function expectedShare(evidence: Evidence): Known {
  if (evidence.scope.kind === "bundle" || !evidence.scope.theme) return { from: "nowhere" }
  const { rest, before } = tally(evidence)
  if (rest.of > 0) return { from: "elsewhere", ...rest }
  if (before.of > 0) return { from: "before", ...before }
  return { from: "nowhere" }
}

/** From what was counted to what may be said: numbers, margins, a judgement, and what stands against it. */
export function findingFrom(evidence: Evidence): Finding {
  const { scope, today, places, denominators } = evidence
  const sources = sourcesOf(evidence)
  const { comparisons, judgement } = judge(evidence, sources)
  const campaigns = campaignsIn(evidence, judgement)
  const observers = observersIn({ evidence, sources, judgement })
  const [unusual, effort] = [unusualIn(evidence.series), effortIn(evidence)]
  const shrunk = withShrunkRates(places, evidence.neighbours ?? new Map())
  return {
    version: 1,
    computedOn: today,
    scope,
    sources,
    course: courseOf(scope, weekCounts(evidence), expectedShare(evidence), level),
    comparisons,
    places: shrunk?.places ?? places,
    judgement,
    objections: [
      ...campaignObjections(campaigns),
      ...leaningObjections(observers),
      ...objectionsTo({ scope, sources, comparisons, denominators }),
    ],
    settings: {
      level,
      adjustment: "holm",
      comparisons: comparisons.filter(({ kind }) => kind === "compared").length,
      thresholds: { ...usualThresholds },
      leftOut: ["individual", "none"],
    },
    ...(campaigns && { campaigns }),
    ...(unusual && { unusual }),
    observers,
    ...(effort && { effort }),
    ...(shrunk && { shrinkage: shrunk.by }),
  }
}

/** The weeks that a bundle's finding spans: the last year, and further back where its oldest signal lies. */
export function bundleWeeks(weeks: readonly Day[], lastMonday: Day): { from: Day; until: Day } {
  const yearAgo = addDays(lastMonday, -51 * 7)
  const [oldest = yearAgo] = [...weeks, yearAgo].sort()
  return { from: oldest, until: lastMonday }
}
