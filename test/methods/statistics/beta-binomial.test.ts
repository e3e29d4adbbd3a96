import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { betaBinomialMasses, predictiveRange } from "../../../src/methods/statistics/beta-binomial.ts"
import { binomialTails } from "../../../src/methods/statistics/binomial.ts"
import { binomialMass } from "../../../src/methods/statistics/mass.ts"

const close = (actual: number, expected: number, within: number) =>
  assert.ok(Math.abs(actual - expected) <= within, `${actual} is not ${expected}`)

test("the chances are those that the help page of pbetap in the R package LearnBayes prints", () => {
  const printed = [
    0.1798418972, 0.256916996, 0.2312252964, 0.1622633659, 0.0946536301, 0.046770029, 0.0194875121, 0.0066814327,
    0.0017896695, 0.000336519, 0.0000336519,
  ]
  const { from, chances } = betaBinomialMasses(3, 12, 10)
  assert.equal(from, 0)
  assert.equal(chances.length, printed.length)
  for (const [index, chance] of printed.entries()) close(chances[index] as number, chance, 6e-11)
})

test("the ranges are those of scipy.stats.betabinom, also at the ends", () => {
  const ranges: [seen: number, of: number, next: number, low: number, high: number][] = [
    [3, 60, 10, 0, 3],
    [3, 60, 100, 0, 15],
    [0, 12, 20, 0, 5],
    [0, 12, 0, 0, 0],
    [1, 1, 7, 0, 7],
    [0, 1, 7, 0, 7],
    [10, 210, 22, 0, 4],
    [29, 392, 6, 0, 2],
    [90, 1000, 50, 1, 9],
    [500, 10_000, 3000, 124, 177],
    [40, 100, 60, 15, 34],
    [9, 9, 30, 22, 30],
  ]
  for (const [seen, of, next, low, high] of ranges)
    assert.deepEqual(predictiveRange(seen, of, next, 0.95), { low, high }, `${seen} of ${of}, ${next}`)
})

test("any chances add up to one and have the mean of the distribution", () => {
  const parameter = fc.double({ min: 1, max: 500, noNaN: true })
  fc.assert(
    fc.property(parameter, parameter, fc.nat(3000), (a, b, n) => {
      const { from, chances } = betaBinomialMasses(a, b, n)
      close(
        chances.reduce((sum, chance) => sum + chance, 0),
        1,
        1e-12,
      )
      const mean = chances.reduce((sum, chance, index) => sum + chance * (from + index), 0)
      close(mean, (n * a) / (a + b), 1e-9 * (n + 1))
    }),
    { numRuns: 100 },
  )
})

/** How often the range holds the next count, over everything that may have been seen elsewhere. */
function coverage(share: number, of: number, next: number): number {
  let held = 0
  for (let seen = 0; seen <= of; seen++) {
    const { low, high } = predictiveRange(seen, of, next, 0.95)
    const upTo = (count: number) => (count < 0 ? 0 : binomialTails(count, next, share).lower)
    held += binomialMass(seen, of, share, 1 - share) * (upTo(high) - upTo(low - 1))
  }
  return held
}

test("with few or many signals elsewhere, the range holds at least about 95 of 100 counts", () => {
  // By scipy, to three digits. A range that takes the share as known would hold 62, 61 and 88 of 100.
  close(coverage(0.05, 20, 40), 0.984, 5e-4)
  close(coverage(0.1, 40, 200), 0.954, 5e-4)
  close(coverage(0.1, 100, 100), 0.962, 5e-4)
})

test("what is known better makes the range narrower, never wider", () => {
  const widths = [1, 10, 100, 1000].map((times) => {
    const { low, high } = predictiveRange(3 * times, 30 * times, 200, 0.95)
    return high - low
  })
  assert.deepEqual(
    widths,
    [...widths].sort((a, b) => b - a),
  )
})

test("a hundred thousand signals a month are no hindrance, and a share of nothing is refused", () => {
  const { low, high } = predictiveRange(4000, 80_000, 100_000, 0.95)
  assert.ok(low > 4700 && low < 5000 && high > 5000 && high < 5300)
  assert.throws(() => predictiveRange(0, 0, 10, 0.95), /is no share/)
  assert.throws(() => predictiveRange(3, 2, 10, 0.95), /is no share/)
  assert.throws(() => betaBinomialMasses(0.5, 0.5, 10), RangeError)
})
