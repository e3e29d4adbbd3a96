import assert from "node:assert/strict"
import { createHash, randomBytes } from "node:crypto"
import { test } from "node:test"
import { isDone, readProof, searchPart, type Work, writeProof } from "../../../src/methods/privacy/proof-of-work.ts"
import { sha256 } from "../../../src/methods/privacy/sha256.ts"

const hex = (words: Int32Array) => [...words].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("")

test("SHA-256 gives the examples of FIPS 180-4 and what another implementation gives, at every length up to 200", () => {
  const text = (words: string) => new TextEncoder().encode(words)
  assert.equal(hex(sha256(text("abc"))), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  assert.equal(hex(sha256(text(""))), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  for (let length = 0; length <= 200; length++) {
    const message = randomBytes(length)
    assert.equal(hex(sha256(message)), createHash("sha256").update(message).digest("hex"), `${length} bytes`)
  }
})

function solve(work: Work): number[] {
  return Array.from({ length: work.parts }, (_, part) => {
    for (let from = 0; ; ) {
      const step = searchPart(work, part, from, 777)
      if (step.kind === "found") return step.number
      from = step.next
    }
  })
}

for (const length of [20, 59, 60, 61, 64, 90])
  test(`what is found for a challenge of ${length} signs is right for who checks it with other means`, () => {
    const work = { challenge: "c".repeat(length), bits: 9, parts: 3 }
    const numbers = solve(work)
    for (const [part, number] of numbers.entries()) {
      const first = createHash("sha256").update(`${work.challenge}:${part}:${number}`).digest().readUInt32BE()
      assert.equal(first >>> 23, 0)
    }
    assert.ok(isDone(work, numbers))
    assert.ok(!isDone({ ...work, challenge: "d".repeat(length) }, numbers))
    assert.ok(!isDone(work, numbers.slice(1)))
    assert.ok(!isDone(work, [...numbers.slice(1), Number.NaN]))
    assert.deepEqual(readProof(writeProof(work.challenge, numbers)), { challenge: work.challenge, numbers })
  })

test("the work is what the number of bits says: on average 2^bits tries for each part", () => {
  const work = { challenge: "hoeveel-pogingen", bits: 8, parts: 400 }
  const numbers = solve(work)
  const mean = numbers.reduce((sum, number) => sum + number + 1, 0) / numbers.length
  assert.ok(Math.abs(mean - 256) < 4 * (256 / Math.sqrt(400)), `${mean}`)
})
