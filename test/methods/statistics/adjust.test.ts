import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { type Adjustment, adjust } from "../../../src/methods/statistics/adjust.ts"

const all: Adjustment[] = ["bonferroni", "holm", "hochberg", "benjamini-hochberg", "benjamini-yekutieli"]
const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 })

test("of fifteen published p-values three survive Bonferroni and four survive Benjamini-Hochberg", () => {
  // Y. Benjamini and Y. Hochberg (1995), JRSS B 57:289-300, section 4.1
  const published = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ]
  const survivors = (method: Adjustment) => adjust(published, method).filter((p) => p <= 0.05).length
  assert.equal(survivors("bonferroni"), 3)
  assert.equal(survivors("hochberg"), 3)
  assert.equal(survivors("benjamini-hochberg"), 4)
})

test("adjusting never makes a p-value smaller, keeps the order and stays a chance", () => {
  fc.assert(
    fc.property(chances, fc.constantFrom(...all), (values, method) => {
      const adjusted = adjust(values, method)
      for (const [i, p] of values.entries()) {
        assert.ok((adjusted[i] as number) >= p && (adjusted[i] as number) <= 1)
        for (const [j, other] of values.entries()) {
          if (p < other) assert.ok((adjusted[i] as number) <= (adjusted[j] as number))
        }
      }
    }),
  )
})

test("Holm is never worse than Bonferroni, Hochberg never worse than Holm, the rest never worse than those", () => {
  fc.assert(
    fc.property(chances, (values) => {
      const [bonferroni, holm, hochberg, bh] = all.map((method) => adjust(values, method))
      for (const i of values.keys()) {
        const found = [bh, hochberg, holm, bonferroni].map((list) => list?.[i] as number)
        for (let k = 1; k < found.length; k++) assert.ok((found[k - 1] as number) <= (found[k] as number) + 1e-15)
      }
    }),
  )
})

test("equal p-values stay equal, one alone is left as it is, none gives none", () => {
  for (const method of all) {
    assert.equal(new Set(adjust([0.02, 0.02, 0.02], method)).size, 1)
    assert.deepEqual(adjust([0.3], method), [0.3])
    assert.deepEqual(adjust([], method), [])
  }
})

test("what is no chance is refused with its place", () => {
  assert.throws(() => adjust([0.1, 1.2], "holm"), /p-value 2 is 1.2/)
  assert.throws(() => adjust([Number.NaN], "holm"), RangeError)
})
