import { type Minima, safeCount, safeRow, safeShare, safeSources } from "../../methods/privacy/disclosure.ts"
import type { Finding, Objection, Place } from "./model.ts"
import { monthsText, type PartSize, partLabel, partOf } from "./period.ts"
import { unitOf } from "./places.ts"
import type { Outcome, SafeComparison, SafeCourse, SafeFinding } from "./safe-model.ts"
import { standsOutside } from "./safe-stands.ts"

export const outcomeOf = ({ judgement }: Pick<Finding, "judgement">): Outcome =>
  judgement.kind === "judged" ? judgement.verdict.kind : judgement.kind

/** What is said within the house only: it would tell how the work of a coordinator goes, or how much is of one source. */
const within: readonly Objection["kind"][] = ["unweighed", "withoutArea", "leansOn"]

/**
 * Takes everything out of a finding that could give somebody away. Every number goes through methods/privacy; what is
 * broken down (time, place, comparison) is shown only from enough organisations on.
 */
export function safeFinding(finding: Finding, minima: Minima): SafeFinding {
  const { scope, sources, objections } = finding
  const enough = sources.organisations.least >= minima.sources && sources.signals >= minima.count
  const comparisons = enough ? finding.comparisons.flatMap((one) => safeComparison(one, minima)) : []
  return {
    kind: scope.kind,
    theme: scope.theme,
    area: scope.area,
    region: scope.region,
    period: monthsText(scope),
    computedOn: partOf(finding.computedOn, "month"),
    outcome: outcomeOf(finding),
    signals: safeCount(sources.signals, minima),
    // The least only: the most minus the least would be the number of reports without a known reporter.
    reporters: safeCount(sources.reporters.least, minima),
    organisations: safeSources(sources.organisations.least, minima),
    people: safeCount(sources.people.most, minima),
    course: enough ? safeCourse(finding, minima) : { kind: "tooFew" },
    comparisons,
    standsWithoutLargest: standsOutside(finding, comparisons),
    places: enough ? safePlaces(finding.places, minima) : { unit: "perHundred", list: [] },
    objections: objections.map(({ kind }) => kind).filter((kind) => !within.includes(kind)),
    minima,
  }
}

/** The finest parts of time of which every one may be shown: no part is hidden, so none can be found by subtraction. */
function safeCourse({ course }: Finding, minima: Minima): SafeCourse {
  for (const size of ["month", "quarter", "year"] as const) {
    const sums = new Map<string, number>()
    for (const { from, count } of course.parts) {
      const part = course.size === "month" ? partOfMonth(from, size) : partOf(from, size)
      sums.set(part, (sums.get(part) ?? 0) + count)
    }
    const parts = [...sums].map(([part, sum]) => ({ label: partLabel(part, size), count: safeCount(sum, minima) }))
    if (parts.length > 0 && parts.every(({ count }) => count.kind === "shown")) return { kind: "shown", size, parts }
  }
  return { kind: "tooFew" }
}

/** A month is named by its first day, which partOf would lay in the month of that week's Thursday. */
const partOfMonth = (first: string, size: PartSize): string => partOf(`${first.slice(0, 8)}15`, size)

const tenth = (value: number | null): number | null => (value === null ? null : Math.round(value * 10) / 10)

function safeComparison(comparison: Finding["comparisons"][number], minima: Minima): SafeComparison[] {
  if (comparison.kind !== "compared") return []
  const { here, there, reference, ratio, figure } = comparison
  const mine = safeShare(here.count, here.of, minima)
  const other = there ? safeShare(there.count, there.of, minima) : ({ kind: "known", share: reference } as const)
  if (mine.kind === "tooFew" || other.kind === "tooFew") return []
  const rounded = { value: tenth(ratio.value), low: tenth(ratio.low) ?? 0, high: tenth(ratio.high) }
  return [{ with: comparison.with, here: mine, there: other, ratio: rounded, figure }]
}

/**
 * Which cells of a row with a public total may be shown. Beyond safeRow: the hidden cells together must reach the minimum
 * too, otherwise total minus the rest says that all of them are small.
 */
export function shownCells(counts: readonly number[], minima: Minima): boolean[] {
  const shown = safeRow(counts, minima).map(({ kind }) => kind === "shown")
  const hidden = () => counts.filter((_, index) => !shown[index])
  while (
    hidden().length > 0 &&
    shown.includes(true) &&
    hidden().reduce((sum, count) => sum + count, 0) < minima.count
  ) {
    const least = Math.min(...counts.filter((_, index) => shown[index]))
    shown[counts.findIndex((count, index) => shown[index] && count === least)] = false
  }
  return shown
}

function safePlaces(places: readonly Place[], minima: Minima): SafeFinding["places"] {
  const unit = unitOf(places)
  const shown = shownCells(
    places.map(({ count }) => count),
    minima,
  )
  const list = places.map(({ code, name, count, all, population }, index) => {
    const of = unit === "perThousand" ? (population ?? 0) : all
    return { code, name, share: shown[index] ? safeShare(count, of, minima) : safeShare(0, 0, minima) }
  })
  return { unit, list }
}
