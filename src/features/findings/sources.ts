import { type DistinctSources, distinctSources, type Shared } from "../../methods/statistics/distinct.ts"
import type { Evidence, ReportRow } from "./evidence-model.ts"
import type { Sources } from "./model.ts"
import { sum } from "./tally.ts"

const distinct = (reports: readonly ReportRow[], shared: Shared): DistinctSources =>
  distinctSources(
    reports.map(({ reporter, organisation, peopleMost, ...report }) => ({
      ...report,
      reporterKey: reporter ?? "unknown",
      organisation: organisation ?? "unknown",
      peopleMost: Math.max(report.peopleLeast, peopleMost ?? report.peopleLeast),
    })),
    shared,
  )

const shareOf = (largest: DistinctSources["largestReporter"]) => (largest.kind === "known" ? largest.share : null)

/** Who stands behind the signals: distinct counts, and what is not known of them. */
export function sourcesOf({ reports, shared, cells }: Evidence): Sources {
  const { signals, reporters, organisations, weeks, people, largestReporter, largestOrganisation } = distinct(
    reports,
    shared,
  )
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
