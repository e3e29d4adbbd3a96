import assert from "node:assert/strict"
import { test } from "node:test"
import { centreOf } from "../../../src/methods/geography/centre.ts"

const square = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]

test("the centre of a square is its middle, whichever way it was drawn", () => {
  assert.deepEqual(centreOf([[square(2, 4, 2)]]), [3, 5])
  assert.deepEqual(centreOf([[square(2, 4, 2).reverse()]]), [3, 5])
})

test("a hole pulls the centre away, a second piece pulls it along by its size", () => {
  const [x = 0, y = 0] = centreOf([[square(0, 0, 4), square(2, 2, 2)]]) ?? []
  assert.ok(Math.abs(x - (4 * 4 * 2 - 2 * 2 * 3) / 12) < 1e-12 && Math.abs(x - y) < 1e-12)
  assert.deepEqual(centreOf([[square(0, 0, 2)], [square(10, 0, 2)]]), [6, 1])
})

test("what has no width keeps its first point, and nothing has no centre", () => {
  const line = [
    [5, 52],
    [6, 53],
    [5, 52],
  ]
  assert.deepEqual(centreOf([[line]]), [5, 52])
  assert.equal(centreOf([]), undefined)
})
