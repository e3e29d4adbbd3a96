import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { packSorted } from "../../../scripts/names/pack-sorted.ts"
import { knowledgeOf, unpackSorted } from "../../../src/methods/text/name-lists.ts"
import { nameShape } from "../../../src/methods/text/name-shape.ts"

test("a packed list holds the names that went in", () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,14}$/), { minLength: 1 })
  fc.assert(fc.property(names, (list) => assert.deepEqual([...unpackSorted(packSorted(list))], [...list].sort())))
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
