import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { openHouse, type TestHouse } from "../support/house.ts"

let nabij: TestHouse
before(async () => {
  nabij = await openHouse()
})
after(() => nabij.close())

const told = { account: "Jongeren durven niet te lenen voor hun opleiding", week: "2026-W46", mode: "named" }
const report = (form: object) => ({ ...told, ...form })

test("Fatima reports with her name and finds her signal back", async () => {
  const answer = await nabij
    .as("fatima")
    .api("POST", "/signals", report({ theme: "studieschuld_schrikt_af", peopleLeast: 3 }))
  assert.equal(answer.status, 201, answer.text)
  const page = await nabij.as("fatima").get(`/signalen/${answer.json().id}`)
  assert.equal(page.status, 200)
  assert.match(page.text, /Jongeren durven niet te lenen/)
  assert.match(page.text, /Met naam aan de coördinator/)
})

test("a name in the text is hidden before anything is stored", async () => {
  const answer = await nabij
    .as("fatima")
    .api("POST", "/signals", report({ account: "Mevrouw Jansen belde op 06-12345678 over haar schuld" }))
  const { id, hidden } = answer.json()
  assert.match(hidden, /1 naam en 1 telefoonnummer/)
  const rows = await nabij.house.database.pool.query("select s::text as whole from signal s where id = $1", [id])
  assert.doesNotMatch(rows.rows[0].whole, /Jansen|12345678/)
})

test("without script Fatima first sees how her text will be kept", async () => {
  const form = {
    account: "Mevrouw Jansen durft niet meer te studeren",
    week: "2026-W46",
    mode: "named",
    showFirst: "on",
  }
  const first = await nabij.as("fatima").post("/signalen/nieuw", form)
  assert.equal(first.status, 400)
  assert.match(first.text, /Zo bewaren wij je tekst/)
  assert.match(first.text, /Mevrouw \[persoon 1\]/)
  assert.match(first.text, /Mevrouw Jansen durft/, "what she wrote is still in the form")
  const second = await nabij.as("fatima").post("/signalen/nieuw", { ...form, showFirst: "" })
  assert.equal(second.status, 200)
})

test("under a code nothing in the database says who Joris is", async () => {
  const answer = await nabij.as("joris").api("POST", "/signals", report({ mode: "code" }))
  const { id, code } = answer.json()
  assert.match(code, /^[A-Z2-9]{3}-[A-Z2-9]{3}$/)
  const { rows } = await nabij.house.database.pool.query(
    "select r::text as reporter from signal_reporter r where signal_id = $1",
    [id],
  )
  assert.doesNotMatch(rows[0].reporter, new RegExp(nabij.person.joris ?? "never"))
  const audit = await nabij.house.database.pool.query(
    "select * from audit where operation = 'reportSignal' and person_id = $1",
    [nabij.person.joris],
  )
  assert.equal(audit.rows.length, 0)
  const mine = (await nabij.as("joris").api("GET", "/signals")).json()
  assert.deepEqual(
    mine.signals.map((signal: { id: string }) => signal.id),
    [id],
  )
})

test("an anonymous signal keeps no person, no organisation and no moment", async () => {
  const before = (await nabij.house.database.pool.query("select id from audit")).rows.map(({ id }) => id)
  const answer = await nabij.as("fatima").api("POST", "/signals", report({ mode: "anonymous" }))
  const { id, receipt } = answer.json()
  assert.match(receipt, /^\d{4} \d{4} \d{4} \d{4}$/)
  const { rows } = await nabij.house.database.pool.query(
    "select s.organisation_id, r.person_id, r.reporter_key, r.reporter_code, r.receipt_hash from signal s join signal_reporter r on r.signal_id = s.id where s.id = $1",
    [id],
  )
  assert.deepEqual(
    { ...rows[0], receipt_hash: "" },
    { organisation_id: null, person_id: null, reporter_key: null, reporter_code: null, receipt_hash: "" },
  )
  assert.doesNotMatch(rows[0].receipt_hash, /\d{16}/)
  const lines = (await nabij.house.database.pool.query("select * from audit")).rows.filter(
    (line) => !before.includes(line.id),
  )
  assert.equal(lines.length, 1)
  assert.deepEqual([lines[0].person_id, lines[0].organisation_id, lines[0].subject], [null, null, null])
  assert.equal(lines[0].at.toISOString(), "2026-11-16T00:00:00.000Z", "only the week is known")
  const mine = (await nabij.as("fatima").api("GET", "/signals")).json()
  assert.ok(!mine.signals.some((signal: { id: string }) => signal.id === id))
})

test("a visitor reports anonymously, gets no cookie and leaves nothing in the browser", async () => {
  const page = await nabij.visitor.get("/signalen/nieuw")
  assert.equal(page.headers.get("cache-control"), "no-store")
  assert.equal(page.headers.get("referrer-policy"), "no-referrer")
  assert.equal(page.headers.get("set-cookie"), null)
  const done = await nabij.visitor.post("/signalen/nieuw", { ...told, mode: "anonymous" })
  assert.equal(done.status, 200)
  assert.match(done.text, /\d{4} \d{4} \d{4} \d{4}/)
  assert.equal(done.headers.get("set-cookie"), null)
  const named = await nabij.visitor.api("POST", "/signals", told)
  assert.equal(named.status, 400)
})

test("only the author withdraws, once, and it leaves a trace", async () => {
  const { id } = (await nabij.as("fatima").api("POST", "/signals", told)).json()
  for (const other of ["joris", "saskia", "anita", "wim"] as const)
    assert.equal((await nabij.as(other).api("POST", `/signals/${id}/withdrawal`, {})).status, 404, other)
  assert.equal((await nabij.as("fatima").api("POST", `/signals/${id}/withdrawal`, { why: "dubbel" })).status, 201)
  assert.equal((await nabij.as("fatima").api("POST", `/signals/${id}/withdrawal`, {})).status, 409)
  const { rows } = await nabij.house.database.pool.query(
    "select (select count(*) from signal where id = $1) as kept, (select count(*) from standing_signal where id = $1) as counted",
    [id],
  )
  assert.deepEqual(rows[0], { kept: 1, counted: 0 })
})

test("an anonymous reporter withdraws with the receipt", async () => {
  const { receipt } = (await nabij.visitor.api("POST", "/signals", report({ mode: "anonymous" }))).json()
  assert.equal((await nabij.visitor.api("POST", "/receipt-withdrawals", { receipt: "1234" })).status, 400)
  assert.equal(
    (await nabij.visitor.api("POST", "/receipt-withdrawals", { receipt: "0000 0000 0000 0000" })).status,
    400,
  )
  assert.equal((await nabij.visitor.api("POST", "/receipt-withdrawals", { receipt })).status, 201)
})

test("nobody changes or deletes a signal, not even in the database", async () => {
  const { id } = (await nabij.as("fatima").api("POST", "/signals", told)).json()
  for (const sql of ["update signal set account = 'x' where id = $1", "delete from signal where id = $1"])
    await assert.rejects(nabij.house.database.pool.query(sql, [id]), /append-only/)
})

test("bad input gets a sentence at the field, and the form keeps what was written", async () => {
  const wrong: [form: object, sentence: RegExp][] = [
    [{ account: "Schulden" }, /Schrijf ten minste één zin/],
    [{ account: "Schuldhulpverlening" }, /Schrijf ten minste één zin/],
    [{ account: "a b c ".repeat(700) }, /Houd het bij 2000 tekens/],
    [{ week: "2031-W10" }, /ligt in de toekomst/],
    [{ week: "2026-W60" }, /bestaat niet/],
    [{ area: "BU99999999" }, /gebied &#39;BU99999999&#39; kennen wij niet|gebied 'BU99999999' kennen wij niet/],
    [{ theme: "bestaat_niet" }, /thema .*bestaat_niet.* kennen wij niet/],
    [{ peopleLeast: "5", peopleMost: "2" }, /kleiner dan ten minste/],
    [{ peopleLeast: "veel" }, /Vul een getal in/],
  ]
  for (const [form, sentence] of wrong) {
    const answer = await nabij.as("fatima").post("/signalen/nieuw", report(form) as Record<string, string>)
    assert.equal(answer.status, 400, JSON.stringify(form))
    assert.match(answer.text, sentence)
    assert.match(answer.text, /Wat je hebt ingevuld, staat er nog/)
  }
})

test("one's own signals come twenty a page, and none is left out", async () => {
  const mehmet = nabij.as("mehmet")
  for (let number = 1; number <= 21; number++)
    await mehmet.api("POST", "/signals", report({ account: `Bij huis ${number} gaat de deur niet meer open` }))
  const first = (await mehmet.api("GET", "/signals")).json()
  assert.deepEqual([first.found, first.pages, first.signals.length], [21, 2, 20])
  const second = (await mehmet.api("GET", "/signals?page=2")).json()
  const ids = [...first.signals, ...second.signals].map(({ id }: { id: string }) => id)
  assert.equal(new Set(ids).size, 21)
  assert.match((await mehmet.get("/signalen?page=2")).text, /Vorige 20/)
})
