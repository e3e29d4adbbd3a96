import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { quarterAt, quarterOf, quartersOver } from "../../../src/methods/calendar/quarter.ts"
import { addDays, mondayOf } from "../../../src/methods/calendar/week.ts"

test("a quarter is thirteen whole weeks, and the last one has what is left of the year", () => {
  assert.deepEqual(quarterOf("2026-K3"), {
    code: "2026-K3",
    year: 2026,
    number: 3,
    from: "2026-06-29",
    until: "2026-09-21",
  })
  assert.equal(quarterOf("2026-K4")?.until, "2026-12-28")
  assert.equal(quarterOf("2025-K4")?.until, "2025-12-22")
  for (const wrong of ["2026-K5", "2026-K0", "26-K1", "2026K1", ""]) assert.equal(quarterOf(wrong), undefined)
})

test("every day lies in one quarter, and the next quarter begins where it ends", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
      const day = addDays("2000-01-03", days)
      const quarter = quarterAt(day)
      assert.ok(quarter.from <= mondayOf(day) && mondayOf(day) <= quarter.until)
      assert.equal(quarterAt(addDays(quarter.until, 7)).from, addDays(quarter.until, 7))
    }),
  )
})

test("a quarter is over when its last week is, and they go back to the first signal", () => {
  assert.deepEqual(
    quartersOver("2026-03-30", "2026-11-22").map(({ code }) => code),
    ["2026-K3", "2026-K2"],
  )
  assert.deepEqual(quartersOver("2026-11-16", "2026-11-22"), [])
})
