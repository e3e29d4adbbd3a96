import assert from "node:assert/strict"
import { test } from "node:test"
import { maskPersonalData } from "../../../src/methods/text/personal-data.ts"

const known = [
  "Oude Haven",
  "Inloop Het Anker",
  "Het Rak",
  "Nieuwland",
  "De Vries",
  "Haven",
  "Maria",
  "Stichting Jan Jansen",
]
const masked = (text: string): string => maskPersonalData(text, { known }).masked

test("what a place or body is called here is nobody's name", () => {
  for (const text of [
    "Bibliotheek Oude Haven",
    "Iemand uit Oude Haven zoekt een bed",
    "Ga naar Inloop Het Anker",
    "Kringloop Het Rak is dicht",
    "Zij woont in Nieuwland",
    "het scherm in buurthuis De Vries",
  ])
    assert.equal(masked(text), text)
})

test("the same words stay hidden where nobody knows them here", () => {
  assert.equal(maskPersonalData("Bibliotheek Oude Haven").masked, "Bibliotheek [persoon 1]")
})

test("beside a first name, a title, a role or an initial it is a surname", () => {
  for (const [text, left] of [
    ["Fatima Oude Haven belt", "[persoon 1] belt"],
    ["mevrouw Oude Haven", "mevrouw [persoon 1]"],
    ["de buurvrouw Haven", "de buurvrouw [persoon 1]"],
    ["J. Oude Haven", "[persoon 1]"],
    ["Ik ben Ali Haven uit Oude Haven", "Ik ben [persoon 1] uit Oude Haven"],
    ["Kees en Oude Haven bellen", "[persoon 1] en Oude Haven bellen"],
  ] as const)
    assert.equal(masked(text), left)
})

test("a surname that is also the name of a place stays hidden where nothing says that it is a place", () => {
  assert.equal(masked("Zij belt met De Vries"), "Zij belt met [persoon 1]")
  assert.equal(masked("Ik sprak met Nieuwland"), "Ik sprak met [persoon 1]")
})

test("a first name stays hidden, also if something here is called after it", () => {
  assert.equal(masked("Maria belt"), "[persoon 1] belt")
  assert.match(masked("Stichting Jan Jansen helpt"), /\[persoon 1\]/)
})

test("an address in a place stays an address", () => {
  assert.equal(masked("Oude Haven 12"), "[adres]")
})

test("masking what is masked changes nothing", () => {
  for (const text of ["Fatima Oude Haven uit Oude Haven", "Kees en Oude Haven bellen"])
    assert.equal(masked(masked(text)), masked(text))
})
