import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { type Activity, beginOfYear, coverOf, hoursLeft, type Policy } from "../../../src/methods/insurance/cover.ts"

const town: Policy = {
  ...{ id: "town", items: [], areas: ["GM9001"], sources: ["person", "group"], knownOnly: false },
  ...{ from: "2026-01-01", until: "2026-12-31", hoursAhead: 0 },
}
const scheme: Policy = {
  ...{ id: "scheme", items: ["vervoer"], areas: [], sources: [], knownOnly: true },
  ...{ from: "2026-03-15", until: "2027-03-14", hoursAhead: 24, yearlyHours: 1000 },
}
const drive: Activity = {
  ...{ item: "vervoer", areas: ["BU90010101", "WK900101", "GM9001"], day: "2026-06-10", source: "person" },
  ...{ known: true, hours: 2, hoursUntilStart: 100 },
}
const why = (policy: Policy, more: Partial<Activity>, uses: Parameters<typeof coverOf>[2] = []) => {
  const cover = coverOf([policy], { ...drive, ...more }, uses)
  return cover.kind === "notCovered" ? cover.refusals[0]?.refusal.why : cover.kind
}

test("a policy covers its first and its last day, and not the day before or after", () => {
  assert.equal(why(town, { day: "2025-12-31" }), "notYet")
  assert.equal(why(town, { day: "2026-01-01" }), "covered")
  assert.equal(why(town, { day: "2026-12-31" }), "covered")
  assert.equal(why(town, { day: "2027-01-01" }), "over")
})

test("an area inside the municipality is covered, one of the neighbours is not", () => {
  assert.equal(why(town, {}), "covered")
  assert.equal(why(town, { areas: ["GM9001"] }), "covered")
  assert.equal(why(town, { areas: ["BU90020101", "GM9002"] }), "elsewhere")
  assert.equal(why(town, { areas: [] }), "elsewhere", "a place that nobody knows is not inside")
  assert.equal(why({ ...town, areas: [] }, { areas: [] }), "covered", "a policy for everywhere asks no place")
})

test("what, whose volunteer and whether somebody is known count", () => {
  assert.equal(why(scheme, { item: "klussen" }), "notThis")
  assert.equal(why(town, { source: "shop" }), "notThem")
  assert.equal(why(scheme, { known: false }), "unknown")
  assert.equal(why(town, { known: false }), "covered")
})

test("an activity is reported exactly so many hours ahead, or it is too late", () => {
  assert.equal(why(scheme, { hoursUntilStart: 24 }), "toReport")
  assert.equal(why(scheme, { hoursUntilStart: 23.99 }), "tooLate")
  const cover = coverOf([scheme], { ...drive, hoursUntilStart: 30 }, [])
  assert.deepEqual(cover, { kind: "toReport", policy: "scheme", withinHours: 6, hoursLeft: 1000 })
})

test("the last hour can be used, the one after it cannot; a begun hour counts whole", () => {
  const used = [{ policy: "scheme", day: "2026-05-01", hours: 998 }]
  assert.equal(why(scheme, { hours: 2 }, used), "toReport")
  assert.equal(why(scheme, { hours: 2.25 }, used), "hoursUsed")
  assert.equal(why(scheme, { hours: 3 }, used), "hoursUsed")
  const cover = coverOf([scheme], { ...drive, hours: 3 }, used)
  assert.deepEqual(cover.kind === "notCovered" && cover.refusals[0]?.refusal, { why: "hoursUsed", hoursLeft: 2 })
})

test("hours are counted in the twelve months from the first day; what is left goes with them", () => {
  const long = { ...scheme, until: undefined }
  const uses = [
    { policy: "scheme", day: "2027-03-14", hours: 400 },
    { policy: "scheme", day: "2027-03-15", hours: 10 },
    { policy: "other", day: "2026-06-01", hours: 900 },
    { policy: "scheme", day: "2026-03-01", hours: 5 },
  ]
  assert.equal(hoursLeft(long, uses, "2026-03-15"), 600)
  assert.equal(hoursLeft(long, uses, "2027-03-14"), 600)
  assert.equal(hoursLeft(long, uses, "2027-03-15"), 990)
  assert.equal(hoursLeft(town, uses, "2026-06-01"), undefined)
})

test("a year that begins on 29 February begins on the 28th where there is none", () => {
  assert.equal(beginOfYear("2024-02-29", "2025-02-27"), "2024-02-29")
  assert.equal(beginOfYear("2024-02-29", "2025-02-28"), "2025-02-28")
  assert.equal(beginOfYear("2024-02-29", "2028-02-29"), "2028-02-29")
})

test("what needs no report comes before what does; of all that refuse, each says why", () => {
  assert.deepEqual(coverOf([scheme, town], drive, []), { kind: "covered", policy: "town" })
  const cover = coverOf([scheme, town], { ...drive, item: "klussen", source: "shop" }, [])
  assert.deepEqual(cover, {
    kind: "notCovered",
    refusals: [
      { policy: "scheme", refusal: { why: "notThis" } },
      { policy: "town", refusal: { why: "notThem" } },
    ],
  })
  assert.deepEqual(coverOf([], drive, []), { kind: "notCovered", refusals: [] })
})

test("more hours are never covered where fewer are not, and every day lies in its own twelve months", () => {
  const day = fc
    .integer({ min: 0, max: 3000 })
    .map((days) => new Date(Date.UTC(2026, 2, 15 + days)).toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 1200 }), fc.integer({ min: 0, max: 1200 }), (on, hours, used) => {
      const begin = beginOfYear(scheme.from, on)
      assert.ok(begin <= on && begin.endsWith("-03-15"))
      assert.ok(Date.parse(on) - Date.parse(begin) < 366 * 86_400_000)
      const long = { ...scheme, until: undefined }
      const uses = used > 0 ? [{ policy: "scheme", day: on, hours: used }] : []
      const covers = (asked: number) => why(long, { day: on, hours: asked }, uses) === "toReport"
      assert.equal(covers(hours), hours + used <= 1000)
      if (covers(hours + 1)) assert.ok(covers(hours))
    }),
  )
})
