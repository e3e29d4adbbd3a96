import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { Language } from "../../../src/methods/likeness/language.ts"
import { Search } from "../../../src/methods/likeness/search.ts"
import { knowledgeOfContent } from "./language-of-content.ts"

const language = new Language(knowledgeOfContent())
const texts = {
  wait: "Jongen van 12 staat al 14 maanden op de wachtlijst voor jeugdhulp.",
  bus: "Sinds januari stopt bus 58 niet meer bij het ziekenhuis.",
  money: "Moeder moet €1.640 huurtoeslag terugbetalen aan de Belastingdienst.",
  damp: "Zwarte vlekken op de muur van de kinderkamer, de verhuurder doet niets.",
  centre: "Het buurthuis sluit, de bingo verhuist naar de kerk.",
  letters: "Meneer begrijpt de brieven van de gemeente niet.",
  flemish: "Madam kan de stookolie niet betalen en zit zonder mazout.",
  coat: "Ze zit thuis met de jas aan omdat stoken te duur is.",
}
const filled = (): Search => {
  const search = new Search(language)
  for (const [id, text] of Object.entries(texts)) search.add({ id, text })
  return search
}
const search = filled()
const first = (query: string) => search.find(query)[0]?.id
const idsOf = (query: string) => search.find(query).map(({ id }) => id)
const shown = (text: string, query: string) =>
  search.highlight(text, query).map(({ start, end }) => text.slice(start, end))

test("a word is found however it is inflected", () => {
  assert.equal(first("wachtlijsten jongens"), "wait")
  assert.equal(first("een brief"), "letters")
})

test("a word is found in a compound, and a compound by its parts", () => {
  assert.ok(idsOf("toeslag").includes("money"))
  assert.equal(first("de kamer van een kind"), "damp")
})

test("a mistyped word is found", () => {
  assert.equal(first("wahctlijst"), "wait")
  assert.equal(first("buurthius"), "centre")
})

test("other words for the same thing are found, and the reason says so", () => {
  const [found] = search.find("schimmel in huis")
  assert.equal(found?.id, "damp")
  assert.ok(found?.why.some(({ kind }) => kind === "concept" || kind === "topic"))
})

test("the question itself does not count, only what is asked", () => {
  assert.equal(first("wie moet er geld terugbetalen aan de belastingdienst?"), "money")
})

test("numbers count, with or without points", () => {
  assert.equal(first("bus 58"), "bus")
  assert.deepEqual(first("1640"), "money")
  assert.deepEqual(first("1.640 euro"), "money")
})

test("words in quotes must stand so in the text", () => {
  assert.deepEqual(idsOf('"met de jas aan"'), ["coat"])
  assert.ok(idsOf("met de jas aan").length > 0)
})

test("words in quotes that stand nowhere are searched as words", () => {
  assert.equal(first('"wachtlijst jeugdhulp"'), "wait")
})

test("somebody who types only small words still gets what has them", () => {
  assert.ok(idsOf("niet meer bij het").includes("bus"))
})

test("nothing is found for words that nobody wrote", () => {
  assert.deepEqual(search.find("xqzwvb"), [])
  assert.deepEqual(search.find(""), [])
  assert.deepEqual(new Search(language).find("wachtlijst"), [])
})

test("each text says why it was found", () => {
  const [found] = search.find("wachtlijsten")
  assert.deepEqual(found?.why[0], { kind: "word", asked: "wachtlijsten", found: "wachtlijst" })
})

test("what a reader may not see is not found", () => {
  assert.ok(
    !search
      .find("wachtlijst jeugdhulp", { skip: (id) => id === "wait" })
      .map(({ id }) => id)
      .includes("wait"),
  )
})

test("a text that changed is found by its new words only; one that is removed is not found", () => {
  const changing = filled()
  changing.add({ id: "wait", text: "De fiets is gestolen." })
  assert.equal(changing.size, Object.keys(texts).length)
  assert.equal(changing.find("fiets gestolen")[0]?.id, "wait")
  assert.ok(!changing.find('"op de wachtlijst"').some(({ id }) => id === "wait"))
  changing.remove("wait")
  assert.ok(!changing.find("fiets gestolen").some(({ id }) => id === "wait"))
})

test("a word in the title counts for more than one in the text", () => {
  const titled = new Search(language)
  titled.add({ id: "text", text: "De rollator staat in de gang." })
  titled.add({ id: "title", title: "Rollator", text: "Die staat nu in de gang." })
  assert.deepEqual(
    titled.find("rollator").map(({ id }) => id),
    ["title", "text"],
  )
})

test("what answers is shown: inflected, in a compound, mistyped, or said otherwise", () => {
  assert.deepEqual(shown(texts.wait, "wachtlijsten"), ["wachtlijst"])
  assert.deepEqual(shown(texts.wait, "wahctlijst"), ["wachtlijst"])
  assert.ok(shown(texts.money, "toeslag").includes("huurtoeslag"))
  assert.deepEqual(shown(texts.bus, "bus 58"), ["bus 58"])
  assert.deepEqual(shown(texts.coat, '"met de jas aan"'), ["met de jas aan"])
  assert.deepEqual(shown("De tank stookolie is leeg.", "mazout"), ["stookolie"])
  assert.deepEqual(shown(texts.bus, "wie is de"), [])
})

const read = (name: string) =>
  readFileSync(new URL(`../../../bench/texts/${name}.jsonl`, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))

const gain = (right: readonly boolean[]) => right.reduce((sum, one, at) => sum + (one ? 1 / Math.log2(at + 2) : 0), 0)

test("the questions of the bench are answered well: nDCG at 10 over these signals alone is 0.42 or more", () => {
  const signals: { id: string; text: string; theme: string }[] = read("signals")
  const queries: { query: string; relevant: { themes: string[] } }[] = read("queries")
  const bench = new Search(language)
  for (const signal of signals) bench.add(signal)
  const themes = new Map(signals.map(({ id, theme }) => [id, theme]))
  const scores = queries.map(({ query, relevant }) => {
    const right = bench.find(query, { most: 10 }).map(({ id }) => relevant.themes.includes(themes.get(id) ?? ""))
    const all = Math.min(10, signals.filter(({ theme }) => relevant.themes.includes(theme)).length)
    return gain(right) / gain(Array(all).fill(true))
  })
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  assert.ok(mean >= 0.42, `${mean}`)
})
