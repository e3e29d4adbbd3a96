import assert from "node:assert/strict"
import { test } from "node:test"
import { Compounds } from "../../../src/methods/likeness/compound.ts"
import { topicsOf } from "../../../src/methods/likeness/features.ts"
import { knowledgeOf } from "../../../src/methods/likeness/knowledge.ts"
import { Language } from "../../../src/methods/likeness/language.ts"
import { readThesaurus } from "../../../src/methods/likeness/thesaurus.ts"
import { whyAlike } from "../../../src/methods/likeness/why.ts"
import { wordsOf } from "../../../src/methods/likeness/words.ts"

const written = `# geld
## Energie = energiearmoede
energierekening: energienota, jaarafrekening, be: voorschotfactuur
niet stoken: jas aan binnen, op straat?
// een opmerking
## Schulden
deurwaarder: beslag
beslag: loonbeslag
`
/** Words so common that they say little; the ones behind them say more. */
const everyday = Array.from({ length: 200 }, (_, index) => `alledaags${index}`)
const language = new Language(
  knowledgeOf({
    thesaurus: [written],
    abbreviations:
      "# kort\nen rek = energierekening\nenergierek = energierekening\no.c.m.w = openbaar centrum voor maatschappelijk welzijn\n",
    stopWords: "de\nhet\nop\naan\nin\nmet\neen\n",
    commonWords: [...everyday, "huis", "huur", "verhoging", "rekening", "energie", "energierekening"].join("\n"),
  }),
)
const topics = (text: string) =>
  [...topicsOf(language.read(text), language).keys()].map((topic) => language.thesaurus.topics[topic]?.title)

test("words stand where they stand in the text; what was hidden is no word", () => {
  const text = "[persoon 1] z’n vader: O.C.M.W. zei niks.Huur + 2e café"
  const words = wordsOf(text)
  assert.deepEqual(
    words.map(({ low }) => low),
    ["z'n", "vader", "ocmw", "zei", "niks", "huur", "2e", "cafe"],
  )
  for (const { start, end, low } of words.filter((word) => /^[a-z]+$/.test(word.low) && word.low !== "ocmw"))
    assert.equal(text.slice(start, end).toLowerCase().replace("é", "e"), low)
})

test("compounds fall into the fewest known words, without the letters that link them", () => {
  const compounds = new Compounds([
    "energie",
    "rekening",
    "toeslag",
    "toeslagen",
    "affaire",
    "huur",
    "verhoging",
    "hoging",
  ])
  assert.deepEqual(compounds.split("energierekening"), ["energie", "rekening"])
  assert.deepEqual(compounds.split("toeslagenaffaire"), ["toeslag", "affaire"])
  assert.deepEqual(compounds.split("huurverhoging"), ["huur", "verhoging"])
  assert.deepEqual(compounds.split("rekening"), [])
  assert.deepEqual(compounds.split("onbekend"), [])
})

test("a file of the thesaurus that does not read says in which line", () => {
  const { topics: read, concepts, faults } = readThesaurus([`${written}zomaar een zin\n`])
  assert.deepEqual(
    read.map(({ title, domain, theme }) => [title, domain, theme]),
    [
      ["Energie", "geld", "energiearmoede"],
      ["Schulden", "geld", undefined],
    ],
  )
  assert.deepEqual(concepts[0]?.variants.at(-1), { text: "voorschotfactuur", region: "be", hint: false })
  assert.deepEqual(
    faults.map(({ line }) => line),
    [9],
  )
})

test("an expression is found inflected, in a compound, by its short form and with its words in another order", () => {
  for (const text of [
    "twee energienota's",
    "binnen zitten met de jassen aan",
    "de energierek is hoog",
    "zijn en rek stijgt",
    "ENERGIEREKENINGEN",
  ])
    assert.deepEqual(topics(text), ["Energie"], text)
  assert.deepEqual(topics("loonbeslag"), ["Schulden"])
  assert.deepEqual(topics("de huur van het huis"), [])
})

test("an expression of which only one word says something keeps its order: 'op straat' is not 'straat'", () => {
  assert.deepEqual(topics("zit op straat"), ["Energie"])
  assert.deepEqual(topics("de straat op"), [])
  const pointed = (text: string) => [...topicsOf(language.read(text), language).values()][0] ?? 0
  assert.ok(pointed("zit op straat") < pointed("een jaarafrekening"), "what only hints counts for less")
})

test("two texts are alike by a word, by other words for the same thing, or by what they are about", () => {
  const why = (a: string, b: string) => whyAlike(language.read(a), language.read(b), language)
  const [word] = why("huurverhoging", "de huur stijgt")
  assert.deepEqual([word?.kind, word?.said], ["word", "huur"])
  const [concept] = why("een jaarafrekening", "mijn energienota")
  assert.deepEqual(
    [concept?.kind, concept?.said, concept?.here, concept?.there],
    ["concept", "energierekening", [{ start: 4, end: 18 }], [{ start: 5, end: 16 }]],
  )
  const [topic] = why("de deurwaarder belde", "loonbeslag")
  assert.deepEqual([topic?.kind, topic?.said], ["topic", "Schulden"])
  assert.deepEqual(why("de huur", "een jaarafrekening"), [])
})
