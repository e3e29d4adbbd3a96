import { addDays, type Day } from "../../methods/calendar/week.ts"
import { usualThresholds } from "../../methods/statistics/verdict.ts"
import { besideAnother, besideBaseline, judgeTogether, level, type Raw } from "./comparisons.ts"
import { courseOf, type Known, type WeekCount } from "./course.ts"
import type { Evidence } from "./evidence-model.ts"
import { judgementOf } from "./judgement.ts"
import type { Finding } from "./model.ts"
import { objectionsTo } from "./objections.ts"

import { sourcesOf } from "./sources.ts"
import { tally } from "./tally.ts"

export { safeFinding } from "./safe.ts"

function yardsticksFor(evidence: Evidence): Raw[] {
  const { scope, denominators, baseline } = evidence
  const { here, rest, before } = tally(evidence)
  const raws: Raw[] = baseline ? [besideBaseline(baseline)] : []
  if (!scope.theme) return raws
  if (scope.area && denominators.kind === "unknown")
    raws.push({ kind: "unclear", with: "population", why: denominators.why })
  if (scope.area && denominators.kind === "known") {
    const { here: people, rest: others } = denominators
    const figure = { label: "inwoners", year: people.year, source: people.source }
    raws.push(
      besideAnother(
        "population",
        { count: here.count, of: people.value },
        { count: rest.count, of: others.value },
        figure,
      ),
    )
  }
  if (scope.area) raws.push(besideAnother("share", here, rest))
  raws.push(besideAnother("before", here, before))
  return raws
}

/** The share of the theme that one would expect here: as elsewhere, or else as before. */
function expectedShare(evidence: Evidence): Known {
  if (evidence.scope.kind === "bundle" || !evidence.scope.theme) return { from: "nowhere" }
  const { rest, before } = tally(evidence)
  if (rest.of > 0) return { from: "elsewhere", ...rest }
  if (before.of > 0) return { from: "before", ...before }
  return { from: "nowhere" }
}

/** For a bundle the weeks of its own signals, for a theme those of all signals here, so that effort can be seen. */
function weekCounts({ scope, reports, cells }: Evidence): WeekCount[] {
  if (scope.kind === "bundle") return reports.map(({ week }) => ({ week, count: 1, all: 1 }))
  return cells
    .filter(({ place, week }) => place === "here" && week >= scope.from)
    .map(({ week, theme, signals }) => ({ week, count: theme ? signals : 0, all: signals }))
}

/** From what was counted to what may be said: numbers, margins, a judgement, and what stands against it. */
export function findingFrom(evidence: Evidence): Finding {
  const { scope, today, places, denominators } = evidence
  const sources = sourcesOf(evidence)
  const comparisons = judgeTogether(yardsticksFor(evidence).map((raw) => ({ raw, sources })))
  const judgement = judgementOf(comparisons, sources)
  return {
    version: 1,
    computedOn: today,
    scope,
    sources,
    course: courseOf(scope, weekCounts(evidence), expectedShare(evidence), level),
    comparisons,
    places,
    judgement,
    objections: objectionsTo({ scope, sources, comparisons, denominators }),
    settings: {
      level,
      adjustment: "holm",
      comparisons: comparisons.filter(({ kind }) => kind === "compared").length,
      thresholds: { ...usualThresholds },
      leftOut: ["individual", "none"],
    },
  }
}

/** The weeks that a bundle's finding spans: the last year, and further back where its oldest signal lies. */
export function bundleWeeks(weeks: readonly Day[], lastMonday: Day): { from: Day; until: Day } {
  const yearAgo = addDays(lastMonday, -51 * 7)
  const [oldest = yearAgo] = [...weeks, yearAgo].sort()
  return { from: oldest, until: lastMonday }
}
