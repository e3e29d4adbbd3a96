import assert from "node:assert/strict"
import { test } from "node:test"
import { mondayOfWeekCode, weekCode } from "../../../src/methods/calendar/week.ts"

test("a week code is a Monday, and the Monday is that week", () => {
  for (const [code, monday] of [
    ["2026-W01", "2025-12-29"],
    ["2026-W46", "2026-11-09"],
    ["2020-W53", "2020-12-28"],
    ["1000-W01", "0999-12-30"],
    ["9998-W52", "9998-12-21"],
  ] as const) {
    assert.equal(mondayOfWeekCode(code), monday)
    assert.equal(weekCode(monday), code)
  }
})

test("a week that no year has is no week, however early or late the year is", () => {
  for (const code of [
    "2026-W00",
    "2026-W54",
    "2021-W53",
    "2026-W99",
    "0000-W01",
    "0393-W16",
    "9999-W01",
    "9999-W99",
    "x",
  ])
    assert.equal(mondayOfWeekCode(code), undefined, code)
})
