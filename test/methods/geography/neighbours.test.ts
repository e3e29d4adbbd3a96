import assert from "node:assert/strict"
import { test } from "node:test"
import { neighboursOf } from "../../../src/methods/geography/neighbours.ts"
import type { Outline } from "../../../src/methods/geography/outline.ts"

/** A square of one hundredth of a degree at a column and a row. */
const square = (column: number, row: number): Outline => {
  const [west, south] = [5 + column / 100, 52 + row / 100]
  const [east, north] = [5 + (column + 1) / 100, 52 + (row + 1) / 100]
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  return { code: `${column}-${row}`, name: "", properties: {}, polygons: [[ring]] }
}

test("areas that share an edge or a corner are neighbours, as for a queen on a chess board", () => {
  const board = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => square(column, row)))
  const { neighbours, touch } = neighboursOf(board)
  assert.deepEqual(neighbours[0], [1, 3, 4])
  assert.deepEqual(neighbours[4], [0, 1, 2, 3, 5, 6, 7, 8])
  assert.equal(touch, 9)
})

test("an island has the four that lie nearest, and does not become a neighbour of them", () => {
  const row = [0, 1, 2, 3, 4].map((column) => square(column, 0))
  const { neighbours, touch } = neighboursOf([...row, square(7, 0)])
  assert.deepEqual(neighbours[5], [4, 3, 2, 1])
  assert.deepEqual(neighbours[4], [3])
  assert.equal(touch, 5)
})

test("one outline alone has no neighbour, and nothing has none", () => {
  assert.deepEqual(neighboursOf([square(0, 0)]), { neighbours: [[]], touch: 0 })
  assert.deepEqual(neighboursOf([]), { neighbours: [], touch: 0 })
})
