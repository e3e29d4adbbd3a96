import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { makePTable, noiseFor, type PTableDesign, pTableFrom } from "../../../src/methods/privacy/cell-key/p-table.ts"
import { perturb, perturbTable } from "../../../src/methods/privacy/cell-key/perturb.ts"
import { cellKey, recordKey } from "../../../src/methods/privacy/cell-key/record-key.ts"
import { RandomStream } from "../../../src/methods/statistics/random-stream.ts"
import { referenceRows, withReferences } from "./references.ts"

const designs: [file: string, design: PTableDesign][] = [
  ["D2_V1.05_js1.csv", { most: 2, variance: 1.05, never: 1, stays: 0 }],
  ["D4_V2_js0.csv", { most: 4, variance: 2, never: 0, stays: 0 }],
  ["D5_V3_js2_pstay.5.csv", { most: 5, variance: 3, never: 2, stays: 0.5 }],
]
const usual = makePTable({ most: 5, variance: 3, never: 2, stays: 0 })

test("p-tables of greatest entropy are those of R's ptable, to six digits", withReferences, () => {
  for (const [file, design] of designs) {
    const rows = referenceRows(file)
    const table = makePTable(design)
    assert.equal(table.flat().length, rows.length, file)
    for (const { i, v, p, p_int_ub: upTo } of rows) {
      const step = table[Number(i)]?.find(({ noise }) => noise === Number(v))
      assert.ok(Math.abs((step?.chance ?? 9) - Number(p)) < 5e-7, `${file} ${i} ${v}`)
      assert.ok(Math.abs((step?.upTo ?? 9) - Number(upTo)) < 5e-7, `${file} ${i} ${v}`)
    }
  }
})

test("a table of R is read, and gives the same noise as the one that is made", withReferences, () => {
  for (const [file, design] of designs) {
    const read = pTableFrom(
      referenceRows(file).map(({ i, v, p_int_ub }) => ({ count: Number(i), noise: Number(v), upTo: Number(p_int_ub) })),
    )
    assert.ok(read.kind === "made")
    const made = makePTable(design)
    for (let count = 0; count < 20; count++)
      for (let key = 0; key < 1; key += 0.0137)
        assert.equal(noiseFor(read.table, count, key), noiseFor(made, count, key))
  }
})

test("a table that leaves out a count, or does not reach 1, is told where it breaks", () => {
  const zero = { count: 0, noise: 0, upTo: 1 }
  assert.deepEqual(pTableFrom([zero, { count: 2, noise: 0, upTo: 1 }]), { kind: "broken", at: 1 })
  assert.deepEqual(pTableFrom([zero, { count: 1, noise: -1, upTo: 0.5 }]), { kind: "broken", at: 1 })
  assert.deepEqual(pTableFrom([zero, { count: 1, noise: -2, upTo: 1 }]), { kind: "broken", at: 1 })
})

test("noise has no bias, keeps to its variance and size, and never gives a forbidden or negative count", () => {
  const design = fc.record({
    most: fc.integer({ min: 1, max: 8 }),
    variance: fc.double({ min: 0.2, max: 9, noNaN: true }),
    never: fc.integer({ min: 0, max: 3 }),
    stays: fc.double({ min: 0, max: 0.9, noNaN: true }),
  })
  fc.assert(
    fc.property(design, (given) => {
      if (given.never > given.most || given.variance < given.never) return
      let table: ReturnType<typeof makePTable>
      try {
        table = makePTable(given)
      } catch (error) {
        assert.ok(error instanceof RangeError)
        return
      }
      for (const [count, steps] of table.entries()) {
        const mean = steps.reduce((sum, { noise, chance }) => sum + noise * chance, 0)
        const variance = steps.reduce((sum, { noise, chance }) => sum + noise ** 2 * chance, 0)
        assert.ok(Math.abs(mean) < 1e-5 && variance < given.variance + 1e-4, `${count} ${mean} ${variance}`)
        for (const { noise } of steps) {
          assert.ok(Math.abs(noise) <= given.most)
          if (count > 0) assert.ok(count + noise === 0 || count + noise > given.never)
        }
      }
    }),
    { numRuns: 200, seed: 3 },
  )
})

test("the same people get the same noise, in whatever order they are counted", () => {
  const random = new RandomStream(4)
  for (let round = 0; round < 50; round++) {
    const keys = Array.from({ length: 1 + random.below(2000) }, () =>
      recordKey(Uint8Array.from({ length: 32 }, () => random.below(256))),
    )
    assert.deepEqual(perturb(usual, keys), perturb(usual, keys.toReversed()))
    const half = [cellKey(keys.slice(0, 7)), cellKey(keys.slice(7))]
    assert.equal(cellKey(half), cellKey(keys))
  }
})

test("zero stays zero, and a total has noise of its own", () => {
  assert.deepEqual(perturb(usual, []), { shown: 0, key: 0 })
  const cells = perturbTable(
    usual,
    [
      [0, 4],
      [9, 30],
    ],
    [
      [0, 0.3125],
      [0.875, 0.5],
    ],
  )
  assert.equal(cells[0]?.[0]?.shown, 0)
  assert.equal(cells[0]?.[1]?.key, cells[0]?.[2]?.key)
  assert.equal(cells[0]?.[1]?.shown, cells[0]?.[2]?.shown)
  assert.equal(cells.length, 3)
})

test("noise that cannot be is refused", () => {
  assert.throws(() => makePTable({ most: 5, variance: 1, never: 2, stays: 0 }), RangeError)
  assert.throws(() => makePTable({ most: 0, variance: 1, never: 0, stays: 0 }), RangeError)
  assert.throws(() => recordKey(new Uint8Array(4)), RangeError)
})
