import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { openHouse, type TestHouse, type Visit } from "../support/house.ts"

let nabij: TestHouse
before(async () => {
  nabij = await openHouse()
})
after(() => nabij.close())

const wanted = { alias: "mevrouw met de rode jas", item: "vervoer", urgency: "thisWeek" }
const ask = async (visit: Visit, more: object = {}) => {
  const answer = await visit.api("POST", "/needs", { ...wanted, ...more })
  assert.equal(answer.status, 201, answer.text)
  return answer.json().id as string
}
const mine = async (visit: Visit, id: string) => (await visit.api("GET", `/needs/${id}`)).json()

test("all that Fatima asks for Mrs A. is kept, and stands on her page in words", async () => {
  const fatima = nabij.as("fatima")
  const done = await fatima.post("/hulp", {
    ...{ ...wanted, ask: "Naar het ziekenhuis en terug", units: "3", least: "2", languages: ["ar", "fr"] },
    ...{ parts: ["0", "2"], requires: ["woman", "known"], tier: "2", until: "2026-12-24" },
  })
  assert.equal(done.status, 303, done.text)
  const page = (await fatima.get(done.headers.get("location") ?? "")).text
  for (const said of [
    /Vervoer: 3 ritten, minder dan 2 helpt niet/,
    /Arabisch, Frans/,
    /maandagochtend en maandagavond/,
    /Alleen een vrouw/,
    /Alleen iemand die wij kennen/,
    /Regel 2:<\/strong> Deze persoon staat er alleen voor/,
    /24 december 2026/,
    /Door een werker/,
  ])
    assert.match(page, said)
  const list = (await nabij.as("noor").get("/hulp/lijst")).text
  assert.match(
    list,
    /Vervoer: 3 ritten[\s\S]*Deze persoon staat er alleen voor · Arabisch, Frans/,
    "and the volunteer coordinator reads the same",
  )
})

test("an item is enough, and so are own words; neither is not", async () => {
  const fatima = nabij.as("fatima")
  const by = await mine(fatima, await ask(fatima))
  assert.deepEqual([by.ask, by.what, by.units, by.least, by.tier], ["Vervoer", "Vervoer: 1 rit", 1, 1, null])
  assert.deepEqual([by.languages, by.requires, by.slots, by.entry], [["nl"], [], 2 ** 21 - 1, "worker"])
  const none = await fatima.post("/hulp", { alias: "de jongen", urgency: "later", units: "4" })
  assert.equal(none.status, 400)
  assert.match(none.text, /ten minste één zin/)
  assert.match(none.text, /value="4"/, "what was filled in is still there")
})

test("what cannot be gets a sentence at the field", async () => {
  const wrong: [object, RegExp][] = [
    [{ units: 0 }, /heel getal in van 1/],
    [{ units: 2, least: 3 }, /Dit is meer dan je vraagt/],
    [{ item: "raket" }, /niet meer op de lijst/],
    [{ until: "2026-11-17" }, /Deze dag is voorbij/],
    [{ until: "morgen" }, /Kies een dag/],
    [{ tier: 5 }, /./],
    [{ requires: ["woman", "man"] }, /een vrouw of een man/],
    [{ languages: ["xx"] }, /Kies talen uit de lijst/],
    [{ parts: ["21"] }, /Kies dagdelen uit de lijst/],
    [{ rights: ["verzonnen has"] }, /kennen wij niet/],
    [{ rights: ["bijstand misschien"] }, /Kies een antwoord/],
  ]
  for (const [more, sentence] of wrong) {
    const answer = await nabij.as("fatima").api("POST", "/needs", { ...wanted, ...more })
    assert.equal(answer.status, 400, JSON.stringify(more))
    assert.match(answer.text, sentence)
  }
})

test("by phone, through an informal group: the need says which door it came by", async () => {
  const fatima = nabij.as("fatima")
  assert.match((await fatima.get("/hulp/telefoon")).text, /u spreekt met Wijkteam Noord/)
  const done = await fatima.post("/hulp/telefoon", { ...wanted, door: "phone" })
  assert.match((await fatima.get(done.headers.get("location") ?? "")).text, /Per telefoon/)
  const noor = nabij.as("noor")
  assert.equal((await mine(noor, await ask(noor))).entry, "group")
})

test("first the rights: three questions, nothing lost, and never that somebody has one", async () => {
  const fatima = nabij.as("fatima")
  const found = await fatima.post("/hulp/rechten", { ...wanted, topics: ["energy"], people: ["older"], look: "1" })
  assert.equal(found.status, 200)
  assert.match(found.text, /Misschien is er één van deze \d rechten/)
  assert.match(found.text, /Kwijtschelding van belasting/)
  assert.doesNotMatch(found.text, />Energietoeslag</, "what ended is not proposed")
  assert.doesNotMatch(found.text, /Sociaal tarief/, "that of the other country neither")
  assert.match(found.text, /value="mevrouw met de rode jas"/, "what she typed is still there")
  const no = await fatima.post("/hulp/rechten", { ...wanted, look: "1" })
  assert.match(no.text, /Kies eerst waar het over gaat/)
  const said = { topics: ["energy"], rights: ["bijzondere_bijstand noAccess", "kwijtschelding asked"] }
  const refused = await fatima.post("/hulp", { ...wanted, ...said, urgency: "" })
  assert.equal(refused.status, 400)
  assert.match(refused.text, /value="bijzondere_bijstand noAccess" selected/, "also what was said of a right")
})

test("what happened with a right stays with the need, the newest on top, without who and when it was written", async () => {
  const fatima = nabij.as("fatima")
  const id = await ask(fatima, { rights: ["bijzondere_bijstand noAccess", "kwijtschelding asked"] })
  const { rows } = await nabij.house.database.pool.query(
    "select entitlement_code, outcome, cause, noted_on::text from need_right where need_id = $1 order by 1",
    [id],
  )
  assert.deepEqual(rows, [
    { entitlement_code: "bijzondere_bijstand", outcome: "notTaken", cause: "noAccess", noted_on: "2026-11-18" },
    { entitlement_code: "kwijtschelding", outcome: "asked", cause: null, noted_on: "2026-11-18" },
  ])
  assert.equal(
    (await fatima.post(`/hulp/${id}/rechten`, { right: "kwijtschelding", happened: "excluded" })).status,
    303,
  )
  const page = (await fatima.get(`/hulp/${id}`)).text
  assert.match(page, /Kwijtschelding[^<]*<\/strong>: niet: kreeg een nee/)
  const other = await nabij.as("joris").api("POST", `/needs/${id}/rights`, { right: "bijstand", happened: "has" })
  assert.equal(other.status, 404, "only who asked")
  const audit = await nabij.house.database.pool.query(
    "select person_id, subject from audit where operation = 'noteRight'",
  )
  for (const line of audit.rows) assert.deepEqual(line, { person_id: null, subject: null })
})

test("the lines of who comes first are the installation's own, with why; earlier ones stay readable", async () => {
  const anita = nabij.as("anita")
  const lines = ["Wie vandaag niets te eten heeft of geen dak.", "Iedereen die langer dan een week wacht."]
  const kept = await anita.post("/beheer/voorrang", {
    tiers: [...lines, "", ""],
    liftWeeks: "3",
    why: "Zo besloten wij",
  })
  assert.equal(kept.status, 303, kept.text)
  const page = (await nabij.as("fatima").get("/beheer/voorrang")).text
  assert.match(
    page,
    /Wie vandaag niets te eten heeft[\s\S]*Voor elke 3 weken die een vraag wacht[\s\S]*Zo besloten wij/,
  )
  assert.equal(
    (await nabij.as("fatima").post("/beheer/voorrang", { tiers: lines, liftWeeks: "3", why: "Zomaar" })).status,
    404,
  )
  assert.doesNotMatch(page, /name="tiers"/, "who may not change them finds no form")
  assert.match((await nabij.as("fatima").get("/hulp")).text, /Wie vandaag niets te eten heeft/)
  const gone = await nabij.as("fatima").api("POST", "/needs", { ...wanted, tier: 3 })
  assert.match(gone.text, /Deze regel is er niet meer/)
  const five = { tiers: [...lines, ...lines, lines[0]], liftWeeks: 3, why: "Meer regels" }
  assert.match((await anita.api("POST", "/help-rule", five)).text, /ten hoogste vier/)
  const same = { tiers: lines, liftWeeks: 3, why: "Nog eens hetzelfde" }
  assert.match((await anita.api("POST", "/help-rule", same)).text, /niets anders/)
})

test("withdrawing says nowhere when it was, nor in the log who did it, and stays the last step", async () => {
  const fatima = nabij.as("fatima")
  const id = await ask(fatima)
  assert.equal((await nabij.as("noor").api("POST", `/needs/${id}/uptake`, {})).status, 201)
  assert.equal((await fatima.post(`/hulp/${id}/intrekken`, { note: "" })).status, 303)
  assert.equal((await mine(fatima, id)).state, "withdrawn", "also where somebody took it up on the same day")
  const { pool } = nabij.house.database
  const steps = await pool.query("select step, taken_at from need_step where need_id = $1 order by step", [id])
  assert.deepEqual(
    steps.rows.map(({ step, taken_at }) => `${step} ${taken_at.toISOString()}`),
    ["takenUp 2026-11-18T10:00:00.000Z", "withdrawn 2026-11-18T10:00:00.000Z"],
    "the moment of the uptake, which is no moment of hers",
  )
  const other = await ask(fatima)
  nabij.setClock("2026-11-19")
  assert.equal((await fatima.post(`/hulp/${other}/intrekken`, { note: "" })).status, 303)
  const alone = await pool.query("select taken_at from need_step where need_id = $1", [other])
  assert.equal(alone.rows[0].taken_at.toISOString(), "2026-11-19T00:00:00.000Z")
  const lines = await pool.query("select person_id, subject, detail from audit where operation = 'withdrawNeed'")
  for (const line of lines.rows) assert.deepEqual(line, { person_id: null, subject: null, detail: {} })
  assert.equal(lines.rows.length, 2)
  nabij.setClock("2026-11-18")
})
