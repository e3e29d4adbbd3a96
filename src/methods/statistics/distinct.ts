import { distinctReporters, largestReporterMost, waysOf } from "./reporters.ts"
import type { Bounds } from "./verdict.ts"

/** How somebody is known: by name, under a code, or as a source that a file gives. One person may be known in each way. */
export type Way = "name" | "code" | "file"

/** What counting sources needs to know of a report; an anonymous report has "unknown" for its reporter. */
export type Report = {
  reporterKey: string | "unknown"
  way?: Way
  organisation: string | "unknown"
  /** The week as text, such as 2025-W07; only whether two weeks are the same matters. */
  week: string
  peopleLeast: number
  peopleMost: number
}

/** For each person who works or worked for several organisations: which. Who reported is not in it. */
export type Shared = readonly (readonly string[])[]

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

function largestShare({ known, unknown }: Tally, signals: number): LargestShare {
  let largest: { source: string; reports: number } | undefined
  for (const [source, reports] of known) {
    if (!largest || reports > largest.reports) largest = { source, reports }
  }
  if (!largest) return { kind: "nobodyKnown" }
  const share = { least: largest.reports / signals, most: (largest.reports + unknown) / signals }
  return { kind: "known", ...largest, share }
}

function peopleIn(reports: readonly Report[]): Bounds {
  const people = { least: 0, most: 0 }
  for (const { peopleLeast, peopleMost } of reports) {
    if (!(peopleLeast >= 0 && peopleMost >= peopleLeast)) {
      throw new RangeError(`people run from least to most, 0 or more, not from ${peopleLeast} to ${peopleMost}`)
    }
    people.least = Math.max(people.least, peopleLeast)
    people.most += peopleMost
  }
  return people
}

/**
 * Who stands behind a number of reports: how many different reporters, organisations and weeks, and how many people.
 * Every number that unknown sources make unsure is given as a least and a most. Reports may speak of the same people,
 * so the least number of people is the largest single report's least, and the most is the sum of all.
 * @param reports one entry a report, in any order; with equal shares the source seen first is named
 * @param shared the organisations of each person who has more than one: the reporters there may be the same
 * @throws RangeError when a number of people is negative or its least exceeds its most.
 */
export function distinctSources(reports: readonly Report[], shared: Shared = []): DistinctSources {
  const people = peopleIn(reports)
  const reporters = tally(reports.map((report) => report.reporterKey))
  const organisations = tally(reports.map((report) => report.organisation))
  const ways = waysOf(reports)
  const largest = largestShare(reporters, reports.length)
  const most = Math.min(1, (largestReporterMost(ways, shared) + reporters.unknown) / reports.length)
  return {
    signals: reports.length,
    reporters: distinctReporters(ways, reporters.unknown, shared),
    organisations: distinct(organisations),
    weeks: new Set(reports.map((report) => report.week)).size,
    people,
    largestReporter: largest.kind === "known" ? { ...largest, share: { ...largest.share, most } } : largest,
    largestOrganisation: largestShare(organisations, reports.length),
  }
}
