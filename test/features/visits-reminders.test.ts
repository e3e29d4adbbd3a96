import assert from "node:assert/strict"
import { afterEach, test } from "node:test"
import { reminderDays, sayTimes } from "../../src/features/visits/reminder-rules.ts"
import { remindOfVisits } from "../../src/features/visits/rounds.ts"
import { deliverMail } from "../../src/platform/mail/deliver.ts"
import { runRound } from "../../src/platform/rounds.ts"
import { openPostOffice } from "../platform/post-office.ts"
import { openHouse, type TestHouse } from "../support/house.ts"
import { mailsIn } from "../support/mails.ts"
import { addAreas } from "./matches-world.ts"
import { acceptedMatch, makeVisit } from "./visits-world.ts"

const opened: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close()
})
async function houseWith(environment: Record<string, string> = {}): Promise<TestHouse> {
  const nabij = await openHouse(environment)
  nabij.house.log = () => {}
  opened.push(nabij)
  await addAreas(nabij)
  return nabij
}
const gateway = { SMS_ADDRESS: "{number}@sms.example.nl" }
const sunday = "2026-11-22"
const change = { day: "2026-11-30", starts: "10:00", ends: "11:30", reason: "otherTime" }

const remind = ({ house }: TestHouse) => runRound(house, remindOfVisits)
const emptied = ({ house }: TestHouse) => house.database.pool.query("delete from mail")
/** What waits, by whom it goes to. */
async function heard({ house }: TestHouse): Promise<Record<string, string>> {
  const mails = await mailsIn(house)
  return Object.fromEntries(
    mails.map(({ recipient, subject, body }) => [recipient.split("@")[0], `${subject}\n${body}`]),
  )
}
const callsOf = async (nabij: TestHouse) => (await nabij.as("noor").api("GET", "/help-calls")).json()
/** A moment on Monday that was set on Wednesday; of what was told so far nothing is left. */
async function setForMonday(nabij: TestHouse, offered: Parameters<typeof acceptedMatch>[2] = {}) {
  const match = await acceptedMatch(nabij, {}, offered)
  const visit: string = (await makeVisit(nabij, match.id)).json().id
  await emptied(nabij)
  return { ...match, visit }
}

test("the day before, who comes and who asked hear once when it is, and no more than the first message said", async () => {
  const nabij = await houseWith()
  const { token } = await setForMonday(nabij)
  nabij.setClock("2026-11-21")
  await remind(nabij)
  assert.deepEqual(await heard(nabij), {}, "two days before nobody hears anything")
  nabij.setClock(sunday)
  await Promise.all([remind(nabij), remind(nabij)])
  await remind(nabij)
  const mails = await heard(nabij)
  assert.equal((await mailsIn(nabij.house)).length, 2)
  assert.deepEqual(Object.keys(mails).sort(), ["fatima", "gever"], "not the coordinator: it stands in the list")
  assert.match(mails.gever ?? "", /^Denk aan je afspraak\nHet moment: maandag 23 november, 10:00 tot 11:30\./)
  assert.ok(mails.gever?.includes(`/hulp/kun-jij/${token}`))
  assert.match(
    mails.fatima ?? "",
    /10:00 tot 11:30[\s\S]*\/hulp\/afspraken\?van=2026-11-23[\s\S]*afspraken\/herinnering/,
  )
  for (const mail of Object.values(mails))
    assert.doesNotMatch(mail, /buurvrouw|Fatima|Marijke|ziekenhuis|Noord|Vervoer/)
  await runRound(nabij.house, deliverMail)
  nabij.setClock("2026-11-23")
  await remind(nabij)
  assert.deepEqual(Object.keys(await heard(nabij)), [""], "nor again on the day itself, when all of it has gone")
})

test("who asked for several moments on a day gets one mail, without what was cancelled; the helper one for each", async () => {
  const nabij = await houseWith()
  const { id } = await setForMonday(nabij)
  await makeVisit(nabij, id, { starts: "13:00", ends: "14:00" })
  const off = (await makeVisit(nabij, id, { starts: "16:00", ends: "17:00" })).json().id
  await nabij.as("fatima").api("POST", `/help-visits/${off}/cancellation`, { reason: "residentCannot" })
  await emptied(nabij)
  nabij.setClock(sunday)
  await remind(nabij)
  const mails = await mailsIn(nabij.house)
  assert.deepEqual(mails.map(({ recipient }) => recipient.split("@")[0]).sort(), ["fatima", "gever", "gever"])
  assert.match((await heard(nabij)).fatima ?? "", /maandag 23 november, 10:00 tot 11:30 en 13:00 tot 14:00\./)
})

test("of what is cancelled, moved, let go or set only the day before, nobody is reminded", async () => {
  const nabij = await houseWith()
  const givers = ["een", "twee", "drie", "vier"].map((name) => ({ email: `${name}@voorbeeld.example`, phone: null }))
  const [one, two] = [await setForMonday(nabij, givers[0]), await setForMonday(nabij, givers[1])]
  const [three, four] = [await setForMonday(nabij, givers[2]), await acceptedMatch(nabij, {}, givers[3])]
  const fatima = nabij.as("fatima")
  await fatima.api("POST", `/help-visits/${one.visit}/cancellation`, { reason: "residentCannot" })
  await fatima.api("POST", `/help-visits/${two.visit}/changes`, change)
  await nabij.as("noor").api("POST", `/help-matches/${three.id}/release`, { reason: "tookTooLong" })
  nabij.setClock(sunday)
  await makeVisit(nabij, four.id)
  await emptied(nabij)
  await remind(nabij)
  assert.deepEqual(await heard(nabij), {})
  nabij.setClock("2026-11-29")
  await remind(nabij)
  assert.deepEqual(Object.keys(await heard(nabij)).sort(), ["fatima", "twee"], "what was moved is near now")
})

test("a reminder that waits while the mail server is away goes back when the moment is cancelled; the others stay", async () => {
  const office = await openPostOffice()
  await office.close()
  const nabij = await houseWith({ MAIL_URL: office.url })
  const { id, visit } = await setForMonday(nabij)
  await makeVisit(nabij, id, { starts: "13:00", ends: "14:00" })
  await emptied(nabij)
  nabij.setClock(sunday)
  await remind(nabij)
  await runRound(nabij.house, deliverMail)
  await nabij.as("fatima").api("POST", `/help-visits/${visit}/cancellation`, { reason: "residentCannot" })
  await remind(nabij)
  const again = await openPostOffice(office.port)
  opened.push(again)
  for (let round = 0; round < 3; round++) await runRound(nabij.house, deliverMail)
  const said = again.letters.map(({ subject, text, to }) => `${to?.[0]?.address?.split("@")[0]} ${subject} ${text}`)
  assert.equal(said.filter((one) => /Denk aan/.test(one) && /10:00/.test(one)).length, 0)
  assert.equal(said.filter((one) => /^gever Denk aan/.test(one) && /13:00/.test(one)).length, 1)
  assert.equal(said.filter((one) => /^fatima Denk aan/.test(one) && /13:00/.test(one)).length, 1)
  assert.equal(said.filter((one) => /^gever Een afspraak gaat niet door/.test(one)).length, 1)
})

test("what waits when the help ends, or until it has begun, is not said any more", async () => {
  const nabij = await houseWith()
  const { id } = await setForMonday(nabij)
  nabij.setClock(sunday)
  await remind(nabij)
  await nabij.as("noor").api("POST", `/help-matches/${id}/release`, { reason: "tookTooLong" })
  await remind(nabij)
  assert.doesNotMatch(JSON.stringify(await mailsIn(nabij.house)), /Denk aan/)
  const other = await houseWith()
  await setForMonday(other)
  other.setClock(sunday)
  await remind(other)
  other.setClock("2026-11-23")
  await remind(other)
  assert.deepEqual(await heard(other), {})
})

test("the row and the mail go together: what breaks between the two is done again, and said once", async () => {
  const nabij = await houseWith()
  await setForMonday(nabij)
  nabij.setClock(sunday)
  const { pool } = nabij.house.database
  await pool.query(`create function stop_it() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$;
    create trigger stop_it before insert on visit_reminder for each row execute function stop_it()`)
  await assert.rejects(remind(nabij), /killed/)
  assert.deepEqual(await heard(nabij), {}, "no mail without its row")
  await pool.query("drop trigger stop_it on visit_reminder")
  await remind(nabij)
  await remind(nabij)
  assert.equal((await mailsIn(nabij.house)).length, 2)
})

test("by text message where that is the way, and on the list of whom to call where there is none", async () => {
  const nabij = await houseWith(gateway)
  await setForMonday(nabij, { email: null, phone: "06 12345678" })
  nabij.setClock(sunday)
  await remind(nabij)
  const text =
    (await mailsIn(nabij.house)).find(({ recipient }) => recipient === "31612345678@sms.example.nl")?.body ?? ""
  assert.match(text, /^Nabij: denk aan je afspraak\. Kijk hier wanneer\.\n/)
  assert.ok(text.length <= 160, text)
  const without = await houseWith()
  await setForMonday(without, { email: null, phone: "030 2314567" })
  without.setClock(sunday)
  await remind(without)
  const calls = (await callsOf(without)).map(({ about }: { about: string }) => about)
  assert.deepEqual(calls, ["visit"], "whoever still has to say that it was set, says when it is")
})

test("a call to remind says when, opens the moment, and falls away when that is cancelled", async () => {
  const nabij = await houseWith()
  const { visit } = await setForMonday(nabij, { email: null, phone: "030 2314567" })
  await nabij.as("noor").api("POST", `/help-calls/${(await callsOf(nabij))[0].id}/end`)
  nabij.setClock(sunday)
  await remind(nabij)
  const [call] = await callsOf(nabij)
  assert.deepEqual([call.about, call.moment.visitId, call.unreached], ["reminder", visit, null])
  const page = await nabij.as("noor").get("/hulp/bellen")
  assert.match(page.text, /Herinner de helper aan de afspraak van maandag 23 november, 10:00 tot 11:30\./)
  assert.ok(page.text.includes(`/hulp/afspraak/${visit}`))
  assert.doesNotMatch(page.text, /buurvrouw/)
  await nabij.as("fatima").api("POST", `/help-visits/${visit}/cancellation`, { reason: "residentCannot" })
  assert.deepEqual(
    (await callsOf(nabij)).map(({ about }: { about: string }) => about),
    ["visit"],
    "now somebody has to say that it is off",
  )
})

test("who wants no reminder says so, each for oneself, and still hears what changes", async () => {
  const nabij = await houseWith()
  const { token, visit } = await setForMonday(nabij)
  const link = `/hulp/kun-jij/${token}`
  assert.match((await nabij.visitor.get(`${link}/afspraken`)).text, /Herinner mij niet meer/)
  assert.equal((await nabij.visitor.post(`${link}/herinnering`, { reminds: "no" })).status, 303)
  assert.match((await nabij.visitor.get(`${link}/afspraken`)).text, /Herinner mij de dag ervoor/)
  nabij.setClock(sunday)
  await remind(nabij)
  assert.deepEqual(Object.keys(await heard(nabij)), ["fatima"])
  await emptied(nabij)
  await nabij.as("fatima").api("POST", `/help-visits/${visit}/changes`, change)
  assert.deepEqual(Object.keys(await heard(nabij)).sort(), ["gever", "noor"])
  await emptied(nabij)
  const fatima = nabij.as("fatima")
  assert.match((await fatima.get("/hulp/afspraken")).text, /\/hulp\/afspraken\/herinnering/)
  assert.equal((await fatima.post("/hulp/afspraken/herinnering", { reminds: "no" })).status, 303)
  assert.match((await fatima.get("/hulp/afspraken/herinnering")).text, /Je krijgt geen herinnering/)
  nabij.setClock("2026-11-29")
  await remind(nabij)
  assert.deepEqual(await heard(nabij), {})
  await nabij.visitor.post(`${link}/herinnering`, { reminds: "yes" })
  await remind(nabij)
  assert.deepEqual(Object.keys(await heard(nabij)), ["gever"])
  assert.equal((await nabij.visitor.post("/hulp/kun-jij/geraden/herinnering", { reminds: "no" })).status, 404)
})

test("nobody is woken: reminders go out by day, and what was missed still goes on the day itself", () => {
  const at = (moment: string) => reminderDays(new Date(moment))
  assert.deepEqual(at("2026-11-22T05:30:00Z"), [])
  assert.deepEqual(at("2026-11-22T06:30:00Z"), ["2026-11-22"])
  assert.deepEqual(at("2026-11-22T08:00:00Z"), ["2026-11-22", "2026-11-23"])
  assert.deepEqual(at("2026-07-14T18:59:00Z"), ["2026-07-14", "2026-07-15"])
  assert.deepEqual(at("2026-07-14T19:00:00Z"), [])
  const [one, two] = [
    { starts: "10:00", ends: "11:30" },
    { starts: "13:00", ends: "14:00" },
  ]
  assert.equal(sayTimes([one, two, one]), "10:00 tot 11:30, 13:00 tot 14:00 en 10:00 tot 11:30")
})
