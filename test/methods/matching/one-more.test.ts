import assert from "node:assert/strict"
import { test } from "node:test"
import { allocate } from "../../../src/methods/matching/allocate.ts"
import { metresTo } from "../../../src/methods/matching/candidates.ts"
import type { Needs, Offers } from "../../../src/methods/matching/model.ts"
import { worthOfOneMore } from "../../../src/methods/matching/one-more.ts"
import { madeTown, type Town } from "./made-town.ts"
import { coveredBy } from "./outcome.ts"

const firstPortions = (town: Town): number[] => {
  const covered = coveredBy(town, allocate(town.needs, town.offers, "kmajor").matches)
  const tiers = [0, 0, 0, 0, 0]
  covered.forEach((units, need) => {
    const tier = town.needs.tier[need] as number
    if (units > 0) tiers[tier] = (tiers[tier] as number) + 1
  })
  return tiers
}

const longer = <Numbers extends Int32Array | Float64Array>(numbers: Numbers, last: number): Numbers => {
  const all = new (numbers.constructor as new (length: number) => Numbers)(numbers.length + 1)
  all.set(numbers)
  all[numbers.length] = last
  return all
}

/** The offers with one more, that stands where a need is and asks what it asks. */
const withOneFor = ({ needs, offers }: Town, need: number): Offers => ({
  x: longer(offers.x, needs.x[need] as number),
  y: longer(offers.y, needs.y[need] as number),
  kind: longer(offers.kind, needs.kind[need] as number),
  units: longer(offers.units, 1),
  radius: longer(offers.radius, 0),
  languages: longer(offers.languages, needs.languages[need] as number),
  has: longer(offers.has, needs.requires[need] as number),
})

test("for every need: one more offer that may meet it brings exactly the first portion that was said, by solving again", () => {
  let [direct, passedOn, none] = [0, 0, 0]
  for (const seed of [3, 14, 15, 92, 65, 35]) {
    const town = madeTown({ needs: 50, offers: 34, side: 12, most: 3 }, seed)
    const { matches } = allocate(town.needs, town.offers, "kmajor")
    const [before, covered] = [firstPortions(town), coveredBy(town, matches)]
    const worth = worthOfOneMore(town.needs, town.offers, matches)
    for (let need = 0; need < 50; need++) {
      const offers = withOneFor(town, need)
      // The new one may meet others that stand in the same place.
      const fitting = Array.from(worth).filter(
        (tier, other) => tier > 0 && metresTo(town.needs, other, offers, offers.kind.length - 1) >= 0,
      )
      const tier = fitting.length > 0 ? Math.min(...fitting) : 0
      const expected = before.map((many, of) => (of === tier && tier > 0 ? many + 1 : many))
      assert.deepEqual(firstPortions({ ...town, offers }), expected, `seed ${seed}, need ${need}`)
      if (tier === 0) none++
      else if (covered[need] === 0) direct++
      else passedOn++
    }
  }
  assert.ok(direct > 20 && passedOn > 20 && none > 20, `${direct} ${passedOn} ${none}: each kind was seen`)
})

const row = (...numbers: number[]) => Int32Array.from(numbers)
const line = (...numbers: number[]) => Float64Array.from(numbers)

test("a neighbour who speaks Dutch helps somebody who speaks Tigrinya, because another comes free", () => {
  const [dutch, tigrinya] = [1, 2]
  const needs: Needs = {
    ...{ x: line(0, 0, 900), y: line(0, 0, 0), kind: row(0, 0, 0), units: row(1, 1, 1) },
    ...{ tier: row(2, 1, 3), languages: row(tigrinya, dutch, dutch), requires: row(0, 0, 0) },
  }
  const offers: Offers = {
    ...{ x: line(10), y: line(0), kind: row(0), units: row(1), radius: line(500), languages: row(dutch | tigrinya) },
    has: row(0),
  }
  const { matches } = allocate(needs, offers, "kmajor")
  assert.deepEqual(
    matches.map(({ need }) => need),
    [1],
  )
  assert.deepEqual([...worthOfOneMore(needs, offers, matches)], [2, 2, 3])
})

test("where everybody has a first portion one more is worth none, and what somebody had before counts", () => {
  const needs: Needs = {
    ...{ x: line(0), y: line(0), kind: row(0), units: row(2), tier: row(1), languages: row(1), requires: row(0) },
  }
  const offers: Offers = {
    ...{ x: line(), y: line(), kind: row(), units: row(), radius: line(), languages: row(), has: row() },
  }
  assert.deepEqual([...worthOfOneMore({ ...needs, had: row(1) }, offers, [])], [0])
  assert.deepEqual([...worthOfOneMore(needs, offers, [])], [1])
  assert.deepEqual([...worthOfOneMore({ ...needs, had: row(1), least: row(2) }, offers, [])], [1])
})
