import assert from "node:assert/strict"
import { test } from "node:test"
import { allocate } from "../../../src/methods/matching/allocate.ts"
import { metresTo } from "../../../src/methods/matching/candidates.ts"
import type { Needs, Offers } from "../../../src/methods/matching/model.ts"
import { whyNot } from "../../../src/methods/matching/why-not.ts"
import { madeTown } from "./made-town.ts"
import { coveredBy } from "./outcome.ts"

const row = (...numbers: number[]) => Int32Array.from(numbers)
const line = (...numbers: number[]) => Float64Array.from(numbers)

/** Three needs on a street and three offers: one too far, one who speaks another language, one who is not known. */
const needs: Needs = {
  ...{ x: line(0, 100, 200), y: line(0, 0, 0), kind: row(1, 1, 2), units: row(1, 1, 1) },
  ...{ tier: row(1, 2, 1), languages: row(1, 1, 1), requires: row(1, 0, 0) },
}
const offers: Offers = {
  ...{ x: line(5000, 0, 10), y: line(0, 0, 0), kind: row(1, 1, 1), units: row(1, 1, 1), radius: line(500, 500, 500) },
  ...{ languages: row(1, 2, 1), has: row(1, 1, 0) },
}

test("for who is met by nobody it is told which one thing would make the difference", () => {
  const { matches } = allocate(needs, offers, "kmajor")
  assert.deepEqual(matches, [{ need: 1, offer: 2, units: 1, metres: 90 }])
  assert.deepEqual(whyNot(needs, offers, matches, 0), {
    kind: "nobodyFits",
    offers: 3,
    but: { distance: 1, languages: 1, conditions: 1, further: 0 },
  })
  assert.deepEqual(whyNot(needs, offers, matches, 2), {
    kind: "nobodyFits",
    offers: 0,
    but: { distance: 0, languages: 0, conditions: 0, further: 0 },
  })
})

test("a condition of the house, such as the time of day, is one of those things", () => {
  const why = whyNot(needs, offers, [], 1, () => false)
  assert.deepEqual(why, {
    kind: "nobodyFits",
    offers: 3,
    but: { distance: 0, languages: 0, conditions: 0, further: 1 },
  })
})

test("where others come first, all of them do: none is in a lower tier", () => {
  const town = madeTown({ needs: 60, offers: 25, side: 10, most: 1 }, 31)
  const { matches } = allocate(town.needs, town.offers, "kmajor")
  const covered = coveredBy(town, matches)
  let told = 0
  for (let need = 0; need < 60; need++) {
    if ((covered[need] as number) > 0) continue
    const why = whyNot(town.needs, town.offers, matches, need)
    const compatible = Array.from(town.offers.units).filter(
      (_, offer) => metresTo(town.needs, need, town.offers, offer) >= 0,
    )
    assert.equal(why.offers === compatible.length || why.kind === "nobodyFits", true)
    if (why.kind === "nobodyFits") {
      assert.equal(compatible.length, 0)
      continue
    }
    told++
    assert.equal(
      why.portions,
      compatible.reduce((sum, units) => sum + units, 0),
      "all they have is given",
    )
    for (const other of why.needs)
      assert.ok((town.needs.tier[other] as number) <= (town.needs.tier[need] as number), `${other} before ${need}`)
  }
  assert.ok(told > 5)
})
