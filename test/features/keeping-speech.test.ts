import assert from "node:assert/strict"
import { test } from "node:test"
import { amountOf, byMonth, coarserIn } from "../../src/features/history/retention-speech.ts"
import { wordsFor } from "../../src/platform/words/words.ts"

test("what goes in a month is said in words, one and more alike, and what does not go is left out", () => {
  const coming = [
    { kind: "offers" as const, month: "2027-01", amount: 2 },
    { kind: "texts" as const, month: "2026-12", amount: 3 },
    { kind: "authors" as const, month: "2026-12", amount: 1 },
    { kind: "needs" as const, month: "2026-12", amount: 1 },
    { kind: "authors" as const, month: "2027-01", amount: 0 },
  ]
  assert.deepEqual(byMonth(coming), [
    { month: "2026-12", goes: ["3 teksten", "van 1 signaal wie het doorgaf", "1 hulpvraag"] },
    { month: "2027-01", goes: ["2 keer aanbod"] },
  ])
  assert.equal(amountOf("authors", 2), "van 2 signalen wie ze doorgaf")
})

test("what a place becomes is said in the words of the country and of what lies around it", () => {
  assert.equal(coarserIn(wordsFor("nl"), "district"), "Dagen worden weken, de buurt wordt de wijk.")
  assert.equal(coarserIn(wordsFor("be"), "municipality"), "Dagen worden weken, de wijk wordt de gemeente.")
  assert.equal(coarserIn(wordsFor("be"), null), "Dagen worden weken.")
})
