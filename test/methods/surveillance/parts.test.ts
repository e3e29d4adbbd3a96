import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { dispersedQuantile, dispersedUpperTail } from "../../../src/methods/statistics/negative-binomial.ts"
import { studentTwoSided } from "../../../src/methods/statistics/student.ts"
import { yearsBack } from "../../../src/methods/surveillance/reference-weeks.ts"
import { anscombeResidual, assignWeights } from "../../../src/methods/surveillance/reweight.ts"
import { countBound, deltaBound } from "../../../src/methods/surveillance/thresholds.ts"
import { gapBetween, readReference, withReferences } from "./references.ts"

const near = (ours: number, theirs: number, within = 1e-12) =>
  assert.ok(gapBetween(ours, theirs) < within, `${ours} instead of ${theirs}`)

test("the bounds that the tests of R's surveillance 1.20.3 give", () => {
  // Mean 5, error 0.2, dispersion 1, alpha 0.05 on two sides there, count 8.
  const published = [
    ["none", 8.69268723406693],
    ["1/2", 9.37448418449897],
    ["2/3", 9.11548249500469],
  ] as const
  // Half of what is outside lies above here: the same z needs one-sided 0.05.
  for (const [power, upper] of published) near(deltaBound(5, 0.2, 1, 0.05, power, 8).upper, upper)
  near(deltaBound(5, 0.2, 1, 0.05, "2/3", 8).pvalue, 0.10947266000425)
  assert.equal(countBound(5, 1.5, 0.05, 11)?.upper, 10)
  near(countBound(5, 1.5, 0.05, 11)?.pvalue ?? 0, 0.0376365710946635)
  assert.equal(countBound(5, 1, 0.05, 11)?.upper, 9)
  near(countBound(5, 1, 0.05, 11)?.pvalue ?? 0, 0.0136952685983829)
})

test("weights as the tests of R's surveillance give them: they add up to the number of weeks", () => {
  const weights = new Float64Array(10)
  assignWeights(Float64Array.of(0, 0, 0, 0, 0, 2, 2, 2, 2, 2), 0, weights)
  assert.deepEqual([...weights], [1.6, 1.6, 1.6, 1.6, 1.6, 0.4, 0.4, 0.4, 0.4, 0.4])
})

test("residuals and bounds on a grid are R's", withReferences, () => {
  const phi = JSON.parse(readReference("surv_upstream_tests/reference.json")).anscombe.phi_first
  const rows = (name: string) =>
    readReference(`surv_upstream_tests/${name}`)
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(",").map(Number))
  for (const [, y = 0, fit = 0, hat = 0, residual = 0] of rows("output_anscombe.csv"))
    near(anscombeResidual(y, fit, phi, hat), residual, 1e-10)
  for (const [mu = 0, se = 0, dispersion = 0, alpha = 0, y = 0, upper = 0, p = 0, , nb = 0, nbP = 0] of rows(
    "output_thresholds_grid.csv",
  )) {
    const delta = deltaBound(mu, se * mu, dispersion, alpha, "2/3", y)
    near(delta.upper, upper, 1e-10)
    near(delta.pvalue, p, 1e-10)
    const count = countBound(mu, dispersion, alpha, y)
    assert.equal(count?.upper, nb)
    near(count?.pvalue ?? -1, nbP, 1e-9)
  }
})

test("a quantile is the first count that reaches the chance, Poisson or wider", () => {
  const mean = fc.double({ min: 1e-6, max: 5000, noNaN: true })
  const dispersion = fc.oneof(fc.constant(1), fc.double({ min: 1.0001, max: 200, noNaN: true }))
  const chance = fc.double({ min: 0.001, max: 0.9999, noNaN: true })
  fc.assert(
    fc.property(mean, dispersion, chance, (mu, phi, p) => {
      const x = dispersedQuantile(mu, phi, p)
      assert.ok(1 - dispersedUpperTail(x + 1, mu, phi) >= p - 1e-12)
      assert.ok(x === 0 || 1 - dispersedUpperTail(x, mu, phi) < p + 1e-12)
    }),
    { numRuns: 300 },
  )
})

test("Student's t at the points of the printed tables", () => {
  near(studentTwoSided(12.7062047361747, 1), 0.05, 1e-9)
  near(studentTwoSided(-2.2281388519649, 10), 0.05, 1e-9)
  near(studentTwoSided(1.95996398454005, 1e7), 0.05, 1e-6)
  assert.equal(studentTwoSided(0, 5), 1)
})

test("a year back by date keeps the day of the week; without dates a year is 52 weeks", () => {
  const first = Date.UTC(2015, 0, 5) / 86_400_000
  const days = Array.from({ length: 600 }, (_, week) => first + 7 * week)
  for (const years of [1, 5, 9]) {
    const index = yearsBack(599, years, { freq: 52, days })
    const wanted = new Date((days[599] as number) * 86_400_000)
    wanted.setUTCFullYear(wanted.getUTCFullYear() - years)
    assert.ok(Math.abs((days[index] as number) - wanted.getTime() / 86_400_000) <= 3)
  }
  assert.equal(yearsBack(599, 5, { freq: 52 }), 339)
  assert.equal(yearsBack(100, 2, { freq: 52 }), -4)
  assert.equal(yearsBack(100, 2, { freq: 52, days }), -4)
})
