import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { keepNoLonger } from "../../src/features/history/rounds.ts"
import { type Work, writeProof } from "../../src/methods/privacy/proof-of-work.ts"
import { runRound } from "../../src/platform/rounds.ts"
import { openHouse, type TestHouse, type Visit } from "../support/house.ts"
import { mailsIn } from "../support/mails.ts"
import { numbersFor } from "../support/prove.ts"
import { rowsWith } from "../support/search-tables.ts"
import { addAreas } from "./findings-world.ts"
import { ride } from "./offers-world.ts"

let nabij: TestHouse
before(async () => {
  nabij = await openHouse()
  await addAreas(nabij)
})
after(() => nabij.close())

const offer = async (visit: Visit, more: object = {}) => {
  const answer = await visit.api("POST", "/offers", { ...ride, ...more })
  assert.equal(answer.status, 201, answer.text)
  return answer.json()
}
const codeOf = (link: string): string => link.split("/").at(-1) ?? ""
const refused = async (more: object): Promise<string> => {
  const answer = await nabij.visitor.api("POST", "/offers", { ...ride, ...more })
  assert.equal(answer.status, 400, answer.text)
  return answer.text
}

test("somebody without account offers, and the link opens the own offer, which names nobody", async () => {
  const { id, link, mailed } = await offer(nabij.visitor, {
    doesNot: "Niet voor mevrouw Jansen, 06 12345678",
    parts: ["3"],
  })
  assert.equal(mailed, false)
  assert.match(link, /^http:\/\/localhost:3000\/mijn-aanbod\/[0-9a-z-]{24}$/)
  const page = await nabij.visitor.get(`/mijn-aanbod/${codeOf(link)}`)
  assert.equal(page.status, 200)
  assert.match(page.text, /Vervoer: 4 ritten[\s\S]*Staat open[\s\S]*dinsdagochtend[\s\S]*mevrouw \[persoon 1\]/)
  assert.doesNotMatch(page.text, /Hadewych|1234/, "a link may lie about")
  assert.equal(page.headers.get("cache-control"), "no-store")
  assert.equal(page.headers.get("referrer-policy"), "no-referrer")
  assert.doesNotMatch(page.text, new RegExp(id))
  assert.equal((await nabij.visitor.get("/mijn-aanbod/0000-0000-0000-0000-0000")).status, 404)
})

test("with a mail address the link goes there and is shown to nobody; the mail says nothing that was filled in", async () => {
  const { link, mailed } = await offer(nabij.visitor, { email: "hadewych@voorbeeld.example" })
  assert.deepEqual([link, mailed], [null, true])
  const [mail] = (await mailsIn(nabij.house)).filter(({ recipient }) => recipient.startsWith("hadewych"))
  assert.match(mail?.body ?? "", /mijn-aanbod\/[0-9a-z-]{24}/)
  assert.doesNotMatch(mail?.body ?? "", /Brugmans|1234/)
})

test("who gives is sealed in the tables, and whole nowhere else", async () => {
  assert.deepEqual(await rowsWith(nabij.house.database.pool, "Brugmans|1234 5678|hadewych@"), [])
})

test("an address is not filled with mails: the sixth on a day is refused, with another way", async () => {
  for (let turn = 0; turn < 5; turn++) await offer(nabij.visitor, { email: "vol@voorbeeld.example" })
  assert.match(await refused({ email: "vol@voorbeeld.example" }), /vul een telefoonnummer in/)
})

test("what cannot be is told in a sentence, and nothing is kept", async () => {
  const count = async () => (await nabij.house.database.pool.query("select count(*) from offer")).rows[0].count
  const before = await count()
  assert.match(await refused({ units: -3 }), /van 1 tot 10\.000/)
  assert.match(await refused({ units: 1.5 }), /heel getal/)
  assert.match(await refused({ radius: 100_001 }), /100000 meter/)
  assert.match(await refused({ area: "BU00000000" }), /kennen wij niet/)
  assert.match(await refused({ item: "toverdrank" }), /staat niet op de lijst/)
  assert.match(await refused({ lastDay: "2026-11-17" }), /al voorbij/)
  assert.match(await refused({ lastDay: "2028-11-17" }), /binnen een jaar/)
  assert.match(await refused({ parts: ["21"] }), /delen van de week/)
  assert.match(await refused({ languages: ["xx"] }), /talen uit de lijst/)
  assert.match(await refused({ phone: undefined }), /kan niemand je bereiken/)
  assert.equal(await count(), before)
  await offer(nabij.visitor, { lastDay: "2026-11-18", units: 1, radius: 0 })
})

test("a giver pauses, goes on and withdraws; then who it was is gone at once", async () => {
  const { id, link } = await offer(nabij.visitor, { name: "Wout Tulleken" })
  const code = codeOf(link)
  const step = (taken: string) => nabij.visitor.api("POST", `/offer-links/${code}/steps`, { step: taken })
  const state = async () => (await nabij.visitor.api("GET", `/offer-links/${code}`)).json().state
  assert.equal((await step("paused")).status, 201)
  assert.equal(await state(), "paused")
  assert.equal((await step("paused")).status, 409, "twice says how it stands")
  assert.equal((await step("resumed")).status, 201)
  assert.equal((await step("withdrawn")).status, 201)
  assert.equal(await state(), "withdrawn")
  assert.equal((await step("resumed")).status, 409, "nothing follows")
  const rows = await nabij.house.database.pool.query("select 1 from offer_contact where offer_id = $1", [id])
  assert.equal(rows.rowCount, 0)
  const one = (await nabij.as("noor").api("GET", `/offers/${id}`)).json()
  assert.deepEqual([one.contact, one.steps.length, one.steps[0].byGiver], [null, 3, true])
  assert.match(
    (await nabij.visitor.get(`/mijn-aanbod/${code}`)).text,
    /Je naam, telefoonnummer en mailadres zijn verwijderd/,
  )
})

test("of two who act at the same moment one is told how it stands", async () => {
  const { id, link } = await offer(nabij.visitor)
  const answers = await Promise.all([
    nabij.visitor.api("POST", `/offer-links/${codeOf(link)}/steps`, { step: "withdrawn" }),
    nabij.as("noor").api("POST", `/offers/${id}/steps`, { step: "withdrawn" }),
  ])
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409])
})

test("nobody but volunteer coordinators sees what is offered, and their reading is noted", async () => {
  const { id } = await offer(nabij.visitor)
  for (const other of ["fatima", "saskia", "els", "wim", "anita", "tom"] as const)
    for (const path of ["/aanbod", `/aanbod/${id}`]) assert.equal((await nabij.as(other).get(path)).status, 404, other)
  assert.equal((await nabij.visitor.api("GET", "/offers")).status, 401)
  const page = await nabij.as("noor").get(`/aanbod/${id}`)
  assert.match(page.text, /Hadewych Brugmans[\s\S]*tel:0612345678/)
  const lines = await nabij.house.database.pool.query(
    "select person_id from audit where operation = 'oneOffer' and subject = $1",
    [id],
  )
  assert.deepEqual(lines.rows, [{ person_id: nabij.person.noor }])
})

test("Noor writes down an offer for somebody who calls, and finds it by name, place and kind", async () => {
  const noor = nabij.as("noor")
  const form = { ...ride, item: "slaapplek", units: "3", radius: "0", name: "Pension Zeezicht", source: "organisation" }
  const done = await noor.post("/aanbod/nieuw", form)
  assert.equal(done.status, 200, done.text)
  assert.match(done.text, /De link naar dit aanbod/)
  const listed = async (query: string) => (await noor.api("GET", `/offers?${query}`)).json().offers
  const found = await listed("zoek=zeezicht")
  assert.deepEqual([found.length, found[0].amount, found[0].source], [1, "3 nachten", "organisation"])
  assert.equal((await listed("soort=slaapplek")).length, 1)
  assert.equal((await listed("zoek=bestaatniet")).length, 0)
  assert.ok((await listed("stand=ended")).every((one: { name: string | null }) => one.name === null))
  const one = (await noor.api("GET", `/offers/${found[0].id}`)).json()
  assert.equal(one.through, "Buren helpen buren")
  assert.match((await noor.get("/aanbod?zoek=zeezicht")).text, /Slaapplek: 3 nachten/)
})

test("what Noor saw of a giver is noted, counts until its day, and can be taken back with why", async () => {
  const noor = nabij.as("noor")
  const { id } = await offer(nabij.visitor)
  const check = (body: object) => noor.api("POST", `/offers/${id}/checks`, body)
  const holds = async () => (await noor.api("GET", `/offers/${id}`)).json().holds.sort()
  assert.match((await check({ kind: "certificate" })).text, /Kies tot wanneer/)
  assert.match((await check({ kind: "certificate", countsUntil: "2026-11-17" })).text, /al voorbij/)
  assert.match((await check({ kind: "introduced" })).text, /welke organisatie/)
  for (const body of [
    { kind: "met" },
    { kind: "certificate", countsUntil: "2026-11-30" },
    { kind: "introduced", why: "Via buurthuis De Linde, mevrouw Jansen" },
  ])
    assert.equal((await check(body)).status, 201)
  assert.deepEqual(await holds(), ["certificate", "introduced", "met"])
  nabij.setClock("2026-11-30")
  assert.deepEqual(await holds(), ["certificate", "introduced", "met"], "its last day counts")
  nabij.setClock("2026-12-01")
  assert.deepEqual(await holds(), ["introduced", "met"])
  nabij.setClock("2026-11-18")
  const back = { kind: "met", why: "Het was iemand anders met die naam." }
  assert.equal((await noor.api("POST", `/offers/${id}/check-withdrawals`, back)).status, 201)
  assert.equal((await noor.api("POST", `/offers/${id}/check-withdrawals`, back)).status, 409)
  assert.deepEqual(await holds(), ["certificate", "introduced"])
  const page = (await noor.get(`/aanbod/${id}`)).text
  assert.match(page, /Ontmoet: teruggenomen[\s\S]*iemand anders/)
  assert.match(page, /mevrouw \[persoon 1\]/)
})

test("after its last day an offer is over, and thirty days later nobody knows who gave", async () => {
  const { id, link } = await offer(nabij.visitor, { lastDay: "2026-11-20" })
  const standing = async () => (await nabij.as("noor").api("GET", "/offers")).json().offers
  const isThere = async () => (await standing()).some((one: { id: string }) => one.id === id)
  const contacts = async () => {
    await runRound(nabij.house, keepNoLonger)
    const { rowCount } = await nabij.house.database.pool.query("select 1 from offer_contact where offer_id = $1", [id])
    return rowCount
  }
  nabij.setClock("2026-11-20")
  assert.ok(await isThere())
  nabij.setClock("2026-11-21")
  assert.ok(!(await isThere()))
  assert.match(
    (await nabij.visitor.get(`/mijn-aanbod/${codeOf(link)}`)).text,
    /De laatste dag van je aanbod was 20 november 2026/,
  )
  assert.equal(await contacts(), 1, "from now on the rules stand")
  nabij.setClock("2026-12-20")
  assert.equal(await contacts(), 1)
  nabij.setClock("2026-12-21")
  assert.equal(await contacts(), 0)
  nabij.setClock("2026-11-18")
})

test("who presses without end on the own page has to wait, nobody else does, and withdrawing never waits", async () => {
  const [own, other] = [codeOf((await offer(nabij.visitor)).link), codeOf((await offer(nabij.visitor)).link)]
  const wish = (code: string, mails: string) => nabij.visitor.post(`/mijn-aanbod/${code}/mail`, { mails })
  const answers = []
  for (let turn = 0; turn < 21; turn++) answers.push((await wish(own, turn % 2 === 0 ? "no" : "yes")).status)
  assert.deepEqual([answers.filter((status) => status === 303).length, answers.at(-1)], [20, 429])
  const waiting = await nabij.visitor.post(`/mijn-aanbod/${own}`, { step: "paused" })
  assert.match(waiting.text, /Wacht 15 minuten en probeer het dan opnieuw/)
  assert.equal((await wish(other, "no")).status, 303)
  assert.equal((await nabij.visitor.post(`/mijn-aanbod/${own}`, { step: "withdrawn" })).status, 303)
  const { rowCount } = await nabij.house.database.pool.query("select 1 from offer_mail_wish")
  assert.equal(rowCount, 21, "what was refused is nowhere")
})

test("a flood of machines without a proof does not stop who did the sum", async () => {
  nabij.setClock("2026-12-24")
  const tries = { ...ride, units: 1 }
  let last = 201
  for (let turn = 0; turn < 305 && last === 201; turn++)
    last = (await nabij.visitor.api("POST", "/offers", tries)).status
  assert.equal(last, 400)
  assert.match(await refused({}), /heel veel mensen tegelijk/)
  const work = (await nabij.visitor.api("GET", "/offer-challenges")).json() as Work
  const proof = writeProof(work.challenge, numbersFor(work))
  await offer(nabij.visitor, { proof })
  assert.match(await refused({ proof }), /heel veel mensen/, "a proof counts once")
  await offer(nabij.as("noor"))
  nabij.setClock("2026-11-18")
})
