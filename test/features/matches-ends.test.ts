import assert from "node:assert/strict"
import { randomUUID } from "node:crypto"
import { test } from "node:test"
import { letGoOfEnded } from "../../src/features/matches/rounds.ts"
import { runRound } from "../../src/platform/rounds.ts"
import { nabij, openForEach } from "../support/in-house.ts"
import { mailsIn } from "../support/mails.ts"
import { addAreas, addNeed, addOffer } from "./matches-world.ts"
import { chooseMode, giverWithLink } from "./modes-world.ts"
import { openPoint } from "./stock-world.ts"

openForEach(() => addAreas(nabij))

const approved = async (need: string, offer: string): Promise<string> => {
  const answer = await nabij.as("noor").api("POST", "/help-matches", { need, offer, reason: "other" })
  assert.equal(answer.status, 201, answer.text)
  return answer.json().id
}
const agree = (id: string) => nabij.as("fatima").api("POST", `/help-matches/${id}/agreement`, { answer: "agreed" })
const accept = (id: string) => nabij.as("noor").api("POST", `/help-matches/${id}/acceptance`, { answer: "accepted" })
const step = (offer: string, what: string) => nabij.as("noor").api("POST", `/offers/${offer}/steps`, { step: what })
const last = async (id: string) => (await nabij.as("noor").api("GET", `/help-matches/${id}`)).json().steps.at(-1)
const subjectsTo = async (recipient: string) =>
  (await mailsIn(nabij.house)).filter((mail) => mail.recipient === recipient).map(({ subject }) => subject)
const letGo = () => runRound(nabij.house, letGoOfEnded)

test("an offer that is withdrawn lets go of its matches: the need waits again, and who asked hears so, once", async () => {
  const need = await addNeed(nabij)
  const offer = await addOffer(nabij)
  const id = await approved(need, offer)
  await agree(id)
  await accept(id)
  assert.equal((await step(offer, "withdrawn")).status, 201)
  await letGo()
  await letGo()
  const { step: end, reason } = await last(id)
  assert.deepEqual([end, reason], ["released", "offerWithdrawn"])
  const told = await subjectsTo("fatima@voorbeeld.example")
  assert.equal(told.filter((subject) => subject === "Een helper kan niet meer").length, 1)
  const day = (await nabij.as("noor").api("GET", "/help-planning")).json()
  assert.deepEqual([day.needs, day.running.length], [1, 0])
  const list = (await nabij.as("noor").get("/hulp/lijst")).text
  assert.match(list, /Wacht weer op een helper[\s\S]*de buurvrouw/)
  assert.doesNotMatch(list, /<h2>Opgepakt|<h2>Wordt geregeld/)
})

test("an offer that is paused is asked nothing more, and what was agreed with the helper stands", async () => {
  const [asked, agreed] = [await addNeed(nabij), await addNeed(nabij, { alias: "de overbuurman" })]
  const offer = await addOffer(nabij, { units: 2 })
  const [one, other] = [await approved(asked, offer), await approved(agreed, offer)]
  await agree(other)
  await accept(other)
  await step(offer, "paused")
  await letGo()
  assert.equal((await last(one)).reason, "offerPaused")
  assert.equal((await last(other)).step, "accepted")
})

test("a need that is withdrawn: a helper who was asked hears that it is off, and one who was not asked hears nothing", async () => {
  const needs = [await addNeed(nabij), await addNeed(nabij, { alias: "de overbuurman" })] as const
  const offers = [await addOffer(nabij, { email: "een@voorbeeld.example" })]
  const first = await approved(needs[0], offers[0] as string)
  const offer = await addOffer(nabij, { email: "ander@voorbeeld.example" })
  const second = await approved(needs[1], offer)
  await agree(second)
  for (const need of needs) await nabij.as("fatima").api("POST", `/needs/${need}/withdrawal`, {})
  const late = await agree(first)
  assert.equal(late.status, 409)
  assert.match(late.text, /Dit gaat niet meer door: de hulpvraag is ingetrokken/)
  await letGo()
  for (const id of [first, second]) assert.equal((await last(id)).reason, "needWithdrawn")
  assert.deepEqual(await subjectsTo("een@voorbeeld.example"), [])
  assert.ok((await subjectsTo("ander@voorbeeld.example")).includes("Het gaat niet door"))
})

test("what was promised from a shelf lies on it again when its need is withdrawn", async () => {
  const noor = nabij.as("noor")
  const { pool } = nabij.house.database
  const point = await openPoint(noor, "De Kast")
  await noor.api("POST", `/stock-points/${point}/receipts`, { item: "luiers", units: 5, once: randomUUID() })
  const planned = await noor.api("POST", `/stock-points/${point}/planning`, { item: "luiers", radius: 3000 })
  assert.equal(planned.status, 201, planned.text)
  const { rows: offers } = await pool.query("select offer_id from stock_offer")
  const shelf = async () => {
    const { rows } = await pool.query(
      `select sum(case when to_account = 'shelf' then units else 0 end - case when from_account = 'shelf' then units else 0 end)::int as left
       from stock_flow where item_code = 'luiers'`,
    )
    return rows[0].left
  }
  const need = await addNeed(nabij, { item: "luiers", units: 2 })
  await approved(need, offers[0].offer_id)
  assert.equal(await shelf(), 3)
  await nabij.as("fatima").api("POST", `/needs/${need}/withdrawal`, {})
  await letGo()
  assert.equal(await shelf(), 5)
})

test("a helper who came forward is let go when others help with it", async () => {
  await chooseMode(nabij, "betweenPeople", { items: ["vervoer"] })
  const need = await addNeed(nabij)
  const { code } = await giverWithLink(nabij)
  await nabij.visitor.api("POST", `/offer-links/${code}/asks`, { need })
  const [{ id }] = (await nabij.as("fatima").api("GET", "/help-matches")).json().running
  await letGo()
  assert.equal((await last(id)).step, "offered", "as long as it is open he waits")
  const other = await addOffer(nabij)
  await nabij.as("noor").api("POST", "/help-matches", { need, offer: other, reason: "sooner" })
  await letGo()
  assert.equal((await last(id)).reason, "otherFound")
  const { waits } = (await nabij.visitor.api("GET", `/offer-links/${code}/asks`)).json()
  assert.equal(waits, 0)
})

test("a need is arranged in one way: while a match runs its end is told there, and both pages lead to it", async () => {
  const need = await addNeed(nabij)
  const id = await approved(need, await addOffer(nabij))
  for (const [who, at] of [
    ["fatima", `/hulp/${need}`],
    ["noor", `/hulp/lijst/${need}`],
  ] as const)
    assert.match((await nabij.as(who).get(at)).text, new RegExp(`/hulp/koppeling/${id}`), at)
  assert.match((await nabij.as("noor").get("/hulp/lijst")).text, /Wordt geregeld via de planning/)
  assert.doesNotMatch((await nabij.as("noor").get(`/hulp/lijst/${need}`)).text, /Zeg hoe het afliep/)
  const ended = await nabij.as("noor").api("POST", `/needs/${need}/outcome`, { outcome: "done" })
  assert.equal(ended.status, 409)
  assert.match(ended.text, /Er wordt nog hulp geregeld/)
  await nabij.as("noor").api("POST", `/help-matches/${id}/release`, { reason: "tookTooLong" })
  const page = (await nabij.as("noor").get(`/hulp/lijst/${need}`)).text
  assert.match(page, /Zoek iemand op de planning[\s\S]*ging niet door/)
})

test("what a coordinator takes up by hand after refusing a proposal leaves the planning", async () => {
  const need = await addNeed(nabij)
  const offers = [await addOffer(nabij), await addOffer(nabij)]
  const noor = (path: string, body: object) => nabij.as("noor").api("POST", path, body)
  assert.equal((await noor("/help-match-refusals", { need, offer: offers[0], reason: "unsafe" })).status, 201)
  const planned = async () => (await nabij.as("noor").api("GET", "/help-planning")).json().needs
  assert.equal(await planned(), 1)
  assert.equal((await noor(`/needs/${need}/uptake`, {})).status, 201)
  assert.equal(await planned(), 0)
})
