import assert from "node:assert/strict"
import { test } from "node:test"
import { makePTable } from "../../../src/methods/privacy/cell-key/p-table.ts"
import { perturb } from "../../../src/methods/privacy/cell-key/perturb.ts"
import { auditReleases } from "../../../src/methods/privacy/differences/audit-releases.ts"
import { overlapping, successive } from "../../../src/methods/privacy/differences/periods.ts"
import type { PublishedNumber } from "../../../src/methods/privacy/differences/release.ts"
import { laplaceChance } from "../../../src/methods/privacy/discrete-laplace/distribution.ts"
import { rationalOf } from "../../../src/methods/privacy/discrete-laplace/rational.ts"
import { discreteLaplace } from "../../../src/methods/privacy/discrete-laplace/sample.ts"
import { loadSolver } from "../../../src/methods/privacy/solver.ts"
import { attackIntervals } from "../../../src/methods/privacy/suppression/attack.ts"
import { type SuppressionRules, smallCells } from "../../../src/methods/privacy/suppression/problem.ts"
import { suppress } from "../../../src/methods/privacy/suppression/suppress.ts"
import { tableOf } from "../../../src/methods/privacy/suppression/table.ts"
import { RandomStream } from "../../../src/methods/statistics/random-stream.ts"
import { madeTable, poissonCount } from "./made-tables.ts"
import { referenceJson, withReferences } from "./references.ts"

const solver = await loadSolver()
const rules: SuppressionRules = { threshold: 5, width: 5, objective: "cells", zeros: "shown", smallMargins: "hidden" }
const releaseRules = { threshold: 5, width: 5, zeros: "shown" } as const

/** Of the small counts of some tables: how many come out exactly, in percent, and to within fewer than three. */
function recovered(tables: readonly number[][][], hiddenOf: (counts: number[][]) => readonly number[]) {
  let [small, exact, narrow] = [0, 0, 0]
  for (const counts of tables) {
    const table = tableOf(counts)
    const primary = smallCells(table, { ...rules, smallMargins: "secondary" })
    const deduced = attackIntervals(table, hiddenOf(counts), undefined, primary)
    for (const { least, most } of deduced.values()) {
      small++
      if (most === least) exact++
      if (most - least < 3) narrow++
    }
  }
  return { small, exact: (100 * exact) / small, narrow: (100 * narrow) / small }
}

test("audit of suppressed cells: hiding small counts alone gives as many away as in the baselines, protecting none", {
  ...withReferences,
}, () => {
  type Row = { meanCell: number; exactlyRecoveredPct: number; intervalNarrowerThan3Pct: number }
  for (const row of referenceJson<{ primaryOnly: Row[] }>("attack-baselines.json").primaryOnly) {
    const tables = Array.from({ length: 30 }, (_, seed) => madeTable(8, 6, row.meanCell, seed))
    const alone = recovered(tables, (counts) => smallCells(tableOf(counts), { ...rules, smallMargins: "secondary" }))
    // Other tables of the same mean, so the shares are near and not the same.
    assert.ok(Math.abs(alone.exact - row.exactlyRecoveredPct) < 8, `${row.meanCell} ${alone.exact}`)
    assert.ok(Math.abs(alone.narrow - row.intervalNarrowerThan3Pct) < 14, `${row.meanCell} ${alone.narrow}`)
    const safe = recovered(tables, (counts) => {
      const done = suppress(solver, counts, rules)
      assert.ok(done.kind === "protected")
      return done.hidden
    })
    assert.deepEqual([safe.exact, safe.narrow], [0, 0])
  }
})

test("cumulative months: nearly every small month comes out, and the audit names each; months apart give none", () => {
  const random = new RandomStream(2)
  let [small, told, named] = [0, 0, 0]
  for (let cell = 0; cell < 40; cell++) {
    const months = Array.from({ length: 24 }, () => poissonCount(0.8, random))
    const upTo = months.map((_, month) => months.slice(0, month + 1).reduce((sum, count) => sum + count, 0))
    const name = (month: number) => `until month ${month}`
    const numbers = upTo.map((count, month): PublishedNumber => {
      const groups = months.slice(0, month + 1).map((_, at) => `month ${at}`)
      return { name: name(month), groups, count, told: count >= 5 || count === 0 ? "shown" : "hidden" }
    })
    const audit = auditReleases(solver, numbers, (group) => months[Number(group.slice(6))] ?? 0, releaseRules)
    const leaks = audit.kind === "leaks" ? audit.leaks : []
    for (const [month, count] of months.entries()) {
      if (count === 0 || count >= 5 || (upTo[month - 1] ?? 0) < 5) continue
      small++
      const leak = leaks.find(({ groups }) => groups.length === 1 && groups[0] === `month ${month}`)
      if (leak && leak.least === leak.most) told++
      if (leak?.from.includes(name(month)) && leak.from.includes(name(month - 1))) named++
    }
    const apart = months.map((count, month): PublishedNumber => {
      return { name: `month ${month}`, groups: [`month ${month}`], count, told: count >= 5 ? "shown" : "hidden" }
    })
    assert.equal(
      auditReleases(solver, apart, (group) => months[Number(group.slice(6))] ?? 0, releaseRules).kind,
      "safe",
    )
  }
  assert.ok(small > 100)
  assert.deepEqual([told, named], [small, small])
})

test("overlapping areas: a self-drawn area gives away the rest of a district, and the audit says which", () => {
  const people = new Map([
    ["north", 11],
    ["middle", 9],
    ["south", 2],
  ])
  const countOf = (group: string) => people.get(group) ?? 0
  const number = (name: string, groups: string[], told: PublishedNumber["told"]): PublishedNumber => ({
    name,
    groups,
    count: groups.reduce((sum, group) => sum + countOf(group), 0),
    told,
  })
  const district = number("district", ["north", "middle", "south"], "shown")
  const drawn = number("drawn by hand", ["north", "middle"], "shown")
  const neighbourhood = number("south", ["south"], "hidden")
  const together = auditReleases(solver, [district, drawn, neighbourhood], countOf, releaseRules)
  assert.ok(together.kind === "leaks")
  assert.deepEqual(together.leaks, [
    { who: "south", groups: ["south"], count: 2, least: 2, most: 2, from: ["district", "drawn by hand"] },
  ])
  const apart = [district, { ...drawn, told: "hidden" as const }, neighbourhood]
  assert.equal(auditReleases(solver, apart, countOf, releaseRules).kind, "safe")
  const banded = [district, { ...drawn, told: { least: 15, most: 24 } }, neighbourhood]
  assert.equal(auditReleases(solver, banded, countOf, releaseRules).kind, "safe")
})

test("two areas that overlap in few people are found even where neither holds the other", () => {
  const sizes: Record<string, number> = { a: 20, b: 3, c: 30 }
  const countOf = (group: string) => sizes[group] ?? 0
  const shown = (name: string, groups: string[]): PublishedNumber => ({
    name,
    groups,
    count: groups.reduce((sum, group) => sum + countOf(group), 0),
    told: "shown",
  })
  const audit = auditReleases(
    solver,
    [shown("west", ["a", "b"]), shown("east", ["b", "c"]), shown("all", ["a", "b", "c"])],
    countOf,
    releaseRules,
  )
  assert.ok(audit.kind === "leaks")
  const [leak] = audit.leaks
  assert.deepEqual([leak?.groups, leak?.least, leak?.most], [["b"], 3, 3])
})

test(
  "averaging: fresh noise wears off as in the baselines, the noise of the same people never does",
  withReferences,
  () => {
    type Row = { republications: number; freshNoiseExactPct: number; stickyNoiseExactPct: number }
    const random = new RandomStream(6)
    const bits = () => random.bits()
    const epsilon = rationalOf("1")
    const trials = 1500
    for (const row of referenceJson<{ averaging_eps1: Row[] }>("attack-baselines.json").averaging_eps1) {
      if (row.republications > 12) continue
      let [fresh, sticky] = [0, 0]
      for (let trial = 0; trial < trials; trial++) {
        const draws = Array.from({ length: row.republications }, () => discreteLaplace(epsilon, 1, bits))
        const mean = draws.reduce((sum, noise) => sum + noise, 0) / draws.length
        if (Math.abs(mean) < 0.5) fresh++
        if (draws[0] === 0) sticky++
      }
      // Three standard errors of 1,500 trials and of the baseline's own.
      assert.ok(Math.abs((100 * fresh) / trials - row.freshNoiseExactPct) < 5, `${row.republications} ${fresh}`)
      assert.ok(Math.abs((100 * sticky) / trials - row.stickyNoiseExactPct) < 5, `${row.republications} ${sticky}`)
    }
    const table = makePTable({ most: 5, variance: 3, never: 2, stays: 0 })
    const keys = Array.from({ length: 9 }, () => random.part())
    const seen = new Set(Array.from({ length: 52 }, () => perturb(table, keys).shown))
    assert.equal(seen.size, 1)
  },
)

test("target joined: a number before and after gives the newcomer away, and the audit refuses it", () => {
  const countOf = (group: string) => (group === "stayed" ? 12 : 1)
  const before: PublishedNumber = { name: "June", groups: ["stayed"], count: 12, told: "shown" }
  const after: PublishedNumber = { name: "July", groups: ["stayed", "newcomer"], count: 13, told: "shown" }
  const audit = auditReleases(solver, [before, after], countOf, releaseRules)
  assert.ok(audit.kind === "leaks")
  assert.deepEqual([audit.leaks[0]?.groups, audit.leaks[0]?.least, audit.leaks[0]?.most], [["newcomer"], 1, 1])
  assert.equal(auditReleases(solver, [before, { ...after, told: "hidden" }], countOf, releaseRules).kind, "safe")
})

test("target joined or left: with discrete Laplace no outcome is more than e to the epsilon times likelier", () => {
  for (const epsilon of [0.1, 0.5, 1, 2]) {
    for (let noise = -40; noise <= 40; noise++) {
      const ratio = laplaceChance(noise, epsilon, 1) / laplaceChance(noise - 1, epsilon, 1)
      assert.ok(ratio <= Math.exp(epsilon) * (1 + 1e-12) && ratio >= Math.exp(-epsilon) * (1 - 1e-12))
    }
  }
})

test("known member: who knows somebody in a hidden cell learns only that it is not empty", () => {
  for (let seed = 0; seed < 12; seed++) {
    const done = suppress(solver, madeTable(6, 6, 8, seed), rules)
    assert.ok(done.kind === "protected")
    for (const cell of done.primary) {
      const known = (other: number) => ({ least: other === cell ? 1 : 0, most: Number.POSITIVE_INFINITY })
      const unknowing = done.deduced.get(cell)
      const after = attackIntervals(done.table, done.hidden, known).get(cell)
      assert.deepEqual(after, { least: Math.max(1, unknowing?.least ?? 0), most: unknowing?.most })
      assert.ok((after?.most ?? 0) - (after?.least ?? 0) >= rules.width - 1)
    }
  }
})

test("who knows which cells are below the threshold can know more, and the audit tells how much", () => {
  const table = tableOf([
    [4, 4, 30],
    [4, 4, 30],
  ])
  const hidden = smallCells(table, { ...rules, smallMargins: "secondary" })
  const plain = attackIntervals(table, hidden)
  const knowing = attackIntervals(table, hidden, () => ({ least: 1, most: 4 }))
  assert.deepEqual([...plain.values()][0], { least: 0, most: 8 })
  assert.deepEqual([...knowing.values()][0], { least: 4, most: 4 })
  assert.throws(() => attackIntervals(table, hidden, () => ({ least: 5, most: 9 })), RangeError)
})

test("a calendar of releases without overlap tells nothing by subtraction", () => {
  const months = successive(0, 1, 12, (start) => `month ${start + 1}`)
  assert.deepEqual(overlapping(months), [])
  const [year] = successive(0, 12, 1, () => "year")
  assert.ok(year)
  assert.equal(overlapping([...months, year]).length, 12)
  const found = overlapping([
    { name: "January to March", start: 0, end: 3 },
    { name: "March to May", start: 2, end: 5 },
  ])
  assert.deepEqual(
    found.map(({ from, until }) => [from, until]),
    [[2, 3]],
  )
  assert.throws(() => overlapping([{ name: "none", start: 3, end: 3 }]), RangeError)
})
