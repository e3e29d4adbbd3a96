import assert from "node:assert/strict"
import { test } from "node:test"
import { matchesNear } from "../../../src/methods/text/near.ts"
import { matchesOf } from "../../../src/methods/text/spans.ts"

const figures = /\d+/g
const code = /(?<!\p{L})[a-z]{2}-\d{2}(?!\d)/gu

const filler = "zonder iets erin ".repeat(20)

test("a pattern is found near its anchor in its own place, as in the whole text", () => {
  for (const text of ["ab-12", "ab-12 cd-34", `${filler}ab-12 en cd-34 ${filler}ef-56`, `xab-12 ${filler}\nab-123`])
    assert.deepEqual(matchesNear(text, code, figures, 14, 14), [...matchesOf(text, code)])
  assert.equal(matchesNear(`${filler}ab-12 ${filler}ef-56`, code, figures, 14, 14).length, 2)
})

test("what is read begins and ends between words, so that no half of a word is taken for a whole one", () => {
  assert.deepEqual(matchesNear("straatweg-12", /(?<!\p{L})[a-z]{3}-\d/gu, figures, 4, 1), [])
  assert.deepEqual(matchesNear("ab-123", code, figures, 1, 1), [])
})

test("a text without spaces is read once, however many anchors it has", () => {
  const text = "a1b2-".repeat(50)
  assert.deepEqual(matchesNear(text, /b2/g, figures, 3, 3), [...matchesOf(text, /b2/g)])
})
