import assert from "node:assert/strict"
import { test } from "node:test"
import { type Earlier, inCommon, isGrown, isOtherSeason, repeatsOf } from "../../src/features/watch/repeat-rules.ts"

const noord = { theme: "wonen", area: "noord", weeks: 13, signals: 10 }
const town = { theme: "wonen", area: "stad", weeks: 13, signals: 40 }
const earlier: Earlier = { id: "eerder", until: "2026-11-16", cells: [noord, town] }

test("a pattern is one that was answered when its own theme and area stood in that one, or the other way round", () => {
  assert.equal(inCommon([{ theme: "wonen", area: "noord" }], earlier), noord)
  assert.equal(inCommon([{ theme: "wonen", area: "stad" }], earlier), town)
  assert.equal(
    inCommon(
      [
        { theme: "wonen", area: null },
        { theme: "wonen", area: "noord" },
      ],
      earlier,
    ),
    noord,
  )
  assert.equal(
    inCommon(
      [
        { theme: "wonen", area: null },
        { theme: "wonen", area: "stad" },
      ],
      earlier,
    ),
    undefined,
  )
  assert.equal(inCommon([{ theme: "geld", area: "noord" }], earlier), undefined)
})

test("grown by half is fifteen for ten, and eight for five", () => {
  assert.deepEqual([isGrown(10, 14), isGrown(10, 15), isGrown(5, 7), isGrown(5, 8)], [false, true, false, true])
})

test("another season holds none of the same weeks", () => {
  assert.equal(isOtherSeason("2026-11-16", "2026-11-23", 4), false)
  assert.equal(isOtherSeason("2026-11-16", "2026-12-14", 4), true)
  assert.equal(isOtherSeason("2026-11-16", "2027-02-15", 13), true)
  assert.equal(isOtherSeason("2026-11-16", "2027-11-15", 52), false, "a whole year has no season")
})

test("nobody is asked twice, unless it grew by half or another season shows it too", () => {
  const cells = [{ theme: "wonen", area: "noord" }] as const
  const repeats = (until: string, signals: number) => repeatsOf([...cells], [earlier], until, () => signals)
  assert.deepEqual(repeats("2026-11-23", 12), [{ earlierId: "eerder", asksAgain: false }])
  assert.deepEqual(repeats("2026-11-23", 15), [{ earlierId: "eerder", asksAgain: true }])
  assert.deepEqual(repeats("2027-02-15", 12), [{ earlierId: "eerder", asksAgain: true }])
  assert.deepEqual(
    repeatsOf([{ theme: "geld", area: "noord" }], [earlier], "2026-11-23", () => 12),
    [],
  )
})
