import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { isDeepStrictEqual } from "node:util"
import { currentKnowledge } from "../../src/features/likeness/knowledge-store.ts"
import type { ToldChange } from "../../src/features/likeness/words-model.ts"
import { wordsVersion } from "../../src/features/likeness/words-store.ts"
import { Language } from "../../src/methods/likeness/language.ts"
import { readThesaurus } from "../../src/methods/likeness/thesaurus.ts"
import { writtenKnowledge } from "../../src/platform/content.ts"
import type { PersonName } from "../people.ts"
import { openHouse, type TestHouse } from "../support/house.ts"

let nabij: TestHouse
before(async () => {
  nabij = await openHouse()
})
after(() => nabij.close())

const topic = "energie-niet-kunnen-betalen"
const bill = "energierekening"
const why = "Zo noemen mensen het hier"
const energy = "Energie niet kunnen betalen"

const change = (values: object, by: PersonName = "saskia") => nabij.as(by).api("POST", "/word-changes", values)
const variant = (word: string, more: object = {}) => change({ kind: "variant", topic, concept: bill, word, ...more })
const read = async (path: string, by: PersonName = "saskia") => (await nabij.as(by).api("GET", path)).json()
const conceptHere = (concept = bill) => read(`/topics/${topic}/concepts/${concept}`)
const texts = (words: { text: string }[]) => words.map(({ text }) => text)
const knowledge = async () => (await currentKnowledge(nabij.house.database.kysely)).knowledge
const version = () => wordsVersion(nabij.house.database.kysely)

/** The concepts that a text is about, with the words as they are now. */
async function said(text: string): Promise<string[]> {
  const language = new Language(await knowledge())
  const concepts = language.read(text).mentions.flatMap((mention) => mention.concepts)
  return concepts.map(({ concept }) => language.thesaurus.concepts[concept]?.name ?? "")
}

test("before anybody changed a word, everything counts as it came with Nabij", async () => {
  const { shipped, knowledge, version } = await currentKnowledge(nabij.house.database.kysely)
  assert.equal(version, 0)
  assert.deepEqual(knowledge.thesaurus.concepts.length, shipped.thesaurus.concepts.length)
  assert.ok(knowledge.thesaurus.concepts.every((concept, index) => concept === shipped.thesaurus.concepts[index]))
  assert.ok(isDeepStrictEqual(knowledge.abbreviations, shipped.abbreviations))
  assert.ok(isDeepStrictEqual(knowledge.stopWords, shipped.stopWords))
  const { domains, lost } = await read("/topics")
  assert.ok(domains.length >= 12 && domains.every(({ topics }: { topics: unknown[] }) => topics.length > 0))
  assert.deepEqual(lost, [])
})

test("Saskia adds a word that people use here, and a text with it is about that concept at once", async () => {
  assert.ok(!(await said("Zij kreeg een stroomklapper in de bus")).includes(bill))
  const before = await version()
  const added = await variant("stroomklapper", { why })
  assert.equal(added.status, 201, added.text)
  assert.ok((await version()) > before, "the number that says that something changed has grown")
  assert.ok((await said("Zij kreeg een stroomklapper in de bus")).includes(bill))
  const { concept, changes } = await conceptHere()
  assert.deepEqual(
    concept.words.find(({ text }: { text: string }) => text === "stroomklapper"),
    { text: "stroomklapper", region: "both", hint: false, own: true },
  )
  const [last] = changes.slice(-1) as ToldChange[]
  assert.deepEqual([last?.word, last?.changedBy, last?.why], ["stroomklapper", "Saskia Hofstra", why])
})

test("Anita takes a word away with a reason and puts it back; the history keeps all three and forgets nothing", async () => {
  const without = await variant("energienota", { present: false })
  assert.match(without.text, /Schrijf in één zin waarom/)
  const away = await change(
    { kind: "variant", topic, concept: bill, word: "Energienota", present: false, why: "Dit is hier iets anders" },
    "anita",
  )
  assert.equal(away.status, 201, away.text)
  let { concept, changes } = await conceptHere()
  assert.ok(!texts(concept.words).includes("energienota"))
  assert.deepEqual(texts(concept.away), ["energienota"])
  assert.ok(
    !(await knowledge()).thesaurus.concepts.some(({ variants }) => texts([...variants]).includes("energienota")),
  )
  assert.equal((await variant("energienota")).status, 201)
  ;({ concept, changes } = await conceptHere())
  assert.ok(texts(concept.words).includes("energienota"))
  assert.deepEqual(concept.away, [])
  const told = (changes as ToldChange[]).filter(({ word }) => word === "energienota")
  assert.deepEqual(
    told.map(({ present, changedBy }) => [present, changedBy]),
    [
      [false, "Anita Kuipers"],
      [true, "Saskia Hofstra"],
    ],
  )
  await assert.rejects(nabij.house.database.pool.query("update word_change set word = 'weg'"), /append-only/)
  await assert.rejects(nabij.house.database.pool.query("delete from word_change"), /append-only/)
})

test("a Flemish word comes back with the same marks as it had", async () => {
  const taken = await variant("energiefactuur", { present: false, why })
  assert.equal(taken.status, 201, taken.text)
  const { concept } = await conceptHere()
  assert.deepEqual(concept.away, [{ text: "energiefactuur", region: "be", hint: false, own: false }])
  const address = `/beheer/woorden/${topic}/${bill}`
  const page = await nabij.as("dirk").get(address)
  const [, form = ""] = /Weggehaalde woorden.*?<form(.*?)<\/form>/s.exec(page.text) ?? []
  const values = Object.fromEntries(
    [...form.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  )
  const back = await nabij.as("dirk").post(address, values as Record<string, string>)
  assert.equal(back.headers.get("location"), address)
  const shown = (await conceptHere()).concept.words.find(({ text }: { text: string }) => text === "energiefactuur")
  assert.deepEqual(shown, { text: "energiefactuur", region: "be", hint: false, own: false })
})

test("a new concept begins with its own name, and is gone when all its words are taken away", async () => {
  const begun = await change({ kind: "variant", topic, word: "kaarslichtweek" })
  assert.equal(begun.json().concept, "kaarslichtweek")
  const second = { kind: "variant", topic, concept: "kaarslichtweek", word: "week zonder lamp", hint: true }
  assert.equal((await change(second)).status, 201)
  assert.ok((await said("Een hele kaarslichtweek bij de buren")).includes("kaarslichtweek"))
  assert.match((await change({ kind: "variant", topic, word: "Kaarslichtweek" })).text, /is er al/)
  for (const word of ["kaarslichtweek", "week zonder lamp"])
    assert.equal((await change({ ...second, word, present: false, why })).status, 201)
  assert.ok(!(await knowledge()).thesaurus.concepts.some(({ name }) => name === "kaarslichtweek"))
  assert.deepEqual(texts((await conceptHere("kaarslichtweek")).concept.away).length, 2, "it can still be put back")
})

test("what does not fit is refused with a sentence that says why", async () => {
  const refused: [word: string, sentence: RegExp][] = [
    ["gas, licht", /zonder komma/],
    ["be: stroom", /zonder komma, dubbele punt/],
    ["[persoon 1]", /zonder komma/],
    ["stroom?", /vraagteken/],
    ["# geld", /één woord of uitdrukking/],
    ["a".repeat(81), /bij 80 tekens/],
    ["   ", /Vul een woord in/],
    ["...", /Hier staat geen woord/],
    ["Energienota", /'energienota' staat hier al/],
    ["energierekeningen", /herkent dit al aan 'energierekening'/],
    ["zij van het", /in bijna elk signaal staan.*dan lijkt alles op elkaar/],
    ["mevrouw Fatma Yildiz", /lijkt op een naam, een adres of een nummer/],
    ["Kerkstraat 12", /lijkt op een naam, een adres/],
    ["bel 06-12345678", /over niemand in het bijzonder/],
  ]
  const before = await version()
  for (const [word, sentence] of refused) {
    const answer = await variant(word)
    assert.equal(answer.status, 400, `${word}: ${answer.text}`)
    assert.match(answer.text, sentence)
  }
  assert.match((await variant("zonnestroom", { concept: "bestaat-niet" })).text, /Dit begrip is er niet/)
  assert.match((await variant("zonnestroom", { topic: "bestaat-niet" })).text, /Dit onderwerp is er niet/)
  assert.match((await variant("maanstroom", { present: false, why })).text, /'maanstroom' staat hier niet/)
  assert.equal(await version(), before, "nothing of it was kept")
})

test("a name in the reason is hidden before it is kept", async () => {
  const told = await variant("stroomschrik", { why: "Mevrouw Fatma Yildiz noemt het zo" })
  assert.equal(told.status, 201, told.text)
  const { changes } = await conceptHere()
  assert.doesNotMatch(changes.at(-1).why, /Yildiz/)
  assert.match(changes.at(-1).why, /\[persoon 1\]/)
})

test("of three people who add the same word at once one does; the others read that it is there", async () => {
  const answers = await Promise.all(
    (["saskia", "bram", "dirk"] as const).map((by) =>
      change({ kind: "variant", topic, concept: bill, word: "wattenlijst" }, by),
    ),
  )
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [201, 400, 400])
  assert.ok(answers.filter(({ status }) => status === 400).every(({ text }) => /staat hier al/.test(text)))
})

test("an abbreviation is added, gets another meaning and goes back to the one that Nabij brought", async () => {
  const abbreviation = (word: string, meaning?: string, more: object = {}) =>
    change({ kind: "abbreviation", word, ...(meaning && { meaning }), ...more })
  assert.match((await abbreviation("wpn")).text, /waar de afkorting voor staat/)
  assert.match((await abbreviation("w pn", "wijkpunt noord")).text, /één woord/)
  assert.equal((await abbreviation("W.P.N.", "wijkpunt noord")).status, 201)
  assert.equal((await knowledge()).abbreviations.get("wpn"), "wijkpunt noord")
  assert.match((await abbreviation("wpn", "wijkpunt noord")).text, /staat er al/)
  const shipped = (await currentKnowledge(nabij.house.database.kysely)).shipped.abbreviations.get("advoc") ?? ""
  assert.equal((await abbreviation("advoc", "adviescentrum ocmw")).status, 201)
  const list = await read("/abbreviations")
  assert.deepEqual(list.away, [{ word: "advoc", meaning: shipped }])
  assert.equal((await abbreviation("advoc", shipped)).status, 201)
  assert.equal((await abbreviation("wpn", undefined, { present: false, why })).status, 201)
  const now = await currentKnowledge(nabij.house.database.kysely)
  assert.ok(isDeepStrictEqual(now.knowledge.abbreviations, now.shipped.abbreviations))
})

test("a word that does not count is one word; it can be added, taken away and put back", async () => {
  const stopWord = (word: string, more: object = {}) => change({ kind: "stopWord", word, ...more })
  assert.match((await stopWord("in de wijk")).text, /één los woord in/)
  assert.match((await stopWord("2024")).text, /Een getal telt al niet mee/)
  assert.match((await stopWord("Het")).text, /'het' telt al niet mee/)
  assert.equal((await stopWord("Wijkkamer")).status, 201)
  assert.ok((await knowledge()).stopWords.has("wijkkamer"))
  assert.match((await variant("wijkkamer")).text, /in bijna elk signaal/)
  assert.equal((await stopWord("wijkkamer", { present: false, why })).status, 201)
  assert.equal((await stopWord("december", { present: false, why })).status, 201)
  assert.deepEqual((await read("/stop-words")).away, [{ word: "december", meaning: null }])
  assert.equal((await stopWord("december")).status, 201)
  const now = await currentKnowledge(nabij.house.database.kysely)
  assert.ok(isDeepStrictEqual(now.knowledge.stopWords, now.shipped.stopWords))
})

test("Bram asks where a word stands, also in another form or with a part of it", async () => {
  const found = async (text: string) => (await read(`/words?text=${encodeURIComponent(text)}`, "bram")).found
  const words = async (text: string) => (await found(text)).map(({ word }: { word: string }) => word)
  assert.equal((await words("stroomklappers"))[0], "stroomklapper", "the plural finds it")
  assert.ok((await words("BUDGETMETER")).includes("budgetmeter"))
  assert.ok((await found("cliënt")).some(({ kind }: { kind: string }) => kind === "abbreviation"))
  assert.ok(
    (await found("het")).some(
      ({ kind, word }: { kind: string; word: string }) => kind === "stopWord" && word === "het",
    ),
  )
  assert.deepEqual(await found("x"), [])
  const page = await nabij.as("bram").get("/beheer/woorden/zoeken?text=stroomklapper")
  assert.match(page.text, /‘stroomklapper’ staat op 1 plek/)
  assert.match(page.text, new RegExp(`href="/beheer/woorden/${topic}/${bill}"`))
  const none = await nabij.as("bram").get("/beheer/woorden/zoeken?text=kwxyz")
  assert.match(none.text, /staat nog nergens/)
})

test("everything that was changed here can be kept as a file that the thesaurus can read", async () => {
  await variant("stroomfactuurtje", { region: "be", hint: true, why })
  await variant("gwl", { present: false, why })
  await change({ kind: "abbreviation", word: "bhb", meaning: "buren helpen buren" })
  const file = await nabij.as("els").get("/beheer/woorden/eigen-woorden.txt")
  assert.match(file.headers.get("content-disposition") ?? "", /eigen-woorden\.txt/)
  const { topics, concepts, faults } = readThesaurus([file.text])
  assert.deepEqual(faults, [])
  const domain = readThesaurus((await writtenKnowledge()).thesaurus).topics.find(({ title }) => title === energy)
  assert.deepEqual(topics, [domain], "the same topic, life domain and theme")
  const variants = concepts.find(({ name }) => name === bill)?.variants ?? []
  assert.ok(variants.some(({ text, region, hint }) => text === "stroomfactuurtje" && region === "be" && hint))
  assert.ok(variants.some(({ text }) => text === "stroomklapper"))
  assert.match(file.text, new RegExp(`// weggehaald bij ${bill}: gwl \\(${why}\\)`))
  assert.match(file.text, /\/\/ bhb = buren helpen buren/)
  assert.doesNotMatch(file.text, /Saskia|Hofstra|Anita/)
})

test("a word under a topic that an update took away does not count, and the page says so", async () => {
  await nabij.house.database.pool.query(`
    insert into word_change (id, kind, topic, concept, word, present, changed_at)
    values (gen_random_uuid(), 'variant', 'Een onderwerp van vroeger', 'turf', 'turfprijs', true, now())`)
  assert.ok(!(await knowledge()).thesaurus.concepts.some(({ name }) => name === "turf"))
  const page = await nabij.as("saskia").get("/beheer/woorden")
  assert.match(page.text, /tellen nu niet mee.*turfprijs \(stond bij turf, onder Een onderwerp van vroeger\)/s)
  assert.deepEqual(readThesaurus([(await nabij.as("els").get("/beheer/woorden/eigen-woorden.txt")).text]).faults, [])
})

test("every topic and concept that comes with Nabij has an address of its own", async () => {
  const { domains } = await read("/topics")
  const codes: string[] = domains.flatMap(({ topics }: { topics: { code: string }[] }) =>
    topics.map(({ code }) => code),
  )
  assert.equal(new Set(codes).size, codes.length)
  for (const taken of ["zoeken", "afkortingen", "telt-niet-mee", "eigen-woorden.txt"])
    assert.ok(!codes.includes(taken), taken)
  for (const code of codes.filter((_, index) => index % 20 === 0)) {
    const { concepts } = await read(`/topics/${code}`)
    assert.equal(new Set(concepts.map((one: { code: string }) => one.code)).size, concepts.length, code)
  }
})

test("workers, addressees and visitors do not find the words; nor does anybody find a topic that is not there", async () => {
  for (const other of ["fatima", "wim", "tom", "noor"] as const) {
    assert.equal((await nabij.as(other).get("/beheer/woorden")).status, 404, other)
    assert.doesNotMatch((await nabij.as(other).get("/beheer")).text, /beheer\/woorden/, other)
  }
  assert.match((await nabij.as("saskia").get("/beheer")).text, /href="\/beheer\/woorden"/)
  assert.equal((await nabij.as("saskia").get("/beheer/woorden/bestaat-niet")).status, 404)
  assert.equal((await nabij.as("saskia").get(`/beheer/woorden/${topic}/bestaat-niet`)).status, 404)
})
