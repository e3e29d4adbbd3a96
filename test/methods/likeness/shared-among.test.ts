import assert from "node:assert/strict"
import { test } from "node:test"
import { knowledgeOf } from "../../../src/methods/likeness/knowledge.ts"
import { Language } from "../../../src/methods/likeness/language.ts"
import { sharedAmong } from "../../../src/methods/likeness/shared-among.ts"

const language = new Language(
  knowledgeOf({
    thesaurus: [
      "# geld\n## Energie niet kunnen betalen\nenergierekening: energienota, gasrekening\n# algemeen\n## Gevolgen\nwanhoop: wanhopig",
    ],
    abbreviations: "",
    stopWords: "de\nhet\neen\nis\nniet",
    commonWords: "",
  }),
)
const among = (...texts: string[]) =>
  sharedAmong(
    texts.map((text) => ({ text, reading: language.read(text) })),
    language,
  )

test("what most texts say is shared, in whatever form; what one says is not", () => {
  const shared = among(
    "De buslijn is opgeheven",
    "Buslijnen opgeheven, moeder wanhopig",
    "Een buslijn opgeheven, wanhopig",
  )
  assert.deepEqual(
    shared.words.map(({ texts }) => texts),
    [3, 3, 2],
  )
  assert.deepEqual(new Set(shared.words.map(({ said }) => said)), new Set(["buslijn", "opgeheven", "wanhopig"]))
  assert.deepEqual(shared.topics, [], "a topic of every domain says nothing")
})

test("other words for the same thing are told with every form, one and the same word is not told twice", () => {
  const { concepts, topics } = among("De energienota is te hoog", "Gasrekening niet betaald", "Energierekening ligt er")
  assert.deepEqual(
    concepts.map(({ said, forms }) => [said, forms.toSorted()]),
    [["energierekening", ["energienota", "energierekening", "gasrekening"]]],
  )
  assert.deepEqual(
    topics.map(({ said, texts }) => [said, texts]),
    [["Energie niet kunnen betalen", 3]],
  )
  assert.deepEqual(among("De energienota", "Een energienota").concepts, [])
})

test("one text shares nothing with itself", () => {
  const { words, concepts, topics } = among("De buslijn is opgeheven")
  assert.deepEqual([words, concepts, topics], [[], [], []])
})
