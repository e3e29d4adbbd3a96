import assert from "node:assert/strict"
import { randomUUID } from "node:crypto"
import { test } from "node:test"
import { remindMakers } from "../../src/features/call-ups/rounds.ts"
import { daysKept } from "../../src/features/call-ups/rules.ts"
import { disagreements } from "../../src/features/history/count-store.ts"
import { removeOther } from "../../src/features/history/other-removal-store.ts"
import { otherTerms, usualMonths } from "../../src/features/history/retention-rules.ts"
import { addRule } from "../../src/features/history/retention-store.ts"
import { runRound } from "../../src/platform/rounds.ts"
import { giveRole } from "../seeds.ts"
import type { Visit } from "../support/house.ts"
import { nabij, openForAll } from "../support/in-house.ts"
import { mailsIn } from "../support/mails.ts"
import { askMasks, promise, promised } from "./call-ups-world.ts"
import { addAreas, noord } from "./findings-world.ts"
import { assertCountsAgree, lyingAt } from "./stock-world.ts"

let noor: Visit
/** A volunteer coordinator of another organisation. */
let bram: Visit
openForAll(async () => {
  await addAreas(nabij)
  await giveRole(nabij, "bram", "jeugdpunt-linde", "volunteerCoordinator")
  noor = nabij.as("noor")
  bram = nabij.as("bram")
})

const progress = async (slug: string) => (await nabij.visitor.api("GET", `/call-ups/${slug}`)).json().progress
const bring = (id: string, units: number, pledge?: string, more: object = {}) =>
  noor.api("POST", `/call-up-desk/${id}/deliveries`, { units, pledge, ...more })
type Known = { id: string; contact: { name: string } | null; units: number; brought: number; withdrawn: boolean }
const pledges = async (id: string): Promise<Known[]> => (await noor.api("GET", `/call-up-desk/${id}`)).json().pledges
const lying = async (point: string) => (await lyingAt(nabij, point, "mondmasker"))[0]
const mailsTo = async (email: string) => (await mailsIn(nabij.house)).filter(({ recipient }) => recipient === email)

test("Noor asks 300 masks, and anybody reads what, how, where, until when and how many are still needed", async () => {
  const instructions = "Drie lagen katoen. Vragen? Bel 0612345678"
  const { slug } = await askMasks(nabij, { instructions, pattern: "https://patroon.example/masker" })
  assert.match(slug, /^mondmaskers-noord-/)
  const list = await nabij.visitor.get("/buurtacties")
  assert.match(list.text, /300 mondmaskers voor Noord/)
  const page = await nabij.visitor.get(`/buurtacties/${slug}`)
  assert.match(page.text, /Nog 300 mondmaskers nodig/)
  assert.match(page.text, /Drie lagen katoen/)
  assert.doesNotMatch(page.text, /0612345678/, "a telephone number is hidden")
  assert.match(page.text, /href="https:\/\/patroon\.example\/masker" rel="noreferrer"/)
  assert.match(page.text, /patroon\.example, een andere website/)
  const poster = await nabij.visitor.get(`/buurtacties/${slug}/poster`)
  assert.match(poster.text, /nabij-square-code/)
  assert.match(poster.text, new RegExp(`localhost:3000/buurtacties/${slug}`))
})

test("a sewing group without account promises 80, changes it to 60 and sees what came of it over its link", async () => {
  const { slug, id } = await askMasks(nabij)
  const { code, link } = await promised(nabij.visitor, slug, 80, { source: "group" })
  assert.equal(link, `http://localhost:3000/mijn-bijdrage/${code}`)
  assert.equal((await progress(slug)).promised, 80)
  const own = () => nabij.visitor.api("GET", `/pledge-links/${code}`)
  assert.doesNotMatch((await own()).text, /Naaiclub/, "the link tells nobody who it is")
  const changed = await nabij.visitor.api("POST", `/pledge-links/${code}/changes`, { units: 60, day: "2026-11-30" })
  assert.equal(changed.status, 201, changed.text)
  const [pledge] = await pledges(id)
  await bring(id, 40, pledge?.id)
  assert.deepEqual(await progress(slug), {
    ...{ asked: 300, brought: 40, promised: 20, lapsed: 0, needed: 240, room: 300 },
  })
  const fewer = await nabij.visitor.api("POST", `/pledge-links/${code}/changes`, { units: 30, day: "2026-11-30" })
  assert.match(fewer.text, /bracht er al 40/)
  assert.match(
    (await nabij.visitor.get(`/mijn-bijdrage/${code.toUpperCase().replaceAll("-", " ")}`)).text,
    /Je bracht er/,
  )
  await assertCountsAgree(nabij)
})

test("what is brought lies at the point; what was mistyped is taken back from both, once", async () => {
  const { slug, id, point } = await askMasks(nabij)
  await bring(id, 40)
  await bring(id, 400)
  assert.equal(await lying(point), 440)
  const { deliveries } = (await noor.api("GET", `/call-up-desk/${id}`)).json()
  const back = () => noor.api("POST", `/call-up-desk/${id}/delivery-corrections`, { delivery: deliveries[0].id })
  assert.equal((await back()).status, 201)
  assert.equal((await back()).status, 409)
  assert.deepEqual([await lying(point), (await progress(slug)).brought], [40, 40])
  await noor.api("POST", `/stock-points/${point}/gifts`, { item: "mondmasker", units: 35 })
  const gone = await noor.api("POST", `/call-up-desk/${id}/delivery-corrections`, { delivery: deliveries[1].id })
  assert.equal(gone.status, 409)
  assert.match(gone.text, /liggen er intussen minder/)
  await assertCountsAgree(nabij)
})

test("the same form sent twice counts once", async () => {
  const { id, slug } = await askMasks(nabij)
  const once = randomUUID()
  assert.equal((await bring(id, 7, undefined, { once })).status, 201)
  assert.equal((await bring(id, 7, undefined, { once })).status, 409)
  assert.equal((await progress(slug)).brought, 7)
})

test("a fifth more may be promised, then it is stopped kindly; ten who come at once do not pass the limit", async () => {
  const { slug } = await askMasks(nabij, { units: 50 })
  const answers = await Promise.all(Array.from({ length: 10 }, () => promise(nabij.visitor, slug, 9)))
  const taken = answers.filter(({ status }) => status === 201).length
  assert.equal(taken, 6, "6 times 9 is 54, and 60 may be promised")
  const refused = answers.find(({ status }) => status === 400)
  assert.match(refused?.text ?? "", /ten hoogste 60 stuks.*Er kunnen er nu nog 6 bij/)
  await promised(nabij.visitor, slug, 6)
  const page = await nabij.visitor.get(`/buurtacties/${slug}`)
  assert.match(page.text, /Er is nu genoeg beloofd/)
  assert.doesNotMatch(page.text, /name="units"/)
})

test("what is not brought on its day is needed again, and who comes later chooses another day", async () => {
  const { slug, id } = await askMasks(nabij)
  const { code } = await promised(nabij.visitor, slug, 100, { day: "2026-11-19" })
  nabij.setClock("2026-11-20")
  assert.deepEqual(await progress(slug), {
    ...{ asked: 300, brought: 0, promised: 0, lapsed: 100, needed: 300, room: 360 },
  })
  assert.match((await nabij.visitor.get(`/buurtacties/${slug}`)).text, /100 kwamen er niet op de dag die beloofd was/)
  assert.match((await nabij.visitor.get(`/mijn-bijdrage/${code}`)).text, /De dag die je koos, is voorbij/)
  assert.match((await noor.get(`/hulp/buurtacties/${id}`)).text, /Dag voorbij/)
  await nabij.visitor.api("POST", `/pledge-links/${code}/changes`, { units: 100, day: "2026-12-05" })
  assert.equal((await progress(slug)).promised, 100)
  nabij.setClock("2026-11-18")
})

test("who withdraws is forgotten at once, by link or by telephone, and nothing is promised any more", async () => {
  const { slug, id } = await askMasks(nabij)
  const { code } = await promised(nabij.visitor, slug, 10, { name: "Hadewych Brugmans", phone: "0612345678" })
  const other = (await promised(nabij.visitor, slug, 20, { name: "Wout Tulleken" })).code
  assert.equal((await nabij.visitor.api("POST", `/pledge-links/${code}/withdrawal`, {})).status, 201)
  assert.equal((await nabij.visitor.api("POST", `/pledge-links/${code}/withdrawal`, {})).status, 409)
  const [standing] = (await pledges(id)).filter(({ withdrawn }) => !withdrawn)
  const off = await noor.api("POST", `/call-up-desk/${id}/pledge-withdrawals`, { pledge: standing?.id })
  assert.equal(off.status, 201, off.text)
  const page = await noor.get(`/hulp/buurtacties/${id}`)
  assert.doesNotMatch(page.text, /Brugmans|Tulleken/)
  assert.equal((await progress(slug)).promised, 0)
  assert.match((await nabij.visitor.get(`/mijn-bijdrage/${code}`)).text, /Je hebt afgezegd/)
  const forThem = (await nabij.visitor.get(`/mijn-bijdrage/${other}`)).text
  assert.match(forThem, /Er is voor je afgezegd[\s\S]*Buren helpen buren schreef op/)
  assert.doesNotMatch(forThem, /Je hebt afgezegd/)
  const late = await bring(id, 5, standing?.id)
  assert.match(late.text, /Kies van wie dit is/)
})

test("on a phone no single tap takes somebody's name away", async () => {
  const { slug, id } = await askMasks(nabij)
  await promised(nabij.visitor, slug, 20, { name: "Mia Verlinden" })
  const page = await noor.get(`/hulp/buurtacties/${id}`)
  assert.match(page.text, /<summary>Mia Verlinden zegt af<\/summary>[\s\S]*Terugdraaien kan niet[\s\S]*afgezegd"/)
})

test("who wrote the link of a pledge down types it and comes to the own pledge", async () => {
  const { slug } = await askMasks(nabij)
  const { code, link } = await promised(nabij.visitor, slug, 20)
  for (const typed of [link, code, code.replaceAll("-", "")]) {
    const answer = await nabij.visitor.post("/mijn-bijdrage", { link: typed })
    assert.equal(answer.status, 303, answer.text)
    assert.match((await nabij.visitor.get(answer.headers.get("location") ?? "")).text, /Je bijdrage: 20/)
  }
  assert.match((await nabij.visitor.post("/mijn-bijdrage", { link: "x" })).text, /Hierbij hoort geen bijdrage/)
})

test("the day before, whoever gave an address hears it once; after a change of day again", async () => {
  const { slug, id } = await askMasks(nabij)
  const email = "draad@voorbeeld.example"
  const { link } = await promised(nabij.visitor, slug, 10, { email })
  assert.equal(link, null, "it went by mail")
  await promised(nabij.visitor, slug, 10, { email: "klaar@voorbeeld.example", day: "2026-11-30" })
  const done = (await pledges(id)).find(({ units, contact }) => units === 10 && contact?.name)
  assert.ok(done)
  const reminders = async () => (await mailsTo(email)).filter(({ subject }) => subject.startsWith("Je brengt"))
  nabij.setClock("2026-11-29")
  await runRound(nabij.house, remindMakers)
  assert.equal((await reminders()).length, 0)
  nabij.setClock("2026-11-30")
  for (let turn = 0; turn < 3; turn++) await runRound(nabij.house, remindMakers)
  const [mail, ...more] = await reminders()
  assert.equal(more.length, 0)
  const code = /mijn-bijdrage\/([0-9a-z-]+)/.exec(mail?.body ?? "")?.[1] ?? ""
  assert.doesNotMatch(mail?.body ?? "", /mondmasker|Naaiclub/i, "a mail says nothing that was filled in")
  assert.equal((await nabij.visitor.get(`/mijn-bijdrage/${code}`)).status, 200)
  await nabij.visitor.api("POST", `/pledge-links/${code}/changes`, { units: 10, day: "2026-12-10" })
  nabij.setClock("2026-12-09")
  await runRound(nabij.house, remindMakers)
  assert.equal((await reminders()).length, 2)
  nabij.setClock("2026-11-18")
})

test("closing thanks everybody who took part, by mail and over the link; nobody can promise any more", async () => {
  const { slug, id } = await askMasks(nabij)
  const { code } = await promised(nabij.visitor, slug, 10)
  await promised(nabij.visitor, slug, 10, { email: "dank@voorbeeld.example" })
  const gone = await promised(nabij.visitor, slug, 10, { email: "weg@voorbeeld.example" })
  const mail = (await mailsTo("weg@voorbeeld.example"))[0]
  const goneCode = /mijn-bijdrage\/([0-9a-z-]+)/.exec(mail?.body ?? "")?.[1] ?? ""
  assert.equal(gone.code, null)
  await nabij.visitor.api("POST", `/pledge-links/${goneCode}/withdrawal`, {})
  const thanks = "Alle maskers zijn bij het woonzorgcentrum. Bel Fatima Zerouali op 0612345678."
  const closing = () => noor.api("POST", `/call-up-desk/${id}/closing`, { reason: "enough", thanks })
  const answer = await closing()
  assert.equal(answer.status, 201, answer.text)
  assert.equal(answer.json().mailed, 1)
  assert.equal((await closing()).status, 409)
  const own = await nabij.visitor.get(`/mijn-bijdrage/${code}`)
  assert.match(own.text, /Dank je wel, zegt Buren helpen buren/)
  assert.match(own.text, /bij het woonzorgcentrum/)
  assert.doesNotMatch(own.text, /0612345678/)
  const said = (await mailsTo("dank@voorbeeld.example")).map(({ subject }) => subject)
  assert.ok(said.some((subject) => subject.includes("dank je wel")))
  assert.equal((await mailsTo("weg@voorbeeld.example")).length, 1, "who withdrew hears no more")
  assert.match((await promise(nabij.visitor, slug, 1)).text, /is voorbij/)
  assert.doesNotMatch((await nabij.visitor.get("/buurtacties")).text, new RegExp(slug))
})

test("a call-up whose day has passed waits for Noor to close it, and takes what still comes", async () => {
  const { slug, id } = await askMasks(nabij, { lastDay: "2026-11-20" })
  await promised(nabij.visitor, slug, 10, { day: "2026-11-20" })
  nabij.setClock("2026-11-21")
  assert.match((await noor.get("/")).text, /buurtactie(s)? (is|zijn) voorbij/)
  assert.match((await promise(nabij.visitor, slug, 1)).text, /is voorbij/)
  const [pledge] = await pledges(id)
  assert.equal((await bring(id, 10, pledge?.id)).status, 201)
  await noor.api("POST", `/call-up-desk/${id}/closing`, { reason: "over", thanks: "Dank jullie allemaal." })
  assert.doesNotMatch((await noor.get("/")).text, /buurtactie is voorbij/)
  nabij.setClock("2026-11-18")
})

test("thirty days after the end nobody can tell who took part, and what was brought still counts", async () => {
  const { slug, id } = await askMasks(nabij, { lastDay: "2026-11-20" })
  await promised(nabij.visitor, slug, 10, { day: "2026-11-20", name: "Hadewych Brugmans" })
  assert.equal(daysKept, otherTerms.giverDays, "the number that people read on the form")
  const { kysely } = nabij.house.database
  const now = nabij.house.clock()
  const ruleId = await addRule(kysely, {
    ...usualMonths,
    worksFrom: "2026-11-01",
    why: "proef",
    changedBy: null,
    changedAt: now,
  })
  const forget = (today: string) =>
    removeOther(kysely, "makers", { months: { ...usualMonths, id: ruleId }, today, now })
  const names = async () => (await pledges(id)).map(({ contact }) => contact?.name ?? null)
  await forget("2026-12-20")
  assert.deepEqual(await names(), ["Hadewych Brugmans"])
  await forget("2026-12-21")
  assert.deepEqual(await names(), [null])
  nabij.setClock("2026-11-18")
})

test("nobody of another organisation follows, changes, receives or closes; for them it is not there", async () => {
  const { id, slug } = await askMasks(nabij)
  await promised(nabij.visitor, slug, 10)
  const [pledge] = await pledges(id)
  const written = { units: 1, lastDay: "2026-12-01" }
  for (const [method, path, body] of [
    ["GET", `/call-up-desk/${id}`, undefined],
    ["PUT", `/call-up-desk/${id}`, written],
    ["POST", `/call-up-desk/${id}/deliveries`, { units: 1 }],
    ["POST", `/call-up-desk/${id}/delivery-corrections`, { delivery: randomUUID() }],
    ["POST", `/call-up-desk/${id}/pledge-withdrawals`, { pledge: pledge?.id }],
    ["POST", `/call-up-desk/${id}/closing`, { reason: "enough", thanks: "Dank jullie wel." }],
  ] as const) {
    assert.equal((await bram.api(method, path, body)).status, 404, `${method} ${path}`)
    assert.equal((await nabij.as("fatima").api(method, path, body)).status, 404, `${method} ${path}`)
    assert.equal((await nabij.visitor.api(method, path, body)).status, 401, `${method} ${path}`)
  }
  assert.doesNotMatch((await bram.get("/hulp/buurtacties")).text, new RegExp(id))
})

test("Noor writes down for somebody who calls; a coordinator of another group passes the gate as everybody does", async () => {
  const { slug } = await askMasks(nabij)
  assert.match((await noor.get(`/buurtacties/${slug}`)).text, /Opschrijven voor iemand die belt/)
  assert.equal((await promised(noor, slug, 5)).byCoordinator, true)
  assert.equal((await promised(bram, slug, 5)).byCoordinator, false)
})

test("a call-up can be changed, and what it said before stays; nothing is asked that is not on the list or lies nowhere", async () => {
  const { id, slug, point } = await askMasks(nabij)
  const changed = await noor.api("PUT", `/call-up-desk/${id}`, {
    units: 200,
    lastDay: "2026-12-20",
    instructions: "Twee lagen",
  })
  assert.equal(changed.status, 200, changed.text)
  assert.equal((await progress(slug)).asked, 200)
  const { rows } = await nabij.house.database.pool.query(
    "select units from call_up_version where call_up_id = $1 order by place",
    [id],
  )
  assert.deepEqual(
    rows.map(({ units }) => units),
    [300, 200],
  )
  const asked = { item: "mondmasker", units: 3, area: noord, point, lastDay: "2026-12-01" }
  for (const [wrong, says] of [
    [{ item: "vervoer" }, /lijst van spullen/],
    [{ area: "XX" }, /kennen wij niet/],
    [{ point: randomUUID() }, /open punt van jullie zelf/],
    [{ lastDay: "2026-11-01" }, /al voorbij/],
    [{ lastDay: "2026-02-31" }, /dag die bestaat/],
    [{ units: 0 }, /van 1 tot/],
    [{ units: 1.5 }, /van 1 tot/],
    [{ pattern: "javascript:alert(1)" }, /https/],
    [{ pattern: "http://patroon.example" }, /https/],
  ] as const) {
    const answer = await noor.api("POST", "/call-ups", { ...asked, ...wrong })
    assert.equal(answer.status, 400, JSON.stringify(wrong))
    assert.match(answer.text, says)
  }
  assert.equal((await bram.api("POST", "/call-ups", asked)).status, 400, "that point is not theirs")
})

test("bad promises get a clear sentence, and an address or link that is nowhere a kind one", async () => {
  const { slug } = await askMasks(nabij)
  for (const [wrong, says] of [
    [{ units: -1 }, /van 1 tot/],
    [{ day: "2026-11-01" }, /al voorbij/],
    [{ day: "2026-12-13" }, /eerdere dag/],
    [{ name: " " }, /Vul een naam in/],
    [{ email: "nergens" }, /geen e-mailadres/],
    [{ phone: "bel mij maar" }, /alleen cijfers/],
    [{ source: "municipality" }, /Kies wie dit brengt/],
  ] as const) {
    const answer = await promise(nabij.visitor, slug, 5, wrong)
    assert.equal(answer.status, 400, JSON.stringify(wrong))
    assert.match(answer.text, says)
  }
  assert.equal((await nabij.visitor.get("/buurtacties/bestaat-niet")).status, 404)
  assert.match((await nabij.visitor.get("/mijn-bijdrage/xxxx-xxxx")).text, /Kijk of je alle tekens hebt overgenomen/)
  assert.equal((await progress(slug)).promised, 0)
})

test("one address gets a few mails a day, whoever asks for them", async () => {
  const { slug } = await askMasks(nabij)
  const email = "ander@voorbeeld.example"
  const answers = []
  for (let turn = 0; turn < 6; turn++) answers.push(await promise(nabij.visitor, slug, 1, { email }))
  assert.deepEqual(
    answers.map(({ status }) => status),
    [201, 201, 201, 201, 201, 400],
  )
  assert.equal((await mailsTo(email)).length, 5)
})

test("nothing of it can be changed afterwards, and verify finds what was brought beside the ledger", async () => {
  const { pool, kysely } = nabij.house.database
  for (const table of [
    "call_up",
    "call_up_version",
    "call_up_end",
    "call_up_pledge",
    "call_up_pledge_step",
    "call_up_delivery",
  ])
    await assert.rejects(pool.query(`delete from ${table}`), /append-only/)
  await assertCountsAgree(nabij)
  const { id } = await askMasks(nabij)
  await bring(id, 5)
  await pool.query("alter table call_up_delivery disable trigger call_up_delivery_append_only")
  await pool.query("update call_up_delivery set units = 50 where call_up_id = $1", [id])
  await pool.query("alter table call_up_delivery enable trigger call_up_delivery_append_only")
  const { breaks } = await disagreements(kysely, "counts")
  assert.ok(breaks.some(({ where }) => where.startsWith("call_up_delivery ")))
})
