import assert from "node:assert/strict"
import { test } from "node:test"
import { isCapitalWithin } from "../../../src/methods/likeness/capital.ts"
import { Compounds } from "../../../src/methods/likeness/compound.ts"
import { editsBetween, slipBetween } from "../../../src/methods/likeness/edits.ts"
import { ranksFor, Spelling } from "../../../src/methods/likeness/spelling.ts"
import { keyOf } from "../../../src/methods/likeness/stem.ts"
import { wordsOf } from "../../../src/methods/likeness/words.ts"
import { knowledgeOfContent } from "./language-of-content.ts"
import { misspeltWords } from "./misspelt-words.ts"
import { rareWords } from "./rare-words.ts"

const knowledge = knowledgeOfContent()
const ofField = knowledge.thesaurus.concepts.flatMap(({ variants }) =>
  variants.flatMap(({ text }) => wordsOf(text).map(({ low }) => low)),
)
const common = [...knowledge.stopWords, ...knowledge.commonWords]

function spellingWithout(hidden: ReadonlySet<string>): Spelling {
  const ranks = ranksFor(
    common.filter((word) => !hidden.has(word)),
    ofField.filter((word) => !hidden.has(word)),
  )
  const parts = [...ranks.keys()].filter((word) => /^[a-z]{4,}$/.test(word))
  const compounds = new Compounds([...parts, "bus", "gas", "les", "kot", "wc", "zon", "huur", "zorg"])
  return new Spelling(ranks, (word) => compounds.split(word))
}
const spelling = spellingWithout(new Set())

test("of the words that people mistype, 85 in 100 are understood", () => {
  assert.ok(misspeltWords.length >= 150)
  const right = misspeltWords.filter(([wrong, meant]) => spelling.meantBy(wrong) === meant)
  const share = right.length / misspeltWords.length
  assert.ok(share >= 0.85, `${right.length} of ${misspeltWords.length}`)
})

test("a word that was mistyped comes with how many edits it is away", () => {
  assert.deepEqual(spelling.nearest("wahctlijst"), { kind: "known", word: "wachtlijst", distance: 1 })
  assert.deepEqual(spelling.nearest("discrimenatie"), { kind: "known", word: "discriminatie", distance: 1 })
  assert.deepEqual(spelling.nearest("wachtlijst"), { kind: "known", word: "wachtlijst", distance: 0 })
  assert.deepEqual(spelling.nearest("xqzwvbn"), { kind: "unknown" })
})

test("a mistyped part of a compound is understood, also of a compound that no list has", () => {
  assert.equal(spelling.meantBy("jeugdzrog"), "jeugdzorg")
  assert.equal(spelling.meantBy("huurwonign"), "huurwoning")
})

test("rare words of the field and of Flanders stay what they are", () => {
  assert.ok(rareWords.length >= 200)
  assert.deepEqual(
    rareWords.filter((word) => spelling.meantBy(word) !== word),
    [],
  )
})

test("no word of the thesaurus is taken for another one", () => {
  assert.deepEqual(
    [...new Set(ofField)].filter((word) => spelling.meantBy(word) !== word),
    [],
  )
})

test("of words of the field that the list has not got, at most 4 in 100 are taken for another word", () => {
  const commons = new Set(common)
  const rare = [...new Set(ofField)].filter((word) => !commons.has(word) && /^[a-z]{4,}$/.test(word))
  const hidden = new Set(rare.filter((_, at) => at % 4 === 0))
  const less = spellingWithout(hidden)
  const changed = [...hidden].filter((word) => keyOf(less.meantBy(word)) !== keyOf(word))
  assert.ok(changed.length / hidden.size < 0.04, `${changed.length} of ${hidden.size}: ${changed.join(" ")}`)
})

test("words with figures, short words and very long words are left alone", () => {
  for (const word of ["n02", "wk", "ggs", "1640", "a".repeat(200)]) assert.equal(spelling.meantBy(word), word)
})

test("edits are letters changed, left out, added or turned round", () => {
  assert.equal(editsBetween("wahctlijst", "wachtlijst", 2), 1)
  assert.equal(editsBetween("kat", "kaart", 2), 2)
  assert.equal(editsBetween("ca", "abc", 3), 3, "each place is touched once")
  assert.ok(editsBetween("woning", "uitkering", 2) > 2)
})

test("what people mishear or mistype all the time is a smaller slip than another letter", () => {
  const other = slipBetween("onveilig", "onveimig")
  for (const [wrong, right] of [
    ["eenzaamheit", "eenzaamheid"],
    ["afgeweezen", "afgewezen"],
    ["schudlen", "schulden"],
  ] as const)
    assert.ok(slipBetween(wrong, right) < other, wrong)
})

test("a capital in the middle of a sentence may be a name; at its start it says nothing", () => {
  const text = "Gisteren belde Fatma. Wachlijst te lang.\nVolgens Bram: 'Te laat'"
  const capital = (word: string) => isCapitalWithin(text, text.indexOf(word))
  assert.deepEqual(["Gisteren", "Fatma", "Wachlijst", "Volgens", "Bram", "Te", "belde"].map(capital), [
    ...[false, true, false, false, true, false, false],
  ])
})

test("a thousand mistyped words are looked up in a moment", () => {
  const words = misspeltWords.map(([wrong]) => wrong)
  const start = process.cpuUsage()
  for (let at = 0; at < 1000; at++) spelling.nearest(words[at % words.length] as string)
  const { user } = process.cpuUsage(start)
  assert.ok(user / 1000 < 400, `${user / 1000} ms; twice the aim, for a busy machine`)
})
