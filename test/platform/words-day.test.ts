import assert from "node:assert/strict"
import { test } from "node:test"
import { sayDay, sayDayOf, sayPartsOf } from "../../src/platform/words/day.ts"

test("a day is written as people write it, the first and the last of a year too", () => {
  assert.equal(sayDay("2026-11-18"), "18 november 2026")
  assert.equal(sayDay("2027-01-01"), "1 januari 2027")
  assert.equal(sayDay("2026-12-31"), "31 december 2026")
})

test("what happened just after midnight, happened on the new day", () => {
  assert.equal(sayDayOf(new Date("2026-07-01T22:30:00Z")), "2 juli 2026")
  assert.equal(sayDayOf(new Date("2026-12-31T22:30:00Z")), "31 december 2026")
})

test("a month or a day of the month can be written alone", () => {
  assert.equal(sayPartsOf("2026-11-01", { month: "long", year: "numeric" }), "november 2026")
  assert.equal(sayPartsOf("2026-11-09", { day: "numeric" }), "9")
})
