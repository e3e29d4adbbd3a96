import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { type BinomialMethod, binomialInterval, binomialTails } from "../../../src/methods/statistics/binomial.ts"
import { given, near, referenceRows, withReferences } from "./references.ts"

const methods: BinomialMethod[] = ["clopper-pearson", "mid-p", "wilson"]
const levels = fc.double({ min: 0.5, max: 0.9999, noNaN: true })
const parts = fc
  .oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 1e7 }))
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))

test("four published examples come out in three methods, to the four digits printed", () => {
  // R. G. Newcombe (1998), Statistics in Medicine 17:857-872, table I: methods 3 (score), 5 (exact), 6 (mid-P)
  const published: [x: number, n: number, method: BinomialMethod, low: number, high: number][] = [
    [81, 263, "wilson", 0.2553, 0.3662],
    [81, 263, "clopper-pearson", 0.2527, 0.3676],
    [81, 263, "mid-p", 0.2544, 0.3658],
    [15, 148, "wilson", 0.0624, 0.1605],
    [15, 148, "clopper-pearson", 0.0578, 0.1617],
    [15, 148, "mid-p", 0.0601, 0.1581],
    [0, 20, "wilson", 0, 0.1611],
    [0, 20, "clopper-pearson", 0, 0.1684],
    [0, 20, "mid-p", 0, 0.1391],
    [1, 29, "wilson", 0.0061, 0.1718],
    [1, 29, "clopper-pearson", 0.0009, 0.1776],
    [1, 29, "mid-p", 0.0017, 0.1585],
  ]
  for (const [x, n, method, low, high] of published) {
    const found = binomialInterval(x, n, 0.95, method).map((bound) => Math.round(bound * 1e4) / 1e4)
    assert.deepEqual(found, [low, high], `${x}/${n} ${method}`)
  }
})

test("682 of 925 against three quarters give R's published example", () => {
  // R, help page of binom.test, after W. J. Conover (1971): p 0.3825, 0.7076683 to 0.7654066
  near(binomialTails(682, 925, 0.75).twoSidedMinlike, 0.3825, 2e-4, "p")
  const [low, high] = binomialInterval(682, 925, 0.95)
  near(low, 0.7076683, 1e-7, "low")
  near(high, 0.7654066, 1e-7, "high")
})

test("intervals and tails equal those of R against 12 per cent", withReferences, () => {
  for (const row of referenceRows("rate_binomial")) {
    const [x, n] = [given(row, "x"), given(row, "n")]
    const [low, high] = binomialInterval(x, n, 0.95)
    const wilson = binomialInterval(x, n, 0.95, "wilson")
    const tails = binomialTails(x, n, given(row, "p0"))
    near(low, row.cp_lo, 1e-12, `low ${x}/${n}`)
    near(high, row.cp_hi, 1e-12, `high ${x}/${n}`)
    near(wilson[0], row.wilson_lo, 1e-12, `Wilson low ${x}/${n}`)
    near(wilson[1], row.wilson_hi, 1e-12, `Wilson high ${x}/${n}`)
    near(tails.upper, row.p_greater, 1e-12, `upper ${x}/${n}`)
    near(tails.twoSidedMinlike, row.p_two, 1e-12, `two-sided ${x}/${n}`)
  }
})

test("every interval holds its proportion, stays within 0 and 1 and grows with the level", () => {
  fc.assert(
    fc.property(parts, levels, levels, fc.constantFrom(...methods), ([x, n], one, other, method) => {
      const [low, high] = binomialInterval(x, n, Math.min(one, other), method)
      const [lower, higher] = binomialInterval(x, n, Math.max(one, other), method)
      assert.ok(0 <= low && low <= x / n && x / n <= high && high <= 1)
      assert.ok(lower <= low + 1e-12 && high <= higher + 1e-12)
      if (x === 0) assert.equal(low, 0)
      if (x === n) assert.equal(high, 1)
    }),
  )
})

test("counting the others instead mirrors the interval", () => {
  fc.assert(
    fc.property(parts, levels, fc.constantFrom(...methods), ([x, n], level, method) => {
      const [low, high] = binomialInterval(x, n, level, method)
      const [otherLow, otherHigh] = binomialInterval(n - x, n, level, method)
      assert.ok(Math.abs(low - (1 - otherHigh)) < 1e-12 && Math.abs(high - (1 - otherLow)) < 1e-12)
    }),
  )
})

test("one more moves the interval up", () => {
  fc.assert(
    fc.property(parts, levels, fc.constantFrom(...methods), ([x, n], level, method) => {
      if (x === n) return
      const [low, high] = binomialInterval(x, n, level, method)
      const [nextLow, nextHigh] = binomialInterval(x + 1, n, level, method)
      assert.ok(low < nextLow && high <= nextHigh)
    }),
  )
})

test("tails are chances for every baseline, 0 and 1 included", () => {
  fc.assert(
    fc.property(parts, fc.double({ min: 0, max: 1, noNaN: true }), ([x, n], part) => {
      for (const chance of Object.values(binomialTails(x, n, part))) assert.ok(chance >= 0 && chance <= 1)
    }),
  )
  assert.equal(binomialTails(0, 5, 0).upper, 1)
  assert.equal(binomialTails(5, 5, 1).lower, 1)
  assert.equal(binomialTails(1, 5, 0).twoSidedMinlike, 0)
})

test("a part that is no part is refused", () => {
  assert.throws(() => binomialInterval(3, 2, 0.95), /larger than the whole/)
  assert.throws(() => binomialInterval(0, 0, 0.95), /proportion of nothing/)
  assert.throws(() => binomialTails(1, 2, 1.2), /from 0 to 1/)
})
