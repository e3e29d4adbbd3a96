import assert from "node:assert/strict"
import { createHash } from "node:crypto"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { estimateOf, registersOf } from "../../../src/methods/person-key/hyper-log-log.ts"
import { commonTo, joined, sizeOf, smallestOf } from "../../../src/methods/person-key/sketch.ts"

const file = join(import.meta.dirname, "../../../../shared/data/references/people/sketches.json")
const skip = existsSync(file) ? false : "the references are not here"
const references = () => JSON.parse(readFileSync(file, "utf8"))

const numberOf = (index: number): bigint => createHash("sha256").update(`person-${index}`).digest().readBigUInt64BE(0)
const numbers = (from: number, until: number): bigint[] =>
  Array.from({ length: until - from }, (_, index) => numberOf(from + index))
const near = (made: number, expected: number) => assert.ok(Math.abs(made / expected - 1) < 1e-12, `${made} ${expected}`)

test("the k smallest hashes give the reference sizes, exactly up to k", { skip }, () => {
  const all = numbers(0, 100_000)
  for (const row of references().rows)
    for (const k of [64, 256, 1024]) near(sizeOf(smallestOf(all.slice(0, row.N), k)).size, row[`kmv${k}`])
})

test("HyperLogLog fills the same registers and estimates the same", { skip }, () => {
  const all = numbers(0, 100_000)
  for (const row of references().rows)
    for (const bits of [10, 12, 14]) {
      const registers = registersOf(all.slice(0, row.N), bits)
      const expected = row[`hll${bits}`]
      assert.equal(createHash("sha256").update(registers).digest("hex"), expected.registersSha256)
      const { raw, zeros, estimate } = estimateOf(registers)
      assert.equal(zeros, expected.zeros)
      near(raw, expected.raw)
      near(estimate, expected.estimate)
    }
})

test("what two sets have in common is that of the reference", { skip }, () => {
  const { overlap } = references()
  const [one, other] = [smallestOf(numbers(0, 3000), overlap.k), smallestOf(numbers(2000, 5000), overlap.k)]
  const { share, union, common } = commonTo(one, other)
  near(share, overlap.kmvJaccard)
  near(union, overlap.kmvUnion)
  near(common, overlap.kmvIntersection)
})

test("joining sketches is the sketch of both together", () => {
  const [one, other] = [numbers(0, 300), numbers(200, 600)]
  assert.deepEqual(joined(smallestOf(one, 64), smallestOf(other, 64)), smallestOf([...one, ...other], 64))
  assert.deepEqual(sizeOf(smallestOf([], 64)), { size: 0, standardError: 0 })
})
