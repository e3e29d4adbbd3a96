import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { keyOf, stem } from "../../../src/methods/likeness/stem.ts"

/** Common words with the stems that the Dutch stemmer of the npm package snowball-stemmers 0.6.0 gives. */
const peers = readFileSync(join(import.meta.dirname, "stems.txt"), "utf8")
  .trim()
  .split("\n")

test("stems are those of the Snowball stemmer for Dutch", () => {
  assert.ok(peers.length > 800)
  assert.deepEqual(
    peers.map((line) => line.split(" ")[0] ?? "").map((word) => `${word} ${stem(word)}`),
    peers,
  )
})

test("forms of one word have one stem, and a short word stays as it is", () => {
  assert.deepEqual(["wachtlijst", "wachtlijsten"].map(stem), ["wachtlijst", "wachtlijst"])
  assert.deepEqual(["lichamelijk", "lichamelijke", "lichamelijkheden"].map(stem), ["licham", "licham", "licham"])
  assert.equal(stem("ov"), "ov")
})

test("words are compared past the changes that Dutch spelling makes at the end of a syllable", () => {
  for (const [one, other] of [
    ["brieven", "brief"],
    ["huizen", "huis"],
    ["jassen", "jas"],
    ["lonen", "loon"],
  ] as const)
    assert.equal(keyOf(one), keyOf(other), one)
  assert.notEqual(keyOf("paaz"), keyOf("pasen"))
  assert.notEqual(keyOf("straten"), keyOf("straffen"))
})
