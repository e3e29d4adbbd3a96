import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { RandomStream } from "../../../src/methods/statistics/random-stream.ts"
import { rateMoran } from "../../../src/methods/statistics/rate-moran.ts"
import {
  type Area,
  globalShrinkage,
  localShrinkage,
  type ShrunkRate,
} from "../../../src/methods/statistics/shrinkage.ts"
import { referenceTable, referenceText } from "./reference-files.ts"
import { near, type ReferenceRow, withReferences } from "./references.ts"

const sets = ["rate_eb_auckland", "rate_eb_nc_sids74"]

function setOf(name: string) {
  const areas = referenceTable(`${name}/input.csv`).map(
    (row): Area => ({ cases: Number(row.cases), population: Number(row.population) }),
  )
  const neighbours = areas.map((): number[] => [])
  for (const { i, j } of referenceTable(`${name}/input_neighbours.csv`)) neighbours[Number(i) - 1]?.push(Number(j) - 1)
  return { areas, neighbours, reference: JSON.parse(referenceText(`${name}/reference.json`)) }
}

function equal(rates: readonly ShrunkRate[], rows: readonly ReferenceRow[], column: string): void {
  for (const [index, rate] of rates.entries()) {
    const expected = rows[index]?.[column]
    if (rate.kind === "unclear") assert.equal(expected, null)
    else near(rate.shrunk, expected, 1e-12, `${column}, ${rows[index]?.id}`)
  }
}

test("rates of areas shrink as in spdep, to all areas and to the surroundings", withReferences, () => {
  for (const name of sets) {
    const { areas, neighbours, reference } = setOf(name)
    const everywhere = globalShrinkage(areas)
    near(everywhere.prior.variance, reference.global_poisson.a, 1e-12, "a")
    near(everywhere.prior.mean, reference.global_poisson.b, 1e-12, "b")
    equal(everywhere.rates, reference.rows, "eb_global")
    const common = globalShrinkage(areas, "binomial")
    near(common.prior.variance, reference.global_binomial.a, 1e-12, "a, binomial")
    equal(common.rates, reference.rows, "eb_global_binom")
    const around = localShrinkage(areas, neighbours)
    equal(around.rates, reference.rows, "eb_local")
    for (const [index, { variance, mean }] of around.priors.entries()) {
      assert.ok(Math.abs(variance - reference.local_parameters.a[index]) < 1e-18)
      assert.ok(Math.abs(mean - reference.local_parameters.m[index]) < 1e-15)
    }
    equal(localShrinkage(areas, neighbours, "shared").rates, reference.rows, "eb_local_geoda")
  }
})

test("like rates lie together in Auckland and North Carolina", withReferences, () => {
  for (const name of sets) {
    const { areas, neighbours, reference } = setOf(name)
    const found = rateMoran(areas, neighbours, 999, new RandomStream(1))
    assert.ok(found.kind === "tested")
    near(found.statistic, reference.EBImoran.statistic, 1e-12, name)
    assert.ok(Math.abs(found.p - reference.EBImoran.p) < 0.004)
    assert.deepEqual(found, rateMoran(areas, neighbours, 999, new RandomStream(1)))
  }
})

test("ten inhabitants with one case do not shout, ten thousand with a thousand do", () => {
  const areas = [
    { cases: 1, population: 10 },
    { cases: 1000, population: 10_000 },
    { cases: 100, population: 10_000 },
    { cases: 120, population: 10_000 },
  ]
  const { prior, rates } = globalShrinkage(areas)
  const shrunk = rates.map((rate) => (rate.kind === "shrunk" ? rate.shrunk : Number.NaN))
  assert.ok(Math.abs((shrunk[0] as number) - prior.mean) < 0.02)
  assert.ok(Math.abs((shrunk[1] as number) - 0.1) < 0.002)
})

test("where nothing was counted around, no rate is claimed", () => {
  const areas = [0, 0, 3].map((cases) => ({ cases, population: 100 }))
  const { rates } = localShrinkage(areas, [[1], [0], []])
  assert.deepEqual(rates[0], { kind: "unclear", why: "nothing counted" })
  assert.equal(rates[2]?.kind, "shrunk")
  const none = areas.map(({ population }) => ({ cases: 0, population }))
  assert.ok(globalShrinkage(none).rates.every(({ kind }) => kind === "unclear"))
  assert.deepEqual(rateMoran(none, [[1], [0], []], 9, new RandomStream(1)), { kind: "unclear", why: "nothing varies" })
})

test("a shrunk rate lies between its own rate and the mean", () => {
  const area = fc.record({ cases: fc.nat(50), population: fc.integer({ min: 50, max: 5000 }) })
  fc.assert(
    fc.property(fc.array(area, { minLength: 2, maxLength: 12 }), (areas) => {
      const { prior, rates } = globalShrinkage(areas)
      for (const rate of rates) {
        if (rate.kind === "unclear") continue
        const [low, high] = [Math.min(rate.raw, prior.mean), Math.max(rate.raw, prior.mean)]
        assert.ok(rate.shrunk >= low - 1e-12 && rate.shrunk <= high + 1e-12)
      }
    }),
  )
})

test("one area, a negative count and an empty population are refused", () => {
  const fine = { cases: 1, population: 10 }
  for (const areas of [[fine], [fine, { cases: -1, population: 10 }], [fine, { cases: 1, population: 0 }]])
    assert.throws(() => globalShrinkage(areas), RangeError)
  assert.throws(() => localShrinkage([fine, fine], [[2], []]), RangeError)
})
