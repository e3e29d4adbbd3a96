import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import type { PersonName } from "../people.ts"
import { people } from "../people.ts"
import { password } from "../seeds.ts"
import { openHouse, type TestHouse } from "../support/house.ts"
import { apply, openFund } from "./fund-world.ts"

let nabij: TestHouse
before(async () => {
  nabij = await openHouse()
  const report = (account: string, mode: string) => ({ account, mode, week: "2026-W46" })
  await post("fatima", "/signals", report("Aan de Korenbloemweg durft een student niet te lenen", "named"))
  await post("fatima", "/signals", report("Aan de Lisdoddekreek stopt een leerling om de schuld", "code"))
  await nabij.visitor.api("POST", "/signals", report("Op het Zilverschoonpad stopt iemand met leren", "anonymous"))
  await post("joris", "/needs", { alias: "de pianist", ask: "Een piano de trap op dragen", urgency: "later" })
  await post("fatima", "/needs", {
    ...{ alias: "de man met de hond", ask: "Wie laat de hond uit", urgency: "later", rights: ["wmo notKnown"] },
  })
  await post("saskia", "/invitations", {
    ...{ name: "Karin Postma", email: "karin@voorbeeld.example", role: "worker" },
    organisationId: nabij.organisation["wijkteam-noord"],
  })
  await openFund(nabij)
  await apply(nabij)
})
after(() => nabij.close())

const post = async (by: PersonName, path: string, body: object) => {
  const answer = await nabij.as(by).api("POST", path, body)
  assert.ok(answer.status < 300, `${path}: ${answer.status} ${answer.text}`)
  return answer.json()
}
const take = (by: PersonName, given: object = { password }) => nabij.as(by).api("POST", "/me/data", given)

test("Fatima takes along what she wrote and what is kept of her, as a file that stays nowhere else", async () => {
  const page = await nabij.as("fatima").get("/account/gegevens")
  assert.match(page.text, /Neem je gegevens mee[\s\S]*Je wachtwoord/)
  assert.match((await nabij.as("fatima").get("/account")).text, /href="\/account\/gegevens"/)
  const file = await nabij.as("fatima").post("/account/gegevens", { password })
  assert.equal(file.status, 200, file.text)
  assert.equal(file.headers.get("content-disposition"), 'attachment; filename="nabij-mijn-gegevens-2026-11-18.json"')
  assert.equal(file.headers.get("cache-control"), "private, no-store")
  const data = file.json()
  assert.deepEqual(data.account, {
    id: nabij.person.fatima,
    name: people.fatima.name,
    email: "fatima@voorbeeld.example",
  })
  assert.deepEqual(
    data.signals.map(({ account }: { account: string }) => account),
    ["Aan de Korenbloemweg durft een student niet te lenen"],
  )
  const rowsOf = (name: string) => data.tables.find(({ table }: { table: string }) => table === name)?.rows ?? []
  assert.equal(rowsOf("need")[0].ask, "Wie laat de hond uit")
  assert.equal(rowsOf("fundApplication").length + rowsOf("fund_application").length, 1)
  assert.match(file.text, /Een koelkast, de oude is stuk/, "what she wrote herself, though it is sealed")
  assert.equal(rowsOf("membership")[0].role, "worker")
  assert.match(file.text, /Waar je bent aangemeld/)
  assert.match(data.about.join(" "), /onder een code of zonder naam doorgaf, staat er niet in/)
})

test("what she reported under her code or without a name is not in it, nor anything of others, nor a secret", async () => {
  const text = (await take("fatima")).text
  assert.doesNotMatch(text, /Lisdoddekreek|Zilverschoonpad|pianist|Joris|Karin/)
  assert.doesNotMatch(text, /argon2|"\w*(Hash|hash|token|Token|secret|Key|_key)":/)
  const { rows } = await nabij.house.database.pool.query(
    "select reporter_code, reporter_key from signal_reporter where reporter_code is not null or reporter_key is not null",
  )
  for (const row of rows) for (const value of Object.values(row)) if (value) assert.ok(!text.includes(String(value)))
  const invited = (await take("saskia")).text
  assert.doesNotMatch(invited, /Karin|karin@/, "whom one invited did not ask to be in somebody else's file")
})

test("an open browser is not enough: the password is asked again, and a wrong one gives nothing", async () => {
  for (const given of [{}, { password: "iets heel anders dan dit" }]) {
    const answer = await take("fatima", given)
    assert.equal(answer.status, 400)
    assert.match(answer.text, /Dit is niet je wachtwoord/)
    assert.doesNotMatch(answer.text, /Korenbloemweg/)
  }
  const form = await nabij.as("fatima").post("/account/gegevens", { password: "iets anders" })
  assert.equal(form.status, 400)
  assert.match(
    form.text,
    /Neem je gegevens mee[\s\S]*Dit is niet je wachtwoord|Dit is niet je wachtwoord[\s\S]*Maak het bestand/,
  )
})

test("everybody with an account gets their own, and no name or address of another person; a visitor gets nothing", async () => {
  for (const who of Object.keys(people) as PersonName[]) {
    const answer = await take(who)
    assert.equal(answer.status, 201, `${who}: ${answer.text}`)
    assert.equal(answer.json().account.id, nabij.person[who], who)
    for (const [other, { name }] of Object.entries(people))
      if (other !== who) {
        const { log, nameReadings, ...rest } = answer.json()
        assert.ok(!JSON.stringify(rest).includes(`${other}@`), `${who} reads the address of ${other}`)
        assert.ok(!JSON.stringify(rest.tables).includes(name), `${who} reads the name of ${other}`)
      }
  }
  assert.equal((await nabij.visitor.api("POST", "/me/data", {})).status, 401)
  assert.equal((await nabij.visitor.get("/account/gegevens")).headers.get("location")?.startsWith("/aanmelden"), true)
})

test("that one took it along stands in one's own log, without what was in it", async () => {
  const { rows } = await nabij.house.database.pool.query(
    "select person_id, subject, detail from audit where operation = 'takeOwnData' and person_id = $1 limit 1",
    [nabij.person.fatima],
  )
  assert.deepEqual(rows, [{ person_id: nabij.person.fatima, subject: null, detail: {} }])
})
