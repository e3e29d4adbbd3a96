import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { compareWithCampaign } from "../../../src/methods/statistics/campaign.ts"
import { distinctSources, type Report } from "../../../src/methods/statistics/distinct.ts"
import { effectiveReporters, effectiveSources, hillNumber } from "../../../src/methods/statistics/effective-number.ts"
import { compareWithEffort } from "../../../src/methods/statistics/effort.ts"
import { leaveOneOut } from "../../../src/methods/statistics/leave-one-out.ts"
import { near } from "./references.ts"

test("ten equal workers count as ten, one who writes nearly all as little more than one", () => {
  for (const order of [0, 1, 2] as const) near(hillNumber(Array(10).fill(7), order), 10, 1e-12, `order ${order}`)
  const busy = [91, 1, 1, 1, 1, 1, 1, 1, 1, 1]
  assert.deepEqual([hillNumber(busy, 0), hillNumber([], 2)], [10, 0])
  near(hillNumber(busy, 2), 1 / (0.91 ** 2 + 9 * 0.01 ** 2), 1e-12, "order 2")
  near(hillNumber(busy, 1), Math.exp(-(0.91 * Math.log(0.91) + 9 * 0.01 * Math.log(0.01))), 1e-12, "order 1")
})

test("unknown reports widen the bounds: all of the busiest, or each of somebody new", () => {
  const { order0, order2 } = effectiveSources(["a", "a", "b", "unknown", "unknown"])
  assert.deepEqual(order0, { least: 2, most: 4 })
  near(order2.least, hillNumber([4, 1], 2), 1e-12, "least")
  near(order2.most, hillNumber([2, 1, 1, 1], 2), 1e-12, "most")
})

const reportOf = fc.record({
  reporterKey: fc.constantFrom("unknown", "p", "q", "r", "s"),
  way: fc.constantFrom("name" as const, "code" as const),
  organisation: fc.constantFrom("a", "b", "c"),
  week: fc.constant("2025-W01"),
  peopleLeast: fc.constant(1),
  peopleMost: fc.constant(1),
})

test("effective numbers fall with their order, lie in each other's bounds, and never exceed the reporters", () => {
  const shared = fc.constantFrom(
    [],
    [["a", "b"]],
    [
      ["a", "b"],
      ["b", "c"],
    ],
  )
  fc.assert(
    fc.property(fc.array(reportOf, { minLength: 1, maxLength: 30 }), shared, (given, people) => {
      const reports: Report[] = given.map((one) =>
        one.reporterKey === "unknown"
          ? one
          : { ...one, reporterKey: `${one.organisation} ${one.way} ${one.reporterKey}` },
      )
      const found = effectiveReporters(reports, people)
      assert.deepEqual(found.order0, distinctSources(reports, people).reporters)
      for (const { least, most } of Object.values(found)) assert.ok(least <= most + 1e-9 && most > 0)
      assert.ok(found.order2.most <= found.order1.most + 1e-9 && found.order1.most <= found.order0.most + 1e-9)
      assert.ok(found.order1.least <= found.order0.least + 1e-9)
    }),
  )
})

test("a worker known by name and by code may be one: then the least is lower", () => {
  const report = (reporterKey: string, way: "name" | "code"): Report => ({
    reporterKey,
    way,
    organisation: "a",
    week: "2025-W01",
    peopleLeast: 1,
    peopleMost: 1,
  })
  const reports = [report("n", "name"), report("n", "name"), report("c", "code")]
  const { order2 } = effectiveReporters(reports)
  assert.equal(order2.least, 1)
  near(order2.most, hillNumber([2, 1], 2), 1e-12, "most")
})

type Signal = { organisation: string; here: boolean }
const share = (signals: readonly Signal[]) =>
  signals.length === 0 ? 0 : signals.filter(({ here }) => here).length / signals.length

test("a finding that rests on one organisation falls without it", () => {
  const signals = [
    ...Array.from({ length: 20 }, () => ({ organisation: "school", here: true })),
    ...["a", "b", "c", "d"].flatMap((organisation) => [true, false, false].map((here) => ({ organisation, here }))),
    { organisation: "unknown", here: true },
  ]
  const found = leaveOneOut(
    signals,
    ({ organisation }) => organisation,
    share,
    (found) => found,
  )
  assert.ok(found.kind === "recomputed")
  assert.deepEqual([found.weakest.source, found.largest.source, found.weakest.reports], ["school", "school", 20])
  near(found.all, 25 / 33, 1e-12, "all")
  near(found.weakest.found, 5 / 13, 1e-12, "without the school")
  near(found.weakest.foundIfUnknownToo, 4 / 12, 1e-12, "without the unknown report too")
  assert.equal(found.without.length, 5)
  const unknown = leaveOneOut(
    [{ organisation: "unknown", here: true }],
    (one) => one.organisation,
    share,
    (one) => one,
  )
  assert.deepEqual(unknown, { kind: "nobodyKnown", all: 1 })
})

test("more signals per inhabitant but not per reporter is more reporting", () => {
  const here = { count: 60, population: 10_000, effort: 300 }
  const there = { count: 100, population: 40_000, effort: 500 }
  const found = compareWithEffort(here, there, 0.95)
  assert.equal(found.stands, "population only")
  assert.ok(found.byPopulation.kind === "compared" && found.byEffort.kind === "compared")
  near(found.byPopulation.ratio, 2.4, 1e-12, "per inhabitant")
  near(found.byEffort.ratio, 1, 1e-12, "per reporter")
  assert.equal(compareWithEffort({ ...here, count: 0 }, { ...there, count: 0 }, 0.95).stands, "unclear")
  assert.equal(compareWithEffort({ ...here, effort: 30 }, there, 0.95).stands, "both")
})

test("a peak that comes from a campaign goes without its weeks", () => {
  const weeks = Array.from({ length: 26 }, (_, week) =>
    week < 4 ? { here: 20, there: 8, campaign: true } : { here: 2, there: 8, campaign: false },
  )
  const found = compareWithCampaign(weeks, { here: 1000, there: 4000 }, 0.95)
  assert.ok(found.kind === "compared" && found.effect.kind === "compared")
  near(found.effect.ratio, 10, 1e-12, "effect")
  assert.ok(found.effect.exact[0] > 6)
  assert.ok(found.all.kind === "compared" && found.without.kind === "compared")
  assert.ok(found.all.exact[0] > 1 && found.without.exact[0] < 1)
  near(found.without.ratio, 1, 1e-12, "without the campaign")
  const plain = weeks.map((week) => ({ ...week, campaign: false }))
  assert.equal(compareWithCampaign(plain, { here: 1, there: 1 }, 0.95).kind, "noCampaign")
  assert.equal(compareWithCampaign(weeks.slice(0, 3), { here: 1, there: 1 }, 0.95).kind, "onlyCampaign")
})
