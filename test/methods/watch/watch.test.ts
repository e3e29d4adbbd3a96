import assert from "node:assert/strict"
import { test } from "node:test"
import { AreaTree } from "../../../src/methods/counting/area-tree.ts"
import { Columns } from "../../../src/methods/counting/columns.ts"
import { twoRates } from "../../../src/methods/statistics/two-rates.ts"
import { areas, besideOnes, night, numbersFrom, put, tellAtRandom, themes } from "./world.ts"

const nights = 200

for (const adjustment of ["benjamini-yekutieli", "benjamini-hochberg"] as const)
  test(`with no pattern at all, nights with a proposal stay below the level (${adjustment})`, () => {
    const level = 0.1
    let proposing = 0
    for (let start = 0; start < nights; start++) {
      const columns = tellAtRandom(numbersFrom(start * 7919 + 1), 1500)
      const { found, counted, compared } = night(columns, { adjustment, level })
      assert.ok(counted > 100 && counted < compared / 2, `${counted} of ${compared} count`)
      if (found > 0) proposing++
    }
    assert.ok(proposing <= level * nights, `${proposing} of ${nights} nights`)
  })

test("a theme that is told twice as often in one neighbourhood is found, and proposed once", () => {
  let [right, others] = [0, 0]
  for (let start = 0; start < 10; start++) {
    // The theme is 6 of 100 signals. In this neighbourhood it is 12 of 100, in the last year.
    const columns = tellAtRandom(numbersFrom(start * 104_729 + 5), 36_000, ({ area, back }, random) =>
      area === "BU111" && back < 52 && random() < 0.06 ? "zorg-4" : undefined,
    )
    const { patterns } = night(columns)
    const [head, ...more] = patterns
    if (head?.[0].theme === "zorg-4" && head[0].area === "BU111") right++
    others += more.length
  }
  assert.ok(right >= 9 && others <= 1, `${right} of 10, and ${others} others`)
})

test("every chance is that of the exact comparison of two rates", () => {
  const columns = tellAtRandom(numbersFrom(3), 6000, ({ area, back }, random) =>
    area.startsWith("BU11") && back < 26 && random() < 0.3 ? "wonen-4" : undefined,
  )
  const found = besideOnes(night(columns))
  assert.ok(found.length > 5)
  for (const { here, allHere, there, allThere, chance, adjusted } of found) {
    const exact = twoRates(here, allHere, there, allThere, 0.95)
    assert.ok(exact.kind === "compared")
    assert.ok(Math.abs(chance / exact.tails.upper - 1) < 1e-9, `${chance} ${exact.tails.upper}`)
    assert.ok(adjusted >= chance && adjusted <= 0.05)
  }
})

/** Here 30 of 60 signals tell of one theme, in the rest of the town 10 of 200; by `reporters` in `organisations`. */
function small(reporters: number, organisations: number): Columns {
  const columns = new Columns()
  for (let at = 0; at < 60; at++) {
    const who = { reporter: `m${at % reporters}`, organisation: `o${at % organisations}` }
    put(columns, { ...who, theme: at % 2 === 0 ? "geld-1" : "wonen-1", back: at % 10 })
  }
  for (let at = 0; at < 200; at++) put(columns, { theme: at < 10 ? "geld-1" : "wonen-1", area: "BU121", back: at % 12 })
  return columns
}

test("what too few people or organisations told is not proposed, however unlikely it is", () => {
  assert.equal(night(small(9, 3)).patterns.length, 1)
  assert.equal(night(small(6, 2)).patterns.length, 0)
  assert.equal(night(small(2, 3)).patterns.length, 0, "two names in three organisations each")
})

test("nor what is below the least number of signals or not enough times as often", () => {
  assert.equal(night(small(9, 3), { leastSignals: 31 }).patterns.length, 0)
  assert.equal(night(small(9, 3), { leastRatio: 11 }).patterns.length, 0)
  assert.equal(night(small(9, 3), { leastRatio: 9 }).patterns.length, 1)
})

test("one pattern is proposed once; larger areas, themes above and other periods stand beside it", () => {
  const { patterns, found } = night(small(9, 3))
  const [head, ...also] = patterns[0] ?? []
  assert.equal(head?.theme, "geld-1")
  assert.equal(found, 1 + also.length)
  assert.ok(also.length > 2)
  assert.ok(also.every(({ chance }) => chance >= (head?.chance ?? 1)))
})

test("a neighbourhood is laid beside the rest of its town; what names only something around it counts for neither", () => {
  const columns = small(9, 3)
  for (let at = 0; at < 50; at++) put(columns, { theme: "geld-1", area: at < 25 ? "WK11" : "GM1" })
  for (let at = 0; at < 40; at++) put(columns, { theme: "zorg-1", area: "GM2" })
  put(columns, { theme: "geld-1", area: null })
  put(columns, { theme: "geld-1", counts: "not" })
  const all = besideOnes(night(columns))
  const one = all.find(({ area, with: beside, weeks }) => area === "BU111" && beside === "share" && weeks === 13)
  assert.deepEqual(one && [one.here, one.allHere, one.there, one.allThere], [30, 60, 10, 200])
  const town = all.find(({ area, with: beside, weeks }) => area === "GM1" && beside === "share" && weeks === 13)
  assert.deepEqual(town && [town.here, town.allHere, town.there, town.allThere], [90, 310, 0, 40])
})

test("everywhere is laid beside before alone", () => {
  const columns = new Columns()
  for (let at = 0; at < 400; at++) {
    const who = { reporter: `m${at % 20}`, organisation: `o${at % 5}`, area: at % 3 === 0 ? null : "GM2" }
    const isNow = at % 2 === 0
    put(columns, { ...who, theme: isNow && at % 8 === 0 ? "zorg-1" : "geld-2", back: isNow ? at % 13 : 13 + (at % 13) })
  }
  assert.deepEqual(
    besideOnes(night(columns, { periods: [13] }))
      .filter(({ area }) => area === null)
      .map((one) => [one.with, one.theme, one.here, one.there]),
    [
      ["before", "zorg-1", 50, 0],
      ["before", "zorg", 50, 0],
    ],
  )
})

test("what is remembered is counted again", () => {
  const remembered = [
    { theme: "geld", area: "WK11", weeks: 13 },
    { theme: "geld-1", area: null, weeks: 5 },
    { theme: "weg", area: null, weeks: 5 },
  ]
  assert.deepEqual(night(small(9, 3), {}, { remembered }).remembered, [30, 18 + 5, 0])
})

test("nothing at all is no trouble, a circle of areas neither, and a period of nothing is refused", () => {
  assert.deepEqual(night(new Columns()).patterns, [])
  const one = { name: "", level: "own", drawn: false, population: null }
  const circle = new AreaTree([
    { ...one, code: "BU111", parentCode: "BU121" },
    { ...one, code: "BU121", parentCode: "BU111" },
  ])
  assert.equal(night(small(9, 3), {}, { areas: circle }).signals, 260)
  assert.throws(() => night(new Columns(), { periods: [] }), RangeError)
  assert.ok(themes.length > 0 && areas.areas.length > 0)
})
