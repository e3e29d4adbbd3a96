import assert from "node:assert/strict"
import { test } from "node:test"
import { type Adjustment, adjust } from "../../../src/methods/statistics/adjust.ts"
import { standardisedRatio } from "../../../src/methods/statistics/standardised-ratio.ts"
import { given, near, referenceRows, withReferences } from "./references.ts"

test("twenty where ten were expected: twice as many, surely above one", () => {
  // R: poisson.test(20, 10): 1.221652 to 3.088838, P(X >= 20) = .003454342
  const { ratio, exact, tails } = standardisedRatio(20, 10, 0.95)
  assert.equal(ratio, 2)
  near(exact[0], 1.221652, 1e-6, "low")
  near(exact[1], 3.088838, 1e-6, "high")
  near(tails.upper, 0.003454342, 1e-6, "upper")
})

test("ratios, tails and bounds equal those of R for 25 pairs", withReferences, () => {
  for (const row of referenceRows("rate_smr_tests")) {
    const about = `O ${row.O}, E ${row.E}`
    const { ratio, exact, byar, tails } = standardisedRatio(given(row, "O"), given(row, "E"), 0.95)
    const pairs: [number, string][] = [
      [ratio, "smr"],
      [exact[0], "smr_lo"],
      [exact[1], "smr_hi"],
      [byar[0], "byar_lo"],
      [byar[1], "byar_hi"],
      [tails.upper, "p_upper"],
      [tails.upperMid, "p_upper_mid"],
      [tails.lower, "p_lower"],
      [tails.lowerMid, "p_lower_mid"],
      [tails.twoSidedCentral, "p_two_central"],
      [tails.twoSidedMinlike, "p_two_minlike_poisson.test"],
    ]
    for (const [value, name] of pairs) near(value, row[name], 1e-12, `${name}, ${about}`)
  }
})

test("p-values adjusted over the same 25 equal those of R", withReferences, () => {
  const rows = referenceRows("rate_smr_tests")
  const chances = rows.map((row) => standardisedRatio(given(row, "O"), given(row, "E"), 0.95).tails.upper)
  const methods: [Adjustment, string][] = [
    ["holm", "holm"],
    ["hochberg", "hochberg"],
    ["benjamini-hochberg", "BH"],
    ["benjamini-yekutieli", "BY"],
    ["bonferroni", "bonferroni"],
  ]
  for (const [method, name] of methods) {
    for (const [index, value] of adjust(chances, method).entries()) {
      near(value, rows[index]?.[name], 1e-12, `${name} of row ${index + 1}`)
    }
  }
})

test("nothing expected cannot be compared with", () => {
  assert.throws(() => standardisedRatio(3, 0, 0.95), /an expected number is a number above 0/)
})
