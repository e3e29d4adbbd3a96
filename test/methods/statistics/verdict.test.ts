import assert from "node:assert/strict"
import { test } from "node:test"
import { binomialTails } from "../../../src/methods/statistics/binomial.ts"
import { poissonTails } from "../../../src/methods/statistics/poisson.ts"
import { type Comparison, usualThresholds, verdict } from "../../../src/methods/statistics/verdict.ts"

const many = { least: 12, most: 12 }

function against(observed: number, expected: number, change: Partial<Comparison> = {}): Comparison {
  const { upper, lower } = poissonTails(observed, expected)
  const sources = { reporters: many, organisations: many }
  return { observed, expected, chanceOfMore: upper, chanceOfLess: lower, ...sources, ...change }
}

test("twenty per cent against twelve becomes surer as more people are counted", () => {
  // One-sided exact binomial p: .17, .07, .05, .03, .015, .001 (rounded)
  const table: [n: number, chance: number, kind: string, undecided?: boolean][] = [
    [25, 0.17, "couldBeChance", false],
    [50, 0.07, "couldBeChance", true],
    [60, 0.05, "couldBeChance", true],
    [75, 0.03, "probablyMore"],
    [100, 0.015, "probablyMore"],
    [200, 0.001, "clearlyMore"],
  ]
  for (const [n, chance, kind, undecided] of table) {
    const { upper, lower } = binomialTails(n / 5, n, 0.12)
    assert.ok(Math.abs(upper - chance) < 0.005, `n = ${n}: ${upper}`)
    const found = verdict({ ...against(n / 5, n * 0.12), chanceOfMore: upper, chanceOfLess: lower })
    assert.equal(found.kind, kind, `n = ${n}`)
    if (found.kind === "couldBeChance") assert.equal(found.undecided, undecided, `n = ${n}`)
  }
})

test("four signals are too little, however rare they would be", () => {
  assert.deepEqual(verdict(against(4, 0.01)), { kind: "tooLittle", why: [{ kind: "counts", have: 4, need: 5 }] })
})

test("one busy worker is no pattern: every shortfall is told apart", () => {
  const one = { least: 1, most: 1 }
  assert.deepEqual(verdict(against(40, 10, { reporters: one, organisations: one })), {
    kind: "tooLittle",
    why: [
      { kind: "reporters", have: 1, need: 3, possible: false },
      { kind: "organisations", have: 1, need: 3, possible: false },
    ],
  })
})

test("anonymous signals may still come from enough organisations, and that is said", () => {
  const found = verdict(against(40, 10, { organisations: { least: 2, most: 9 } }))
  const why = [{ kind: "organisations", have: 2, need: 3, possible: true }]
  assert.deepEqual(found, { kind: "tooLittle", why })
})

test("clearly fewer than expected is said although hardly anybody reported", () => {
  const nobody = { least: 0, most: 0 }
  assert.equal(verdict(against(0, 12, { reporters: nobody, organisations: nobody })).kind, "less")
  assert.equal(verdict(against(0, 2, { reporters: nobody, organisations: nobody })).kind, "tooLittle")
  assert.equal(verdict(against(9, 12)).kind, "couldBeChance")
})

test("a chance adjusted for forty comparisons is the one that counts", () => {
  const alone = against(20, 10)
  assert.equal(verdict(alone).kind, "clearlyMore")
  assert.equal(verdict({ ...alone, chanceOfMore: alone.chanceOfMore * 40 }).kind, "couldBeChance")
})

test("thresholds can be chosen", () => {
  const strict = { ...usualThresholds, counts: 30 }
  assert.equal(verdict(against(20, 10), strict).kind, "tooLittle")
  assert.throws(() => verdict(against(20, 10, { chanceOfMore: 2 })), RangeError)
})
