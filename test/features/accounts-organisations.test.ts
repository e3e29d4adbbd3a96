import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { openHouse, type TestHouse } from "../support/house.ts"

let nabij: TestHouse
before(async () => {
  nabij = await openHouse()
  const text = "code;naam;inwoners\nGM0999;Oeverstad;52000\nBU09990101;Haven;7000\n"
  await nabij.as("anita").api("POST", "/area-imports", { year: 2024, source: "CBS", file: { name: "k.csv", text } })
})
after(() => nabij.close())

const organisation = async (code: string) =>
  (await nabij.as("anita").api("GET", "/organisations")).json().find((one: { code: string }) => one.code === code)

test("Anita adds an informal group without legal form; an Arabic name gets a code too", async () => {
  const added = await nabij
    .as("anita")
    .api("POST", "/organisations", { name: "جيران", kind: "informal", country: "nl" })
  assert.deepEqual([added.status, added.json().code], [201, "organisatie"])
  const second = await nabij
    .as("anita")
    .post("/beheer/organisaties", { name: "أصدقاء", kind: "informal", country: "nl" })
  assert.equal(second.status, 400)
  assert.match(second.text, /Geef haar dan zelf een code/)
  assert.match(second.text, /value="أصدقاء"/, "what she wrote is still there")
})

test("two administrators who add the same organisation at once make one", async () => {
  const same = { name: "Huis van de Wijk", kind: "professional", country: "nl" }
  const answers = await Promise.all([1, 2].map(() => nabij.as("anita").api("POST", "/organisations", same)))
  assert.equal(answers.filter(({ status }) => status === 201).length, 1)
  assert.ok(answers.every(({ status }) => [201, 400, 409].includes(status)))
})

test("Anita changes name, kind and country of an organisation; its code stays", async () => {
  const { id } = await organisation("buren-helpen-buren")
  const page = await nabij.as("anita").get(`/beheer/organisaties/${id}`)
  assert.match(page.text, /value="Buren helpen buren"/)
  const change = { name: "Buren voor Buren", kind: "informal", country: "be" }
  const answer = await nabij.as("anita").post(`/beheer/organisaties/${id}`, change)
  assert.equal(answer.status, 303)
  const now = await organisation("buren-helpen-buren")
  assert.deepEqual([now.name, now.country], ["Buren voor Buren", "be"])
  assert.match((await nabij.as("noor").get("/")).text, /<html[^>]* lang="nl-BE"/)
  for (const other of ["saskia", "els", "noor"] as const)
    assert.equal((await nabij.as(other).api("PUT", `/organisations/${id}`, change)).status, 404, other)
})

test("Anita sets the area of any organisation, Saskia only of her own", async () => {
  const noord = nabij.organisation["wijkteam-noord"] ?? ""
  const linde = nabij.organisation["jeugdpunt-linde"] ?? ""
  const wrong = await nabij.as("anita").post("/beheer/gebieden/BU09990101/organisatie", {})
  assert.equal(wrong.status, 400)
  assert.match(wrong.text, /Kies een organisatie uit de lijst/)
  const set = await nabij.as("anita").post("/beheer/gebieden/BU09990101/organisatie", { organisationId: linde })
  assert.equal(set.headers.get("location"), "/beheer/gebieden/BU09990101")
  assert.equal((await organisation("jeugdpunt-linde")).area, "Haven")
  assert.match((await nabij.as("anita").get("/beheer/gebieden/BU09990101")).text, /Hier werkt: Jeugdpunt Linde\./)
  const other = await nabij.as("saskia").api("PUT", `/organisations/${linde}/area`, { code: "GM0999" })
  assert.equal(other.status, 404)
  assert.match((await nabij.as("saskia").get("/beheer/mensen")).text, /nog niet gekozen in welk gebied/)
  await nabij.as("saskia").post("/beheer/gebieden/eigen", { code: "GM0999" })
  assert.equal((await organisation("wijkteam-noord")).area, "Oeverstad")
  assert.match((await nabij.as("saskia").get("/beheer/mensen")).text, /Wijkteam Noord werkt in Oeverstad/)
  const unknown = await nabij.as("anita").api("PUT", `/organisations/${noord}/area`, { code: "GM0001" })
  assert.match(unknown.text, /Het gebied 'GM0001' kennen wij niet/)
})
