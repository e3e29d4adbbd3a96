import { addDays, type Day } from "../../methods/calendar/week.ts"
import { type DistinctSources, distinctSources } from "../../methods/statistics/distinct.ts"
import { usualThresholds } from "../../methods/statistics/verdict.ts"
import { type Baseline, besideAnother, besideBaseline, judgeTogether, level, type Raw } from "./comparisons.ts"
import { courseOf, type WeekCount } from "./course.ts"
import { judgementOf } from "./judgement.ts"
import type { Finding, Place, Scope, Sources } from "./model.ts"
import { objectionsTo } from "./objections.ts"

export { safeFinding } from "./safe.ts"

/** What a finding needs to know of one standing signal. */
export type ReportRow = {
  reporter: string | null
  organisation: string | null
  week: Day
  peopleLeast: number
  peopleMost: number | null
  weighed: boolean
}

/** How many signals in a week, of this theme or of another, here or in the rest of the region. */
export type Cell = { theme: boolean; place: "here" | "rest" | "nowhere"; week: Day; signals: number }

export type Population = { value: number; year: number; source: string }
export type Denominators = { kind: "known"; here: Population; rest: Population } | { kind: "unknown" }

export type Evidence = {
  scope: Scope
  today: Day
  /** The signals that the finding counts. */
  reports: readonly ReportRow[]
  cells: readonly Cell[]
  denominators: Denominators
  baseline: Baseline | undefined
  places: Place[]
}

const distinct = (reports: readonly ReportRow[]): DistinctSources =>
  distinctSources(
    reports.map(({ reporter, organisation, week, peopleLeast, peopleMost }) => ({
      reporterKey: reporter ?? "unknown",
      organisation: organisation ?? "unknown",
      week,
      peopleLeast,
      peopleMost: Math.max(peopleLeast, peopleMost ?? peopleLeast),
    })),
  )

const shareOf = (largest: DistinctSources["largestReporter"]) => (largest.kind === "known" ? largest.share : null)

function sourcesOf({ reports, cells }: Evidence): Sources {
  const { signals, reporters, organisations, weeks, people, largestReporter, largestOrganisation } = distinct(reports)
  const count = (holds: (row: ReportRow) => boolean) => reports.filter(holds).length
  return {
    signals,
    reporters,
    organisations,
    weeks,
    people,
    largestReporter: shareOf(largestReporter),
    largestOrganisation: shareOf(largestOrganisation),
    unknownReporters: count(({ reporter }) => reporter === null),
    unweighed: count(({ weighed }) => !weighed),
    withoutMost: count(({ peopleMost }) => peopleMost === null),
    withoutArea: sum(cells, ({ theme, place }) => theme && place === "nowhere"),
  }
}

const sum = (cells: readonly Cell[], holds: (cell: Cell) => boolean): number =>
  cells.reduce((total, cell) => (holds(cell) ? total + cell.signals : total), 0)

/** How many of this theme, out of how many of all themes: here and in the rest, now and before. */
function tally({ cells, scope }: Pick<Evidence, "cells" | "scope">) {
  const part = (place: Cell["place"], now: boolean) => {
    const within = (cell: Cell) => cell.place === place && cell.week >= scope.from === now
    return { count: sum(cells, (cell) => cell.theme && within(cell)), of: sum(cells, within) }
  }
  return { here: part("here", true), rest: part("rest", true), before: part("here", false) }
}

function yardsticksFor(evidence: Evidence): Raw[] {
  const { scope, denominators, baseline } = evidence
  const { here, rest, before } = tally(evidence)
  const raws: Raw[] = baseline ? [besideBaseline(baseline)] : []
  if (!scope.theme) return raws
  if (scope.area && denominators.kind === "unknown")
    raws.push({ kind: "unclear", with: "population", why: "noPopulation" })
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
function expectedShare(evidence: Evidence) {
  if (evidence.scope.kind === "bundle" || !evidence.scope.theme) return { from: "nowhere" } as const
  const { rest, before } = tally(evidence)
  if (rest.count > 0) return { from: "elsewhere", value: rest.count / rest.of } as const
  if (before.count > 0) return { from: "before", value: before.count / before.of } as const
  return { from: "nowhere" } as const
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
