import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { deduce } from "../../../src/methods/privacy/audit/deduce.ts"
import { sumOf } from "../../../src/methods/privacy/audit/system.ts"
import { knowledgeOfTable } from "../../../src/methods/privacy/audit/tables.ts"
import { loadSolver } from "../../../src/methods/privacy/solver.ts"
import { type SuppressionRules, suppressionProblem } from "../../../src/methods/privacy/suppression/problem.ts"
import { type Protected, suppress } from "../../../src/methods/privacy/suppression/suppress.ts"
import { placeOf } from "../../../src/methods/privacy/suppression/table.ts"
import { leastByTwoTables } from "./attacker-program.ts"
import { madeTable } from "./made-tables.ts"
import { suppressionReferences, withReferences } from "./references.ts"

const solver = await loadSolver()
const usual: SuppressionRules = {
  threshold: 5,
  width: 5,
  objective: "cells",
  zeros: "shown",
  smallMargins: "hidden",
}

const widths = ({ primary, deduced }: Protected) =>
  primary.map((cell) => {
    const { least, most } = deduced.get(cell) ?? { least: 0, most: 0 }
    return most - least
  })

function protectedTable(counts: number[][], rules: Partial<SuppressionRules> = {}, search?: "exact" | "greedy") {
  const done = suppress(solver, counts, { ...usual, ...rules }, search ? { search } : {})
  assert.ok(done.kind === "protected")
  return done
}

/** The same question put to the linear program, which knows nothing of flows. */
function deducedByProgram({ table, hidden }: Protected) {
  const rows = [...Array(table.rows).keys()]
  const columns = [...Array(table.columns).keys()]
  const asked = hidden.map((cell) => {
    const [row, column] = placeOf(table, cell)
    const across = column === table.columns ? columns : [column]
    const down = row === table.rows ? rows : [row]
    return sumOf(down.flatMap((one) => across.map((other) => one * table.columns + other)))
  })
  const answer = deduce(solver, knowledgeOfTable(table, new Set(hidden)), asked)
  assert.ok(answer.kind === "deduced")
  return answer.intervals.map(({ least, most }) => [least, most])
}

test(
  "no reference table needs more hidden than the optimum that is known of it, and each is safe",
  withReferences,
  () => {
    for (const { id, table, threshold, spl, primary, objective, optimum } of suppressionReferences()) {
      const rules = { ...usual, threshold, width: spl, objective }
      const places = primary.map(([row, column]) => row * ((table[0]?.length ?? 0) + 1) + column)
      const done = suppress(solver, table, rules, { primary: places })
      assert.ok(done.kind === "protected" && done.proven, id)
      // Of neg4-cells a pattern of 12 cells is safe, where 13 was thought to be the least: both audits below agree.
      assert.equal(done.cost, id === "neg4-cells" ? 12 : optimum, id)
      assert.ok(Math.min(...widths(done)) >= spl, id)
      const byProgram = deducedByProgram(done)
      assert.deepEqual(
        done.hidden.map((cell) => [done.deduced.get(cell)?.least, done.deduced.get(cell)?.most]),
        byProgram,
        id,
      )
    }
  },
)

test("the audit by flow and the audit by linear program say the same, zero rows, single rows and columns included", () => {
  const sizes: [number, number][] = [
    [1, 6],
    [5, 1],
    [2, 4],
    [4, 6],
    [7, 5],
  ]
  for (const [at, [rows, columns]] of sizes.entries()) {
    const counts = madeTable(rows, columns, 9, at + 1)
    if (rows > 3) counts[1] = counts[1]?.map(() => 0) ?? []
    const done = suppress(solver, counts, { ...usual, objective: "weight" })
    if (done.kind !== "protected") continue
    const byFlow = done.hidden.map((cell) => [done.deduced.get(cell)?.least, done.deduced.get(cell)?.most])
    assert.deepEqual(byFlow, deducedByProgram(done))
  }
})

test("another formulation that knows nothing of flows finds the same least cost, or also none", () => {
  const sizes = [
    [1, 3],
    [1, 5],
    [4, 1],
    [2, 3],
    [3, 3],
    [2, 5],
    [3, 5],
    [4, 4],
  ] as const
  let compared = 0
  for (let seed = 0; seed < 48; seed++) {
    const [rows, columns] = sizes[seed % sizes.length] as readonly [number, number]
    const counts = madeTable(rows, columns, [2, 5, 12][seed % 3] as number, seed + 1)
    if (seed % 4 === 1 && rows > 1) counts[0] = counts[0]?.map(() => 0) ?? []
    const rules = {
      threshold: [3, 5, 10][Math.floor(seed / 3) % 3] as number,
      width: [5, 1, 8, 3][Math.floor(seed / 5) % 4] as number,
      objective: seed % 2 === 0 ? ("cells" as const) : ("weight" as const),
      zeros: seed % 5 === 0 ? ("hidden" as const) : ("shown" as const),
      smallMargins: seed % 7 === 0 ? ("hidden" as const) : ("secondary" as const),
    }
    const problem = suppressionProblem(counts, rules)
    if (problem.primary.length === 0 || problem.primary.length > 8) continue
    const done = suppress(solver, counts, rules)
    const cost = done.kind === "protected" ? done.cost : undefined
    assert.equal(cost, leastByTwoTables(solver, problem), JSON.stringify({ counts, rules }))
    compared++
  }
  assert.ok(compared > 25, String(compared))
})

/** Tries every set of cells: the least cost of one that leaves each small count wide enough. */
function leastCost(counts: number[][], rules: SuppressionRules): number {
  const { table, primary } = protectedTable(counts, rules)
  const others = table.cells.flatMap(({ kind }, cell) => (kind === "total" || primary.includes(cell) ? [] : [cell]))
  let least = Number.POSITIVE_INFINITY
  for (let choice = 0; choice < 2 ** others.length; choice++) {
    const hidden = [...primary, ...others.filter((_, at) => (choice >> at) & 1)]
    const inner = hidden.filter((cell) => table.cells[cell]?.kind === "inner").length
    const cost = inner + 1000 * (hidden.length - inner)
    if (cost >= least) continue
    const done = suppress(solver, counts, { ...rules, width: 0 }, { primary: hidden, search: "greedy" })
    assert.ok(done.kind === "protected")
    const isSafe = primary.every((cell) => {
      const { least: from, most } = done.deduced.get(cell) ?? { least: 0, most: 0 }
      return most - from >= rules.width
    })
    if (isSafe) least = cost
  }
  return least
}

test("no set of cells at all is cheaper: every set was tried", () => {
  const tables = [
    [[3, 8, 12, 9]],
    [
      [3, 9],
      [8, 7],
    ],
    [
      [2, 9, 0],
      [8, 7, 11],
    ],
    [
      [0, 0, 0],
      [3, 8, 12],
    ],
  ]
  for (const counts of tables) {
    const rules = { ...usual, width: 4 }
    assert.equal(protectedTable(counts, rules).cost, leastCost(counts, rules), JSON.stringify(counts))
  }
})

test("a small count stays wide whatever the table, and the quick way is never cheaper than the exact one", () => {
  const table = fc
    .tuple(
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 6 }),
      fc.nat(1_000_000),
      fc.integer({ min: 3, max: 12 }),
    )
    .map(([rows, columns, seed, mean]) => madeTable(rows, columns, mean, seed))
  const rules = fc.record({
    threshold: fc.integer({ min: 2, max: 9 }),
    width: fc.integer({ min: 1, max: 8 }),
    objective: fc.constantFrom("cells" as const, "weight" as const),
    zeros: fc.constantFrom("shown" as const, "hidden" as const),
    smallMargins: fc.constantFrom("hidden" as const, "secondary" as const),
  })
  fc.assert(
    fc.property(table, rules, (counts, rule) => {
      const [exact, greedy] = [suppress(solver, counts, rule), suppress(solver, counts, rule, { search: "greedy" })]
      assert.equal(exact.kind, greedy.kind)
      if (exact.kind !== "protected" || greedy.kind !== "protected") return
      assert.ok(exact.proven && exact.cost <= greedy.cost)
      for (const done of [exact, greedy]) for (const width of widths(done)) assert.ok(width >= rule.width)
    }),
    { numRuns: 60, seed: 1 },
  )
})

test("the same table always hides the same cells", () => {
  const counts = madeTable(8, 7, 8, 3)
  assert.deepEqual(protectedTable(counts).hidden, protectedTable(counts).hidden)
})

test("a table that cannot be protected says so instead of pretending", () => {
  for (const counts of [[[3]], [[1, 1]], [[4], [0], [0]]]) {
    const done = suppress(solver, counts, usual)
    assert.equal(done.kind, "unprotectable")
  }
})

test("a table without small counts stays as it is, and the grand total is never hidden", () => {
  const whole = protectedTable([
    [10, 20],
    [0, 40],
  ])
  assert.deepEqual([whole.hidden, whole.cost, whole.proven], [[], 0, true])
  const line = protectedTable([[3, 8, 12, 2]])
  assert.ok(!line.hidden.includes(line.table.cells.length - 1))
})

test("a large table gets a checked pattern, and a bound that it comes near", () => {
  const near = protectedTable(madeTable(40, 30, 30, 1), { objective: "weight" })
  assert.ok(near.bound !== undefined && near.bound <= near.cost && near.cost < 1.1 * near.bound)
  const largest = protectedTable(madeTable(110, 50, 12, 1))
  assert.deepEqual([largest.proven, largest.bound], [false, undefined])
  for (const done of [near, largest]) assert.ok(widths(done).every((width) => width >= 5))
})

test("what is no table of counts is refused", () => {
  for (const counts of [[], [[]], [[1, 2], [3]], [[-1]], [[1.5]], [[Number.NaN]]])
    assert.throws(() => suppress(solver, counts, usual), RangeError)
  assert.throws(() => suppress(solver, [[1]], { ...usual, width: -1 }), RangeError)
})
