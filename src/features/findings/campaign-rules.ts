import { type Day, mondaysBetween } from "../../methods/calendar/week.ts"
import { compareWithCampaign } from "../../methods/statistics/campaign.ts"
import type { CampaignObjection, Campaigns, FoundCall, Reach, Standing } from "./campaign-model.ts"
import { level } from "./comparisons.ts"
import type { Evidence } from "./evidence-model.ts"
import type { Finding } from "./model.ts"
import { partOf, type Weeks } from "./period.ts"
import { outcomeOf } from "./safe.ts"
import { sourcesOf } from "./sources.ts"
import { weekCounts } from "./week-counts.ts"
import { judge } from "./yardsticks.ts"

/** What is above a theme or an area, the nearest first. */
export type Above = { theme(code: string): readonly string[]; area(code: string): readonly string[] }

const inLine = (one: string, other: string, above: (code: string) => readonly string[]): boolean =>
  one === other || above(one).includes(other) || above(other).includes(one)

/**
 * Whether a call may have brought signals of a finding: its theme lies above, below or is the same, and so does its area, and
 * they share a week. A call about everything, or everywhere, touches each theme and each place; a finding about everywhere is touched from each
 * place. A bundle without a theme is touched by calls about everything only: of another one nobody can say.
 */
export function touches(call: Reach, finding: Reach, above: Above): boolean {
  const theme = call.theme === null || (finding.theme !== null && inLine(call.theme, finding.theme, above.theme))
  const area = call.area === null || finding.area === null || inLine(call.area, finding.area, above.area)
  return theme && area && call.from <= finding.until && call.until >= finding.from
}

/** Every week in which there was a call, also those before and after the finding. */
export const weeksOfCalls = (calls: readonly Weeks[]): Set<Day> =>
  new Set(calls.flatMap(({ from, until }) => mondaysBetween(from, until)))

/** The same evidence as if nobody had counted in these weeks, here and elsewhere. A norm that was asked apart stays out of it. */
function withoutWeeks(evidence: Evidence, weeks: ReadonlySet<Day>): Evidence {
  const other = ({ week }: { week: Day }) => !weeks.has(week)
  return {
    ...evidence,
    reports: evidence.reports.filter(other),
    cells: evidence.cells.filter(other),
    denominators: evidence.campaigns?.denominators ?? evidence.denominators,
    baseline: undefined,
  }
}

/** Signals of each week of the finding, and in the rest, with or without a call. */
function markedWeeks(evidence: Evidence, called: ReadonlySet<Day>) {
  const { scope, cells } = evidence
  const [here, there] = [new Map<Day, number>(), new Map<Day, number>()]
  for (const { week, count } of weekCounts(evidence)) here.set(week, (here.get(week) ?? 0) + count)
  for (const { week, place, theme, signals } of cells)
    if (theme && place === "rest") there.set(week, (there.get(week) ?? 0) + signals)
  return mondaysBetween(scope.from, scope.until).map((week) => ({
    here: here.get(week) ?? 0,
    there: there.get(week) ?? 0,
    campaign: called.has(week),
  }))
}

type Marked = ReturnType<typeof markedWeeks>

function effectOf(weeks: Marked): Campaigns["effect"] {
  const compared = compareWithCampaign(weeks, { here: 1, there: 1 }, level)
  if (compared.kind !== "compared") return { kind: "unclear", why: "onlyCampaign" }
  const { effect } = compared
  if (effect.kind === "unclear") return { kind: "unclear", why: "nothingCounted" }
  const finite = (value: number) => (Number.isFinite(value) ? value : null)
  const [low, high] = effect.exact
  return {
    kind: "compared",
    ratio: { value: finite(effect.ratio), low, high: finite(high) },
    chance: { more: effect.tails.upper, less: effect.tails.lower },
  }
}

const countOf = (weeks: Marked) => ({
  weeks: weeks.length,
  signals: weeks.reduce((sum, { here }) => sum + here, 0),
})

type Judgement = Finding["judgement"]

/** To which side something is claimed: more, less, or nothing. */
function sideOf(judgement: Judgement): number {
  if (judgement.kind !== "judged") return 0
  const { kind } = judgement.verdict
  return kind === "clearlyMore" || kind === "probablyMore" ? 1 : kind === "less" ? -1 : 0
}

const saysNothing = (judgement: Judgement): boolean =>
  ["tooLittle", "nothingToCompare"].includes(outcomeOf({ judgement }))

/** A claim stands where the same side is still claimed without those weeks. */
function standingOf(judgement: Judgement, without: Judgement): Standing {
  if (judgement.kind === "judged" && judgement.by === "baseline") return "baseline"
  const side = sideOf(judgement)
  if (side === 0) return "noClaim"
  if (saysNothing(without)) return "tooLittle"
  return sideOf(without) === side ? "stands" : "falls"
}

/** What the calls did, and whether the finding holds without their weeks; nothing where there was no call. */
export function campaignsIn(evidence: Evidence, judgement: Judgement): Campaigns | undefined {
  const calls = evidence.campaigns?.calls ?? []
  if (calls.length === 0) return undefined
  const called = weeksOfCalls(calls)
  const weeks = markedWeeks(evidence, called)
  const other = withoutWeeks(evidence, called)
  const without = judge(other, sourcesOf(other))
  return {
    calls: [...calls],
    during: countOf(weeks.filter(({ campaign }) => campaign)),
    outside: countOf(weeks.filter(({ campaign }) => !campaign)),
    effect: effectOf(weeks),
    without,
    standing: standingOf(judgement, without.judgement),
  }
}

/** A call stands against a finding where signals came in its weeks. */
export function campaignObjections(campaigns: Campaigns | undefined): CampaignObjection[] {
  if (!campaigns || campaigns.during.signals === 0) return []
  const { during, outside, standing, without } = campaigns
  const of = during.signals + outside.signals
  return [{ kind: "campaign", ...during, of, standing, outcome: outcomeOf(without) }]
}

/** For each part of the course whether there was a call in it, for a whole month also where that was a week of it. */
export function calledParts({ course }: Pick<Finding, "course">, calls: readonly FoundCall[]): boolean[] {
  const called = new Set([...weeksOfCalls(calls)].map((week) => partOf(week, course.size)))
  return course.parts.map(({ from }) => called.has(from))
}
