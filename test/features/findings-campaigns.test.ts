import assert from "node:assert/strict"
import { test } from "node:test"
import type { FoundCall, Reach } from "../../src/features/findings/campaign-model.ts"
import { calledParts, touches } from "../../src/features/findings/campaign-rules.ts"
import { duringText, effectText, standingText } from "../../src/features/findings/campaign-speech.ts"
import { findingCsv } from "../../src/features/findings/csv.ts"
import type { Cell, Evidence, ReportRow } from "../../src/features/findings/evidence-model.ts"
import { Finding } from "../../src/features/findings/model.ts"
import { objectionText } from "../../src/features/findings/objection-speech.ts"
import { findingFrom, safeFinding } from "../../src/features/findings/rules.ts"
import { outcomeOf } from "../../src/features/findings/safe.ts"
import { addDays, mondaysBetween } from "../../src/methods/calendar/week.ts"
import { twoRates } from "../../src/methods/statistics/two-rates.ts"

const above = {
  theme: (code: string) => ({ studieschuld: ["onderwijs"], toeslag: ["geld"] })[code] ?? [],
  area: (code: string) => ({ noord: ["oeverstad"], zuid: ["oeverstad"] })[code] ?? [],
}
const reach = (theme: string | null, area: string | null, from = "2026-10-05", until = "2026-10-19"): Reach => ({
  theme,
  area,
  from,
  until,
})
const finding = reach("studieschuld", "noord", "2026-09-07", "2026-11-16")

test("a call touches a finding about its theme, one above it and one below it, and no other", () => {
  const about = (theme: string | null) => touches(reach(theme, "noord"), finding, above)
  assert.deepEqual(["studieschuld", "onderwijs", null, "toeslag", "geld"].map(about), [true, true, true, false, false])
  assert.ok(touches(reach("studieschuld", "noord"), { ...finding, theme: "onderwijs" }, above))
})

test("a call touches a finding about its area, one around it, one inside it, and everywhere", () => {
  const where = (area: string | null) => touches(reach("studieschuld", area), finding, above)
  assert.deepEqual(["noord", "oeverstad", null, "zuid"].map(where), [true, true, true, false])
  assert.ok(touches(reach("studieschuld", "noord"), { ...finding, area: "oeverstad" }, above))
  assert.ok(touches(reach("studieschuld", "noord"), { ...finding, area: null }, above))
})

test("a call touches a finding only where they share a week, be it one", () => {
  const when = (from: string, until: string) => touches(reach("studieschuld", "noord", from, until), finding, above)
  assert.equal(when("2026-08-03", "2026-08-31"), false)
  assert.equal(when("2026-08-03", "2026-09-07"), true)
  assert.equal(when("2026-11-16", "2026-12-28"), true)
  assert.equal(when("2026-11-23", "2026-12-28"), false)
})

test("a bundle without a theme is touched only by a call about everything", () => {
  const bundle = { ...finding, theme: null }
  assert.equal(touches(reach("studieschuld", "noord"), bundle, above), false)
  assert.equal(touches(reach(null, "noord"), bundle, above), true)
})

const scope = {
  kind: "theme" as const,
  bundleId: null,
  theme: { code: "studieschuld", labelNl: "Studieschuld", labelBe: "Studiekosten" },
  area: { code: "noord", name: "Noord", level: "neighbourhood" },
  region: "Oeverstad",
  from: "2026-06-01",
  until: "2026-11-16",
}
const weeks = mondaysBetween(scope.from, scope.until)
const call: FoundCall = {
  id: "6f1c9d1e-8a53-4f6a-9a39-0f6e6e6f2d11",
  from: "2026-10-05",
  until: "2026-10-19",
  theme: { code: "studieschuld", labelNl: "Studieschuld", labelBe: "Studiekosten" },
  area: null,
}
const called = mondaysBetween(call.from, call.until)
const people = (value: number) => ({ value, year: 2026, source: "CBS" })

/** Signals of the theme here: so many each week, and so many more in the weeks of the call. Elsewhere one of twenty a week. */
function evidenceOf(each: number, more: number, calls: FoundCall[] = [call]): Evidence {
  const cells: Cell[] = []
  const reports: ReportRow[] = []
  for (const week of weeks) {
    const count = each + (called.includes(week) ? more : 0)
    if (count > 0) cells.push({ theme: true, place: "here", week, signals: count })
    cells.push({ theme: false, place: "here", week, signals: 10 })
    cells.push({ theme: true, place: "rest", week, signals: 1 })
    cells.push({ theme: false, place: "rest", week, signals: 19 })
    for (let index = 0; index < count; index++) {
      const who = (index + weeks.indexOf(week)) % 6
      reports.push({
        ...{ reporter: `melder-${who}`, organisation: `organisatie-${who % 4}` },
        ...{ week, peopleLeast: 1, peopleMost: 1, weighed: true },
      })
    }
  }
  const denominators = { kind: "known" as const, here: people(5000), rest: people(15_000) }
  return {
    ...{ scope, today: "2026-11-18", reports, shared: [], cells, denominators, baseline: undefined, places: [] },
    ...(calls.length > 0 && { campaigns: { calls, denominators } }),
  }
}

const campaignsOf = (evidence: Evidence) => {
  const { campaigns } = findingFrom(evidence)
  assert.ok(campaigns)
  return campaigns
}

test("what came only because of a call does not stand without its weeks", () => {
  const found = findingFrom(evidenceOf(0, 12))
  assert.equal(outcomeOf(found), "clearlyMore")
  assert.equal(found.campaigns?.standing, "falls")
  assert.deepEqual(found.campaigns?.during, { weeks: 3, signals: 36 })
  assert.deepEqual(found.campaigns?.outside, { weeks: 22, signals: 0 })
  assert.equal(
    objectionText(found.objections[0] as (typeof found.objections)[number]),
    "In 3 van deze weken was er een oproep om signalen door te geven; toen kwamen 36 van de 36 signalen. Zonder die weken: minder dan je zou verwachten.",
  )
  assert.match(effectText(campaignsOf(evidenceOf(0, 12))), /Zonder oproep kwam er geen enkel signaal/)
  const few = findingFrom({ ...evidenceOf(0, 12), scope: { ...scope, from: "2026-09-28" } })
  assert.equal(few.campaigns?.standing, "tooLittle")
})

test("what is there each week stands without the weeks of a call", () => {
  const found = findingFrom(evidenceOf(3, 9))
  assert.equal(outcomeOf(found), "clearlyMore")
  assert.equal(found.campaigns?.standing, "stands")
  assert.match(standingText(campaignsOf(evidenceOf(3, 9))), /^De uitkomst blijft staan: duidelijk meer dan toeval/)
})

test("the comparison without those weeks is that of evidence in which they were never counted, here and elsewhere", () => {
  const { without } = campaignsOf(evidenceOf(3, 9))
  const share = without.comparisons.find((one) => one.with === "share")
  assert.ok(share?.kind === "compared")
  // 22 weeks of 3 in 13 here, and of 1 in 20 elsewhere.
  assert.deepEqual(
    [share.here, share.there],
    [
      { count: 66, of: 286 },
      { count: 22, of: 440 },
    ],
  )
  const population = without.comparisons.find((one) => one.with === "population")
  assert.ok(population?.kind === "compared")
  assert.deepEqual(
    [population.here, population.there],
    [
      { count: 66, of: 5000 },
      { count: 22, of: 15_000 },
    ],
  )
})

test("how often signals came in weeks with a call is laid beside other weeks by the exact comparison of two rates", () => {
  const { effect } = campaignsOf(evidenceOf(1, 4))
  const expected = twoRates(15, 3, 22, 22, 0.95)
  assert.ok(effect.kind === "compared" && expected.kind === "compared")
  assert.deepEqual(effect.ratio, { value: expected.ratio, low: expected.exact[0], high: expected.exact[1] })
  assert.ok(Math.abs(expected.ratio - 5) < 1e-12)
  assert.deepEqual(effect.chance, { more: expected.tails.upper, less: expected.tails.lower })
  assert.equal(
    duringText(campaignsOf(evidenceOf(1, 4))),
    "In 3 van de 25 weken was er een oproep. Toen kwamen 15 signalen: 5 per week. In de andere 22 weken waren het er 22: 1 per week.",
  )
})

test("two calls in one week are that week once, and a call in every week leaves nothing to compare", () => {
  const twice = campaignsOf(evidenceOf(1, 4, [call, { ...call, from: "2026-10-12", until: "2026-10-26" }]))
  assert.equal(twice.during.weeks, 4)
  const always = campaignsOf(evidenceOf(3, 0, [{ ...call, from: "2020-01-06", until: "2027-01-04" }]))
  assert.deepEqual(always.effect, { kind: "unclear", why: "onlyCampaign" })
  assert.equal(always.standing, "tooLittle")
  assert.match(duringText(always), /^In alle 25 weken was er een oproep/)
})

test("a norm that was asked apart does not change by a call", () => {
  const norm = { share: 0.12, label: "landelijk", source: "peiling", year: 2025, seen: 40, asked: 200 }
  const found = findingFrom({ ...evidenceOf(3, 9), baseline: norm })
  assert.equal(found.campaigns?.standing, "baseline")
  assert.match(objectionText(found.objections[0] as never), /die uitkomst verandert er niet door/)
})

test("without a call, or where a call brought nothing, nothing stands against the finding for it", () => {
  assert.equal(findingFrom(evidenceOf(3, 9, [])).campaigns, undefined)
  const kinds = (evidence: Evidence) => findingFrom(evidence).objections.map(({ kind }) => kind)
  assert.ok(!kinds(evidenceOf(3, 9, [])).includes("campaign"))
  assert.ok(!kinds(evidenceOf(0, 0)).includes("campaign"))
  assert.ok(kinds(evidenceOf(3, 9)).includes("campaign"))
})

test("a finding that was kept before there were calls still reads, and one with calls reads back as it was", () => {
  const old = JSON.parse(JSON.stringify(findingFrom(evidenceOf(3, 9, []))))
  assert.deepEqual(Finding.parse(old), old)
  assert.ok(!("campaigns" in Finding.parse(old)))
  const found = findingFrom(evidenceOf(3, 9))
  assert.deepEqual(Finding.parse(JSON.parse(JSON.stringify(found))), found)
})

test("outside it is only told that there was a call", () => {
  const safe = safeFinding(findingFrom(evidenceOf(3, 9)), { count: 5, denominator: 50, sources: 3 })
  assert.ok(safe.objections.includes("campaign"))
  assert.doesNotMatch(JSON.stringify(safe), /2026-10-(05|19)|6f1c9d1e|during|standing/)
})

test("the course marks each part in which there was a call, a month also for one week of it", () => {
  const found = findingFrom(evidenceOf(3, 9))
  assert.equal(found.course.size, "week")
  const marked = calledParts(found, [call])
  assert.deepEqual(
    found.course.parts.filter((_, index) => marked[index]).map(({ from }) => from),
    called,
  )
  const year = { ...scope, from: addDays(scope.from, -210) }
  const months = findingFrom({ ...evidenceOf(3, 9), scope: year })
  const inMonths = calledParts(months, [{ ...call, from: "2026-09-28", until: "2026-09-28" }])
  // The week of 28 September has its Thursday in October.
  assert.deepEqual(
    months.course.parts.filter((_, index) => inMonths[index]).map(({ from }) => from),
    ["2026-10-01"],
  )
})

test("the file has the calls and the numbers without their weeks", () => {
  const lines = findingCsv(findingFrom(evidenceOf(3, 9))).split("\r\n")
  assert.ok(lines.includes("oproep;van week die begint op;2026-10-05;;;"))
  assert.ok(lines.includes("oproep;signalen in weken met een oproep;36;;;3"))
  assert.ok(lines.includes("zonder oproep, vergelijking als deel van alle signalen;hier;66;;;286"))
})
