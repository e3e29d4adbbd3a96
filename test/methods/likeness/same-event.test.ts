import assert from "node:assert/strict"
import { test } from "node:test"
import { judge, readLanguage, readOwnPairs, readSharedPairs, scorePairs } from "../../../bench/same-event.ts"
import type { FoundFact } from "../../../src/methods/likeness/fact.ts"
import { numeralOf } from "../../../src/methods/likeness/fact-numbers.ts"
import { factsOf } from "../../../src/methods/likeness/facts.ts"
import { sameEvent } from "../../../src/methods/likeness/same-event.ts"
import { sentencesWithFacts } from "./same-event-sentences.ts"

const language = readLanguage()
const thursday = Date.UTC(2026, 2, 5) / 86_400_000
const round = (value: number) => Number(value.toFixed(2))

function written(text: string, { kind, about, value, start, end }: FoundFact): string {
  const range = typeof value === "string" ? value : [...new Set([round(value.least), round(value.most)])].join("..")
  return [kind, about, range, `'${text.slice(start, end)}'`].filter((part) => part !== "").join(" ")
}

for (const [sentence, facts] of sentencesWithFacts)
  test(`the facts in '${sentence}'`, () => {
    const found = factsOf(sentence, thursday).map((fact) => written(sentence, fact))
    assert.equal(found.join(" | "), facts)
  })

test("number words have their value, and other words have none", () => {
  const values = ["tweeentwintig", "honderdtwintig", "drieduizend", "tweeduizendvierhonderd", "zesennegentig"].map(
    numeralOf,
  )
  assert.deepEqual(values, [22, 120, 3000, 2400, 96])
  assert.deepEqual(["achter", "vierkant", "tienduizendpoot", "honderdhonderd"].map(numeralOf), Array(4).fill(undefined))
})

const told: [why: string, first: string, second: string][] = [
  [
    "in short forms and figures",
    "Mw. is 54 jaar en krijgt al 6 weken geen uitkering, gemeente reageert niet.",
    "mevrouw is 54 jr en krijgt al zes weken geen uitkering, gemeente reageert niet",
  ],
  [
    "with the sentences turned round",
    "[persoon 1] kan de huur van 780 euro niet betalen, deurwaarder komt vrijdag.",
    "Deurwaarder komt vrijdag. [persoon 1] kan de huur van € 780 niet betalen.",
  ],
  [
    "with more behind it",
    "Vrouw (38) met twee kinderen op straat gezet door haar broer.",
    "Vrouw (38) met twee kinderen op straat gezet door haar broer. Ik heb de crisisdienst gebeld en wacht op bericht.",
  ],
  [
    "with slips of the pen",
    "Zoon van 15 gaat niet meer naar school, wacht sinds maart op plek bij ggz.",
    "zoon van 15 gaat niet meer naar schol, wacht sinds maart op een plek bij ggz",
  ],
  [
    "in quite other words with the same rare facts",
    "Buurthuis De Brink sluit per 1 juli, 14 groepen moeten weg.",
    "Veertien clubs zijn hun plek kwijt nu De Brink in juli de deuren dichtdoet.",
  ],
  [
    "by what a price rose instead of from what to what",
    "Opvang Dribbel gaat van 8,40 naar 9,90 per uur.",
    "Bij Dribbel komt er € 1,50 per uur bij, ouders zijn boos.",
  ],
]
for (const [why, first, second] of told)
  test(`one event told twice is seen as one: ${why}`, () => {
    assert.equal(sameEvent({ text: first }, { text: second }, language).kind, "same")
  })

test("the same text twice is the same event, and no fact differs", () => {
  for (const { a } of readOwnPairs()) {
    const { kind, differing } = sameEvent({ text: a.text, area: "A" }, { text: a.text, area: "A" }, language)
    assert.deepEqual(differing, [], a.text)
    assert.equal(kind, "same", a.text)
  }
})

const elsewhere: [fact: string, first: string, second: string][] = [
  [
    "another number of children",
    "Moeder met drie kinderen slaapt in de auto.",
    "Moeder met twee kinderen slaapt in de auto.",
  ],
  ["another age", "Mw. is 54 jaar en krijgt geen uitkering.", "Mw. is 61 jaar en krijgt geen uitkering."],
  ["another amount", "Man kan de huur van 780 euro niet betalen.", "Man kan de huur van 910 euro niet betalen."],
  ["another building", "In flat De Horizon doet de lift het niet.", "In flat De Zonnehoek doet de lift het niet."],
  [
    "a daughter",
    "Zoon gaat niet meer naar school en slaapt niet.",
    "Dochter gaat niet meer naar school en slaapt niet.",
  ],
  ["another people", "Syrisch gezin zit zonder verwarming.", "Eritrees gezin zit zonder verwarming."],
  ["another line", "Bus 18 stopt niet meer bij de kerk.", "Bus 81 stopt niet meer bij de kerk."],
  ["the other answer", "Cliënt kreeg wel een urgentie maar vindt niets.", "Cliënt kreeg geen urgentie en vindt niets."],
]
for (const [fact, first, second] of elsewhere)
  test(`${fact} in the same words is another event, and is shown in both texts`, () => {
    const near = { when: "2026-03-02", area: "A" }
    const { kind, differing } = sameEvent({ text: first, ...near }, { text: second, ...near }, language)
    assert.equal(kind, "other")
    const [strongest] = differing
    assert.ok(strongest)
    assert.equal(first.slice(strongest.here.start, strongest.here.end), strongest.here.said)
    assert.equal(second.slice(strongest.there.start, strongest.there.end), strongest.there.said)
  })

test("which of the two is asked about changes nothing but the sides", () => {
  for (const pair of readOwnPairs()) {
    const [one, other] = [judge(pair, language), judge({ a: pair.b, b: pair.a }, language)]
    assert.ok(Math.abs(one.probability - other.probability) < 1e-9, pair.id)
    assert.deepEqual(
      one.differing.map(({ here, there }) => [here, there]),
      other.differing.map(({ here, there }) => [there, here]),
    )
  }
})

test("a week is as good as a day, and far apart in time or place speaks against", () => {
  const text = "Drie jongens geweigerd bij de poort van De Kade."
  const with_ = (when: string, area: string) =>
    sameEvent({ text, when: "2026-W10", area: "A" }, { text, when, area }, language, (a, b) => a + b === "AB")
      .probability
  assert.ok(with_("2026-W10", "A") > with_("2026-W12", "A"))
  assert.ok(with_("2026-03-05", "A") > with_("2026-09-05", "A"))
  assert.ok(with_("2026-W10", "A") > with_("2026-W10", "B"))
  assert.ok(with_("2026-W10", "B") > with_("2026-W10", "C"))
})

test("an empty text, a name only and a long text give a verdict", () => {
  for (const text of ["", "[persoon 1]", "9", "Ze wacht op drie brieven van de gemeente. ".repeat(300)])
    assert.ok(sameEvent({ text }, { text: "Moeder met drie kinderen." }, language).probability >= 0)
})

test("near-copies about another event are told from one event told twice: our own pairs", () => {
  assert.ok(scorePairs(readOwnPairs(), language) >= 0.9)
})

const shared = readSharedPairs()
test("near-copies about another event are told from one event told twice: the made pairs beside the project", {
  skip: shared ? false : "the folder with made signals is not here",
}, () => {
  assert.ok(scorePairs(shared ?? [], language) >= 0.8)
})
