import type { Bounds } from "./verdict.ts"

/** What counting sources needs to know of a report; an anonymous report has "unknown" for its reporter. */
export type Report = {
  reporterKey: string | "unknown"
  /** Known by a code: in the same organisation the same person may also have reported by name. */
  coded?: boolean
  organisation: string | "unknown"
  /** The week as text, such as 2025-W07; only whether two weeks are the same matters. */
  week: string
  peopleLeast: number
  peopleMost: number
}

/** The share of all reports that comes from one source: `least` if no unknown report is theirs, `most` if all are. */
export type LargestShare = { kind: "nobodyKnown" } | { kind: "known"; source: string; reports: number; share: Bounds }

export type DistinctSources = {
  signals: number
  reporters: Bounds
  organisations: Bounds
  weeks: number
  people: Bounds
  largestReporter: LargestShare
  largestOrganisation: LargestShare
}

type Tally = { known: Map<string, number>; unknown: number }

function tally(sources: readonly string[]): Tally {
  const known = new Map<string, number>()
  let unknown = 0
  for (const source of sources) {
    if (source === "unknown") unknown++
    else known.set(source, (known.get(source) ?? 0) + 1)
  }
  return { known, unknown }
}

/** Unknown reports may all come from known sources, or each from a new one; with none known they have at least one. */
function distinct({ known, unknown }: Tally): Bounds {
  return { least: Math.max(known.size, unknown > 0 ? 1 : 0), most: known.size + unknown }
}

/** The most reports of one key under a code, of one by name, and how many keys of each, in one organisation. */
function waysWithin(reports: readonly Report[]) {
  const way = (coded: boolean) =>
    tally(reports.filter((report) => (report.coded ?? false) === coded).map(({ reporterKey }) => reporterKey)).known
  const [codes, names] = [way(true), way(false)]
  const both = Math.max(0, ...codes.values()) + Math.max(0, ...names.values())
  return { pairs: Math.min(codes.size, names.size), both }
}

/** Who gave a code may be one of those who gave their name there: so many reporters fewer, and so many more reports of one. */
function doubles(reports: readonly Report[]): { fewer: number; together: number } {
  const ways = [...Map.groupBy(reports, ({ organisation }) => organisation).values()].map(waysWithin)
  return {
    fewer: ways.reduce((sum, { pairs }) => sum + pairs, 0),
    together: Math.max(0, ...ways.map(({ both }) => both)),
  }
}

function largestShare({ known, unknown }: Tally, signals: number): LargestShare {
  let largest: { source: string; reports: number } | undefined
  for (const [source, reports] of known) {
    if (!largest || reports > largest.reports) largest = { source, reports }
  }
  if (!largest) return { kind: "nobodyKnown" }
  const share = { least: largest.reports / signals, most: (largest.reports + unknown) / signals }
  return { kind: "known", ...largest, share }
}

/** With the reports that one person may have sent both by name and under a code. */
const withDoubles = (
  { share }: Extract<LargestShare, { kind: "known" }>,
  together: number,
  unknown: number,
  signals: number,
): Bounds => ({ least: share.least, most: Math.max(share.most, (together + unknown) / signals) })

/**
 * Who stands behind a number of reports: how many different reporters, organisations and weeks, and how many people.
 * Every number that unknown sources make unsure is given as a least and a most. Reports may speak of the same people,
 * so the least number of people is the largest single report's least, and the most is the sum of all.
 * @param reports one entry a report, in any order; with equal shares the source seen first is named
 * @throws RangeError when a number of people is negative or its least exceeds its most.
 */
export function distinctSources(reports: readonly Report[]): DistinctSources {
  const people = { least: 0, most: 0 }
  for (const { peopleLeast, peopleMost } of reports) {
    if (!(peopleLeast >= 0 && peopleMost >= peopleLeast)) {
      throw new RangeError(`people run from least to most, 0 or more, not from ${peopleLeast} to ${peopleMost}`)
    }
    people.least = Math.max(people.least, peopleLeast)
    people.most += peopleMost
  }
  const reporters = tally(reports.map((report) => report.reporterKey))
  const organisations = tally(reports.map((report) => report.organisation))
  const { fewer, together } = doubles(reports)
  const known = distinct(reporters)
  const largest = largestShare(reporters, reports.length)
  return {
    signals: reports.length,
    reporters: { ...known, least: Math.max(known.least - fewer, Math.min(known.least, 1)) },
    organisations: distinct(organisations),
    weeks: new Set(reports.map((report) => report.week)).size,
    people,
    largestReporter:
      largest.kind === "known"
        ? { ...largest, share: withDoubles(largest, together, reporters.unknown, reports.length) }
        : largest,
    largestOrganisation: largestShare(organisations, reports.length),
  }
}
