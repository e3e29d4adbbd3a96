import assert from "node:assert/strict"
import { beforeEach, test } from "node:test"
import { countingWords } from "../../src/features/needs/counting-model.ts"
import type { PersonName } from "../people.ts"
import { made, nabij, openForAll, query } from "../support/in-house.ts"
import { soon } from "../support/soon.ts"
import { addAreas, noord } from "./findings-world.ts"
import { addStep, count, numbers } from "./unmet-world.ts"

const wanted = { alias: "de man met de hond", item: "vervoer", urgency: "later", area: noord }
const { ahead, question, means } = countingWords
const { yes, no } = countingWords

openForAll(() => addAreas(nabij))
beforeEach(() => nabij.setClock("2026-11-18"))

/** As one reads it: without marks, and with signs as they look. */
const readable = (html: string) =>
  html
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&#39;", "'")
    .replace(/\s+/g, " ")

const said = (id: string) =>
  query(
    "select agreed, said_week::text as week, theme_code as theme from unmet_consent where need_id = $1 order by place",
    [id],
  )

const idFrom = (location: string | null) => /\/hulp\/([0-9a-f-]{36})/.exec(location ?? "")?.[1] ?? ""

/** Asked over a form; the id of the need. */
async function asked(by: PersonName, address: string, form: Record<string, string>): Promise<string> {
  const answer = await nabij.as(by).post(address, { ...wanted, ...form })
  assert.equal(answer.status, 303, answer.text.slice(0, 2000))
  return idFrom(answer.headers.get("location"))
}

test("on the form, on the phone and on paper the same is asked, in the same words, with nothing chosen before", async () => {
  const fatima = nabij.as("fatima")
  const paper = await fatima.post("/hulp/papier", { count: "1" })
  const code = /letter__code">([^<]+)</.exec(paper.text)?.[1] ?? ""
  for (const [door, html] of [
    ["form", (await fatima.get("/hulp")).text],
    ["phone", (await fatima.get("/hulp/telefoon")).text],
    ["paper", paper.text],
    ["typing over", (await fatima.get(`/hulp?paper=${code}`)).text],
  ] as const) {
    const text = readable(html)
    for (const words of [ahead, question, means, yes, no]) assert.ok(text.includes(words), `${door}: ${words}`)
    assert.match(text, /telt het niet mee/, door)
    assert.doesNotMatch(html, /name="counting"[^>]*checked/, door)
  }
})

test("what the resident said stands with the need from the start, by the week, whichever door it came through", async () => {
  const [paper = ""] = (await made("fatima", "/need-papers", { count: 1 })).codes
  const doors = [
    ["/hulp", {}],
    ["/hulp/telefoon", { door: "phone" }],
    ["/hulp", { paper }],
  ] as const
  for (const [address, more] of doors) {
    const id = await asked("fatima", address, { ...more, counting: "yes" })
    assert.deepEqual(await said(id), [{ agreed: true, week: "2026-11-16", theme: null }], address)
    assert.match((await nabij.as("fatima").get(`/hulp/${id}/meetellen`)).text, /value="yes" checked/)
  }
  const refused = await asked("fatima", "/hulp/telefoon", { door: "phone", counting: "no" })
  assert.deepEqual(await said(refused), [{ agreed: false, week: "2026-11-16", theme: null }])
  const audit = await nabij.house.database.pool.query(
    "select person_id, subject from audit where operation = 'askForHelp'",
  )
  assert.ok(audit.rows.every(({ person_id, subject }) => person_id === null && subject === null))
})

test("an answer that is not on the list is refused, and nothing that was filled in is lost", async () => {
  const wrong = await nabij.as("fatima").post("/hulp/telefoon", { ...wanted, door: "phone", counting: "misschien" })
  assert.equal(wrong.status, 400)
  assert.match(wrong.text, /Kies wat de bewoner zei/)
  assert.match(wrong.text, /de man met de hond/)
})

test("not said is no: it is not counted, and can still be asked; a yes from the start counts when the help fails", async () => {
  const before = await numbers(nabij)
  const silent = await asked("joris", "/hulp/telefoon", { door: "phone" })
  const refused = await asked("joris", "/hulp", { counting: "no" })
  const agreed = await asked("joris", "/hulp", { counting: "yes" })
  for (const id of [silent, refused, agreed]) await addStep(nabij, id, "notDone", "2026-11-19")
  assert.deepEqual(await said(silent), [])
  nabij.setClock("2026-11-30")
  await count(nabij)
  const { rows } = await nabij.house.database.pool.query("select need_id from unmet_counted where need_id = any ($1)", [
    [silent, refused, agreed],
  ])
  assert.deepEqual(rows, [{ need_id: agreed }])
  assert.equal((await numbers(nabij)).length, before.length + 1)
  const mine = (await nabij.as("joris").api("GET", "/counted-needs")).json()
  assert.deepEqual(
    mine.toAsk.map(({ id }: { id: string }) => id),
    [silent],
  )
})

test("a yes for what belongs to no theme waits until somebody says what it was about, and is asked about that only", async () => {
  const id = await asked("noor", "/hulp", { item: "", ask: "Iemand die de kast in elkaar zet", counting: "yes" })
  assert.equal((await nabij.as("noor").api("GET", "/counted-needs")).json().toAsk.length, 0)
  await addStep(nabij, id, "notDone", "2026-11-18")
  const home = (await nabij.as("noor").get("/")).text
  assert.match(home, /1 hulpvraag mag meetellen: waar ging die over\?/)
  assert.doesNotMatch(home, /lukte niet helemaal/)
  assert.match((await nabij.as("noor").get("/hulp/meegeteld")).text, /De bewoner zei al ja: zeg nog waar het over ging/)
  const page = (await nabij.as("noor").get(`/hulp/${id}/meetellen`)).text
  assert.match(page, /De bewoner zei ja\. Kies hieronder nog het thema/)
  assert.doesNotMatch(page, /Telt mee op/)
  const told = await nabij.as("noor").post(`/hulp/${id}/meetellen`, { answer: "yes", theme: "wonen" })
  assert.equal(told.status, 303, told.text.slice(0, 500))
  assert.match((await nabij.as("noor").get(`/hulp/${id}/meetellen`)).text, /Telt mee op 30 november 2026/)
  assert.doesNotMatch((await nabij.as("noor").get("/")).text, /waar ging die over/)
})

test("at a screen where others look on it is not asked", async () => {
  const { code } = await made("noor", "/help-desks", { place: "de bibliotheek" })
  assert.doesNotMatch((await nabij.visitor.get(`/hulp/balie/${code}`)).text, /name="counting"/)
})

test("who ends a need waits for who is approving it, and is told that help is being arranged", async () => {
  const { pool } = nabij.house.database
  const id = await asked("fatima", "/hulp", {})
  const offer = "10000000-0000-4000-8000-000000000001"
  await pool.query(
    `insert into offer (id, item_code, source, units, radius, area_code, made_on) values ($1, 'vervoer', 'person', 1, 3000, $2, '2026-11-10')`,
    [offer, noord],
  )
  const approving = await pool.connect()
  try {
    await approving.query("begin")
    await approving.query("select pg_advisory_xact_lock(hashtext($1))", [`need ${id}`])
    const ending = nabij
      .as("noor")
      .api("POST", `/needs/${id}/outcome`, { outcome: "notDone", note: "Niemand gevonden" })
    await waiting()
    const match = await approving.query(
      `insert into help_match (id, need_id, offer_id, units, metres, made_on) values (gen_random_uuid(), $1, $2, 1, 10, '2026-11-18') returning id`,
      [id, offer],
    )
    await approving.query(
      "insert into help_match_step (id, match_id, step, taken_at) values (gen_random_uuid(), $1, 'approved', '2026-11-18')",
      [match.rows[0].id],
    )
    await approving.query("commit")
    const answer = await ending
    assert.equal(answer.status, 409, answer.text)
    assert.match(answer.text, /Er wordt nog hulp geregeld voor deze vraag/)
  } finally {
    approving.release()
  }
  const steps = await pool.query("select step from need_step where need_id = $1", [id])
  assert.deepEqual(steps.rows, [])
})

/** Until somebody stands in line for a lock that is taken by hand. */
const waiting = () =>
  soon(async () => {
    const found = await query(
      `select 1 from pg_locks l join pg_stat_activity a on a.pid = l.pid
       where l.locktype = 'advisory' and not l.granted and a.datname = current_database()`,
    )
    assert.ok(found.length > 0, "nobody waits")
  })
