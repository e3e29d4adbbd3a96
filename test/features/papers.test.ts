import assert from "node:assert/strict"
import { after, before, suite, test } from "node:test"
import { type PersonName, people } from "../people.ts"
import { openHouse, type TestHouse } from "../support/house.ts"

suite("the papers that come with Nabij", () => {
  let nabij: TestHouse
  before(async () => {
    nabij = await openHouse({
      HOSTED_BY: "Stichting Serverhof",
      PRIVACY_CONTACT: "privacy@serverhof.example",
      PRIVACY_RESPONSIBLE: "Stichting Serverhof en haar partners",
      MINIMUM_COUNT: "7",
      SESSION_DAYS: "5",
    })
  })
  after(() => nabij.close())

  test("everybody reads in the privacy statement what the settings of this installation say", async () => {
    const page = await nabij.visitor.get("/privacy")
    assert.equal(page.status, 200)
    for (const words of [
      "Stichting Serverhof",
      "privacy@serverhof.example",
      "7 mensen",
      "ten hoogste 5 dagen",
      "24 maanden",
    ])
      assert.ok(page.text.includes(words), words)
    assert.match(page.text, /Autoriteit Persoonsgegevens/)
    assert.doesNotMatch(page.text, /Gegevensbeschermingsautoriteit|\{\{|\*\*|\]\(/)
    assert.match((await nabij.visitor.get("/")).text, /href="\/privacy"/)
  })

  test("the statement follows the terms that the administrator sets", async () => {
    const months = { bundledMonths: 9, unbundledMonths: 18, authorMonths: 6 }
    const made = await nabij.as("anita").api("POST", "/retention-rules", { ...months, why: "Korter is genoeg" })
    assert.equal(made.status, 201, made.text)
    const { text } = (await nabij.visitor.api("GET", "/privacy-statement")).json()
    assert.match(text, /in een bundel \| 9 maanden/)
    assert.match(text, /werken vanaf \d+ \w+ 20\d\d/)
  })

  test("a part that is not in use is not spoken of", async () => {
    const { text } = (await nabij.visitor.api("GET", "/privacy-statement")).json()
    assert.doesNotMatch(text, /verzegeld|tellen zonder te weten wie/)
  })

  test("who takes part stands only in the papers for the administrator", async () => {
    assert.doesNotMatch((await nabij.visitor.get("/privacy")).text, /Wijkteam Noord/)
    const { text } = (await nabij.as("anita").api("GET", "/papers/overeenkomst")).json()
    assert.match(text, /- Wijkteam Noord/)
    assert.match(text, /\| Wijkteam Noord \| \| \| \|/)
  })

  test("the administrator takes each paper along, as text and as a page, marked as a draft", async () => {
    const list = await nabij.as("anita").get("/beheer/papieren")
    for (const name of ["dpia", "verwerkingsregister", "overeenkomst"]) {
      assert.ok(list.text.includes(`href="/beheer/papieren/${name}"`), name)
      const text = await nabij.as("anita").get(`/beheer/papieren/${name}/tekst`)
      assert.equal(text.headers.get("content-disposition"), `attachment; filename="${name}.md"`)
      assert.match(text.text, /concept.*Laat een jurist/s)
      const page = await nabij.as("anita").get(`/beheer/papieren/${name}/webpagina`)
      assert.match(page.text, /^<!doctype html><html lang="nl">/)
      assert.equal(page.headers.get("content-disposition"), `attachment; filename="${name}.html"`)
    }
    assert.equal((await nabij.as("anita").get("/beheer/papieren/../../package")).status, 404)
    assert.equal((await nabij.as("anita").api("GET", "/papers/iets")).status, 400)
  })

  test("nobody but the administrator finds them", async () => {
    for (const name of Object.keys(people).filter((one) => one !== "anita"))
      assert.equal((await nabij.as(name as PersonName).get("/beheer/papieren")).status, 404, name)
  })
})

test("in Flanders the papers speak of Belgian law and its supervisor", async () => {
  const nabij = await openHouse()
  await nabij.house.database.pool.query("update installation set country = 'be'")
  for (const name of ["dpia", "verwerkingsregister", "overeenkomst"]) {
    const { text } = (await nabij.as("anita").api("GET", `/papers/${name}`)).json()
    assert.match(text, /Gegevensbeschermingsautoriteit/, name)
    assert.doesNotMatch(text, /Autoriteit Persoonsgegevens|Wet open overheid|meldcode/, name)
  }
  assert.match((await nabij.visitor.get("/privacy")).text, /Vlaamse Toezichtcommissie/)
  await nabij.close()
})
