import assert from "node:assert/strict"
import { test } from "node:test"
import { nabij, openForEach } from "../support/in-house.ts"
import { mailsIn } from "../support/mails.ts"
import { addAreas, addNeed, addOffer } from "./matches-world.ts"

openForEach(() => addAreas(nabij))

const planned = async () => (await nabij.as("noor").api("GET", "/help-planning")).json()
const approve = (need: string, offer: string, more: object = {}) =>
  nabij.as("noor").api("POST", "/help-matches", { need, offer, ...more })
const linkIn = (body: string) => /\/hulp\/kun-jij\/([\w-]+)/.exec(body)?.[1] ?? ""
const matched = async (need: string, offer: string): Promise<string> => {
  const answer = await approve(need, offer)
  assert.equal(answer.status, 201, answer.text)
  return answer.json().id
}
const agree = (id: string) => nabij.as("fatima").api("POST", `/help-matches/${id}/agreement`, { answer: "agreed" })

test("the most vulnerable comes first, and of what helps as much the fewest metres", async () => {
  const far = await addNeed(nabij, { alias: "de man ver weg", tier: 2, area: "BU90010104" })
  const near = await addNeed(nabij, { alias: "de vrouw dichtbij", tier: 1 })
  const offer = await addOffer(nabij)
  const day = await planned()
  assert.deepEqual(
    day.rows.map(({ id, proposals }: { id: string; proposals: { offerId: string }[] }) => [id, proposals[0]?.offerId]),
    [
      [near, offer],
      [far, undefined],
    ],
  )
  assert.deepEqual([day.needs, day.proposed, day.proven], [2, 1, true])
  const why = (await nabij.as("noor").api("GET", `/help-planning/${far}`)).json()
  assert.match(why.whyNot.join(" "), /dat gaat naar één hulpvraag\. Daar ontbreekt/)
})

test("what was promised is off: of three rides asked one that was approved leaves two, as second and third portions", async () => {
  const mine = await addNeed(nabij, { units: 3, tier: 1 })
  const other = await addNeed(nabij, { alias: "de overbuurman", tier: 4 })
  const first = await addOffer(nabij)
  await matched(mine, first)
  const second = await addOffer(nabij)
  const { rows } = await planned()
  const row = (id: string) => rows.find((one: { id: string }) => one.id === id)
  assert.deepEqual([row(mine).units, row(mine).had], [2, 1])
  assert.equal(row(other).proposals[0]?.offerId, second, "a first portion for everybody comes before a second")
  assert.equal(row(mine).proposals.length, 0)
})

test("who waits comes a line higher, and the page says so", async () => {
  await addNeed(nabij, { tier: 3, askedOn: "2026-10-14", alias: "de wachtende" })
  const { rows } = await planned()
  assert.deepEqual([rows[0].tier, rows[0].lifted, rows[0].waits], [2, 1, "wacht 5 weken"])
  assert.match((await nabij.as("noor").get("/planning")).text, /één regel hoger, want de vraag wacht 5 weken/)
})

test("a language, a condition, a distance and a time are hard: it is told which one would make the difference", async () => {
  const need = await addNeed(nabij, { languages: ["ti"], requires: ["known"], alias: "de jonge moeder" })
  await addOffer(nabij, { met: true })
  const why = (await nabij.as("noor").api("GET", `/help-planning/${need}`)).json().whyNot.join(" ")
  assert.match(why, /maar niets past: 1 spreekt geen Tigrinya\./)
  assert.match(why, /Wat zou helpen: nog iemand die Tigrinya spreekt in of bij Noord voor ‘Vervoer’/)
  await addOffer(nabij, { languages: ["ti"] })
  assert.equal((await planned()).proposed, 0, "nobody met this helper yet")
  const monday = await addOffer(nabij, { languages: ["ti"], met: true, slots: 1, radius: 10 })
  assert.equal((await planned()).proposed, 1)
  const other = await addNeed(nabij, { languages: ["ti"], slots: 2, alias: "alleen 's middags" })
  assert.equal((await approve(other, monday, { reason: "other" })).status, 409)
})

test("from a proposal to help that was given: each in turn, and nobody hears more than is needed", async () => {
  const need = await addNeed(nabij)
  const offer = await addOffer(nabij)
  const id = await matched(need, offer)
  let mails = await mailsIn(nabij.house)
  assert.deepEqual(
    mails.map(({ recipient }) => recipient),
    ["fatima@voorbeeld.example"],
    "the helper knows of nothing yet",
  )
  assert.doesNotMatch(mails[0]?.body ?? "", /buurvrouw|Marijke|ziekenhuis/)
  assert.equal((await nabij.as("joris").api("GET", `/help-matches/${id}`)).status, 404)
  assert.equal((await nabij.as("fatima").api("GET", `/help-matches/${id}`)).json().helper, null)
  assert.equal((await nabij.as("noor").api("POST", `/help-matches/${id}/agreement`, { answer: "agreed" })).status, 404)
  assert.equal((await agree(id)).status, 201)

  mails = await mailsIn(nabij.house)
  const asked = mails.find(({ recipient }) => recipient === "gever@voorbeeld.example")
  const link = linkIn(asked?.body ?? "")
  const page = await nabij.visitor.get(`/hulp/kun-jij/${link}`)
  assert.equal(page.status, 200)
  assert.match(page.text, /Iemand in Noord kan dit gebruiken[\s\S]*Vervoer[\s\S]*1 rit/)
  assert.doesNotMatch(page.text, /buurvrouw|Fatima|Wijkteam|ziekenhuis|regel/)
  const other = await nabij.visitor.get(`/hulp/kun-jij/${link.slice(0, -2)}xx`)
  assert.equal(other.status, 404)

  assert.equal((await nabij.visitor.post(`/hulp/kun-jij/${link}`, { answer: "accepted" })).status, 303)
  assert.match((await nabij.visitor.get(`/hulp/kun-jij/${link}`)).text, /Fatima Zerouali van Wijkteam Noord/)
  assert.equal((await nabij.as("fatima").api("GET", `/help-matches/${id}`)).json().helper.name, "Marijke Gever")
  const { rows } = await nabij.house.database.pool.query(
    "select count(*)::int as reads from audit where operation = 'helpMatch' and person_id = $1",
    [nabij.person.fatima],
  )
  assert.ok(rows[0].reads >= 1, "reading how somebody is reached is noted")
  assert.equal((await nabij.as("fatima").api("POST", `/help-matches/${id}/outcome`, { outcome: "done" })).status, 201)
  assert.equal((await nabij.visitor.get(`/hulp/kun-jij/${link}`)).status, 404, "after the end there is nothing to see")
  assert.match((await nabij.as("fatima").get(`/hulp/${need}`)).text, /Gelukt/)
  assert.equal((await planned()).needs, 0)
})

test("a helper who cannot says no: the need is open again and these two are not proposed again", async () => {
  const need = await addNeed(nabij)
  const [offer] = [await addOffer(nabij)]
  const id = await matched(need, offer)
  await agree(id)
  const asked = (await mailsIn(nabij.house)).find(({ recipient }) => recipient === "gever@voorbeeld.example")
  const no = await nabij.visitor.post(`/hulp/kun-jij/${linkIn(asked?.body ?? "")}`, { answer: "notAccepted" })
  assert.match(no.text, /Je antwoord is bewaard/)
  const day = await planned()
  assert.deepEqual([day.needs, day.proposed], [1, 0])
  const other = await addOffer(nabij)
  assert.equal((await planned()).rows[0].proposals[0].offerId, other)
})

test("what a coordinator releases is free again, and the helper who was asked hears that it is off", async () => {
  const need = await addNeed(nabij)
  const offer = await addOffer(nabij)
  const id = await matched(need, offer)
  await agree(id)
  assert.equal((await nabij.as("noor").api("POST", `/help-matches/${id}/release`, {})).status, 400)
  await nabij.as("noor").api("POST", `/help-matches/${id}/release`, { reason: "tookTooLong" })
  assert.ok((await mailsIn(nabij.house)).some(({ subject }) => subject === "Het gaat niet door"))
  assert.equal((await planned()).rows[0].proposals[0].offerId, offer)
})

test("one portion is never promised twice, also not by two who press at once", async () => {
  const needs = [await addNeed(nabij), await addNeed(nabij, { alias: "de overbuurman" })]
  const offer = await addOffer(nabij)
  const answers = await Promise.all(needs.map((need) => approve(need, offer, { reason: "sooner" })))
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409])
})

test("another than Nabij proposes needs a reason, and two that must not meet are not proposed again", async () => {
  const need = await addNeed(nabij)
  const near = await addOffer(nabij)
  const far = await addOffer(nabij, { area: "BU90010104" })
  const without = await approve(need, far)
  assert.equal(without.status, 400)
  assert.match(without.text, /Kies waarom je een ander kiest/)
  await nabij.as("noor").api("POST", "/help-match-refusals", { need, offer: near, reason: "unsafe" })
  assert.equal((await planned()).rows[0].proposals[0].offerId, far)
  assert.equal((await approve(need, near, { reason: "other" })).status, 409)
})

test("what was shown stays, as long as another does not save more than a hundred metres", async () => {
  const need = await addNeed(nabij)
  const first = await addOffer(nabij)
  assert.equal((await planned()).rows[0].proposals[0].offerId, first)
  for (let more = 0; more < 12; more++) await addOffer(nabij)
  assert.equal((await planned()).rows[0].proposals[0].offerId, first)
  assert.equal((await nabij.as("noor").api("GET", `/help-planning/${need}`)).json().others.length, 10)
})

test("nobody else plans or reads the planning", async () => {
  for (const other of ["fatima", "saskia", "els", "wim", "anita", "tom"] as const)
    assert.equal((await nabij.as(other).get("/planning")).status, 404, other)
})
