import assert from "node:assert/strict"
import { test } from "node:test"
import type { Finding } from "../../src/features/findings/model.ts"
import { newestComplete, type WeekSeries } from "../../src/features/findings/unusual-counts.ts"
import type { LookOutcome } from "../../src/features/findings/unusual-model.ts"
import { unusualIn } from "../../src/features/findings/unusual-rules.ts"
import { unusualText } from "../../src/features/findings/unusual-speech.ts"
import { weekNumber } from "../../src/methods/counting/columns.ts"
import { ears, earsDefaults } from "../../src/methods/surveillance/ears.ts"
import { improvedOptions } from "../../src/methods/surveillance/farrington-defaults.ts"
import { farringtonDesign, farringtonNow } from "../../src/methods/surveillance/farrington-flexible.ts"

const until = "2026-11-09"
/** So many weeks with the same few signals in turn, and a last week of its own; ten times as many of all themes. */
const seriesOf = (weeks: number, usual: readonly number[], last: number): WeekSeries => {
  const count = Int32Array.from({ length: weeks }, (_, week) => usual[week % usual.length] ?? 0)
  count[weeks - 1] = last
  return { until, count, all: Int32Array.from(count, () => 40) }
}
const outcomes = (series: WeekSeries): Record<string, LookOutcome> =>
  Object.fromEntries((unusualIn(series)?.looks ?? []).map(({ span, outcome }) => [span, outcome]))
const textOf = (series: WeekSeries, kind: "theme" | "bundle" = "theme") =>
  unusualText({ unusual: unusualIn(series), scope: { kind }, computedOn: "2026-11-18" } as Finding)

test("with five years of weeks the bound is that of Farrington, and the range holds what is usual", () => {
  const series = seriesOf(268, [2, 5, 3, 4, 1, 6], 14)
  const { week } = outcomes(series)
  assert.ok(week?.kind === "judged" && week.learned.method === "farrington")
  const days = Float64Array.from({ length: 268 }, (_, at) => 7 * (weekNumber(until) - 267 + at))
  const design = farringtonDesign(268, { ...improvedOptions, populationOffset: true }, days)
  const found = farringtonNow(series.count, design, series.all)
  assert.ok(found.kind === "judged")
  assert.deepEqual([week.bound, week.expected, week.learned.chance], [found.upperbound, found.expected, found.pvalue])
  assert.deepEqual([week.more, week.learned.years, week.high], [true, 5, found.upperbound])
  assert.ok(week.low < week.expected && week.expected < week.high)
  assert.equal(
    textOf(series),
    `In week 46 waren het er 14; gewoonlijk voor deze tijd van het jaar ${week.low === 0 ? "hooguit" : `${week.low} tot`} ${week.high}. Dat is meer dan gewoonlijk.`,
  )
})

test("where people report more of everything, more is expected", () => {
  const series = seriesOf(268, [2, 5, 3, 4, 1, 6], 14)
  series.all[267] = 400
  const { week } = outcomes(series)
  assert.ok(week?.kind === "judged" && !week.more && week.expected > 20)
})

test("a neighbourhood with one signal a week stands out over four weeks, not in one", () => {
  const series = seriesOf(268, [1, 0, 0, 1], 3)
  for (let week = 264; week < 268; week++) series.count[week] = 3
  const { week, fourWeeks } = outcomes(series)
  assert.ok(fourWeeks?.kind === "judged" && fourWeeks.more && fourWeeks.learned.method === "farrington")
  assert.ok(week?.kind === "judged")
  assert.match(textOf(series) ?? "", /^In (week 46|de vier weken tot en met week 46) waren het er \d+; gewoonlijk/)
})

test("three years is enough, and a shorter past is judged by the weeks just before", () => {
  const short = (weeks: number) => outcomes(seriesOf(weeks, [2, 5, 3, 4, 1, 6], 14)).week
  const three = short(170)
  assert.ok(three?.kind === "judged" && three.learned.method === "farrington" && three.learned.years === 3)
  const year = short(60)
  assert.ok(year?.kind === "judged" && year.learned.method === "ears")
  const found = ears(seriesOf(60, [2, 5, 3, 4, 1, 6], 14).count, 60, { ...earsDefaults("C2"), minSigma: 1 })
  assert.ok(found.kind === "judged")
  assert.deepEqual([year.bound, year.expected], [found.upperbound, found.expected])
})

test("too little history and too few cases are outcomes of their own, and the card says why", () => {
  const young = seriesOf(6, [3], 3)
  assert.deepEqual(outcomes(young).week, { kind: "tooLittleHistory", have: 6, need: 10 })
  assert.match(textOf(young) ?? "", /is nog niet te zeggen: er is te weinig om op terug te kijken\. Wij hebben 6 weken/)
  const quiet = seriesOf(268, [0, 0, 0, 0, 0, 0, 0, 1], 1)
  assert.equal(outcomes(quiet).week?.kind, "tooFewCases")
  assert.match(textOf(quiet) ?? "", /zeggen wij niet: in vier weken kwam 1 signaal, en wij vragen er 5/)
  assert.equal(unusualIn({ until, count: new Int32Array(0), all: new Int32Array(0) }), undefined)
})

test("what was never heard of before is judged without a mean that has run off to nought", () => {
  const { week } = outcomes(seriesOf(268, [0], 6))
  assert.ok(week?.kind === "judged" && week.learned.method === "ears" && week.more)
  assert.deepEqual([week.low, week.high], [0, 3])
})

test("the sentence of a bundle is about all signals of its theme", () => {
  assert.match(textOf(seriesOf(268, [3], 3), "bundle") ?? "", /^Alle signalen over dit thema bij elkaar: in week 46/)
})

test("the newest complete week is over, and lies in the period", () => {
  assert.equal(newestComplete("2026-11-16", "2026-11-18"), "2026-11-09")
  assert.equal(newestComplete("2026-11-16", "2026-11-23"), "2026-11-16")
  assert.equal(newestComplete("2024-12-30", "2026-11-18"), "2024-12-30")
})
