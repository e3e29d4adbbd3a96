import assert from "node:assert/strict"
import { test } from "node:test"
import { batchOf, cutTo, firstOf, meanOf, withLengthOne } from "../../../src/platform/embedding/batch.ts"
import { Turns } from "../../../src/platform/embedding/turns.ts"

test("texts beside each other are filled up to the longest", () => {
  const batch = batchOf([[2, 7, 3], [2, 3], []], 1)
  assert.equal(batch.longest, 3)
  assert.deepEqual([...batch.ids], [2n, 7n, 3n, 2n, 3n, 1n, 1n, 1n, 1n])
  assert.deepEqual([...batch.mask], [1n, 1n, 1n, 1n, 1n, 0n, 0n, 0n, 0n])
})

test("the mean leaves out what only fills up, worked out by hand", () => {
  const batch = batchOf([[5, 6], [7], []], 0)
  const pieces = Float32Array.of(1, 2, 3, 6, 10, 20, 99, 99, 99, 99, 99, 99)
  assert.deepEqual([...meanOf(pieces, batch)], [2, 4, 10, 20, 0, 0])
  assert.deepEqual([...firstOf(pieces, batch)], [1, 2, 10, 20, 99, 99])
})

test("vectors get a length of 1, and one of zeros stays as it is", () => {
  assert.deepEqual(
    withLengthOne(Float32Array.of(3, 4, 0, 0), 2).map((vector) => [...vector].map((value) => value.toFixed(2))),
    [
      ["0.60", "0.80"],
      ["0.00", "0.00"],
    ],
  )
})

test("what is too long keeps its last piece, which closes a text", () => {
  assert.deepEqual(cutTo([2, 10, 11, 12, 3], 4), [2, 10, 11, 3])
  assert.deepEqual(cutTo([2, 3], 4), [2, 3])
})

test("after one that fails the next has its turn", async () => {
  const turns = new Turns(async (work: number) => {
    if (work === 1) throw new Error("no")
    return work * 2
  })
  const [one, two] = [turns.take(1, false), turns.take(2, false)]
  await assert.rejects(one, /no/)
  assert.equal(await two, 4)
})
