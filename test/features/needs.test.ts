import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { openHouse, type TestHouse, type Visit } from "../support/house.ts"
import { mailsIn } from "../support/mails.ts"

let nabij: TestHouse
before(async () => {
  nabij = await openHouse()
})
after(() => nabij.close())

const wanted = {
  alias: "de buurvrouw van boven",
  ask: "Iemand die zaterdag een bed helpt verhuizen",
  urgency: "thisWeek",
}
const ask = async (visit: Visit, more: object = {}): Promise<string> => {
  const answer = await visit.api("POST", "/needs", { ...wanted, ...more })
  assert.equal(answer.status, 201, answer.text)
  return answer.json().id
}

test("before Fatima asks she reads where a right may lie, in the words of her country", async () => {
  const page = (await nabij.as("fatima").get("/hulp")).text
  assert.match(page, /Is er eerst een recht\?[\s\S]*Participatiewet[\s\S]*Vraag hulp/)
  assert.match((await nabij.as("dirk").get("/hulp")).text, /OCMW[\s\S]*CAW/)
})

test("Fatima asks help under an alias, and names in her words are hidden", async () => {
  const done = await nabij.as("fatima").post("/hulp", { ...wanted, ask: "Mevrouw Jansen zoekt een bed voor zaterdag" })
  assert.equal(done.status, 303)
  const page = await nabij.as("fatima").get(done.headers.get("location") ?? "")
  assert.match(page.text, /Mevrouw \[persoon 1\] zoekt een bed/)
  const named = await nabij.as("fatima").post("/hulp", { ...wanted, alias: "mevrouw Jansen" })
  assert.equal(named.status, 400)
  assert.match(named.text, /Kies een schuilnaam/)
  assert.match(named.text, /een bed helpt verhuizen/, "what she wrote is still there")
})

test("a need holds no trace of a signal that was reported just before", async () => {
  const account = "Ouderen slapen op een matras omdat niemand een bed verhuist"
  const signal = (await nabij.as("fatima").api("POST", "/signals", { account, week: "2026-W46", mode: "code" })).json()
  const page = await nabij.app.request(`http://localhost:3000/hulp?signal=${signal.id}&ask=${signal.id}`, {
    headers: { Cookie: `nabij=${nabij.as("fatima").token}`, Referer: `http://localhost:3000/signalen/${signal.id}` },
  })
  const shown = await page.text()
  assert.doesNotMatch(shown, new RegExp(signal.id))
  assert.doesNotMatch(shown, /Ouderen slapen/, "nothing is filled in from the signal")
  const id = await ask(nabij.as("fatima"))
  const { pool } = nabij.house.database
  const need = (await pool.query("select n::text as whole, n.asked_at from need n where id = $1", [id])).rows[0]
  const rows = await pool.query(
    "select s.id, r.reporter_key, r.reporter_code from signal s join signal_reporter r on r.signal_id = s.id where s.id = $1",
    [signal.id],
  )
  for (const trace of Object.values(rows.rows[0])) assert.ok(!need.whole.includes(String(trace)), String(trace))
  assert.equal(need.asked_at.toISOString(), "2026-11-18T00:00:00.000Z", "the day, not the moment")
  assert.equal((await nabij.as("fatima").get(`/hulp/${id}`)).status, 200)
  const mine = await pool.query("select * from audit where subject = $1", [id])
  assert.deepEqual(mine.rows, [], "looking at one's own need leaves no moment either")
  const audit = await pool.query("select * from audit where operation = 'askForHelp'")
  for (const line of audit.rows)
    assert.deepEqual([line.person_id, line.subject, line.at.toISOString()], [null, null, "2026-11-16T00:00:00.000Z"])
  const columns = await pool.query(
    `select table_name, column_name from information_schema.columns
     where (table_name like 'need%' and column_name like '%signal%') or (table_name like 'signal%' and column_name like '%need%')`,
  )
  assert.deepEqual(columns.rows, [])
})

test("the volunteer coordinator sees the list, the most urgent first; no worker does", async () => {
  await ask(nabij.as("joris"), { alias: "later iemand", urgency: "later" })
  await ask(nabij.as("joris"), { alias: "nu iemand", urgency: "today" })
  const list = (await nabij.as("noor").api("GET", "/open-needs")).json().needs
  assert.equal(list[0].alias, "nu iemand")
  assert.equal(list.at(-1).alias, "later iemand")
  assert.doesNotMatch(JSON.stringify(list), /Joris|Fatima|Linde/)
  for (const other of ["fatima", "saskia", "els", "wim", "anita", "tom"] as const)
    assert.equal((await nabij.as(other).get("/hulp/lijst")).status, 404, other)
})

test("what is needed today tells the volunteer coordinators that something waits, and not what", async () => {
  await ask(nabij.as("fatima"), { alias: "de jongen", urgency: "today" })
  const rows = await mailsIn(nabij.house)
  assert.ok(rows.length > 0)
  for (const { recipient, body } of rows) {
    assert.equal(recipient, "noor@voorbeeld.example")
    assert.doesNotMatch(body, /jongen|bed|Fatima/)
  }
})

test("Noor takes it up, hears through whom, and Fatima reads how it ends", async () => {
  const id = await ask(nabij.as("fatima"))
  assert.doesNotMatch((await nabij.as("noor").get(`/hulp/lijst/${id}`)).text, /fatima@/)
  assert.equal((await nabij.as("noor").post(`/hulp/lijst/${id}/oppakken`)).status, 303)
  assert.match((await nabij.as("noor").get(`/hulp/lijst/${id}`)).text, /Fatima Zerouali van Wijkteam Noord/)
  assert.equal((await nabij.as("noor").api("POST", `/needs/${id}/uptake`, {})).status, 409, "only once")
  const without = await nabij.as("noor").post(`/hulp/lijst/${id}/afloop`, { outcome: "notDone" })
  assert.equal(without.status, 400)
  assert.match(without.text, /Schrijf kort waarom het niet lukte/)
  const note = "Niemand had zaterdag een bus"
  assert.equal((await nabij.as("noor").post(`/hulp/lijst/${id}/afloop`, { outcome: "notDone", note })).status, 303)
  const page = (await nabij.as("fatima").get(`/hulp/${id}`)).text
  assert.match(page, /Opgepakt[\s\S]*Niet gelukt[\s\S]*Niemand had zaterdag een bus/)
})

test("what Noor reads of others stands in the log of reads", async () => {
  const id = await ask(nabij.as("fatima"))
  await nabij.as("noor").get(`/hulp/lijst/${id}`)
  const { rows } = await nabij.house.database.pool.query("select person_id, operation from audit where subject = $1", [
    id,
  ])
  assert.deepEqual(rows, [{ person_id: nabij.person.noor, operation: "openNeed" }])
})

test("colleagues and others see nothing of it; only who asked withdraws", async () => {
  const id = await ask(nabij.as("fatima"))
  for (const other of ["joris", "mehmet", "saskia", "els", "wim", "anita", "tom"] as const) {
    assert.equal((await nabij.as(other).get(`/hulp/${id}`)).status, 404, other)
    assert.equal((await nabij.as(other).get(`/hulp/lijst/${id}`)).status, 404, other)
    assert.equal((await nabij.as(other).api("POST", `/needs/${id}/withdrawal`, {})).status, 404, other)
  }
  assert.deepEqual((await nabij.as("mehmet").api("GET", "/needs")).json(), [])
  assert.equal((await nabij.as("noor").api("POST", `/needs/${id}/withdrawal`, {})).status, 404)
  assert.equal((await nabij.as("fatima").post(`/hulp/${id}/intrekken`, { note: "Een buurman hielp" })).status, 303)
  assert.match((await nabij.as("fatima").get(`/hulp/${id}`)).text, /Ingetrokken/)
  const list = (await nabij.as("noor").api("GET", "/open-needs")).text
  assert.doesNotMatch(list, new RegExp(id))
})

test("bad input gets a sentence at the field", async () => {
  const wrong: [form: Record<string, string>, sentence: RegExp][] = [
    [{ alias: "x" }, /ten minste 2 letters/],
    [{ ask: "bed" }, /ten minste één zin/],
    [{ urgency: "" }, /Kies hoe snel/],
    [{ area: "BU99999999" }, /kennen wij niet/],
  ]
  for (const [form, sentence] of wrong) {
    const answer = await nabij.as("fatima").post("/hulp", { ...wanted, ...form })
    assert.equal(answer.status, 400, JSON.stringify(form))
    assert.match(answer.text, sentence)
  }
})
