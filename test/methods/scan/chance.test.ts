import assert from "node:assert/strict"
import { test } from "node:test"
import { binomialDraw, columnsOf, drawOne, hypergeometricDraw, poissonDraw } from "../../../src/methods/scan/draws.ts"
import { giniOf } from "../../../src/methods/scan/gini.ts"
import {
  criticalValue,
  gumbelChance,
  monteCarloChance,
  rankOf,
  recurrenceDays,
  simulatedOf,
} from "../../../src/methods/scan/inference.ts"
import { categoryGroups } from "../../../src/methods/scan/ordinal-ratio.ts"
import { fraction, streamOf } from "../../../src/methods/scan/stream.ts"
import { fittedTrend } from "../../../src/methods/scan/trend.ts"

/** Mean and variance of many draws lie within five standard errors of what they should be. */
function drawsLike(draw: (index: number) => number, mean: number, variance: number, about: string): void {
  const many = 20_000
  const drawn = Float64Array.from({ length: many }, (_, index) => draw(index))
  const own = drawn.reduce((sum, value) => sum + value, 0) / many
  const spread = drawn.reduce((sum, value) => sum + (value - own) ** 2, 0) / many
  assert.ok(Math.abs(own - mean) < 5 * Math.sqrt(variance / many), `${about}: mean ${own} for ${mean}`)
  assert.ok(Math.abs(spread / variance - 1) < 0.08, `${about}: variance ${spread} for ${variance}`)
}

test("every replica has a stream of its own, the same each time", () => {
  assert.equal(streamOf(1, 5)(), streamOf(1, 5)())
  const first = new Set(Array.from({ length: 10_000 }, (_, replica) => streamOf(1, replica)()))
  assert.ok(first.size > 9_990)
  // Numbers of neighbouring replicas have nothing to do with each other.
  const pairs = Array.from({ length: 20_000 }, (_, replica) => [
    fraction(streamOf(3, replica)),
    fraction(streamOf(3, replica + 1)),
  ])
  const product = pairs.reduce((sum, [a = 0, b = 0]) => sum + (a - 0.5) * (b - 0.5), 0) / pairs.length
  assert.ok(Math.abs(product) < 5 / (12 * Math.sqrt(20_000)))
})

test("draws have the mean and the spread of their distributions", () => {
  const stream = streamOf(11, 0)
  drawsLike(() => binomialDraw(stream, 1000, 0.07), 70, 65.1, "binomial")
  drawsLike(
    () => hypergeometricDraw(stream, 203, 62, 40),
    (40 * 62) / 203,
    (40 * (62 / 203) * (141 / 203) * 163) / 202,
    "hypergeometric",
  )
  drawsLike(() => poissonDraw(stream, 3.7), 3.7, 3.7, "poisson")
  const columns = columnsOf(Float64Array.of(1, 2, 0, 5))
  const drawn = Array.from({ length: 16_000 }, () => drawOne(columns, stream))
  const shares = [0, 1, 2, 3].map((index) => drawn.filter((one) => one === index).length / 2000)
  shares.forEach((share, index) => {
    assert.ok(Math.abs(share - ([1, 2, 0, 5][index] as number)) < 0.2)
  })
})

test("a tie counts against the cluster, and 999 replicas make the fiftieth the critical value", () => {
  const simulated = simulatedOf(Float64Array.from({ length: 999 }, (_, index) => index))
  assert.equal(rankOf(simulated, 998), 2)
  assert.equal(rankOf(simulated, 998.5), 1)
  assert.equal(monteCarloChance(simulated, 949), 0.051)
  assert.equal(criticalValue(simulated, 0.05), 949)
  assert.equal(criticalValue(simulatedOf(new Float64Array(9)), 0.05), undefined)
})

test("a Gumbel tail goes on where the replicas end", () => {
  const simulated = simulatedOf(
    Float64Array.from({ length: 2000 }, (_, index) => -Math.log(-Math.log((index + 0.5) / 2000))),
  )
  assert.ok(Math.abs(gumbelChance(simulated, 3) - (1 - Math.exp(-Math.exp(-3)))) < 2e-3)
  assert.ok(gumbelChance(simulated, 40) > 0 && gumbelChance(simulated, 40) < 1e-16)
})

test("one in a hundred days' looks is a recurrence of a hundred days, whatever p was corrected for", () => {
  assert.equal(recurrenceDays(0.01, 1, 1), 100)
  const corrected = 1 - 0.99 ** 12
  assert.ok(Math.abs(recurrenceDays(corrected, 1, 12) - 100) < 1e-9)
})

test("a trend of five per cent an interval is found in counts that have it exactly", () => {
  const measure = Float64Array.from({ length: 20 }, (_, t) => 10 + (t % 3))
  const cases = measure.map((value, t) => value * 1.05 ** t)
  assert.ok(Math.abs((fittedTrend(cases, measure, 1)[0] ?? 0) - Math.log(1.05)) < 1e-10)
  const bent = measure.map((value, t) => value * Math.exp(0.3 * t - 0.01 * t * t))
  const [slope = 0, bend = 0] = fittedTrend(bent, measure, 2)
  assert.ok(Math.abs(slope - 0.3) < 1e-8 && Math.abs(bend + 0.01) < 1e-9)
})

test("categories that do not rise are taken together", () => {
  const groups = categoryGroups([5, 5, 20, 40], Uint32Array.of(50, 100, 200, 100), "high")
  assert.deepEqual(
    groups.map(({ first, last }) => [first, last]),
    [
      [0, 1],
      [2, 2],
      [3, 3],
    ],
  )
  assert.equal(categoryGroups([5, 10, 20], Uint32Array.of(50, 100, 200), "high").length, 1)
})

test("a collection of clusters that holds more than its share has a Gini above 0", () => {
  assert.equal(giniOf([], 100), 0)
  assert.ok(Math.abs(giniOf([{ observed: 50, expected: 25 }], 100) - 0.25) < 1e-12)
  assert.ok(
    giniOf(
      [
        { observed: 30, expected: 10 },
        { observed: 20, expected: 15 },
      ],
      100,
    ) > 0.25,
  )
})
