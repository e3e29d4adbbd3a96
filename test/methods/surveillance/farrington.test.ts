import assert from "node:assert/strict"
import { test } from "node:test"
import { classicDesign, farringtonClassic } from "../../../src/methods/surveillance/farrington.ts"
import {
  classicDefaults,
  flexibleDefaults,
  improvedOptions,
} from "../../../src/methods/surveillance/farrington-defaults.ts"
import { farringtonDesign, farringtonNow } from "../../../src/methods/surveillance/farrington-flexible.ts"
import { gapBetween, type Run, referenceSets, type UnitInput, type UnitRun, withReferences } from "./references.ts"

function flexible(run: Run, freq: number, t: number, { observed, population, days }: UnitInput) {
  const options = { ...flexibleDefaults, freq, ...run.control }
  return farringtonNow(observed, farringtonDesign(t, options, days), population, true)
}

function classic(run: Run, freq: number, t: number, { observed, population, days }: UnitInput) {
  return farringtonClassic(observed, classicDesign(t, { ...classicDefaults, freq, ...run.control }, days), population)
}

const inR = { pvalue: "pvalue", score: "score", phi: "phiVector", trend: "trendVector" } as const

/** The largest gap between a judgement and R's. */
function largestGap(outcome: ReturnType<typeof flexible>, unit: UnitRun, index: number, isFlexible: boolean): number {
  const upperbound = "upperbound" in outcome ? outcome.upperbound : undefined
  const gaps = [gapBetween(upperbound, unit.upperbound[index] ?? null)]
  if (!isFlexible) return Math.max(...gaps)
  const expected = outcome.kind === "judged" ? outcome.expected : undefined
  gaps.push(gapBetween(expected, unit.expected?.[index] ?? null))
  for (const [ours, theirs] of Object.entries(inR)) {
    gaps.push(gapBetween(outcome[ours as keyof typeof inR], unit[theirs]?.[index] ?? null))
  }
  return Math.max(...gaps)
}

test("both Farrington methods say what R says, with every set of options", withReferences, () => {
  let compared = 0
  for (const { set, freq, input, runs } of referenceSets()) {
    for (const run of runs.filter(({ algorithm }) => algorithm.startsWith("farrington"))) {
      const isFlexible = run.algorithm === "farringtonFlexible"
      for (const unit of run.units) {
        for (const [index, t] of unit.t.entries()) {
          const series = input.get(unit.unit) as UnitInput
          const outcome = isFlexible ? flexible(run, freq, t, series) : classic(run, freq, t, series)
          const about = `${set} ${run.name} ${unit.unit} t = ${t}`
          assert.equal("alarm" in outcome && outcome.alarm ? 1 : 0, unit.alarm[index], about)
          assert.ok(largestGap(outcome, unit, index, isFlexible) < 1e-8, about)
          compared++
        }
      }
    }
  }
  assert.ok(compared > 4000)
})

const weeks = (length: number, count: (week: number) => number) => Array.from({ length }, (_, week) => count(week))

test("a series without enough years has too little history, and says so", () => {
  const series = weeks(200, () => 3)
  const outcome = farringtonNow(series, farringtonDesign(200, { ...improvedOptions, b: 4 }))
  assert.deepEqual(outcome, { t: 200, observed: 3, kind: "tooLittleHistory", why: "noReferenceWeeks" })
  const none = farringtonClassic(
    weeks(30, () => 3),
    classicDesign(30, classicDefaults),
  )
  assert.equal(none.kind, "tooLittleHistory")
})

test("fewer than five cases in four weeks never alarm, and need no fit", () => {
  const series = weeks(313, (week) => (week > 310 ? 1 : 0))
  const outcome = farringtonNow(series, farringtonDesign(313, improvedOptions))
  assert.deepEqual(outcome, { t: 313, observed: 1, kind: "tooFewCases", why: "belowLimit", alarm: false })
})

test("a rise after five quiet years alarms; the same rise every year does not", () => {
  const quiet = weeks(313, (week) => (week === 312 ? 20 : 2 + (week % 3)))
  const yearly = weeks(313, (week) => (week % 52 === 0 ? 20 : 2 + (week % 3)))
  const design = farringtonDesign(313, { ...improvedOptions, w: 0, noPeriods: 1 })
  const [alone, again] = [farringtonNow(quiet, design), farringtonNow(yearly, design)]
  assert.ok(alone.kind === "judged" && alone.alarm)
  assert.ok(again.kind === "judged" && !again.alarm)
})

test("where twice as many people live twice as many are expected", () => {
  const people = weeks(313, (week) => (week < 300 ? 1000 : 2000))
  const series = weeks(313, (week) => (week < 300 ? 4 + (week % 3) : 2 * (4 + (week % 3))))
  const options = { ...improvedOptions, trend: false, noPeriods: 1 }
  const blind = farringtonNow(series, farringtonDesign(313, options))
  const fair = farringtonNow(series, farringtonDesign(313, { ...options, populationOffset: true }), people)
  assert.ok(Math.abs((fair.expected ?? 0) - 2 * (blind.expected ?? 0)) < 1e-9)
})

test("one design serves every series of the same length", () => {
  const design = farringtonDesign(313, improvedOptions)
  const first = weeks(313, (week) => (week * 7) % 11)
  const before = farringtonNow(first, design)
  farringtonNow(
    weeks(313, (week) => (week * 5) % 7),
    design,
  )
  assert.deepEqual(farringtonNow(first, design), before)
})

test("options that cannot be are named", () => {
  assert.throws(() => farringtonDesign(313, { ...improvedOptions, b: 0 }), /b is out of range/)
  assert.throws(() => farringtonDesign(313, { ...improvedOptions, noPeriods: 60 }), /noPeriods is out of range/)
})
