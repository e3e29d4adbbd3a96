import assert from "node:assert/strict"
import { randomBytes } from "node:crypto"
import { after, before, test } from "node:test"
import { paperCodeOf, readPaperCode, sayPaperCode } from "../../src/features/needs/paper-rules.ts"
import { openHouse, type TestHouse } from "../support/house.ts"

let nabij: TestHouse
before(async () => {
  nabij = await openHouse()
})
after(() => nabij.close())

const wanted = { alias: "de man met de hond", ask: "Boodschappen naar de derde verdieping", urgency: "later" }
const codesIn = (page: string) => [...page.matchAll(/letter__code">([^<]+)</g)].map((found) => found[1] as string)

test("a paper is typed over once; a second time says when that was", async () => {
  const fatima = nabij.as("fatima")
  const printed = await fatima.post("/hulp/papier", { count: "2" })
  assert.equal(printed.status, 200)
  const [first = "", second = ""] = codesIn(printed.text)
  assert.match(first, /^[0-9a-y]{3}-[0-9a-y]{4}$/)
  assert.match(printed.text, /Schrijf geen naam, adres of telefoonnummer/)
  const opened = await fatima.post("/hulp/papier/openen", { paper: first.toUpperCase() })
  assert.equal(opened.headers.get("location"), `/hulp?paper=${first.replace("-", "")}`)
  assert.match(
    (await fatima.get(opened.headers.get("location") ?? "")).text,
    new RegExp(`Je typt papier ${first} over`),
  )
  const typed = await fatima.post("/hulp", { ...wanted, paper: first })
  assert.equal(typed.status, 303, typed.text)
  assert.match((await fatima.get(typed.headers.get("location") ?? "")).text, /Op papier/)
  const again = await fatima.post("/hulp/papier/openen", { paper: first })
  assert.equal(again.status, 400)
  assert.match(again.text, /al overgetypt, op 18 november 2026/)
  assert.match((await fatima.post("/hulp", { ...wanted, paper: first })).text, /al overgetypt/)
  assert.match((await fatima.get("/hulp/papier")).text, /Er is 1 papier van jullie/)
  const joris = await nabij.as("joris").post("/hulp/papier/openen", { paper: second })
  assert.match(joris.text, /niet van jullie organisatie/)
  assert.match((await fatima.post("/hulp/papier/openen", { paper: "aaaaaaa" })).text, /Deze code klopt niet/)
})

test("a paper that two people type over at once gives one need", async () => {
  const [fatima, mehmet] = [nabij.as("fatima"), nabij.as("saskia")]
  const { codes } = (await fatima.api("POST", "/need-papers", { count: 1 })).json()
  const both = await Promise.all(
    [fatima, mehmet].map((one) => one.api("POST", "/needs", { ...wanted, paper: codes[0] })),
  )
  assert.deepEqual(both.map(({ status }) => status).sort(), [201, 400])
})

test("one wrong sign on a paper, or two that changed places, never fits another paper", () => {
  const signs = "0123456789abcdefghjkmnpqrstvwxy"
  for (let round = 0; round < 20; round++) {
    const code = paperCodeOf(randomBytes(6))
    assert.equal(readPaperCode(` ${sayPaperCode(code).toUpperCase()} `), code)
    for (let place = 0; place < 7; place++) {
      for (const sign of signs)
        if (sign !== code[place])
          assert.equal(readPaperCode(code.slice(0, place) + sign + code.slice(place + 1)), undefined)
      const [one, two] = [code[place], code[place + 1]]
      if (two && one !== two)
        assert.equal(readPaperCode(`${code.slice(0, place)}${two}${one}${code.slice(place + 2)}`), undefined)
    }
  }
})

test("at the library somebody without an account asks, under a word that Nabij gives, through who opened the desk", async () => {
  const noor = nabij.as("noor")
  const opened = await noor.post("/hulp/balies", { place: "de bibliotheek" })
  const [code = ""] = [...opened.text.matchAll(/<strong>([0-9a-z-]{20,})<\/strong>/g)].map(
    (found) => found[1] as string,
  )
  assert.match(opened.text, new RegExp(`/hulp/balie/${code}`))
  const door = await nabij.visitor.post("/hulp/balie/openen", { desk: code.toUpperCase() })
  assert.equal(door.headers.get("location"), `/hulp/balie/${code}`)
  const screen = await nabij.visitor.get(`/hulp/balie/${code}`)
  assert.match(screen.text, /Je vraagt het aan Buren helpen buren, hier bij de bibliotheek/)
  assert.equal(screen.headers.get("cache-control"), "no-store")
  assert.doesNotMatch(screen.text, /Schuilnaam|Welke regel|Noor|name="tier"|name="rights"|name="alias"/)
  const ask = { ask: "Een brief lezen, mijn nummer is 0612345678", urgency: "thisWeek", languages: ["ar"] }
  const done = await nabij.visitor.post(`/hulp/balie/${code}`, ask)
  assert.equal(done.status, 200, done.text)
  const [word = ""] = [...done.text.matchAll(/<strong>(\w+ \w+ \d\d)<\/strong>/g)].map((found) => found[1] as string)
  assert.ok(word)
  const [need] = (await noor.api("GET", "/needs")).json()
  assert.deepEqual([need.alias, need.entry, need.languages], [word, "kiosk", ["ar"]])
  assert.doesNotMatch(need.ask, /0612345678/)
  const { rows } = await nabij.house.database.pool.query(
    "select person_id, subject from audit where operation = 'askAtDesk'",
  )
  assert.deepEqual(rows, [{ person_id: null, subject: null }])
  const logged = await nabij.house.database.pool.query("select a::text as line from audit a")
  for (const { line } of logged.rows) assert.ok(!line.includes(code), "the code stands nowhere in the log")

  const desk = (await noor.api("GET", "/help-desks")).json()[0]
  assert.deepEqual([desk.place, desk.needs, desk.endedOn], ["de bibliotheek", 1, null])
  assert.equal((await nabij.as("saskia").api("POST", `/help-desks/${desk.id}/end`, {})).status, 404, "only one's own")
  assert.equal((await noor.post(`/hulp/balies/${desk.id}/sluiten`)).status, 303)
  for (const path of [`/hulp/balie/${code}`, "/hulp/balie/k7mw-92pd-k7mw-92pd-k7mw"]) {
    const shut = await nabij.visitor.get(path)
    assert.equal(shut.status, 404)
    assert.match(shut.text, /Deze balie is niet open/)
  }
  assert.equal((await nabij.visitor.post(`/hulp/balie/${code}`, ask)).status, 404)
  assert.match((await nabij.visitor.post("/hulp/balie/openen", { desk: code })).text, /opent geen balie/)
})

test("a desk closes when its contact stops, and takes no more than forty questions a day", async () => {
  const saskia = nabij.as("saskia")
  const { code } = (await saskia.api("POST", "/help-desks", { place: "het buurthuis" })).json()
  const ask = () => nabij.visitor.api("POST", `/desks/${code}/needs`, { item: "brieven", urgency: "later" })
  const { pool } = nabij.house.database
  for (let asked = 0; asked < 40; asked++) assert.equal((await ask()).status, 201)
  assert.match((await ask()).text, /al heel veel gevraagd/)
  await pool.query("update membership set ended_at = now() where person_id = $1", [nabij.person.saskia])
  assert.equal((await nabij.visitor.api("GET", `/desks/${code}`)).status, 404)
})

test("who may not open desks or papers finds nothing there", async () => {
  assert.equal((await nabij.as("fatima").get("/hulp/balies")).status, 404)
  assert.equal((await nabij.as("wim").get("/hulp/papier")).status, 404)
  assert.equal((await nabij.visitor.get("/hulp/balie")).status, 200)
})
