import { type DistinctSources, distinctSources } from "../../methods/statistics/distinct.ts"
import type { Evidence, ReportRow } from "./evidence-model.ts"
import type { Sources } from "./model.ts"
import { sum } from "./tally.ts"

const distinct = (reports: readonly ReportRow[]): DistinctSources =>
  distinctSources(
    reports.map(({ reporter, coded = false, organisation, week, peopleLeast, peopleMost }) => ({
      reporterKey: reporter ?? "unknown",
      coded,
      organisation: organisation ?? "unknown",
      week,
      peopleLeast,
      peopleMost: Math.max(peopleLeast, peopleMost ?? peopleLeast),
    })),
  )

const shareOf = (largest: DistinctSources["largestReporter"]) => (largest.kind === "known" ? largest.share : null)

/** Who stands behind the signals: distinct counts, and what is not known of them. */
export function sourcesOf({ reports, cells }: Evidence): Sources {
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
