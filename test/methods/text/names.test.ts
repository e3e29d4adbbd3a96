import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { packFilter } from "../../../scripts/names/pack-filter.ts"
import { packSorted } from "../../../scripts/names/pack-sorted.ts"
import { knowledgeOf } from "../../../src/methods/text/name-lists.ts"
import { nameShape } from "../../../src/methods/text/name-shape.ts"
import { unpackSorted } from "../../../src/methods/text/packed-list.ts"
import { openFilter } from "../../../src/methods/text/word-filter.ts"

test("a packed list holds the names that went in", () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,14}$/), { minLength: 1 })
  fc.assert(fc.property(names, (list) => assert.deepEqual([...unpackSorted(packSorted(list))], [...list].sort())))
})

test("a filter holds every word that went in, and about 1 in 128 others", () => {
  const words = Array.from({ length: 5000 }, (_, at) => `woord${at * 7}`)
  const holds = openFilter(packFilter(words, 7))
  assert.deepEqual(
    words.filter((word) => !holds(word)),
    [],
  )
  const others = Array.from({ length: 20_000 }, (_, at) => `ander${at * 3}`)
  const share = others.filter(holds).length / others.length
  assert.ok(share > 1 / 256 && share < 1 / 64, `${share}`)
})

test("names of many origins are known, words that are names too are known as such", () => {
  for (const name of ["fatma", "mohamed", "agata", "oleksandr", "seppe", "thijmen"])
    assert.equal(knowledgeOf(name).first, 2)
  for (const name of ["yilmaz", "peeters", "mensah", "kaya"]) assert.equal(knowledgeOf(name).last, 2)
  assert.deepEqual([knowledgeOf("roos").first, knowledgeOf("bakker").last], [1, 1])
})

test("the letters of a name that no list holds speak for it, those of a Dutch compound against it", () => {
  for (const name of ["mebrahtu", "adaeze", "hanneke"]) assert.ok(nameShape(name) > 1, name)
  for (const word of ["huisuitzetting", "nachtopvang", "ervaringsdeskundige"]) assert.ok(nameShape(word) < -1, word)
})
