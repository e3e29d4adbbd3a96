import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { twoRates } from "../../../src/methods/statistics/two-rates.ts"
import { given, near, referenceRows, withReferences } from "./references.ts"

function compared(x1: number, time1: number, x2: number, time2: number, level = 0.95) {
  const outcome = twoRates(x1, time1, x2, time2, level)
  assert.ok(outcome.kind === "compared")
  return outcome
}

test("11 in 800 against 21 in 3011 gives R's published example", () => {
  // R, help page of poisson.test (malformations): ratio 1.971488, p 0.07967, 0.8584264 to 4.2772659
  const { ratio, exact, tails } = compared(11, 800, 6 + 8 + 7, 1083 + 1050 + 878)
  near(ratio, 1.971488, 2e-7, "ratio")
  near(exact[0], 0.8584264, 1e-7, "low")
  near(exact[1], 4.2772659, 1e-7, "high")
  near(tails.twoSidedMinlike, 0.07967, 1e-4, "p")
})

test("ratios equal those of R", withReferences, () => {
  for (const row of referenceRows("rate_ratio_exact")) {
    const about = `${row.x1} against ${row.x2}`
    const found = compared(given(row, "x1"), given(row, "T1"), given(row, "x2"), given(row, "T2"))
    near(found.ratio, row.ratio, 1e-12, `ratio, ${about}`)
    near(found.exact[0], row.ci_lo, 1e-12, `low, ${about}`)
    near(found.exact[1], row.ci_hi, 1e-12, `high, ${about}`)
    near(found.tails.upper, row.p_greater, 1e-12, `upper, ${about}`)
    near(found.tails.twoSidedMinlike, row.p_two_minlike, 1e-12, `minlike, ${about}`)
    near(found.tails.twoSidedCentral, row.p_two_central, 1e-12, `central, ${about}`)
    near(found.tails.twoSidedMid, row.p_midp, 1e-12, `mid-P p, ${about}`)
    // exactci searches these bounds in the chance, not the ratio, and stops 1.2e-4 from it: up to 2 % off.
    near(found.midP[0], row.midp_lo, 0.02, `mid-P low, ${about}`)
    near(found.midP[1], row.midp_hi, 0.02, `mid-P high, ${about}`)
  }
})

test("a mid-P bound found with forty digits is met to the last of ours", () => {
  // mpmath, 40 digits: the root of P(X > 150) + P(X = 150) / 2 = .025 and .975 for 150/1000 against 1400/120000
  const { midP } = compared(150, 1000, 1400, 120000)
  near(midP[0], 10.83222127990128, 1e-14, "low")
  near(midP[1], 15.17448758587867, 1e-14, "high")
})

test("exchanging the two turns the ratio and its bounds round, whatever the sizes", () => {
  const count = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 1e7 }))
  const time = fc.double({ min: -60, max: 60, noNaN: true }).map((power) => 10 ** power)
  fc.assert(
    fc.property(count, time, count, time, (x1, time1, x2, time2) => {
      if (x1 + x2 === 0) return
      const one = compared(x1, time1, x2, time2)
      const other = compared(x2, time2, x1, time1)
      for (const name of ["exact", "midP"] as const) {
        assert.ok(one[name][0] <= one.ratio * (1 + 1e-12) && one.ratio <= one[name][1] * (1 + 1e-12))
        near(one[name][0], 1 / other[name][1], 1e-10, "turned round")
      }
      for (const chance of Object.values(one.tails)) assert.ok(chance >= 0 && chance <= 1)
    }),
  )
})

test("nothing on either side is unclear, nothing on one side is not", () => {
  assert.deepEqual(twoRates(0, 10, 0, 20, 0.95), { kind: "unclear", why: "nothing counted" })
  const { ratio, exact } = compared(1, 250, 0, 9000)
  assert.deepEqual([ratio, exact[1]], [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY])
  assert.throws(() => twoRates(1, 0, 2, 5, 0.95), /the first time is a number above 0/)
})
