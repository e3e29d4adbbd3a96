import type { Report, Shared, Way } from "./distinct.ts"
import type { Bounds } from "./verdict.ts"

/** One organisation: how many reporters are known there in each way, and the most reports of one of them. */
export type Ways = { organisation: string; reporters: readonly number[]; mostReports?: readonly number[] }

const every: readonly Way[] = ["name", "code", "file"]
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

function countsOf(reports: readonly Report[], way: Way): number[] {
  const counts = new Map<string, number>()
  for (const { reporterKey, way: known = "name" } of reports) {
    if (known === way && reporterKey !== "unknown") counts.set(reporterKey, (counts.get(reporterKey) ?? 0) + 1)
  }
  return [...counts.values()]
}

/** The known reporters of each organisation. Who is known in two ways cannot be told from two people. */
export const waysOf = (reports: readonly Report[]): Ways[] =>
  [...Map.groupBy(reports, ({ organisation }) => organisation)].map(([organisation, own]) => {
    const counts = every.map((way) => countsOf(own, way))
    return {
      organisation,
      reporters: counts.map(({ length }) => length),
      mostReports: counts.map((each) => each.reduce((most, count) => Math.max(most, count), 0)),
    }
  })

/**
 * How many different reporters. At most: everybody known, and one for each unknown report. At least: in one organisation
 * the way in which most are known, since everybody else there may be one of these; and over all organisations so many fewer
 * as there are people with several of them, since each of those may have reported in each. This asks who *could* be one
 * person, never who is: laying a code beside a name would tell whose it is.
 * @param ways the known reporters of each organisation, each organisation once
 * @param unknown how many reports have no known reporter
 * @param shared the organisations of each person who has more than one; those that are not in `ways` do not count
 */
export function distinctReporters(ways: readonly Ways[], unknown: number, shared: Shared): Bounds {
  const least = ways.map(({ reporters }) => Math.max(0, ...reporters))
  const reporting = new Set(ways.filter(({ reporters }) => sum(reporters) > 0).map(({ organisation }) => organisation))
  const doubles = shared.map((theirs) => Math.max(0, new Set(theirs.filter((one) => reporting.has(one))).size - 1))
  return {
    least: Math.max(sum(least) - sum(doubles), unknown > 0 ? 1 : 0, ...least),
    most: sum(ways.map(({ reporters }) => sum(reporters))) + unknown,
  }
}

/** The most known reports that can come from one person: known in every way, in every organisation of theirs. */
export function largestReporterMost(ways: readonly Ways[], shared: Shared): number {
  const together = new Map(ways.map(({ organisation, mostReports = [] }) => [organisation, sum(mostReports)]))
  const of = (theirs: readonly string[]) => sum([...new Set(theirs)].map((one) => together.get(one) ?? 0))
  return Math.max(0, ...together.values(), ...shared.map(of))
}
