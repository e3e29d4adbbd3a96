import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { logGamma } from "../../../src/methods/statistics/gamma.ts"
import { incompleteBeta } from "../../../src/methods/statistics/incomplete-beta.ts"
import { incompleteGamma } from "../../../src/methods/statistics/incomplete-gamma.ts"
import { binomialMass, poissonMass } from "../../../src/methods/statistics/mass.ts"
import { normalUpperQuantile, normalUpperTail } from "../../../src/methods/statistics/normal.ts"
import { betaQuantile, gammaQuantile } from "../../../src/methods/statistics/quantile.ts"
import { near } from "./references.ts"

test("the logarithm of gamma has its closed values, and full precision near its zeros", () => {
  near(logGamma(0.5), Math.log(Math.PI) / 2, 3e-15, "ln sqrt(pi)")
  near(logGamma(11), Math.log(3628800), 1e-15, "ln 10!")
  // Γ'(1) = −γ and Γ'(2) = 1 − γ: NIST DLMF 5.4.12 and 5.5.2
  near(logGamma(1 + 2 ** -30), -0.5772156649015329 * 2 ** -30, 1e-8, "just above 1")
  near(logGamma(2 + 2 ** -30), 0.42278433509846713 * 2 ** -30, 1e-8, "just above 2")
  assert.throws(() => logGamma(0), RangeError)
})

test("gamma follows its recurrence from very small to very large", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 1e7, noNaN: true }), (x) => {
      const sum = logGamma(x) + Math.log(x)
      assert.ok(Math.abs(logGamma(x + 1) - sum) <= 4e-14 * Math.max(1, Math.abs(sum)))
    }),
  )
})

test("normal quantiles are those of the tables", () => {
  // Abramowitz & Stegun, table 26.5 and 26.6
  near(normalUpperQuantile(0.025), 1.959963984540054, 1e-13, "z .025")
  near(normalUpperQuantile(0.05), 1.6448536269514722, 1e-13, "z .05")
  near(normalUpperQuantile(0.995), -2.5758293035489004, 1e-13, "z .995")
  near(normalUpperTail(10), 7.619853024160527e-24, 1e-12, "far tail")
})

test("chi-square quantiles are those of the tables", () => {
  // Abramowitz & Stegun, table 26.8: 3.84146 (1), 18.3070 (10), 124.342 (100) at 5 %
  near(2 * gammaQuantile(0.5, 0.05, "upper"), 3.841458820694124, 1e-12, "1 degree")
  near(2 * gammaQuantile(5, 0.05, "upper"), 18.307038053275146, 1e-12, "10 degrees")
  near(2 * gammaQuantile(50, 0.05, "upper"), 124.34211340400407, 1e-12, "100 degrees")
})

test("the probabilities of single counts add up to the tails", () => {
  const fewer = Array.from({ length: 8 }, (_, k) => poissonMass(k, 12.5)).reduce((sum, mass) => sum + mass)
  near(incompleteGamma(8, 12.5).upper, fewer, 1e-13, "Poisson")
  const few = Array.from({ length: 8 }, (_, k) => binomialMass(k, 40, 0.3, 0.7)).reduce((sum, mass) => sum + mass)
  near(incompleteBeta(8, 33, 0.3).upper, few, 1e-13, "binomial")
})

test("the two sides of a distribution always make one, also at ten million", () => {
  const shape = fc.double({ min: 0.5, max: 1e7, noNaN: true })
  fc.assert(
    fc.property(shape, shape, fc.double({ min: -6, max: 6, noNaN: true }), (a, b, z) => {
      const x = Math.max(0, a + z * Math.sqrt(a))
      const part = 1 / (1 + Math.exp(-(Math.log(a / b) + z * Math.sqrt(1 / a + 1 / b))))
      for (const { lower, upper } of [incompleteGamma(a, x), incompleteBeta(a, b, part)]) {
        assert.ok(lower >= 0 && upper >= 0 && Math.abs(lower + upper - 1) < 1e-15)
      }
    }),
  )
})

test("a quantile leads back to its chance", () => {
  const shape = fc.double({ min: 0.5, max: 1e6, noNaN: true })
  const chance = fc.double({ min: 1e-12, max: 0.5, noNaN: true })
  fc.assert(
    fc.property(shape, shape, chance, fc.constantFrom("lower", "upper"), (a, b, p, side) => {
      near(incompleteGamma(a, gammaQuantile(a, p, side))[side], p, 1e-10, "gamma")
      const [start, end] = side === "lower" ? [a, b] : [b, a]
      // A beta quantile very near 1 cannot say where it lies, so the side near 0 is asked for.
      if (start < end) near(incompleteBeta(start, end, betaQuantile(start, end, p, "lower")).lower, p, 1e-9, "beta")
    }),
  )
})

test("large counts agree with another program", () => {
  // scipy 1.x (Boost): gamma.ppf(.025, 1e7), gamma.isf(.025, 1e7 + 1), beta.ppf(.025, 2.5e6, 7.5e6 + 1)
  near(gammaQuantile(1e7, 0.025, "lower"), 9993802.996884268, 1e-14, "lower")
  near(gammaQuantile(1e7 + 1, 0.025, "upper"), 10006199.897731498, 1e-14, "upper")
  near(betaQuantile(2.5e6, 7.5e6 + 1, 0.025, "lower"), 0.249731643280661, 1e-13, "beta")
})
