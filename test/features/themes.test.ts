import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { branches } from "../../src/features/themes/rules.ts"
import { startSet } from "../../src/features/themes/start-set.ts"
import { openHouse, type TestHouse } from "../support/house.ts"

let nabij: TestHouse
before(async () => {
  nabij = await openHouse()
})
after(() => nabij.close())

const history = async (code: string) => (await nabij.as("els").api("GET", `/themes/${code}`)).json()
const change = (code: string, values: object) => nabij.as("els").api("PUT", `/themes/${code}`, values)
const why = "De werkgroep besloot dit"

test("an installation begins with 12 life domains and 24 themes, each with a Dutch and a Flemish name", async () => {
  const themes = (await nabij.visitor.api("GET", "/themes")).json()
  const domains = themes.filter(({ parentCode }: { parentCode: string | null }) => parentCode === null)
  assert.deepEqual([domains.length, themes.length - domains.length], [12, 24])
  assert.ok(themes.every(({ labelNl, labelBe }: { labelNl: string; labelBe: string }) => labelNl && labelBe))
  const all = startSet.map((theme) => ({ ...theme, version: 1 }))
  assert.equal(branches(all).flatMap(({ themes }) => themes).length, 24, "each theme hangs under a domain")
})

test("Els adds a theme; a code that is taken, also as another name, is refused", async () => {
  const added = { code: "letselschade", labelNl: "Letselschade", parentCode: "recht" }
  assert.equal((await nabij.as("els").api("POST", "/themes", added)).status, 201)
  for (const code of ["letselschade", "leenstelsel"]) {
    const again = await nabij.as("els").api("POST", "/themes", { ...added, code })
    assert.equal(again.status, 400)
    assert.match(again.text, /is al van het thema/)
  }
  const lost = await nabij.as("els").api("POST", "/themes", { ...added, code: "wees", parentCode: "nergens" })
  assert.match(lost.text, /Kies uit de lijst waar het thema onder valt/)
  const form = await nabij.as("els").post("/beheer/themas", { code: "Met Spaties", labelNl: "Nieuw" })
  assert.equal(form.status, 400)
  assert.match(form.text, /kleine letters, cijfers en lage streepjes/)
  assert.match(form.text, /value="Nieuw"/)
})

test("two people who add the same theme at once make one", async () => {
  const added = { code: "tegelijk_gemaakt", labelNl: "Tegelijk", parentCode: "recht" }
  const answers = await Promise.all([1, 2, 3].map(() => nabij.as("els").api("POST", "/themes", added)))
  assert.equal(answers.filter(({ status }) => status === 201).length, 1)
  assert.ok(
    answers.every(({ status }) => [201, 400, 409].includes(status)),
    answers.map(({ status }) => status).join(),
  )
  assert.equal((await history("tegelijk_gemaakt")).versions.length, 1)
})

test("a change is a new version: who, when and why stay readable, and the database refuses to forget", async () => {
  const changed = await change("schoolkosten", { labelNl: "Schoolkosten", parentCode: "onderwijs", why })
  assert.equal(changed.status, 200, changed.text)
  const { theme, versions } = await history("schoolkosten")
  assert.equal(theme.labelNl, "Schoolkosten")
  assert.deepEqual(
    versions.map(({ version, labelNl }: { version: number; labelNl: string }) => [version, labelNl]),
    [
      [1, "Kosten van school"],
      [2, "Schoolkosten"],
    ],
  )
  assert.deepEqual([versions[1].changedBy, versions[1].why], ["Els Terpstra", why])
  const page = await nabij.as("els").get("/beheer/themas/schoolkosten")
  assert.match(page.text, /Versie 1: Kosten van school.*Versie 2: Schoolkosten.*18 november 2026.*Els Terpstra/s)
  await assert.rejects(
    nabij.house.database.pool.query("update theme_version set label_nl = 'weg' where code = 'schoolkosten'"),
    /append-only/,
  )
  const without = await change("schoolkosten", { labelNl: "Schoolkosten", parentCode: "onderwijs" })
  assert.match(without.text, /Schrijf waarom/)
})

test("a theme cannot hang under itself, nor under what is no longer chosen", async () => {
  const under = (parentCode: string) => change("recht", { labelNl: "Recht", parentCode, why })
  assert.match((await under("recht")).text, /niet onder zichzelf/)
  assert.match((await under("discriminatie_huur_werk")).text, /niet onder zichzelf/)
  assert.match((await under("nergens")).text, /Kies uit de lijst/)
  const retired = await change("buslijn_weg", { labelNl: "Buslijn weg", parentCode: "mobiliteit", retired: true, why })
  assert.equal(retired.status, 200, retired.text)
  assert.match((await under("buslijn_weg")).text, /Kies uit de lijst/)
  const strands = await change("geld", { labelNl: "Geld", retired: true, why })
  assert.match(strands.text, /Hieronder vallen nog thema's die wel gekozen worden: .*Energiearmoede/)
})

test("a retired theme is offered no more, and the signals that have it keep it", async () => {
  const signal = {
    account: "De eerste hulp kost nu geld",
    week: "2026-W46",
    mode: "named",
    theme: "kinderopvang_kosten",
  }
  const { id } = (await nabij.as("fatima").api("POST", "/signals", signal)).json()
  assert.match((await nabij.as("fatima").get("/signalen/nieuw")).text, /value="kinderopvang_kosten"/)
  const answer = await nabij.as("els").post("/beheer/themas/kinderopvang_kosten", {
    labelNl: "Kosten van kinderopvang",
    parentCode: "jeugd_gezin",
    retired: "on",
    why,
    version: "1",
  })
  assert.equal(answer.status, 303, answer.text)
  assert.doesNotMatch((await nabij.as("fatima").get("/signalen/nieuw")).text, /value="kinderopvang_kosten"/)
  assert.equal((await nabij.as("fatima").api("GET", `/signals/${id}`)).json().theme, "kinderopvang_kosten")
  const page = await nabij.as("els").get("/beheer/themas")
  assert.match(page.text, /Wordt niet meer gekozen.*href="\/beheer\/themas\/kinderopvang_kosten"/s)
  const back = { labelNl: "Kosten van kinderopvang", parentCode: "jeugd_gezin", why: "Toch weer nodig" }
  assert.equal((await change("kinderopvang_kosten", back)).status, 200)
  assert.match((await nabij.as("fatima").get("/signalen/nieuw")).text, /value="kinderopvang_kosten"/)
})

test("of people who change a theme in the same moment none loses a change without a word", async () => {
  const names = ["Ouderen alleen", "Alleen en oud", "Stille ouderen", "Niemand aan de deur"]
  const answers = await Promise.all(
    names.map((labelNl) => change("eenzaamheid_ouderen", { labelNl, parentCode: "meedoen", why })),
  )
  const done = answers.filter(({ status }) => status === 200).length
  assert.ok(done >= 1)
  assert.ok(
    answers.every(({ status }) => status === 200 || status === 409),
    answers.map(({ text }) => text).join(),
  )
  assert.equal((await history("eenzaamheid_ouderen")).versions.length, 1 + done)
  const told = answers.find(({ status }) => status === 409)
  if (told) assert.match(told.json().title, /veranderde dit thema op hetzelfde moment/)
})

test("who writes while somebody else changes the theme gets the form back with the text, and then goes on", async () => {
  const form = { labelNl: "Te weinig taalles", parentCode: "taal_digitaal", why, version: "1" }
  await change("taalles_wachtlijst", { labelNl: "Wachten op taalles", parentCode: "taal_digitaal", why })
  const back = await nabij.as("anita").post("/beheer/themas/taalles_wachtlijst", form)
  assert.equal(back.status, 400)
  assert.match(back.text, /veranderde iemand anders dit thema: er is nu versie 2/)
  assert.match(back.text, /value="Te weinig taalles"/)
  assert.match(back.text, /Versie 2: Wachten op taalles/)
  const [, version = ""] = /name="version" value="(\d+)"/.exec(back.text) ?? []
  const done = await nabij.as("anita").post("/beheer/themas/taalles_wachtlijst", { ...form, version })
  assert.equal(done.status, 303)
  assert.equal((await history("taalles_wachtlijst")).versions.length, 3)
})

test("Dirk reads the Flemish names and words, Saskia the Dutch ones", async () => {
  const flemish = await nabij.as("dirk").get("/beheer/themas")
  assert.match(flemish.text, /<html[^>]* lang="nl-BE"/)
  assert.match(flemish.text, /De levensdomeinen/)
  assert.match(flemish.text, /Wijk en voorzieningen/)
  assert.match(flemish.text, /Vastlopen zonder itsme/)
  const dutch = await nabij.as("saskia").get("/beheer/themas")
  assert.match(dutch.text, /De leefgebieden/)
  assert.match(dutch.text, /Vastlopen zonder DigiD/)
  assert.match((await nabij.as("dirk").get("/beheer/themas/buurt")).text, /Dit is een levensdomein/)
})

test("who only reads the themes is not offered to change them", async () => {
  for (const reader of ["saskia", "tom"] as const) {
    assert.doesNotMatch((await nabij.as(reader).get("/beheer/themas")).text, /Een thema toevoegen/)
    assert.doesNotMatch((await nabij.as(reader).get("/beheer/themas/geld")).text, /Dit thema veranderen/)
  }
})
