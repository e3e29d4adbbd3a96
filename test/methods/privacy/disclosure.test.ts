import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { safeCount, safeRow, safeShare, safeSources } from "../../../src/methods/privacy/disclosure.ts"

const minima = { count: 5, denominator: 50, sources: 3 }

test("a count below five is hidden, and so is zero", () => {
  for (const count of [0, 1, 4]) assert.equal(safeCount(count, minima).kind, "tooFew")
  assert.deepEqual(safeCount(5, minima), { kind: "shown", value: 5 })
})

test("organisations are counted from three", () => {
  assert.equal(safeSources(2, minima).kind, "tooFew")
  assert.equal(safeSources(3, minima).kind, "shown")
})

test("a share needs fifty people, five who have it and five who do not", () => {
  assert.equal(safeShare(10, 49, minima).kind, "tooFew")
  assert.equal(safeShare(4, 100, minima).kind, "tooFew")
  assert.equal(safeShare(97, 100, minima).kind, "tooFew")
  assert.equal(safeShare(100, 100, minima).kind, "shown")
  assert.equal(safeShare(10, 50, minima).kind, "shown")
})

test("nobody finds the one hidden cell of a row by subtracting the others from the total", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { minLength: 2, maxLength: 12 }), (counts) => {
      const cells = safeRow(counts, minima)
      const hidden = cells.filter((cell) => cell.kind === "tooFew").length
      assert.notEqual(hidden, 1)
      cells.forEach((cell, index) => {
        if (cell.kind === "shown") assert.equal(cell.value, counts[index])
        if ((counts[index] ?? 0) < 5) assert.equal(cell.kind, "tooFew")
      })
    }),
  )
})
