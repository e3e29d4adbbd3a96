import assert from "node:assert/strict"
import { suite, test } from "node:test"
import { allocate } from "../../../src/methods/matching/allocate.ts"
import { metresTo, nearestOffers } from "../../../src/methods/matching/candidates.ts"
import { levelsOf } from "../../../src/methods/matching/levels.ts"
import { type Match, policies } from "../../../src/methods/matching/model.ts"
import { NearestOffers } from "../../../src/methods/matching/nearest.ts"
import { madeTown, type Town } from "./made-town.ts"
import { assertPossible, inversionIn, outcomeOf } from "./outcome.ts"

/** Every way to divide a very small town, one portion of one need after another. */
function* everyWay({ needs, offers }: Town): Generator<Match[]> {
  const portions = [...needs.units].flatMap((units, need) => Array.from({ length: units }, () => need))
  const left = [...offers.units]
  const chosen: Match[] = []
  function* from(at: number): Generator<Match[]> {
    const need = portions[at]
    if (need === undefined) {
      yield [...chosen]
      return
    }
    yield* from(at + 1)
    for (let offer = 0; offer < left.length; offer++) {
      const metres = metresTo(needs, need, offers, offer)
      if (metres < 0 || left[offer] === 0) continue
      left[offer] = (left[offer] as number) - 1
      chosen.push({ need, offer, units: 1, metres })
      yield* from(at + 1)
      chosen.pop()
      left[offer] = (left[offer] as number) + 1
    }
  }
  yield* from(0)
}

type Outcome = ReturnType<typeof outcomeOf>

/** More of the best level first, then of the next …; then fewer metres. */
function isBetter(one: Outcome, other: Outcome): boolean {
  const levels = [...new Set([...one.levels, ...other.levels].map(([level]) => level))].sort((a, b) => a - b)
  const count = ({ levels: all }: Outcome, level: number) => all.find(([own]) => own === level)?.[1] ?? 0
  const differs = levels.find((level) => count(one, level) !== count(other, level))
  return differs === undefined ? one.metres < other.metres : count(one, differs) > count(other, differs)
}

suite("dividing offers over needs", () => {
  for (const policy of policies)
    test(`${policy}: in towns so small that every way can be tried, none is better`, () => {
      for (let seed = 1; seed <= 60; seed++) {
        const town = madeTown({ needs: 4, offers: 3, side: 6, most: 2, least: seed % 2 === 0 }, seed)
        const { matches, audit } = allocate(town.needs, town.offers, policy)
        assertPossible(town, matches)
        assert.ok(audit.optimal)
        const own = outcomeOf(town, policy, matches)
        for (const other of everyWay(town)) assert.ok(!isBetter(outcomeOf(town, policy, other), own), `town ${seed}`)
      }
    })

  for (const policy of policies)
    test(`${policy}: no covered portion could be passed on to one that comes first`, () => {
      for (let seed = 100; seed < 125; seed++) {
        const town = madeTown({ needs: 60, offers: 40, side: 20, kinds: 2, least: seed % 3 === 0 }, seed)
        const { matches, audit } = allocate(town.needs, town.offers, policy)
        assertPossible(town, matches)
        assert.deepEqual([audit.violated, audit.unbalanced], [0, 0])
        assert.equal(inversionIn(town, policy, matches), undefined, `town ${seed}`)
      }
    })

  test("putting the most vulnerable first never lowers how many portions are covered", () => {
    for (let seed = 200; seed < 220; seed++) {
      const town = madeTown({ needs: 80, offers: 50, side: 20, kinds: 3 }, seed)
      const [most, ...others] = ["max", "kmajor", "lex", "fair"] as const
      const units = allocate(town.needs, town.offers, most).units
      for (const policy of others) assert.equal(allocate(town.needs, town.offers, policy).units, units)
    }
  })

  test("the check for a chain finds one where there is one", () => {
    const town = madeTown({ needs: 60, offers: 40, side: 20 }, 7)
    const { matches } = allocate(town.needs, town.offers, "kmajor")
    // The least vulnerable served alone: everybody else is passed over.
    const wrong = matches.filter(({ need }) => town.needs.tier[need] === 4)
    assert.ok(wrong.length > 0)
    assert.ok(inversionIn(town, "kmajor", wrong) !== undefined)
  })

  test("nobody asks, nobody offers, or nobody fits", () => {
    const town = madeTown({ needs: 5, offers: 5, side: 4 }, 3)
    const none = madeTown({ needs: 0, offers: 0, side: 4 }, 3)
    assert.deepEqual(allocate(none.needs, town.offers, "kmajor").matches, [])
    assert.deepEqual(allocate(town.needs, none.offers, "kmajor").matches, [])
    assert.deepEqual(allocate(town.needs, town.offers, "kmajor", () => false).units, 0)
  })

  test("a further condition holds for every match, and leaves the rest as good as can be", () => {
    const town = madeTown({ needs: 40, offers: 40, side: 12 }, 11)
    const even = (need: number, offer: number) => (need + offer) % 2 === 0
    const { matches, audit } = allocate(town.needs, town.offers, "kmajor", even)
    assert.ok(matches.length > 0)
    assert.ok(matches.every(({ need, offer }) => even(need, offer)))
    assert.ok(audit.optimal)
  })

  test("levels that could not be kept apart exactly are refused", () => {
    assert.throws(() => levelsOf("kmajor", 4, 1_000_000, 1_000_000, 5000), RangeError)
  })
})

test("of many offers the nearest are found, as when all are looked at", () => {
  const town = madeTown({ needs: 200, offers: 900, side: 60, kinds: 2 }, 5)
  const nearest = new NearestOffers(town.offers)
  let full = 0
  for (let need = 0; need < 200; need++) {
    const all = Array.from(town.offers.units, (_, offer) => ({
      offer,
      metres: metresTo(town.needs, need, town.offers, offer),
    }))
    const expected = all
      .filter(({ metres }) => metres >= 0)
      .sort((a, b) => a.metres - b.metres || a.offer - b.offer)
      .slice(0, 10)
    if (expected.length === 10) full++
    assert.deepEqual(nearest.of(town.needs, need, 10), expected)
  }
  assert.ok(full > 10)
})

test("where more offers fit than are kept, the nearest are kept and the plan is still proven", () => {
  const town = madeTown({ needs: 30, offers: 600, side: 8 }, 9)
  const { matches, audit } = allocate(town.needs, town.offers, "kmajor")
  assertPossible(town, matches)
  assert.ok(audit.optimal)
  assert.ok(audit.arcs <= 30 * nearestOffers)
  assert.ok(audit.arcs > 20 * nearestOffers)
})
