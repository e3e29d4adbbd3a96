import type { Shared, Way } from "../../methods/statistics/distinct.ts"
import { effectiveReporters, effectiveSources } from "../../methods/statistics/effective-number.ts"
import { distinctReporters } from "../../methods/statistics/reporters.ts"
import { usualThresholds, verdict } from "../../methods/statistics/verdict.ts"
import type { Judgement } from "./comparison-model.ts"
import type { Denominators, Evidence, ReportRow } from "./evidence-model.ts"
import type { Sources } from "./model.ts"
import type { LeftOut, Source } from "./observers-counts.ts"
import type { LeansOn, Observers, Without } from "./observers-model.ts"
import { judge } from "./yardsticks.ts"

/** What there is without the largest source, with the inhabitants of where others still report. */
export type Remaining = LeftOut & { denominators: Denominators }
export type WithoutLargest = { source: Source; alone: Remaining; andUnknown: Remaining | undefined }
export type ObserverEvidence = { organisation: WithoutLargest | undefined; reporter: WithoutLargest | undefined }

type Recomputed = Extract<Without, { kind: "recomputed" }>
type Judged = Extract<Judgement, { kind: "judged" }>

const side: Record<Recomputed["found"]["outcome"], number> = {
  clearlyMore: 1,
  probablyMore: 1,
  less: -1,
  couldBeChance: 0,
  tooLittle: 0,
  nothingToCompare: 0,
  contradictory: 0,
}

const isOf = (source: Source, row: ReportRow): boolean =>
  source.kind === "organisation"
    ? row.organisation === source.organisation
    : row.reporter === source.reporter && (row.way ?? "name") === source.way
const isUnknown = (source: Source, row: ReportRow): boolean =>
  source.kind === "organisation" ? row.organisation === null : row.reporter === null

const ways: readonly Way[] = ["name", "code", "file"]

/** How many signals by whom there are in some rows; the same numbers as those of all rows, in one pass. */
function boundsOf(rows: readonly ReportRow[], keeps: (row: ReportRow) => boolean, shared: Shared) {
  const known = new Map<string | null, Set<string>[]>()
  const unknown = { reporters: 0, organisations: 0 }
  let signals = 0
  for (const row of rows) {
    if (!keeps(row)) continue
    signals++
    if (row.organisation === null) unknown.organisations++
    const sets = known.get(row.organisation) ?? ways.map(() => new Set<string>())
    known.set(row.organisation, sets)
    if (row.reporter === null) unknown.reporters++
    else sets[ways.indexOf(row.way ?? "name")]?.add(row.reporter)
  }
  const named = known.size - (known.has(null) ? 1 : 0)
  const each = [...known].map(([organisation, sets]) => ({
    organisation: organisation ?? "unknown",
    reporters: sets.map(({ size }) => size),
  }))
  return {
    signals,
    reporters: distinctReporters(each, unknown.reporters, shared),
    organisations: {
      least: Math.max(named, unknown.organisations > 0 ? 1 : 0),
      most: named + unknown.organisations,
    },
  }
}

type Left = { remaining: Remaining; keeps: (row: ReportRow) => boolean; sources: Sources }

/** The deciding yardstick once more, with what is left on both sides, the same minima and as many comparisons. */
function leftOf(evidence: Evidence, { by }: Judged, { remaining, keeps, sources }: Left): Recomputed["found"] {
  const cells = [...evidence.cells, ...remaining.cells]
  const bounds = boundsOf(evidence.reports, keeps, evidence.shared)
  const { comparisons } = judge({ ...evidence, cells, denominators: remaining.denominators }, { ...sources, ...bounds })
  const compared = comparisons.find((one) => one.with === by)
  const { signals, reporters, organisations } = bounds
  const bare = verdict({ observed: signals, expected: 0, chanceOfMore: 1, chanceOfLess: 1, reporters, organisations })
  if (compared?.kind !== "compared")
    return { outcome: bare.kind === "tooLittle" ? "tooLittle" : "nothingToCompare", ratio: null, chance: null }
  const { ratio, adjusted, verdict: made } = compared
  const outcome = bare.kind === "tooLittle" && made.kind !== "less" ? "tooLittle" : made.kind
  return { outcome, ratio, chance: made.kind === "less" ? adjusted.less : adjusted.more }
}

type Whole = { evidence: Evidence; sources: Sources; judgement: Judgement }

function withoutOf({ evidence, sources, judgement }: Whole, largest: WithoutLargest | undefined): Without {
  if (judgement.kind !== "judged") return { kind: "notMade", why: "noClaim" }
  if (judgement.by === "baseline") return { kind: "notMade", why: "baseline" }
  const claimed = side[judgement.verdict.kind]
  if (claimed === 0) return { kind: "notMade", why: "noClaim" }
  if (!largest) return { kind: "notMade", why: "nobodyKnown" }
  const { source, alone, andUnknown } = largest
  const others = (row: ReportRow) => !isOf(source, row)
  const known = (row: ReportRow) => others(row) && !isUnknown(source, row)
  const found = leftOf(evidence, judgement, { remaining: alone, keeps: others, sources })
  const unknownToo = andUnknown && leftOf(evidence, judgement, { remaining: andUnknown, keeps: known, sources })
  const stands = ({ outcome }: Recomputed["found"]) => side[outcome] === claimed
  return {
    kind: "recomputed",
    with: judgement.by,
    stands: stands(found),
    found,
    ifUnknownToo: unknownToo ? { ...unknownToo, stands: stands(unknownToo) } : null,
  }
}

const tooFew: Without = { kind: "notMade", why: "tooFew" }

/**
 * How many equally busy reporters and organisations this comes down to, and whether the comparison that decides stands without
 * the one that gave most. Fewer than three are not broken down: two would tell each other's number.
 */
export function observersIn(whole: Whole): Observers {
  const { evidence, sources } = whole
  const { reports, shared, observers } = evidence
  const enough = {
    reporters: sources.reporters.least >= usualThresholds.reporters,
    organisations: sources.organisations.least >= usualThresholds.organisations,
  }
  const rows = reports.map(({ reporter, way, organisation, week }) => ({
    reporterKey: reporter ?? "unknown",
    way: way ?? ("name" as const),
    organisation: organisation ?? "unknown",
    ...{ week, peopleLeast: 0, peopleMost: 0 },
  }))
  const organisations = () => effectiveSources(rows.map(({ organisation }) => organisation))
  const orders = ({ order1, order2 }: ReturnType<typeof organisations>) => ({ order1, order2 })
  return {
    reporters: enough.reporters ? orders(effectiveReporters(rows, shared)) : null,
    organisations: enough.organisations ? orders(organisations()) : null,
    withoutOrganisation: enough.organisations ? withoutOf(whole, observers?.organisation) : tooFew,
    withoutReporter: enough.reporters ? withoutOf(whole, observers?.reporter) : tooFew,
  }
}

/** A finding that does not stand without one source leans on it. */
export function leaningObjections(observers: Observers): LeansOn[] {
  const leans = (source: LeansOn["source"], without: Without): LeansOn[] =>
    without.kind === "recomputed" && !without.stands
      ? [{ kind: "leansOn", source, outcome: without.found.outcome }]
      : []
  return [...leans("organisation", observers.withoutOrganisation), ...leans("reporter", observers.withoutReporter)]
}
