import type { Report } from "../../methods/statistics/distinct.ts"

export type OwnReport = Report & { id: string }
export type Pair = { signalId: string; otherId: string }

/** Reports that tell of one event, as groups: what is the same as the same, is the same. */
function eventsOf(reports: readonly OwnReport[], pairs: readonly Pair[]): OwnReport[][] {
  const groups = new Map(reports.map((report) => [report.id, [report]]))
  for (const { signalId, otherId } of pairs) {
    const [one, other] = [groups.get(signalId), groups.get(otherId)]
    if (!one || !other || one === other) continue
    one.push(...other)
    for (const { id } of other) groups.set(id, one)
  }
  return [...new Set(groups.values())]
}

type Told = "reporterKey" | "organisation" | "week"

/**
 * One report an event, so that the fewest different sources (or weeks) are left: an unknown one, which may be any of the others,
 * or else the one that reported most. Reports of one event tell of the same people: as many as the report that names most.
 */
export function oncePerEvent(reports: readonly OwnReport[], pairs: readonly Pair[], fewest: Told): OwnReport[] {
  const times = new Map<string, number>()
  for (const report of reports) times.set(report[fewest], (times.get(report[fewest]) ?? 0) + 1)
  const commonness = (report: OwnReport) =>
    report[fewest] === "unknown" ? Number.POSITIVE_INFINITY : (times.get(report[fewest]) ?? 0)
  return eventsOf(reports, pairs).map((event) => ({
    ...event.reduce((chosen, one) => (commonness(one) > commonness(chosen) ? one : chosen)),
    peopleLeast: Math.max(...event.map(({ peopleLeast }) => peopleLeast)),
    peopleMost: Math.max(...event.map(({ peopleMost }) => peopleMost)),
  }))
}
