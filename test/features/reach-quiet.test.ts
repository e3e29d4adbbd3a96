import assert from "node:assert/strict"
import { test } from "node:test"
import { letterCodeHash } from "../../src/features/accounts/secrets.ts"
import { tellQuietOffers } from "../../src/features/reach/rounds.ts"
import { runRound } from "../../src/platform/rounds.ts"
import { nabij, openForEach } from "../support/in-house.ts"
import { mailsIn } from "../support/mails.ts"
import { addNeed } from "./matches-world.ts"
import { addAreas, addOffer, end, propose } from "./reach-world.ts"

openForEach(async () => {
  await addAreas(nabij)
  nabij.setClock("2026-12-03")
})

const code = "k7mw-92pd-aaaa-bbbb-cccc"
/** An offer of 10 November, with a link; three weeks later nobody asked for it. */
async function offer(more: Parameters<typeof addOffer>[1] = {}, link = code): Promise<string> {
  const id = await addOffer(nabij, more)
  const { pool } = nabij.house.database
  await pool.query("set nabij.why = 'test'")
  await pool.query("alter table offer disable trigger offer_append_only")
  await pool.query("update offer set link_hash = $2 where id = $1", [id, letterCodeHash(link)])
  await pool.query("alter table offer enable trigger offer_append_only")
  return id
}
const tellAll = () => runRound(nabij.house, tellQuietOffers)
const own = async (link = code) => (await nabij.visitor.api("GET", `/offer-links/${link}`)).json()
const mails = async () => (await mailsIn(nabij.house)).filter(({ subject }) => subject === "Waarom je nog niets hoorde")
const several = async (count: number, one: Parameters<typeof addNeed>[1]) => {
  for (let turn = 0; turn < count; turn++) await addNeed(nabij, { askedOn: "2026-11-20", ...one })
}

test("where more is offered than asked a giver reads so, with rough numbers, and hears it once by mail", async () => {
  await offer()
  for (let turn = 0; turn < 13; turn++) await addOffer(nabij, { email: null })
  // Helped already: who is proposed to somebody now, and that is by lot, hears nothing.
  for (let turn = 0; turn < 3; turn++)
    await end(nabij, await addNeed(nabij, { askedOn: "2026-11-20" }), "done", "2026-11-21")
  await tellAll()
  const { quiet } = await own()
  assert.match(
    quiet.why[0],
    /meer aanbod dan vraag: ten minste 10 mensen boden ‘Vervoer’ aan, minder dan 5 mensen vroegen erom/,
  )
  assert.equal(quiet.why[1], "Dat ligt niet aan jou.")
  const [mail, ...more] = await mails()
  assert.equal(more.length, 0)
  assert.equal(mail?.recipient, "gever@voorbeeld.example")
  assert.match(mail?.body ?? "", /ten minste 10 mensen boden[\s\S]*Deze mail krijg je één keer/)
  assert.doesNotMatch(mail?.body ?? "", /Marijke|k7mw|buurvrouw|Noord|regel/)
  for (const day of ["2026-12-04", "2027-01-20"]) {
    nabij.setClock(day)
    await tellAll()
  }
  assert.equal((await mails()).length, 1)
  const page = await nabij.visitor.get(`/mijn-aanbod/${code}`)
  assert.match(page.text, /Waarom je nog niets hoorde/)
})

test("whether one neighbour asks something or nobody does, the giver reads the same", async () => {
  await offer({ languages: ["ti"] })
  await tellAll()
  const nobody = (await own()).quiet
  const other = "aaaa-bbbb-cccc-dddd-eeee"
  await several(4, { languages: ["ti"], requires: ["certificate"] })
  await offer({ languages: ["ti"], email: null }, other)
  await tellAll()
  assert.deepEqual((await own(other)).quiet, nobody)
  assert.match(nobody.why[0], /Bijna niemand in je omgeving/)
})

test("where enough people ask it in another language, at other times or farther away, that is what would help", async () => {
  await offer({ radius: 500, slots: 1 })
  await several(5, { languages: ["ar"], slots: 1 })
  await several(6, { slots: 2 })
  await several(5, { area: "BU90010102", slots: 1 })
  await several(4, { languages: ["ti"], slots: 1 })
  await tellAll()
  const { quiet } = await own()
  assert.match(quiet.why[0], /ten minste 15 mensen om ‘Vervoer’, vaak in een taal die je niet noemde/)
  const useful = quiet.useful.join(" ")
  assert.match(useful, /Spreek je ook Arabisch\?/)
  assert.match(useful, /hulp op maandagmiddag/)
  assert.match(useful, /tot \d+ kilometer ver\?/)
  assert.doesNotMatch(useful, /Tigrinya/, "only four ask it")
})

test("other things that people nearby wait for are named, with a way to offer them too", async () => {
  await offer()
  await several(5, { item: "boodschappen" })
  await several(4, { item: "oppassen" })
  await tellAll()
  const { quiet } = await own()
  assert.deepEqual(quiet.items, [{ code: "boodschappen", label: "Boodschappen doen" }])
  const page = await nabij.visitor.get(`/mijn-aanbod/${code}`)
  assert.match(page.text, /\/aanbod\/nieuw\?soort=boodschappen&amp;gebied=BU90010101/)
})

test("who does not want that mail gets none, and still reads it on the own page; one can change one's mind", async () => {
  await offer()
  const page = await nabij.visitor.get(`/mijn-aanbod/${code}`)
  assert.match(page.text, /Mail mij hier niet over/)
  assert.equal((await nabij.visitor.post(`/mijn-aanbod/${code}/mail`, { mails: "no" })).status, 303)
  await tellAll()
  assert.equal((await mails()).length, 0)
  assert.notEqual((await own()).quiet, null)
  assert.equal((await nabij.visitor.post(`/mijn-aanbod/${code}/mail`, { mails: "yes" })).status, 303)
  nabij.setClock("2027-01-10")
  await tellAll()
  assert.equal((await mails()).length, 1)
  assert.equal((await nabij.visitor.api("POST", "/offer-links/aaaa/mails", { mails: "no" })).status, 404)
  assert.equal((await nabij.visitor.api("POST", `/offer-links/${code}/mails`, { mails: "x" })).status, 400)
})

test("an offer of last week, one that is paused, one that was ever proposed and one that is proposed now hear nothing", async () => {
  const links = ["aaaa-aaaa-aaaa-aaaa-aaaa", "bbbb-bbbb-bbbb-bbbb-bbbb", "cccc-cccc-cccc-cccc-cccc"]
  await offer({ item: "koken" }, links[0])
  await nabij.visitor.post(`/mijn-aanbod/${links[0]}`, { step: "paused" })
  const asked = await addNeed(nabij, { item: "klussen" })
  await propose(nabij, asked, await offer({ item: "klussen" }, links[1]), { on: "2026-11-20", step: "declined" })
  await offer({ item: "oppassen" }, links[2])
  await addNeed(nabij, { item: "oppassen" })
  await tellAll()
  for (const link of links) assert.equal((await own(link)).quiet, null, link)
  nabij.setClock("2026-11-25")
  await offer({ item: "vervoer" }, "dddd-dddd-dddd-dddd-dddd")
  await tellAll()
  assert.equal((await own("dddd-dddd-dddd-dddd-dddd")).quiet, null)
})

test("who changes the offer to what would help is proposed, and what is known of the giver stays", async () => {
  const id = await offer({ radius: 0, languages: ["nl"], slots: 1, met: true })
  const need = await addNeed(nabij, { area: "BU90010102", languages: ["ar"], slots: 2, requires: ["known"] })
  const planning = async () => (await nabij.as("noor").api("GET", "/help-planning")).json()
  assert.equal((await planning()).proposed, 0)
  const wider = { radius: "5000", parts: ["1"], languages: ["ar", "nl"] }
  assert.equal((await nabij.visitor.post(`/mijn-aanbod/${code}/anders`, wider)).status, 303)
  const [row] = (await planning()).rows
  assert.deepEqual([row.id, row.proposals[0]?.offerId], [need, id])
  const page = await nabij.visitor.get(`/mijn-aanbod/${code}`)
  assert.match(page.text, /tot 5 kilometer[\s\S]*maandagmiddag[\s\S]*Arabisch, Nederlands|tot 5 kilometer/)
  const again = await nabij.visitor.api("POST", `/offer-links/${code}/changes`, {
    radius: 5000,
    parts: ["1"],
    languages: ["nl", "ar"],
  })
  assert.deepEqual([again.status, again.json()], [201, { changed: false }])
  const { pool } = nabij.house.database
  await assert.rejects(pool.query("update offer_change set radius = 1"), /append-only/)
  await assert.rejects(pool.query("delete from offer_change"), /append-only/)
})

test("a change that cannot be is told beside its field, and an offer that was withdrawn stays as it was", async () => {
  await offer()
  const send = (body: object) => nabij.visitor.api("POST", `/offer-links/${code}/changes`, body)
  assert.equal((await send({ radius: -5 })).status, 400)
  assert.equal((await send({ radius: 100, languages: ["klingon"] })).status, 400)
  assert.equal((await send({ radius: 100, languages: ["nl"], parts: ["21"] })).status, 400)
  assert.match((await send({ radius: 100 })).text, /Kies ten minste één taal/)
  assert.equal(
    (await nabij.visitor.api("POST", "/offer-links/aaaa/changes", { radius: 100, languages: ["nl"] })).status,
    404,
  )
  const wrong = await nabij.visitor.post(`/mijn-aanbod/${code}/anders`, { radius: "ver" })
  assert.match(wrong.text, /Kies hoe ver/)
  await nabij.visitor.post(`/mijn-aanbod/${code}`, { step: "withdrawn" })
  assert.equal((await send({ radius: 100, languages: ["nl"] })).status, 409)
})
