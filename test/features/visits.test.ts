import assert from "node:assert/strict"
import { afterEach, beforeEach, test } from "node:test"
import { openHouse, type TestHouse } from "../support/house.ts"
import { mailsIn } from "../support/mails.ts"
import { claimedBy } from "./claims-world.ts"
import { addAreas, addNeed } from "./matches-world.ts"
import { acceptedMatch, askedMatch, makeVisit, monday } from "./visits-world.ts"

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

/** What went out since the last look, by whom it went to. */
async function heard(): Promise<Record<string, string>> {
  const mails = await mailsIn(nabij.house)
  await nabij.house.database.pool.query("delete from mail")
  return Object.fromEntries(
    mails.map(({ recipient, subject, body }) => [recipient.split("@")[0], `${subject}\n${body}`]),
  )
}
/** From now on another organisation than Noor's plans it. */
const claimedElsewhere = (need: string) => claimedBy(nabij, "jeugdpunt-linde", need)
const visitsOf = async (id: string) => (await nabij.as("fatima").api("GET", `/help-matches/${id}/visits`)).json().visits

test("who asked sets a moment, and the helper hears when, never for whom or where", async () => {
  const { id } = await acceptedMatch(nabij)
  await heard()
  const made = await makeVisit(nabij, id)
  assert.equal(made.status, 201, made.text)
  const mails = await heard()
  assert.deepEqual(
    Object.keys(mails),
    ["gever"],
    "who set it knows it, and a new one stands in the list of the coordinator",
  )
  assert.match(mails.gever ?? "", /maandag 23 november, 10:00 tot 11:30/)
  assert.match(mails.gever ?? "", /\/hulp\/kun-jij\//)
  assert.doesNotMatch(mails.gever ?? "", /buurvrouw|Fatima|ziekenhuis|Noord/)
})

test("the helper sets, changes and cancels over the link; everybody concerned hears it, each change with why", async () => {
  const { id, token } = await acceptedMatch(nabij)
  await heard()
  const link = `/hulp/kun-jij/${token}`
  assert.match((await nabij.visitor.get(link)).text, /bekijk of maak een afspraak/)
  assert.equal((await nabij.visitor.post(`${link}/afspraken`, monday)).status, 303)
  assert.deepEqual(Object.keys(await heard()), ["fatima"])
  const [visit] = await visitsOf(id)
  const later = { ...monday, starts: "13:00", ends: "14:00" }
  const to = `${link}/afspraak/${visit.id}`
  const without = await nabij.visitor.post(`${to}/anders`, later)
  assert.equal(without.status, 400)
  assert.match(without.text, /Kies waarom[\s\S]*value="13:00"/)
  assert.equal((await nabij.visitor.post(`${to}/anders`, { ...later, reason: "helperCannot" })).status, 303)
  const changed = await heard()
  assert.deepEqual(Object.keys(changed).sort(), ["fatima", "noor"])
  assert.match(changed.fatima ?? "", /Het was: maandag 23 november, 10:00[\s\S]*Het is nu: maandag 23 november, 13:00/)
  assert.equal((await nabij.visitor.post(`${to}/afzeggen`, { reason: "helperCannot" })).status, 303)
  assert.deepEqual(Object.keys(await heard()).sort(), ["fatima", "noor"])
  const page = await nabij.as("fatima").get(`/hulp/afspraak/${visit.id}`)
  assert.match(page.text, /Afgesproken: maandag 23 november, 10:00 tot 11:30/)
  assert.match(page.text, /Veranderd: maandag 23 november, 13:00 tot 14:00[\s\S]*De helper kan niet/)
  assert.match(page.text, /Afgezegd[\s\S]*door de helper/)
  assert.equal(
    (await nabij.visitor.post(`${to}/afzeggen`, { reason: "other" })).status,
    409,
    "nothing is cancelled twice",
  )
})

test("what cannot be is told in words, with everything still filled in", async () => {
  const { id } = await acceptedMatch(nabij)
  const wrong: [object, RegExp][] = [
    [{ starts: "12:00", ends: "11:30" }, /Het einde is niet later dan het begin/],
    [{ ends: "10:00" }, /Het einde is niet later/],
    [{ day: "2026-11-17" }, /Deze dag is al voorbij/],
    [{ day: "2026-11-18" }, /Het is nu 11:00/],
    [{ day: "2028-01-01" }, /Kies een dag binnen een jaar/],
    [{ day: "2026-02-31" }, /Kies een dag die bestaat/],
    [{ starts: "25:00" }, /Schrijf hoe laat het begint zoals 09:30/],
    [{ day: "2027-03-28", starts: "02:30", ends: "04:00" }, /02:30 bestaat die nacht niet/],
  ]
  for (const [more, words] of wrong) {
    const answer = await makeVisit(nabij, id, more)
    assert.equal(answer.status, 400)
    assert.match(answer.text, words)
  }
  const form = await nabij.as("fatima").post(`/hulp/koppeling/${id}/afspraken`, { ...monday, ends: "09:00" })
  assert.match(form.text, /Het einde is niet later[\s\S]*value="2026-11-23"[\s\S]*value="10:00"[\s\S]*value="09:00"/)
  assert.deepEqual(await visitsOf(id), [])
})

test("a helper is not asked to be in two places: the same address or number, whatever the offer", async () => {
  const first = await acceptedMatch(nabij)
  assert.equal((await makeVisit(nabij, first.id)).status, 201)
  const same = await acceptedMatch(nabij, { alias: "de overbuur" }, { email: "GEVER@voorbeeld.example", phone: null })
  const number = await acceptedMatch(nabij, { alias: "de bakker" }, { email: null, phone: "+31 6 12345678" })
  const other = await acceptedMatch(nabij, { alias: "de kapper" }, { email: "ander@voorbeeld.example", phone: null })
  for (const { id } of [same, number]) {
    const answer = await makeVisit(nabij, id, { starts: "11:00", ends: "12:00" })
    assert.equal(answer.status, 400)
    assert.match(answer.text, /De helper heeft op dat moment al een andere afspraak/)
    assert.equal((await makeVisit(nabij, id, { starts: "09:00", ends: "10:00" })).status, 201)
  }
  assert.equal((await makeVisit(nabij, other.id)).status, 201)
  assert.match((await makeVisit(nabij, other.id)).text, /er al een afspraak voor deze hulp/)
})

test("of two who set the same helper on the same moment at once, one is told that it is taken", async () => {
  const matches = [await acceptedMatch(nabij), await acceptedMatch(nabij, { alias: "de overbuur" })]
  const answers = await Promise.all(matches.map(({ id }) => makeVisit(nabij, id)))
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 400])
})

test("before the yes of the helper there is nothing to set, and after the end what was to come is off", async () => {
  const waiting = await askedMatch(nabij)
  assert.equal((await makeVisit(nabij, waiting.id)).status, 409)
  assert.equal((await nabij.visitor.get(`/hulp/kun-jij/${waiting.token}/afspraken`)).status, 404)
  const { id, token } = await acceptedMatch(nabij, { alias: "de overbuur" }, { email: "ander@voorbeeld.example" })
  await makeVisit(nabij, id)
  await nabij.as("noor").api("POST", `/help-matches/${id}/release`, { reason: "tookTooLong" })
  const [visit] = await visitsOf(id)
  assert.deepEqual([visit.cancelled, visit.changes], [true, 1])
  assert.equal((await nabij.visitor.get(`/hulp/kun-jij/${token}/afspraken`)).status, 404)
  const change = { ...monday, starts: "08:00", reason: "other" }
  assert.equal((await nabij.as("fatima").api("POST", `/help-visits/${visit.id}/changes`, change)).status, 409)
})

test("whoever still expects to come hears that the help is over", async () => {
  const { id } = await acceptedMatch(nabij)
  await makeVisit(nabij, id)
  await heard()
  assert.equal((await nabij.as("fatima").api("POST", `/help-matches/${id}/outcome`, { outcome: "done" })).status, 201)
  assert.match((await heard()).gever ?? "", /Je hoeft niet meer te komen/)
  const other = await acceptedMatch(nabij, { alias: "de overbuur" })
  await heard()
  await nabij.as("fatima").api("POST", `/help-matches/${other.id}/outcome`, { outcome: "done" })
  assert.equal((await heard()).gever, undefined, "who expects nothing hears nothing")
})

test("for whoever has nothing to do with it there is no visit, and no link opens that of another", async () => {
  const { id, token } = await acceptedMatch(nabij)
  const other = await acceptedMatch(nabij, { by: "joris", alias: "de overbuur" }, { email: "ander@voorbeeld.example" })
  const mine = (await makeVisit(nabij, id)).json().id
  for (const who of ["joris", "saskia", "els", "wim", "anita", "tom"] as const) {
    assert.equal((await nabij.as(who).get(`/hulp/koppeling/${id}/afspraken`)).status, 404, who)
    assert.equal((await nabij.as(who).get(`/hulp/afspraak/${mine}`)).status, 404, who)
    const cancelled = await nabij.as(who).api("POST", `/help-visits/${mine}/cancellation`, { reason: "other" })
    assert.equal(cancelled.status, 404, who)
  }
  assert.equal((await nabij.visitor.get(`/hulp/kun-jij/${other.token}/afspraak/${mine}`)).status, 404)
  const elsewhere = await nabij.visitor.post(`/hulp/kun-jij/${other.token}/afspraak/${mine}/afzeggen`, {
    reason: "other",
  })
  assert.equal(elsewhere.status, 404)
  assert.equal((await nabij.visitor.get(`/hulp/kun-jij/${token}/afspraak/${mine}`)).status, 200)
  assert.equal((await nabij.as("noor").get(`/hulp/afspraak/${mine}`)).status, 200)
})

test("a coordinator of an organisation that does not plan the need sees no moment of it, and whom to call even less", async () => {
  const { id, need } = await acceptedMatch(nabij, {}, { email: null, phone: "030 2314567" })
  const visit = (await makeVisit(nabij, id)).json().id
  const list = () => nabij.as("noor").get("/hulp/afspraken?van=2026-11-23&welke=alles")
  assert.match((await list()).text, /de buurvrouw/)
  await claimedElsewhere(need)
  assert.equal((await nabij.as("noor").get(`/hulp/afspraak/${visit}`)).status, 404)
  assert.equal((await nabij.as("noor").get(`/hulp/koppeling/${id}/helper-lijst`)).status, 404)
  assert.deepEqual((await nabij.as("noor").api("GET", "/help-calls")).json(), [])
  assert.doesNotMatch((await nabij.as("noor").get("/hulp/afspraken/papier?van=2026-11-23")).text, /Joris|Marijke/)
})

test("the paper of a helper holds what one's own organisation plans, nothing of another and nobody who asked there", async () => {
  const own = await acceptedMatch(nabij, {}, { email: null, phone: "030 2314567", units: 2 })
  const need = await addNeed(nabij, { by: "joris", alias: "de overbuur" })
  const [noor, joris] = [nabij.as("noor"), nabij.as("joris")]
  const there = (await noor.api("POST", "/help-matches", { need, offer: own.offer, reason: "other" })).json().id
  await joris.api("POST", `/help-matches/${there}/agreement`, { answer: "agreed" })
  await noor.api("POST", `/help-matches/${there}/acceptance`, { answer: "accepted" })
  await makeVisit(nabij, own.id)
  await joris.api("POST", `/help-matches/${there}/visits`, { ...monday, day: "2026-11-25" })
  const paper = async () => (await noor.get(`/hulp/koppeling/${own.id}/helper-lijst`)).text
  assert.match(await paper(), /maandag 23 november[\s\S]*woensdag 25 november[\s\S]*Joris/)
  await claimedElsewhere(need)
  assert.match(await paper(), /maandag 23 november[\s\S]*Hier staat wat onze organisatie plant/)
  assert.doesNotMatch(await paper(), /woensdag 25 november|Joris|Jeugdpunt/)
})

test("over one link so many moments are set and so many cancelled; whoever planned a lot can still cancel", async () => {
  const { id, token } = await acceptedMatch(nabij)
  const link = `/hulp/kun-jij/${token}`
  const set = (place: number) =>
    nabij.visitor.post(`${link}/afspraken`, { ...monday, day: `2026-12-${String(place + 1).padStart(2, "0")}` })
  for (let place = 0; place < 20; place++) assert.equal((await set(place)).status, 303)
  const refused = await set(20)
  assert.equal(refused.status, 400)
  assert.match(refused.text, /Wacht [\s\S]* en probeer het dan opnieuw/)
  assert.match(refused.text, /value="2026-12-21"/, "what was filled in is still there")
  const visits = await visitsOf(id)
  assert.equal(visits.length, 20)
  const cancel = (visit: string) => nabij.visitor.post(`${link}/afspraak/${visit}/afzeggen`, { reason: "helperCannot" })
  for (const visit of visits) assert.equal((await cancel(visit.id)).status, 303)
  await makeVisit(nabij, id)
  const last = (await visitsOf(id)).find(({ cancelled }: { cancelled: boolean }) => !cancelled)
  assert.equal((await cancel(last.id)).status, 400)
  const other = await acceptedMatch(nabij, { alias: "de overbuur" }, { email: "ander@voorbeeld.example" })
  const elsewhere = await nabij.visitor.post(`/hulp/kun-jij/${other.token}/afspraken`, { ...monday, day: "2026-11-27" })
  assert.equal(elsewhere.status, 303, "nobody waits for another")
})

test("what was set, changed or cancelled can be changed by nobody afterwards", async () => {
  const { id } = await acceptedMatch(nabij)
  await makeVisit(nabij, id)
  for (const sql of [
    "update help_visit_step set starts = '09:00'",
    "delete from help_visit_step",
    "delete from help_visit",
  ])
    await assert.rejects(nabij.house.database.pool.query(sql), /append-only/)
})

test("a letter for the resident says when and whom to call, and names neither resident nor helper", async () => {
  const { id } = await acceptedMatch(nabij)
  await makeVisit(nabij, id)
  const letter = await nabij.as("fatima").get(`/hulp/koppeling/${id}/brief/bewoner`)
  assert.match(letter.text, /maandag 23 november, 10:00 tot 11:30[\s\S]*Fatima Zerouali van Wijkteam Noord/)
  assert.doesNotMatch(letter.text, /buurvrouw|Marijke|gever@/)
  assert.equal((await nabij.as("joris").get(`/hulp/koppeling/${id}/brief/bewoner`)).status, 404)
})

test("a letter to the helper asks, and opens the answer with a camera; reading the name is noted", async () => {
  const { id } = await askedMatch(nabij, {}, { email: null })
  const letter = await nabij.as("noor").get(`/hulp/koppeling/${id}/brief/helper`)
  assert.match(letter.text, /Beste Marijke Gever[\s\S]*in Noord[\s\S]*Vervoer[\s\S]*1 rit/)
  assert.match(letter.text, /nabij-square-code/)
  assert.doesNotMatch(letter.text, /buurvrouw|Fatima|ziekenhuis/)
  assert.equal((await nabij.as("fatima").get(`/hulp/koppeling/${id}/brief/helper`)).status, 404)
  const reads = "select count(*)::int as reads from audit where operation = 'helperLetter' and subject = $1"
  assert.equal((await nabij.house.database.pool.query(reads, [id])).rows[0].reads, 1)
})
