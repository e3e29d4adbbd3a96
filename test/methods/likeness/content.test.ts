import assert from "node:assert/strict"
import { test } from "node:test"
import { startSet } from "../../../src/features/themes/start-set.ts"
import { knowledgeOf } from "../../../src/methods/likeness/knowledge.ts"
import { readThesaurus } from "../../../src/methods/likeness/thesaurus.ts"
import { wordsOf } from "../../../src/methods/likeness/words.ts"
import { writtenKnowledge } from "../../../src/platform/content.ts"

const written = await writtenKnowledge()
const { thesaurus, abbreviations, stopWords, commonWords } = knowledgeOf(written)

test("every line of the thesaurus reads, and every topic and concept stands once", () => {
  assert.deepEqual(readThesaurus(written.thesaurus).faults, [])
  const titles = thesaurus.topics.map(({ title }) => title)
  assert.deepEqual(
    titles.filter((title, index) => titles.indexOf(title) !== index),
    [],
  )
  assert.ok(thesaurus.concepts.length > 3000)
  assert.ok(thesaurus.concepts.reduce((sum, { variants }) => sum + variants.length, 0) > 25_000)
})

test("every theme of the start set has its topic, and only one", () => {
  const themes = thesaurus.topics.map(({ theme }) => theme).filter((theme) => theme !== undefined)
  const leaves = startSet.filter(({ parentCode }) => parentCode !== null).map(({ code }) => code)
  assert.deepEqual(themes.toSorted(), leaves.toSorted())
})

test("short forms stand for something, and no telling word is a stop word by mistake", () => {
  assert.ok(abbreviations.size > 800)
  for (const [short, full] of abbreviations) assert.ok(short !== "" && full !== "", `${short} = ${full}`)
  for (const word of ["schuld", "huur", "bus", "geen", "vol", "dicht"]) assert.ok(!stopWords.has(word), word)
  assert.ok(commonWords.length > 10_000)
})

test("an expression has at most eight words, so that it can be found", () => {
  const long = thesaurus.concepts.flatMap(({ variants }) => variants.filter(({ text }) => wordsOf(text).length > 8))
  assert.deepEqual(
    long.map(({ text }) => text),
    [],
  )
})
