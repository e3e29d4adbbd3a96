import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { empty } from "../../src/features/installation/store.ts"
import { openHouse, type TestHouse } from "../support/house.ts"

let nabij: TestHouse
before(async () => {
  nabij = await openHouse()
  await empty(nabij.house.database.kysely)
})
after(() => nabij.close())

const wish = {
  organisationName: "Welzijn Rozenbeke",
  country: "be",
  name: "Greet Maes",
  email: "greet@voorbeeld.example",
  password: "een zin die ik onthoud",
}

test("the first page of an empty installation offers the example and setting up, and nothing else", async () => {
  const page = await nabij.visitor.get("/")
  assert.match(page.text, /Begin met een voorbeeldgemeente/)
  assert.match(page.text, /href="\/inrichten"/)
  assert.doesNotMatch(page.text, /Aanmelden|aria-label="Onderdelen"/)
})

test("what is missing is said beside its field, and what was written stays", async () => {
  const answer = await nabij.visitor.post("/inrichten", { ...wish, name: "", email: "greet", password: "kort" })
  assert.equal(answer.status, 400)
  for (const sentence of [/Vul een naam in/, /Dit is geen e-mailadres/, /ten minste 12 tekens/])
    assert.match(answer.text, sentence)
  assert.match(answer.text, /value="Welzijn Rozenbeke"/)
  assert.equal((await nabij.visitor.api("GET", "/installation")).json().kind, "none")
})

test("of two people who set it up in the same moment one does it, and the other is told", async () => {
  const answers = await Promise.all([
    nabij.visitor.api("POST", "/installation", wish),
    nabij.visitor.api("POST", "/installation", { ...wish, email: "ander@voorbeeld.example" }),
  ])
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409])
  const { rows } = await nabij.house.database.pool.query(
    "select (select count(*) from person) as people, (select count(*) from organisation) as organisations, (select count(*) from theme) as themes",
  )
  assert.deepEqual(
    [Number(rows[0].people), Number(rows[0].organisations), Number(rows[0].themes)],
    [1, 1, 36],
    "nothing of the second is left",
  )
})

test("setting up again is refused, on the page and in the API", async () => {
  const again = { ...wish, email: "later@voorbeeld.example" }
  const answer = await nabij.visitor.api("POST", "/installation", again)
  assert.equal(answer.status, 409)
  assert.match(answer.json().title, /al ingericht/)
  assert.equal((await nabij.visitor.post("/inrichten", again)).status, 409)
  const page = await nabij.visitor.get("/inrichten")
  assert.match(page.text, /al ingericht/)
  assert.doesNotMatch(page.text, /<form[^>]*inrichten/)
})

test("Greet signs in to her own installation and can do everything there, in Flemish words", async () => {
  const rows = await nabij.house.database.kysely.selectFrom("person").select("email").execute()
  const sent = await nabij.visitor.post("/aanmelden", { email: rows[0]?.email ?? "", password: wish.password })
  const cookie = (sent.headers.get("set-cookie") ?? "").split(";")[0] ?? ""
  const get = async (path: string) =>
    (await nabij.app.request(`http://localhost:3000${path}`, { headers: { Cookie: cookie } })).text()
  const home = await get("/")
  assert.match(home, /Dag Greet/)
  const management = await get("/beheer")
  for (const label of ["Mensen", "Organisaties", "Gebieden", "Thema&#39;s"])
    assert.ok(management.includes(label), label)
  const themes = await get("/beheer/themas")
  assert.match(themes, /De levensdomeinen en de thema/)
  assert.match(themes, /Vluchthuis vol/)
})

test("what an installation promises stands on pages that everybody reads", async () => {
  for (const path of ["/wie-ziet-wat", "/toegankelijkheid", "/over-nabij"])
    assert.equal((await nabij.visitor.get(path)).status, 200, path)
  assert.match((await nabij.visitor.get("/wie-ziet-wat")).text, /beginnen bij 5 signalen van 3 organisaties/)
})
