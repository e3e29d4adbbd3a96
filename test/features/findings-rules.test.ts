import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { comparisonText, ratioText } from "../../src/features/findings/comparison-speech.ts"
import { type Baseline, besideAnother, besideBaseline, judgeTogether } from "../../src/features/findings/comparisons.ts"
import { courseOf } from "../../src/features/findings/course.ts"
import type { Evidence, ReportRow } from "../../src/features/findings/evidence-model.ts"
import { judgementOf } from "../../src/features/findings/judgement.ts"
import { Finding, type Place } from "../../src/features/findings/model.ts"
import { partOf, periodText, weeksBefore, weeksFrom } from "../../src/features/findings/period.ts"
import { areasToShow, shadingOf } from "../../src/features/findings/places.ts"
import { findingFrom } from "../../src/features/findings/rules.ts"
import { outcomeOf } from "../../src/features/findings/safe.ts"
import { heardText, outcomeWords, reasonText } from "../../src/features/findings/speech.ts"
import { mondaysBetween } from "../../src/methods/calendar/week.ts"

const scope = {
  kind: "bundle" as const,
  bundleId: "6f1c9d1e-8a53-4f6a-9a39-0f6e6e6f2d11",
  theme: { code: "studieschuld_schrikt_af", labelNl: "Studieschuld schrikt af", labelBe: "Studiekosten schrikken af" },
  area: { code: "GM9001", name: "Oeverstad", level: "municipality" },
  region: null,
  from: "2026-01-05",
  until: "2026-11-16",
}
const weeks = mondaysBetween(scope.from, scope.until)
const report = (index: number): ReportRow => ({
  reporter: `melder-${index % 6}`,
  organisation: `organisatie-${index % 4}`,
  week: weeks[index % weeks.length] as string,
  peopleLeast: 1,
  peopleMost: 2,
  weighed: true,
})
const evidence = (signals: number, baseline?: Baseline): Evidence => ({
  scope: { ...scope, theme: null },
  today: "2026-11-18",
  reports: Array.from({ length: signals }, (_, index) => report(index)),
  shared: [],
  cells: [],
  denominators: { kind: "unknown", why: "noElsewhere" },
  baseline,
  places: [],
})
const national = (seen: number, asked: number): Baseline => ({
  share: 0.12,
  label: "landelijk",
  source: "jongerenpeiling",
  year: 2025,
  seen,
  asked,
})
const sayOf = (baseline: Baseline) => {
  const finding = findingFrom(evidence(12, baseline))
  return outcomeWords[outcomeOf(finding)]
}

test("20 % of 50 against 12 % can still be chance; of 200 it is clearly more", () => {
  assert.equal(sayOf(national(5, 25)), "Dit kan nog toeval zijn")
  assert.equal(sayOf(national(10, 50)), "Dit kan nog toeval zijn")
  assert.equal(sayOf(national(15, 75)), "Waarschijnlijk meer dan toeval")
  assert.equal(sayOf(national(20, 100)), "Waarschijnlijk meer dan toeval")
  assert.equal(sayOf(national(40, 200)), "Duidelijk meer dan toeval")
  assert.equal(sayOf(national(4, 50)), "Te weinig om iets te zeggen")
})

test("the baseline is said with its margin, its source and Wilson's interval beside it", () => {
  const raw = besideBaseline(national(10, 50))
  assert.ok(raw.kind === "compared")
  assert.equal(
    comparisonText(scope, raw),
    "Van de 50 mensen aan wie het gevraagd is, zeiden 10 het: 20 % (marge 10 % tot 34 %). De norm is 12 % landelijk (jongerenpeiling, 2025).",
  )
  // Wilson (1927) for 10 of 50: 11 to 33 %.
  assert.deepEqual(
    [raw.wilson?.low, raw.wilson?.high].map((value) => Math.round((value ?? 0) * 100)),
    [11, 33],
  )
})

test("every chance is raised for how many comparisons were made", () => {
  const sources = { reporters: { least: 9, most: 9 }, organisations: { least: 4, most: 4 } }
  const one = besideAnother("share", { count: 12, of: 100 }, { count: 20, of: 400 })
  const [alone] = judgeTogether([{ raw: one, sources }])
  const many = judgeTogether(Array.from({ length: 40 }, () => ({ raw: one, sources })))
  assert.ok(alone?.kind === "compared" && many[0]?.kind === "compared")
  assert.equal(alone.adjusted.more, alone.chance.more)
  assert.ok(Math.abs(many[0].adjusted.more - 40 * alone.chance.more) < 1e-12)
  assert.equal(alone.verdict.kind, "probablyMore")
  assert.equal(many[0].verdict.kind, "couldBeChance")
})

test("two signals are too little, whatever the comparison says, and the reason is told", () => {
  const finding = findingFrom(evidence(2))
  assert.equal(finding.judgement.kind, "tooLittle")
  assert.equal(
    reasonText(finding),
    "Wij hebben nog maar 2 signalen (wij vragen er 5), 2 melders (wij vragen er 3) en 2 organisaties (wij vragen er 3).",
  )
  assert.match(
    heardText(finding),
    /In deze bundel zitten 2 signalen, van 2 melders bij 2 organisaties, in 2 verschillende weken\./,
  )
})

test("without anything to lay it beside, the card says what to do", () => {
  const finding = findingFrom(evidence(12))
  assert.equal(finding.judgement.kind, "nothingToCompare")
  assert.match(reasonText(finding), /Vul bij de bundel een cijfer in om mee te vergelijken/)
  assert.equal(
    judgementOf([], { signals: 12, reporters: { least: 6, most: 6 }, organisations: { least: 4, most: 4 } }).kind,
    "nothingToCompare",
  )
})

test("what stands against it: one organisation, one reporter, two weeks, reporters unknown, not weighed", () => {
  const rows = Array.from({ length: 10 }, (_, index) => ({
    ...report(0),
    reporter: index === 9 ? null : "melder-0",
    week: index < 5 ? "2026-03-02" : "2026-03-09",
    weighed: index > 2,
  }))
  const { objections } = findingFrom({ ...evidence(0), reports: rows })
  assert.deepEqual(objections, [
    { kind: "oneOrganisation", share: { least: 1, most: 1 } },
    { kind: "oneReporter", share: { least: 0.9, most: 1 } },
    { kind: "fewWeeks", weeks: 2 },
    { kind: "unknownReporters", signals: 1 },
    { kind: "unweighed", signals: 3 },
  ])
})

/** As many people here as in the rest, and of both how many signals are about the theme and how many are not. */
const sameTowns = (here: readonly [about: number, other: number], rest: readonly [about: number, other: number]) => {
  const week = "2026-03-02"
  const person = { value: 10_000, year: 2026, source: "CBS" }
  return findingFrom({
    ...evidence(12),
    scope: { ...scope, kind: "theme", bundleId: null, region: "Delta" },
    cells: [
      { theme: true, place: "here", week, signals: here[0] },
      { theme: false, place: "here", week, signals: here[1] },
      { theme: true, place: "rest", week, signals: rest[0] },
      { theme: false, place: "rest", week, signals: rest[1] },
    ],
    denominators: { kind: "known", here: person, rest: person },
  })
}

test("more per inhabitant but not as a part of all signals is not called more: people here report more of everything", () => {
  const finding = sameTowns([30, 270], [10, 90])
  assert.equal(outcomeOf(finding), "couldBeChance")
  assert.deepEqual(finding.objections, [{ kind: "disagreement", more: "population", notMore: "share" }])
})

test("more per inhabitant and less as a part of all signals contradict each other, and the card says so", () => {
  const finding = sameTowns([60, 540], [30, 70])
  assert.equal(finding.judgement.kind, "contradictory")
  assert.match(reasonText(finding), /De ene vergelijking zegt meer, de andere minder/)
})

test("a finding is kept as JSON and read back the same, also where nothing was counted elsewhere", () => {
  const cells = [
    { theme: true, place: "here" as const, week: "2026-03-02", signals: 9 },
    { theme: false, place: "rest" as const, week: "2026-03-02", signals: 90 },
  ]
  const finding = findingFrom({ ...evidence(12), scope: { ...scope, kind: "theme", bundleId: null }, cells })
  const [share] = finding.comparisons.filter((one) => one.with === "share")
  assert.ok(share?.kind === "compared" && share.ratio.value === null && share.ratio.high === null)
  assert.match(ratioText(share.ratio), /^daar geen enkel; ten minste/)
  assert.deepEqual(Finding.parse(JSON.parse(JSON.stringify(finding))), finding)
})

test("what is usual in a week is the share elsewhere, in a range that is wider where fewer were heard there", () => {
  const from = "2026-03-02"
  const part = (count: number, of: number) =>
    courseOf(
      { from, until: from },
      [
        { week: from, count: 3, all: 3 },
        { week: from, count: 0, all: 97 },
      ],
      { from: "elsewhere", count, of },
      0.95,
    ).parts[0]?.expected
  // scipy.stats.betabinom(100, count + .5, of - count + .5).ppf((.025, .975))
  assert.deepEqual(part(3, 60), { mean: 5, low: 0, high: 15 })
  assert.deepEqual(part(300, 6000), { mean: 5, low: 1, high: 10 })
})

test("more by both yardsticks is said with the weaker of the two, never with the more striking one", () => {
  const cell = (theme: boolean, place: "here" | "rest", signals: number) => ({
    ...{ theme, place, signals },
    week: "2026-03-02",
  })
  const cells = [cell(true, "here", 30), cell(false, "here", 70), cell(true, "rest", 40), cell(false, "rest", 360)]
  const person = (value: number) => ({ value, year: 2026, source: "CBS" })
  const denominators = { kind: "known" as const, here: person(1000), rest: person(100_000) }
  const { judgement } = findingFrom({
    ...evidence(12),
    scope: { ...scope, kind: "theme", bundleId: null, region: "Delta" },
    ...{ cells, denominators },
  })
  assert.ok(judgement.kind === "judged" && judgement.verdict.kind === "clearlyMore")
  assert.equal(judgement.by, "share")
})

test("reporters whom nobody knows are not called known, and may be enough", () => {
  const unknown = Array.from({ length: 10 }, (_, index) => ({ ...report(index), reporter: null }))
  assert.equal(
    reasonText(findingFrom({ ...evidence(0), reports: unknown })),
    "Wij hebben nog maar zeker 1 melder (wij vragen er 3; misschien zijn het er genoeg).",
  )
})

test("a ratio beside nought or one is said in hundredths, so that it never reads as nought or one", () => {
  const say = (value: number, low: number, high: number) => ratioText({ value, low, high })
  assert.equal(say(1.014, 0.0231, 7.32), "1,01 keer zo vaak (marge 0,02 tot 7,3)")
  assert.equal(say(2.5537, 1.3166, 4.6296), "2,6 keer zo vaak (marge 1,3 tot 4,6)")
  assert.equal(say(1, 0.96, 1.04), "1 keer zo vaak (marge 0,96 tot 1,04)")
})

test("any two days become a period in the past, and the period before it is as long and touches it", () => {
  const day = fc
    .date({ min: new Date("1990-01-01"), max: new Date("2035-01-01"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, day, (from, until) => {
      const period = weeksFrom({ from, until }, "2026-11-18")
      const before = weeksBefore(period)
      assert.ok(period.from <= period.until && period.until <= "2026-11-16")
      assert.equal(
        mondaysBetween(before.from, period.until).length,
        2 * mondaysBetween(period.from, period.until).length,
      )
    }),
    { numRuns: 200 },
  )
  assert.deepEqual(weeksFrom({}, "2026-11-18"), { from: "2025-11-24", until: "2026-11-16" })
  assert.equal(
    periodText({ from: "2025-11-24", until: "2026-11-16" }, "2026-11-18"),
    "van 24 november 2025 tot en met 18 november 2026",
  )
  assert.equal(partOf("2025-12-29", "month"), "2026-01-01")
})

test("a map steps around its mean and is grey where too few, whatever the size of a place", () => {
  const place = (code: string, count: number, population: number): Place => ({
    code,
    name: code,
    count,
    all: 50,
    population,
  })
  const { shades, mean, unit } = shadingOf([
    place("a", 40, 10_000),
    place("b", 10, 10_000),
    place("c", 4, 100),
    place("d", 0, 5000),
  ])
  assert.equal(unit, "perThousand")
  assert.ok(Math.abs(mean - 54 / 25.1) < 1e-9)
  assert.deepEqual(
    ["a", "b", "c", "d"].map((code) => shades.get(code)?.step),
    [4, 1, "tooFew", 0],
  )
})

test("a map shows what lies below, and otherwise what lies beside", () => {
  const area = (code: string, level: string, drawn: boolean, below: boolean) => ({
    code,
    name: code,
    level,
    drawn,
    below,
  })
  const districts = [area("w1", "district", false, true), area("w2", "district", false, true)]
  const buurten = ["b1", "b2", "b3"].map((code) => area(code, "neighbourhood", true, true))
  const codes = (areas: ReturnType<typeof area>[], level: string) =>
    areasToShow(areas, { level }).map(({ code }) => code)
  assert.deepEqual(codes([...districts, ...buurten], "municipality"), ["b1", "b2", "b3"])
  assert.deepEqual(codes(districts, "municipality"), ["w1", "w2"])
  assert.deepEqual(
    codes(
      buurten.map((one) => ({ ...one, below: false })),
      "neighbourhood",
    ),
    ["b1", "b2", "b3"],
  )
})
