import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { poissonMass } from "../../../src/methods/statistics/mass.ts"
import { type PoissonMethod, poissonInterval, poissonTails } from "../../../src/methods/statistics/poisson.ts"
import { given, near, referenceRows, withReferences } from "./references.ts"

const methods: PoissonMethod[] = ["garwood", "mid-p", "byar", "byar-half"]
const counts = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 1e7 }))
const levels = fc.double({ min: 0.5, max: 0.9999, noNaN: true })

test("ten signals stand for 4.795389 to 18.39036, as in Garwood's table", () => {
  // F. Garwood (1936), Biometrika 28, table; also R's poisson.test(10)
  const [low, high] = poissonInterval(10, 0.95)
  near(low, 4.795389, 1e-7, "low")
  near(high, 18.39036, 1e-6, "high")
  // −ln 0.025, what remains possible when nothing was seen
  assert.deepEqual(poissonInterval(0, 0.95)[0], 0)
  near(poissonInterval(0, 0.95)[1], -Math.log(0.025), 1e-13, "nothing seen")
})

test("137 events in 24.19893 units give R's published example", () => {
  // R, help page of poisson.test: 4.753125 to 6.692709 a unit
  const [low, high] = poissonInterval(137, 0.95)
  near(low / 24.19893, 4.753125, 2e-7, "low")
  near(high / 24.19893, 6.692709, 2e-7, "high")
})

test("intervals equal those of R for 45 counts at 3 levels", withReferences, () => {
  for (const row of referenceRows("rate_poisson_ci")) {
    const [x, level] = [given(row, "x"), given(row, "level")]
    const about = `x = ${x}, level ${level}`
    const bounds = new Map(methods.map((method) => [method, poissonInterval(x, level, method)]))
    near(bounds.get("garwood")?.[0] ?? Number.NaN, row.garwood_lo, 1e-12, `Garwood low, ${about}`)
    near(bounds.get("garwood")?.[1] ?? Number.NaN, row.garwood_hi, 1e-12, `Garwood high, ${about}`)
    near(bounds.get("byar-half")?.[0] ?? Number.NaN, row.byar_lo, 1e-12, `Byar low, ${about}`)
    near(bounds.get("byar-half")?.[1] ?? Number.NaN, row.byar_hi, 1e-12, `Byar high, ${about}`)
    // exactci searches its mid-P bounds loosely (1.2e-4); the next test holds ours against the definition.
    near(bounds.get("mid-p")?.[0] ?? Number.NaN, row.midp_lo, 3e-4, `mid-P low, ${about}`)
    near(bounds.get("mid-p")?.[1] ?? Number.NaN, row.midp_hi, 1e-5, `mid-P high, ${about}`)
  }
})

test("at a mid-P bound exactly the chance that was asked for remains", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), levels, (count, level) => {
      const [low, high] = poissonInterval(count, level, "mid-p")
      const below = (mean: number) => {
        let sum = poissonMass(count, mean) / 2
        for (let k = 0; k < count; k++) sum += poissonMass(k, mean)
        return sum
      }
      assert.ok(Math.abs(below(low) - (1 + level) / 2) < 1e-12)
      assert.ok(Math.abs(below(high) - (1 - level) / 2) < 1e-12)
    }),
  )
})

test("every interval holds its count, grows with the level and moves up with the count", () => {
  fc.assert(
    fc.property(counts, levels, levels, fc.constantFrom(...methods), (count, one, other, method) => {
      const [narrow, wide] = [Math.min(one, other), Math.max(one, other)]
      const [low, high] = poissonInterval(count, narrow, method)
      const [lower, higher] = poissonInterval(count, wide, method)
      const next = poissonInterval(count + 1, narrow, method)
      const slack = 1e-12 * (count + 1)
      assert.ok(low <= count && count <= high)
      assert.ok(lower <= low + slack && high <= higher + slack)
      assert.ok(low <= next[0] && high < next[1])
      if (count === 0) assert.equal(low, 0)
    }),
  )
})

test("a count on the exact bound is as unusual as the level says", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), levels, (count, level) => {
      const [low, high] = poissonInterval(count, level)
      near(poissonTails(count, low).upper, (1 - level) / 2, 1e-9, "upper")
      near(poissonTails(count, high).lower, (1 - level) / 2, 1e-9, "lower")
    }),
  )
})

test("expectations far from the count give chances, however tiny or huge they are", () => {
  const means = fc.double({ min: -100, max: 100, noNaN: true }).map((power) => 10 ** power)
  fc.assert(
    fc.property(counts, means, (count, mean) => {
      for (const chance of Object.values(poissonTails(count, mean))) assert.ok(chance >= 0 && chance <= 1)
    }),
  )
  assert.equal(poissonTails(3, 0).upper, 0)
  assert.equal(poissonTails(0, 0).twoSidedMinlike, 1)
})

test("a count that is no count is refused", () => {
  for (const count of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e11]) {
    assert.throws(() => poissonInterval(count, 0.95), /a count is a whole number/)
  }
  assert.throws(() => poissonInterval(3, 95), /between 0 and 1/)
  assert.throws(() => poissonTails(3, -1), /0 or more/)
})
