import assert from "node:assert/strict"
import { test } from "node:test"
import { guardClaims } from "../../src/features/claims/rounds.ts"
import { fallsOn, guardOf } from "../../src/features/claims/rules.ts"
import { keepNoLonger } from "../../src/features/history/rounds.ts"
import { runRound } from "../../src/platform/rounds.ts"
import { openHouse } from "../support/house.ts"
import { nabij, openForEach } from "../support/in-house.ts"
import { mailsIn } from "../support/mails.ts"
import { addPlanners } from "./claims-world.ts"
import { addAreas, addNeed, addOffer } from "./matches-world.ts"

openForEach(async () => {
  await addAreas(nabij)
  await addPlanners(nabij)
})

const noor = (path: string, body: object = {}) => nabij.as("noor").api("POST", path, body)
const guardOn = async (day: string) => {
  nabij.setClock(day)
  await runRound(nabij.house, guardClaims)
}
const stepsOf = async (need: string): Promise<string[]> =>
  (
    await nabij.house.database.pool.query("select step from claim_step where need_id = $1 order by place", [need])
  ).rows.map(({ step }) => step)
const told = async () => (await mailsIn(nabij.house)).map(({ recipient, subject }) => `${recipient} ${subject}`)
const quiet = "Een hulpvraag bij jullie ligt stil"
const fell = "Een hulpvraag is vrijgevallen"

test("a claim is quiet, then told about for two days, then falls", () => {
  const kinds = ["2026-11-18", "2026-11-22", "2026-11-23", "2026-11-24", "2026-11-25", "2026-12-30"].map(
    (today) => guardOf("2026-11-18", today, 7).kind,
  )
  assert.deepEqual(kinds, ["quiet", "quiet", "warn", "warn", "falls", "falls"])
  assert.deepEqual(guardOf("2026-11-18", "2026-11-24", 7), { kind: "warn", daysLeft: 1 })
  assert.equal(guardOf("2026-11-18", "2026-11-18", 2).kind, "quiet", "of a short term only the last day is told about")
  assert.equal(fallsOn("2026-11-18", 7), "2026-11-25")
})

test("nothing happens for a week: Noor is told first, then it falls free and she and Fatima hear it", async () => {
  const need = await addNeed(nabij)
  await noor(`/needs/${need}/claims`)
  await guardOn("2026-11-22")
  assert.deepEqual(await told(), [])
  await guardOn("2026-11-23")
  await guardOn("2026-11-24")
  assert.deepEqual(await told(), [`noor@voorbeeld.example ${quiet}`], "once")
  assert.match((await nabij.as("noor").get("/")).text, /1 hulpvraag van jullie ligt stil en valt bijna vrij/)
  assert.match((await nabij.as("noor").get("/hulp/bij-wie")).text, /valt vrij op 25 november 2026/)
  await guardOn("2026-11-25")
  await guardOn("2026-11-26")
  assert.deepEqual((await told()).slice(1), [
    `noor@voorbeeld.example ${fell}`,
    "fatima@voorbeeld.example Een hulpvraag van jou wacht weer op iemand",
  ])
  for (const { body } of await mailsIn(nabij.house)) assert.doesNotMatch(body, /buurvrouw|Vervoer|ziekenhuis|Buren/)
  assert.deepEqual(await stepsOf(need), ["claimed", "warned", "fellFree"])
  assert.match((await nabij.as("bram").get("/planning")).text, /vrijgevallen/)
  assert.match((await nabij.as("bram").get("/hulp/bij-wie")).text, /Vrijgevallen[\s\S]*de buurvrouw[\s\S]*Oppakken/)
  assert.equal((await nabij.as("bram").api("POST", `/needs/${need}/claims`, {})).status, 201)
})

test("after days in which nothing ran, it is told first and falls the day after", async () => {
  const need = await addNeed(nabij)
  await noor(`/needs/${need}/claims`)
  await guardOn("2026-12-10")
  await guardOn("2026-12-10")
  assert.deepEqual(await stepsOf(need), ["claimed", "warned"])
  await guardOn("2026-12-11")
  assert.deepEqual(await stepsOf(need), ["claimed", "warned", "fellFree"])
})

test("who was asked to take it over hears it too, and is not asked any more", async () => {
  const need = await addNeed(nabij)
  await noor(`/needs/${need}/claims`)
  await noor(`/needs/${need}/claim-requests`, { organisation: nabij.organisation["jeugdpunt-linde"] })
  await guardOn("2026-11-24")
  await guardOn("2026-11-25")
  assert.ok((await told()).includes(`bram@voorbeeld.example ${fell}`))
  const answer = await nabij.as("bram").api("POST", `/needs/${need}/claim-requests/answer`, { answer: "accepted" })
  assert.equal(answer.status, 409)
})

test("whoever says that they are at it, or does something, has a week again; another cannot say it", async () => {
  const [kept, matched] = [await addNeed(nabij), await addNeed(nabij, { alias: "de overbuur", units: 2 })]
  const offer = await addOffer(nabij)
  for (const need of [kept, matched]) await noor(`/needs/${need}/claims`)
  nabij.setClock("2026-11-24")
  assert.equal((await nabij.as("bram").api("POST", `/needs/${kept}/claim-renewals`, {})).status, 409)
  assert.equal((await noor(`/needs/${kept}/claim-renewals`, { note: "Wacht op de taxi" })).status, 201)
  assert.equal((await noor("/help-matches", { need: matched, offer, units: 1, reason: "knows" })).status, 201)
  await guardOn("2026-11-28")
  assert.deepEqual([await stepsOf(kept), await stepsOf(matched)], [["claimed", "kept"], ["claimed"]])
  await guardOn("2026-11-30")
  await guardOn("2026-12-01")
  assert.deepEqual([(await stepsOf(kept)).at(-1), (await stepsOf(matched)).at(-1)], ["fellFree", "fellFree"])
})

test("where all is agreed and one waits for the day, nothing falls; and neither what is over", async () => {
  const [agreed, over] = [await addNeed(nabij), await addNeed(nabij, { alias: "de overbuur" })]
  const offer = await addOffer(nabij)
  await noor(`/needs/${over}/claims`)
  await nabij.as("fatima").api("POST", `/needs/${over}/withdrawal`, {})
  const { id } = (await noor("/help-matches", { need: agreed, offer })).json()
  await nabij.as("fatima").api("POST", `/help-matches/${id}/agreement`, { answer: "agreed" })
  assert.equal((await noor(`/help-matches/${id}/acceptance`, { answer: "accepted" })).status, 201)
  await guardOn("2026-12-20")
  assert.deepEqual([await stepsOf(agreed), await stepsOf(over)], [["claimed"], ["claimed"]])
})

test("the term is the installation's own, and it stands on the page", async (its) => {
  const short = await openHouse({ CLAIM_DAYS: "3" })
  its.after(() => short.close())
  await addAreas(short)
  const need = await addNeed(short)
  await short.as("noor").api("POST", `/needs/${need}/claims`, {})
  assert.match((await short.as("noor").get(`/hulp/bij-wie/${need}`)).text, /vrij op 21 november 2026[\s\S]*3 dagen/)
  for (const day of ["2026-11-20", "2026-11-21"]) {
    short.setClock(day)
    await runRound(short.house, guardClaims)
  }
  assert.equal((await short.as("noor").api("GET", `/needs/${need}/claim`)).json().claim.left, "fellFree")
})

test("after its time the words between organisations go, and who wrote them; which organisation had it stays", async () => {
  const need = await addNeed(nabij)
  await noor(`/needs/${need}/claims`)
  await noor(`/needs/${need}/claim-releases`, { reason: "notOurs", note: "Zij belt liever met een ander" })
  await nabij.as("fatima").api("POST", `/needs/${need}/withdrawal`, {})
  // The first time there is only a rule: people can look before anything goes.
  for (const day of ["2026-11-18", "2029-12-01"]) {
    nabij.setClock(day)
    await runRound(nabij.house, keepNoLonger)
  }
  const { rows } = await nabij.house.database.pool.query(
    "select step, note, taken_by, taken_at, organisation_id from claim_step order by place",
  )
  const organisation_id = nabij.organisation["buren-helpen-buren"]
  const left = { note: "", taken_by: null, taken_at: new Date("2026-11-16T00:00:00Z"), organisation_id }
  assert.deepEqual(rows, [
    { step: "claimed", ...left },
    { step: "released", ...left },
  ])
})
