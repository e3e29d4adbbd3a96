import assert from "node:assert/strict"
import { afterEach, test } from "node:test"
import { callWhoWasNotReached } from "../../src/features/visits/rounds.ts"
import { deliverMail } from "../../src/platform/mail/deliver.ts"
import { runRound } from "../../src/platform/rounds.ts"
import { openPostOffice } from "../platform/post-office.ts"
import { openHouse, type TestHouse } from "../support/house.ts"
import { mailsIn } from "../support/mails.ts"
import { addPlanners } from "./claims-world.ts"
import { addAreas } from "./matches-world.ts"
import { acceptedMatch, askedMatch, makeVisit } from "./visits-world.ts"

const houses: TestHouse[] = []
afterEach(async () => {
  for (const house of houses.splice(0)) await house.close()
})
async function houseWith(environment: Record<string, string> = {}): Promise<TestHouse> {
  const nabij = await openHouse(environment)
  houses.push(nabij)
  await addAreas(nabij)
  return nabij
}
const gateway = { SMS_ADDRESS: "{number}@sms.example.nl" }
const texts = async ({ house }: TestHouse) =>
  (await mailsIn(house)).filter(({ recipient }) => recipient.endsWith("@sms.example.nl"))
const callsOf = async (nabij: TestHouse) => (await nabij.as("noor").api("GET", "/help-calls")).json()
const onPhone = { email: null, phone: "06-12345678" }

test("a helper with only a mobile number is asked by text message, and answers over its link", async () => {
  const nabij = await houseWith(gateway)
  const { id } = await askedMatch(nabij, {}, onPhone)
  const [text, ...more] = await texts(nabij)
  assert.deepEqual(more, [])
  assert.equal(text?.recipient, "31612345678@sms.example.nl")
  assert.ok((text?.body.length ?? 999) <= 160, text?.body)
  assert.doesNotMatch(text?.body ?? "", /buurvrouw|Marijke|Vervoer|Noord/)
  const link = /\/hulp\/kun-jij\/[\w-]+$/.exec(text?.body ?? "")?.[0] ?? ""
  assert.equal((await nabij.visitor.post(link, { answer: "accepted" })).status, 303)
  assert.match((await nabij.as("noor").get(`/hulp/koppeling/${id}`)).text, /Afgesproken|De helper zei ja/)
  assert.deepEqual(await callsOf(nabij), [])
  await makeVisit(nabij, id)
  const told = (await texts(nabij)).map(({ body }) => body)
  assert.ok(told.some((body) => body.startsWith("Nabij: er is een afspraak gemaakt.") && body.length <= 160))
})

test("where text messages are off the coordinator sees whom to call, until the helper answered", async () => {
  const nabij = await houseWith()
  const { id } = await askedMatch(nabij, {}, onPhone)
  assert.deepEqual(
    (await mailsIn(nabij.house)).map(({ recipient }) => recipient),
    ["fatima@voorbeeld.example"],
    "nothing goes to the helper",
  )
  assert.match((await nabij.as("noor").get("/")).text, /1 helper die je moet bellen/)
  const page = await nabij.as("noor").get("/hulp/bellen")
  assert.match(
    page.text,
    /Marijke Gever[\s\S]*tel:0612345678[\s\S]*Vervoer: 1 rit in Noord[\s\S]*Nee zeggen mag altijd/,
  )
  assert.doesNotMatch(page.text, /buurvrouw/)
  assert.match((await nabij.as("noor").get(`/hulp/koppeling/${id}`)).text, /Bel zelf/)
  const [call] = await callsOf(nabij)
  const early = await nabij.as("noor").api("POST", `/help-calls/${call.id}/end`)
  assert.equal(early.status, 409)
  assert.match(early.text, /Zet bij het voorstel wat de helper zei/)
  await nabij.as("noor").api("POST", `/help-matches/${id}/acceptance`, { answer: "accepted" })
  assert.deepEqual(await callsOf(nabij), [])
  const reads = "select count(*)::int as reads from audit where operation = 'helpCalls' and person_id = $1"
  assert.ok((await nabij.house.database.pool.query(reads, [nabij.person.noor])).rows[0].reads >= 3)
})

test("one call about several changes; who called says so once, and only a coordinator sees the list", async () => {
  const nabij = await houseWith()
  const { id } = await acceptedMatch(nabij, {}, { email: null, phone: "030 2314567" })
  await makeVisit(nabij, id)
  await makeVisit(nabij, id, { day: "2026-11-24" })
  const calls = await callsOf(nabij)
  assert.deepEqual(
    calls.map(({ about }: { about: string }) => about),
    ["visit"],
  )
  for (const who of ["fatima", "saskia", "els", "wim", "anita", "tom"] as const)
    assert.equal((await nabij.as(who).get("/hulp/bellen")).status, 404, who)
  assert.equal((await nabij.as("noor").post(`/hulp/bellen/${calls[0].id}`)).status, 303)
  assert.equal((await nabij.as("noor").api("POST", `/help-calls/${calls[0].id}/end`)).status, 404)
  assert.deepEqual(await callsOf(nabij), [])
  await nabij.as("noor").api("POST", `/help-matches/${id}/release`, { reason: "tookTooLong" })
  assert.match((await nabij.as("noor").get("/hulp/bellen")).text, /Zeg dat het niet doorgaat/)
})

/** So often the gateway says no, in the time that it takes. */
const refuse = ({ house }: TestHouse, attempts: number) =>
  house.database.pool.query("update mail set attempts = $1, last_fault = 'x' where sent_at is null", [attempts])

test("a text message that is refused twelve times becomes a call, with why, and goes out no more", async () => {
  const office = await openPostOffice()
  const nabij = await houseWith({ ...gateway, MAIL_URL: office.url })
  nabij.house.log = () => {}
  try {
    await askedMatch(nabij, {}, onPhone)
    office.refused.add("31612345678@sms.example.nl")
    await runRound(nabij.house, deliverMail)
    await runRound(nabij.house, callWhoWasNotReached)
    assert.deepEqual(await callsOf(nabij), [], "one refusal may be chance")
    await refuse(nabij, 11)
    nabij.setClock("2026-11-20")
    await runRound(nabij.house, deliverMail)
    for (let round = 0; round < 2; round++) await runRound(nabij.house, callWhoWasNotReached)
    assert.equal((await texts(nabij)).length, 0, "nobody is told twice")
    const calls = await callsOf(nabij)
    assert.deepEqual(
      calls.map(({ about, unreached }: { about: string; unreached: string }) => [about, unreached]),
      [["asked", "sms"]],
    )
    const page = await nabij.as("noor").get("/hulp/bellen")
    assert.match(
      page.text,
      /Marijke Gever[\s\S]*Vraag of deze helper kan[\s\S]*Wij stuurden een sms, maar die kwam niet aan/,
    )
    assert.match((await nabij.as("noor").get("/")).text, /1 helper die je moet bellen/)
  } finally {
    await office.close()
  }
})

test("about a moment that is near somebody calls sooner, also where it was a mail; what arrived is forgotten", async () => {
  const nabij = await houseWith()
  const { id } = await acceptedMatch(nabij)
  await nabij.house.database.pool.query("delete from mail")
  await makeVisit(nabij, id)
  await refuse(nabij, 7)
  await runRound(nabij.house, callWhoWasNotReached)
  assert.deepEqual(await callsOf(nabij), [])
  await refuse(nabij, 8)
  await runRound(nabij.house, callWhoWasNotReached)
  const [call] = await callsOf(nabij)
  assert.deepEqual([call.about, call.unreached], ["visit", "mail"])
  await makeVisit(nabij, id, { day: "2026-11-24" })
  await runRound(nabij.house, deliverMail)
  await runRound(nabij.house, callWhoWasNotReached)
  assert.equal((await nabij.house.database.pool.query("select from help_message")).rowCount, 0)
  assert.equal((await callsOf(nabij)).length, 1)
})

const ride = { item: "vervoer", units: 2, area: "BU90010101", radius: 2000, languages: ["nl"], name: "Iemand Gever" }

test("who offers with a mobile number gets the link by text message, and not on the screen", async () => {
  const nabij = await houseWith(gateway)
  const form = await nabij.visitor.get("/aanbod/nieuw")
  assert.match(form.text, /sturen wij hem per sms naar je mobiele nummer/)
  const offered = (await nabij.visitor.api("POST", "/offers", { ...ride, phone: "0612345678" })).json()
  assert.deepEqual([offered.link, offered.mailed, offered.texted], [null, false, true])
  const [text] = await texts(nabij)
  assert.ok((text?.body.length ?? 999) <= 160)
  const link = /\/mijn-aanbod\/[\w-]+$/.exec(text?.body ?? "")?.[0] ?? ""
  assert.match((await nabij.visitor.get(link)).text, /Vervoer/)
  const fixed = (await nabij.visitor.api("POST", "/offers", { ...ride, phone: "030 2314567" })).json()
  assert.match(fixed.link, /\/mijn-aanbod\//)
})

test("nobody can have Nabij send text after text to the number of another: the link is on the screen then", async () => {
  const nabij = await houseWith(gateway)
  const sent = []
  for (const phone of ["0612345678", "06-1234 5678", "+31612345678", "06 1234 5678"])
    sent.push((await nabij.visitor.api("POST", "/offers", { ...ride, phone })).json().texted)
  assert.deepEqual(sent, [true, true, false, false])
  assert.equal((await texts(nabij)).length, 2)
})

test("without text messages the form says so, and the link is shown once", async () => {
  const nabij = await houseWith()
  assert.match((await nabij.visitor.get("/aanbod/nieuw")).text, /Zonder mailadres zie je de link straks één keer/)
  const offered = (await nabij.visitor.api("POST", "/offers", { ...ride, phone: "0612345678" })).json()
  assert.deepEqual([offered.texted, typeof offered.link], [false, "string"])
})

test("the link of an offer that does not arrive becomes a call for who knows the giver, until it was made or withdrawn", async () => {
  const nabij = await houseWith(gateway)
  await addPlanners(nabij)
  const reading = async (who: "noor" | "bram") =>
    (await nabij.as(who).api("GET", "/help-calls"))
      .json()
      .map(({ name, about, unreached, matchId }: Record<string, string | null>) => [name, about, unreached, matchId])
      .toSorted()
  const made = async (who: TestHouse["visitor"], more: object) =>
    (await who.api("POST", "/offers", { ...ride, ...more })).json().id
  const open = await made(nabij.visitor, { phone: "0612345678" })
  const own = await made(nabij.as("noor"), { name: "Ada Gever", email: "ada@voorbeeld.example" })
  await refuse(nabij, 11)
  await runRound(nabij.house, callWhoWasNotReached)
  assert.deepEqual(await reading("noor"), [])
  await refuse(nabij, 12)
  for (let round = 0; round < 2; round++) await runRound(nabij.house, callWhoWasNotReached)
  assert.equal((await mailsIn(nabij.house)).length, 0)
  const byVisitor = ["Iemand Gever", "link", "sms", null]
  assert.deepEqual(await reading("noor"), [["Ada Gever", "link", "mail", null], byVisitor])
  assert.deepEqual(await reading("bram"), [byVisitor], "the other was written down elsewhere")
  const page = await nabij.as("noor").get("/hulp/bellen")
  assert.match(page.text, /tel:0612345678[\s\S]*Vervoer: 2 ritten in Noord[\s\S]*Zeg dat het aanbod er staat/)
  assert.match(page.text, new RegExp(`Ada Gever[\\s\\S]*Er is geen telefoonnummer[\\s\\S]*/aanbod/${own}`))
  assert.match((await nabij.as("noor").get("/")).text, /2 helpers die je moet bellen/)
  const calls = await callsOf(nabij)
  const callTo = (name: string) => calls.find((call: { name: string }) => call.name === name).id
  assert.equal((await nabij.as("bram").api("POST", `/help-calls/${callTo("Ada Gever")}/end`)).status, 404)
  assert.equal((await nabij.as("bram").post(`/hulp/bellen/${callTo("Iemand Gever")}`)).status, 303)
  await nabij.as("noor").api("POST", `/offers/${own}/steps`, { step: "withdrawn" })
  assert.deepEqual([await reading("noor"), await reading("bram")], [[], []])
  assert.equal((await nabij.as("noor").api("GET", `/offers/${open}`)).json().contact.name, "Iemand Gever")
})

test("a link that arrived leads to no call, and neither does one of an offer that is over", async () => {
  const nabij = await houseWith()
  await nabij.visitor.api("POST", "/offers", { ...ride, email: "a@voorbeeld.example" })
  await runRound(nabij.house, deliverMail)
  await runRound(nabij.house, callWhoWasNotReached)
  assert.equal((await nabij.house.database.pool.query("select from help_message")).rowCount, 0)
  await nabij.visitor.api("POST", "/offers", { ...ride, email: "b@voorbeeld.example", lastDay: "2026-11-20" })
  await refuse(nabij, 12)
  await runRound(nabij.house, callWhoWasNotReached)
  assert.equal((await callsOf(nabij)).length, 1)
  nabij.setClock("2026-11-21")
  assert.deepEqual(await callsOf(nabij), [])
})
