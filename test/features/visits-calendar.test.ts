import assert from "node:assert/strict"
import { afterEach, beforeEach, test } from "node:test"
import { openHouse, type TestHouse } from "../support/house.ts"
import { addAreas } from "./matches-world.ts"
import { acceptedMatch, makeVisit, monday } from "./visits-world.ts"

const houses: TestHouse[] = []
let nabij: TestHouse
beforeEach(async () => {
  nabij = await openHouse()
  houses.push(nabij)
  await addAreas(nabij)
})
afterEach(async () => {
  for (const house of houses.splice(0)) await house.close()
})

const addressIn = (text: string): string => /\/kalender\/[\w-]+\.ics/.exec(text)?.[0] ?? "none"
const feedOf = async (who: "fatima" | "noor" | "joris") =>
  addressIn((await nabij.as(who).post("/hulp/afspraken/agenda")).text)
const read = async (address: string) => (await nabij.visitor.get(address)).text.replaceAll("\r\n ", "")
const events = (text: string): string[] => text.split("BEGIN:VEVENT").slice(1)

test("a calendar program reads at a secret address, without a cookie, when and what, never for whom or by whom", async () => {
  const { id } = await acceptedMatch(nabij)
  await makeVisit(nabij, id)
  const address = await feedOf("fatima")
  const answer = await nabij.visitor.get(address)
  assert.equal(answer.status, 200)
  assert.equal(answer.headers.get("Content-Type"), "text/calendar; charset=utf-8")
  assert.equal(answer.headers.get("Cache-Control"), "private, no-store")
  assert.equal(answer.headers.get("Set-Cookie"), null)
  const [event, ...more] = events(await read(address))
  assert.deepEqual(more, [])
  assert.match(event ?? "", /SUMMARY:Vervoer\\, Noord\r\n/)
  assert.match(event ?? "", /DTSTART:20261123T090000Z\r\nDTEND:20261123T103000Z/)
  assert.match(event ?? "", /SEQUENCE:0\r\n[\s\S]*STATUS:CONFIRMED/)
  assert.doesNotMatch(answer.text, /buurvrouw|Fatima|Marijke|Wijkteam|ziekenhuis|gever@|kun-jij/)
})

test("the new address opens in the calendar of a telephone with one tap, for who asked and for who helps", async () => {
  const { token } = await acceptedMatch(nabij)
  for (const page of [
    await nabij.as("fatima").post("/hulp/afspraken/agenda"),
    await nabij.visitor.post(`/hulp/kun-jij/${token}/agenda`),
  ])
    assert.ok(page.text.includes(`href="webcal://localhost:3000${addressIn(page.text)}"`))
})

test("a visit in summer stands an hour earlier in UTC than the same in winter", async () => {
  const { id } = await acceptedMatch(nabij)
  await makeVisit(nabij, id, { day: "2027-03-27" })
  await makeVisit(nabij, id, { day: "2027-03-28" })
  const text = await read(await feedOf("fatima"))
  assert.match(text, /DTSTART:20270327T090000Z[\s\S]*DTSTART:20270328T080000Z/)
})

test("who changes or cancels it changes the same entry, one number higher; what fell away with the help too", async () => {
  const { id } = await acceptedMatch(nabij)
  const visit = (await makeVisit(nabij, id)).json().id
  const other = (await makeVisit(nabij, id, { day: "2026-11-24" })).json().id
  const address = await feedOf("noor")
  const change = { ...monday, starts: "09:00", reason: "otherTime" }
  assert.equal((await nabij.as("noor").api("POST", `/help-visits/${visit}/changes`, change)).status, 201)
  const entry = async (uid: string) => events(await read(address)).find((event) => event.includes(`UID:${uid}`)) ?? ""
  assert.match(await entry(visit), /SEQUENCE:1\r\nDTSTART:20261123T080000Z[\s\S]*STATUS:CONFIRMED/)
  await nabij.as("fatima").api("POST", `/help-visits/${visit}/cancellation`, { reason: "residentCannot" })
  assert.match(await entry(visit), /SEQUENCE:2\r\n[\s\S]*SUMMARY:Afgezegd: Vervoer[\s\S]*STATUS:CANCELLED/)
  assert.match(await entry(other), /SEQUENCE:0\r\n[\s\S]*STATUS:CONFIRMED/)
  await nabij.as("noor").api("POST", `/help-matches/${id}/release`, { reason: "tookTooLong" })
  assert.match(await entry(other), /SEQUENCE:1\r\n[\s\S]*STATUS:CANCELLED/)
})

test("one reads what one asked or approved, and nobody else does", async () => {
  const { id } = await acceptedMatch(nabij)
  await makeVisit(nabij, id)
  assert.equal(events(await read(await feedOf("noor"))).length, 1)
  assert.equal(events(await read(await feedOf("joris"))).length, 0)
})

test("an address that is taken back, replaced or guessed answers nothing, and neither does that of who left", async () => {
  const first = await feedOf("fatima")
  const second = await feedOf("fatima")
  assert.deepEqual(
    [(await nabij.visitor.get(first)).status, (await nabij.visitor.get(second)).status],
    [404, 200],
    "with a new address the former stops",
  )
  const { rows } = await nabij.house.database.pool.query("select row_to_json(f)::text as row from calendar_feed f")
  assert.ok(
    rows.every(({ row }) => !row.includes(second.slice(10, -4))),
    "only a hash of it is kept",
  )
  await nabij.as("fatima").post("/hulp/afspraken/agenda/weg")
  assert.equal((await nabij.visitor.get(second)).status, 404)
  assert.equal((await nabij.visitor.get("/kalender/geraden.ics")).status, 404)
  const third = await feedOf("fatima")
  await nabij.house.database.pool.query("update membership set ended_at = now() where person_id = $1", [
    nabij.person.fatima,
  ])
  assert.equal((await nabij.visitor.get(third)).status, 404)
})

test("a helper makes and takes back an address over the link; who withdraws the offer is read no more", async () => {
  const { id, offer, token } = await acceptedMatch(nabij)
  await makeVisit(nabij, id)
  const page = await nabij.visitor.post(`/hulp/kun-jij/${token}/agenda`)
  assert.match(page.text, /Dit adres zie je alleen nu/)
  const address = addressIn(page.text)
  const text = await read(address)
  assert.equal(events(text).length, 1)
  assert.doesNotMatch(text, new RegExp(`Fatima|buurvrouw|kun-jij|${token}`), "a calendar holds no link that answers")
  await nabij.visitor.post(`/hulp/kun-jij/${token}/agenda/weg`)
  assert.equal((await nabij.visitor.get(address)).status, 404)
  const again = addressIn((await nabij.visitor.post(`/hulp/kun-jij/${token}/agenda`)).text)
  await nabij.as("noor").api("POST", `/offers/${offer}/steps`, { step: "withdrawn" })
  assert.equal((await nabij.visitor.get(again)).status, 404)
})

test("of two who ask for a new address at once, only one address works", async () => {
  const { token } = await acceptedMatch(nabij)
  for (const make of [
    () => nabij.as("fatima").post("/hulp/afspraken/agenda"),
    () => nabij.visitor.post(`/hulp/kun-jij/${token}/agenda`),
  ]) {
    const pages = await Promise.all(Array.from({ length: 6 }, make))
    const answers = await Promise.all(pages.map(({ text }) => nabij.visitor.get(addressIn(text))))
    assert.equal(answers.filter(({ status }) => status === 200).length, 1)
  }
})

test("what does not fit on one page is said, and nothing of it is lost", async () => {
  const { id } = await acceptedMatch(nabij)
  const add = `with made as (insert into help_visit select gen_random_uuid(), $1 from generate_series(1, $3) returning id)
    insert into help_visit_step (id, visit_id, step, day, starts, ends, taken_at)
    select gen_random_uuid(), id, 'made', $2::date, '10:00', '11:00', $4 from made`
  const days: [string, number][] = [
    ["2026-11-23", 300],
    ["2026-11-24", 2100],
    ["2026-11-25", 1],
  ]
  for (const [day, count] of days) await nabij.house.database.pool.query(add, [id, day, count, nabij.house.clock()])
  const seen: [string, string | null, number][] = []
  for (let from: string | null = "2026-11-23"; from; from = seen.at(-1)?.[1] ?? null) {
    const list = (await nabij.as("noor").api("GET", `/help-visits?van=${from}&dagen=7`)).json()
    seen.push([list.until, list.next, list.visits.length])
  }
  assert.deepEqual(seen, [
    ["2026-11-23", "2026-11-24", 300],
    ["2026-11-24", "2026-11-25", 2100],
    ["2026-12-01", null, 1],
  ])
  for (const path of ["/hulp/afspraken", "/hulp/afspraken/papier"]) {
    const page = await nabij.as("noor").get(`${path}?van=2026-11-23&dagen=7`)
    assert.match(page.text, /Hier staan ze tot en met maandag 23 november/)
    assert.ok(page.text.includes(`${path}?van=2026-11-24&amp;dagen=7&amp;welke=alles`))
  }
  assert.equal(events(await read(await feedOf("fatima"))).length, 2401, "a calendar holds all of it")
})

test("the same visits come as a file to keep, for who asked and for the helper", async () => {
  const { id, token } = await acceptedMatch(nabij)
  await makeVisit(nabij, id)
  for (const answer of [
    await nabij.as("fatima").get(`/hulp/koppeling/${id}/afspraken.ics`),
    await nabij.visitor.get(`/hulp/kun-jij/${token}/afspraken.ics`),
  ]) {
    assert.equal(answer.headers.get("Content-Disposition"), 'attachment; filename="afspraken.ics"')
    assert.equal(events(answer.text).length, 1)
  }
  assert.equal((await nabij.as("joris").get(`/hulp/koppeling/${id}/afspraken.ics`)).status, 404)
})

test("the day of a coordinator: all visits without who helps, and on paper with names, which is noted", async () => {
  const { id } = await acceptedMatch(nabij)
  await makeVisit(nabij, id)
  const other = await acceptedMatch(
    nabij,
    { by: "joris", alias: "de overbuur" },
    { email: "ander@voorbeeld.example", phone: null },
  )
  await nabij.as("joris").api("POST", `/help-matches/${other.id}/visits`, { ...monday, day: "2026-11-25" })
  const list = await nabij.as("noor").get("/hulp/afspraken?van=2026-11-23&dagen=7")
  assert.match(list.text, /maandag 23 november[\s\S]*de buurvrouw[\s\S]*woensdag 25 november[\s\S]*de overbuur/)
  assert.doesNotMatch(list.text, /Marijke/)
  assert.doesNotMatch((await nabij.as("noor").get("/hulp/afspraken?van=2026-11-23&dagen=1")).text, /overbuur/)
  assert.doesNotMatch((await nabij.as("fatima").get("/hulp/afspraken?van=2026-11-23&dagen=7")).text, /overbuur/)
  const sheet = await nabij.as("noor").get("/hulp/afspraken/papier?van=2026-11-23&dagen=7")
  assert.match(sheet.text, /Marijke Gever, <span[^>]*>06 12345678/)
  assert.match(sheet.text, /Marijke Gever, ander@voorbeeld\.example/, "who has no number is reached by mail")
  assert.doesNotMatch(sheet.text, /gever@/, "and only who has none")
  assert.equal((await nabij.as("fatima").get("/hulp/afspraken/papier")).status, 404)
  const own = await nabij.as("noor").get(`/hulp/koppeling/${id}/helper-lijst`)
  assert.match(own.text, /Afspraken van Marijke Gever[\s\S]*maandag 23 november[\s\S]*Fatima Zerouali, Wijkteam Noord/)
  assert.doesNotMatch(own.text, /buurvrouw|overbuur/)
  const { rows } = await nabij.house.database.pool.query(
    "select operation from audit where operation in ('visitSheet', 'helperSheet') order by operation",
  )
  assert.deepEqual(
    rows.map(({ operation }) => operation),
    ["helperSheet", "visitSheet"],
  )
  assert.match((await nabij.as("noor").get("/hulp/afspraken?van=gisteren")).text, /Van woensdag 18 november/)
})
