import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { ownWordsWaiting } from "../../src/features/needs/own-words-store.ts"
import { openHouse, type TestHouse, type Visit } from "../support/house.ts"

let nabij: TestHouse
before(async () => {
  nabij = await openHouse()
})
after(() => nabij.close())

const own = { alias: "de vrouw met de tas", ask: "Ik heb geen eten voor mijn kinderen", urgency: "today" }
const ask = async (visit: Visit, more: object = {}) =>
  (await visit.api("POST", "/needs", { ...own, ...more })).json().id as string
const waiting = () => ownWordsWaiting(nabij.house.database.kysely)
const planned = async () => (await nabij.as("noor").get("/planning")).text

test("what somebody wrote in own words waits until a coordinator says what it is, and then stands on the planning", async () => {
  const fatima = nabij.as("fatima")
  const noor = nabij.as("noor")
  const id = await ask(fatima)
  await ask(fatima, { alias: "de jongen", item: "fiets", ask: "", urgency: "later" })
  assert.deepEqual(await waiting(), { count: 1, today: 1 })
  assert.doesNotMatch(await planned(), new RegExp(id))
  const list = (await noor.get("/hulp/lijst?soort=eigen")).text
  assert.match(list, /de vrouw met de tas/)
  assert.doesNotMatch(list, /de jongen/)
  assert.match((await noor.get(`/hulp/lijst/${id}`)).text, /Zeg wat het is: dan komt de vraag op de planning/)

  const none = await noor.post(`/hulp/lijst/${id}/invullen`, { units: "4" })
  assert.match(none.text, /Kies wat het meest lijkt/)
  assert.match(none.text, /value="4"/, "what was filled in is still there")
  const done = await noor.post(`/hulp/lijst/${id}/invullen`, { item: "voedselpakket", units: "4", tier: "1" })
  assert.equal(done.status, 303, done.text)
  assert.deepEqual(await waiting(), { count: 0, today: 0 })
  assert.match(await planned(), new RegExp(id))

  const page = (await fatima.get(`/hulp/${id}`)).text
  assert.match(page, /Ingevuld wat het is: Voedselpakket: 4 pakketten/)
  assert.match(page, /Door een coördinator/)
  assert.match(page, /Ik heb geen eten voor mijn kinderen/, "what she wrote stays")
  assert.match(page, /Regel 1:/)
})

test("it is said once, by whoever plans it or who asked, and never of a need that is over", async () => {
  const fatima = nabij.as("fatima")
  const noor = nabij.as("noor")
  const id = await ask(fatima, { tier: 2 })
  const fill = (visit: Visit, path: string, more: object = { item: "maaltijd" }) =>
    visit.api("POST", `/${path}/${id}/filling`, more)
  assert.equal((await fill(nabij.as("joris"), "needs")).status, 404, "only who asked")
  assert.equal((await fill(fatima, "open-needs")).status, 404, "only a coordinator in the list")
  assert.equal((await fill(fatima, "needs", { tier: 3 })).status, 409, "she chose a line herself")
  assert.match((await fill(fatima, "needs", { item: "raket" })).text, /niet meer op de lijst/)
  assert.equal((await fill(fatima, "needs")).status, 201)
  assert.match((await fatima.get(`/hulp/${id}`)).text, /Door wie de vraag stelde/)
  assert.equal((await fill(noor, "open-needs", { item: "fiets" })).status, 409)

  const gone = await ask(fatima)
  await fatima.post(`/hulp/${gone}/intrekken`, {})
  const late = await noor.api("POST", `/open-needs/${gone}/filling`, { item: "fiets" })
  assert.equal(late.status, 409)
  const { rows } = await nabij.house.database.pool.query(
    "select person_id, subject from audit where operation = 'fillInOwnNeed'",
  )
  assert.deepEqual(rows, [{ person_id: null, subject: null }], "as with asking, the log does not say who")
})

test("two who say it at once: one is told that the other did", async () => {
  const [fatima, noor] = [nabij.as("fatima"), nabij.as("noor")]
  const id = await ask(fatima)
  const both = await Promise.all([
    fatima.api("POST", `/needs/${id}/filling`, { item: "maaltijd" }),
    noor.api("POST", `/open-needs/${id}/filling`, { item: "voedselpakket" }),
  ])
  assert.deepEqual(both.map(({ status }) => status).sort(), [201, 409])
})

test("the database fills in nothing but what a row says, and nothing twice", async () => {
  const { pool } = nabij.house.database
  const id = await ask(nabij.as("fatima"), { units: 3 })
  const change = (set: string) => pool.query(`update need set ${set} where id = $1`, [id])
  await assert.rejects(change("item_code = 'fiets'"), /append-only/)
  await assert.rejects(change("tier = 1"), /append-only/)
  const filling = `insert into need_filling (id, need_id, item_code, units, asked_units, tier, filled_on)
    values (gen_random_uuid(), $1, $2, 2, $3, 1, '2026-11-18')`
  await assert.rejects(pool.query(filling, [id, "fiets", 9]), /append-only/, "it has to say what stood there")
  await pool.query(filling, [id, "fiets", 3])
  const { rows } = await pool.query("select item_code, units, tier, ask from need where id = $1", [id])
  assert.deepEqual(rows, [{ item_code: "fiets", units: 2, tier: 1, ask: own.ask }])
  await assert.rejects(pool.query(filling, [id, "bed", 2]), /duplicate key/)
  await assert.rejects(change("item_code = 'bed'"), /append-only/)
  await assert.rejects(change("ask = 'anders'"), /append-only/)
  await assert.rejects(pool.query("update need_filling set units = 5 where need_id = $1", [id]), /append-only/)
  const kept = (set: string) =>
    pool.query(
      `select set_config('nabij.why', 'retention', true); update need_filling set ${set} where need_id = '${id}'`,
    )
  await assert.rejects(kept("filled_by = null, filled_on = '2026-11-17'"), /append-only/)
  await kept("filled_by = null, filled_on = '2026-11-16'")
})

test("at a desk nobody chooses a line: the coordinator does with the first look", async () => {
  const noor = nabij.as("noor")
  const { code } = (await noor.api("POST", "/help-desks", { place: "het buurthuis" })).json()
  await nabij.visitor.api("POST", `/desks/${code}/needs`, { item: "slaapplek", urgency: "today" })
  const [need] = (await noor.api("GET", "/needs")).json()
  assert.match((await noor.get("/hulp/lijst")).text, /Nog geen regel gekozen/)
  assert.match((await noor.get(`/hulp/lijst/${need.id}`)).text, /Welke regel past/)
  assert.equal((await noor.post(`/hulp/lijst/${need.id}/invullen`, { tier: "1" })).status, 303)
  assert.match((await noor.get(`/hulp/lijst/${need.id}`)).text, /Ingevuld welke regel past: regel 1/)
})

test("who needs it today at a desk goes to somebody there now, and is not sent home for days", async () => {
  const { code } = (await nabij.as("noor").api("POST", "/help-desks", { place: "het dorpshuis" })).json()
  const said = async (urgency: string) =>
    (await nabij.visitor.post(`/hulp/balie/${code}`, { item: "eigen", ask: "Geen eten voor de kinderen", urgency }))
      .text
  const today = await said("today")
  assert.match(
    today,
    /Ga nu naar een medewerker hier en noem dit woord. De mensen die helpers zoeken, krijgen nu bericht/,
  )
  assert.doesNotMatch(today, /Kom over een paar dagen/)
  assert.match(await said("thisWeek"), /Kom morgen of overmorgen terug naar het dorpshuis/)
  assert.match(await said("later"), /Kom over een paar dagen terug/)
})

test("a desk keeps the name of its own neighbourhood, and one that would be hidden is written otherwise first", async () => {
  const noor = nabij.as("noor")
  await nabij.house.database.pool.query(
    "insert into area (code, year, level, name, source, imported_at) values ('BU99990001', 2026, 'neighbourhood', 'Oude Haven', 'test', now())",
  )
  const kept = (await noor.api("POST", "/help-desks", { place: "Bibliotheek Oude Haven" })).json()
  assert.equal(kept.place, "Bibliotheek Oude Haven")
  const id = await ask(nabij.as("fatima"), { ask: "Iemand uit Oude Haven zoekt een bed, bel Kees Bakker" })
  const [said] = (await nabij.as("fatima").api("GET", "/needs")).json().filter((need: { id: string }) => need.id === id)
  assert.equal(said.ask, "Iemand uit Oude Haven zoekt een bed, bel [persoon 1]")
  const refused = await noor.post("/hulp/balies", { place: "bij Kees Bakker thuis" })
  assert.equal(refused.status, 400)
  assert.match(refused.text, /zouden dat verbergen: ‘bij \[persoon 1\] thuis’/)
  assert.match(refused.text, /value="bij Kees Bakker thuis"/)
})

test("four mistakes are told in one round", async () => {
  const wrong = { alias: "", urgency: "", units: "2", least: "9", requires: ["woman", "man"] }
  const page = (await nabij.as("fatima").post("/hulp", wrong)).text
  for (const said of [
    /Kies een schuilnaam/,
    /Kies hoe snel/,
    /ten minste één zin/,
    /meer dan je vraagt/,
    /een vrouw of een man/,
  ])
    assert.match(page, said)
})
