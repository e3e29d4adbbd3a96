import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { type Heard, safeTable } from "../../../src/methods/privacy/safe-table.ts"
import { loadSolver } from "../../../src/methods/privacy/solver.ts"

const solver = await loadSolver()
const minima = { count: 5, denominator: 50, sources: 3 }

/** Everybody in a cell is somebody else, of enough organisations. */
function heardOf(counts: readonly (readonly number[])[], organisations = 4): Heard[][] {
  const rows = counts.map((row) => [...row, row.reduce((sum, count) => sum + count, 0)])
  const totals = (rows[0] ?? []).map((_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0))
  return [...rows, totals].map((row) => row.map((people) => ({ people, organisations })))
}

test("no small count can be read or deduced to within the minimum, whatever the table", () => {
  const table = fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 })).chain(([rows, columns]) =>
    fc.array(fc.array(fc.nat({ max: 30 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  fc.assert(
    fc.property(table, (counts) => {
      const safe = safeTable(solver, counts, heardOf(counts), minima)
      if (!safe) return
      for (const [row, cells] of safe.cells.entries())
        for (const [column, cell] of cells.entries()) {
          const people = heardOf(counts)[row]?.[column]?.people ?? 0
          if (people < 5) assert.equal(cell.kind, "hidden")
          if (cell.kind === "shown") assert.equal(cell.value, people)
        }
      for (const { small, least, most } of safe.left) if (small && most !== null) assert.ok(most - least >= 5)
    }),
    { numRuns: 60 },
  )
})

test("a large number from too few organisations is hidden, and so is enough besides that nobody can subtract it", () => {
  const counts = [
    [20, 30, 40],
    [25, 35, 45],
    [30, 40, 50],
  ]
  const heard = heardOf(counts)
  heard[1] = (heard[1] ?? []).map((cell, column) => (column === 1 ? { ...cell, organisations: 2 } : cell))
  const safe = safeTable(solver, counts, heard, minima)
  assert.equal(safe?.cells[1]?.[1]?.kind, "hidden")
  assert.ok((safe?.left.length ?? 0) >= 4)
  assert.ok((safe?.left.length ?? 0) < 9)
})

test("a total of many counts may be one person, and is then hidden as well", () => {
  const counts = [
    [6, 6],
    [6, 6],
    [60, 60],
  ]
  const heard = heardOf(counts)
  const row = heard[0]
  if (row) row[2] = { people: 3, organisations: 4 }
  const safe = safeTable(solver, counts, heard, minima)
  assert.equal(safe?.cells[0]?.[2]?.kind, "hidden")
})

test("where the whole is too small nothing is shown", () => {
  assert.equal(
    safeTable(
      solver,
      [
        [1, 1],
        [1, 1],
      ],
      heardOf([
        [1, 1],
        [1, 1],
      ]),
      minima,
    ),
    undefined,
  )
  assert.equal(safeTable(solver, [[10, 10]], heardOf([[10, 10]], 2), minima), undefined)
})
