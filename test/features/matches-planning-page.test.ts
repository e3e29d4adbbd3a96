import assert from "node:assert/strict"
import { test } from "node:test"
import { made, nabij, openForEach } from "../support/in-house.ts"
import { addAreas, addNeed, addOffer } from "./matches-world.ts"

openForEach(() => addAreas(nabij))

const planning = async (): Promise<string> => (await nabij.as("noor").get("/planning")).text
const planned = async (id: string): Promise<string> => (await nabij.as("noor").get(`/planning/${id}`)).text

test("a need of which a part is promised is not called 'nobody'", async () => {
  const need = await addNeed(nabij, { units: 8 })
  await made("noor", "/help-matches", { need, offer: await addOffer(nabij, { units: 6 }) })
  const page = await planning()
  assert.match(page, /nog 2 ritten te gaan/)
  assert.match(page, /Waarom nog niet alles\?/)
  assert.doesNotMatch(page, /nog niemand/)
  assert.match(await planned(need), /Waarom nog niet alles\?/)
})

test("who approves in the list reads above it that nobody filled in an insurance", async () => {
  await addNeed(nabij)
  assert.doesNotMatch(await planning(), /verzekering/)
  await addOffer(nabij)
  const page = await planning()
  assert.equal(page.match(/Er is nog geen verzekering ingevuld/g)?.length, 1)
  assert.match(page, /<a href="\/beheer\/verzekering">/)
  const policy = { country: "nl", holder: "Gemeente Oeverstad", items: ["vervoer"], worksFrom: "2026-11-01" }
  await made("noor", "/insurance-policies", { ...policy, why: "De brief van maart." })
  assert.doesNotMatch(await planning(), /nog geen verzekering/)
})

test("two helpers who read the same are told apart by the day of the offer and its own page", async () => {
  const need = await addNeed(nabij)
  const offers = [await addOffer(nabij), await addOffer(nabij), await addOffer(nabij)]
  const page = await planned(need)
  assert.match(page, /aanbod van 10 november 2026/)
  for (const offer of offers) assert.ok(page.includes(`<a href="/aanbod/${offer}">Wie is dit?</a>`))
  assert.doesNotMatch(page, /Marijke/)
})

test("of two proposals for one need each button says whose it is", async () => {
  await addNeed(nabij, { units: 2 })
  await addOffer(nabij)
  await addOffer(nabij, { area: "BU90010104", radius: 9000 })
  const page = await planning()
  assert.match(page, /Goedkeuren: 1 rit van iemand uit Noord</)
  assert.match(page, /Goedkeuren: 1 rit van iemand uit (?!Noord)/)
})

test("needs in own words are not on the planning, and it says so", async () => {
  await addNeed(nabij)
  assert.doesNotMatch(await planning(), /in eigen woorden/)
  const ask = "Ik heb geen eten voor mijn kinderen"
  await made("fatima", "/needs", { alias: "gouden boot", ask, urgency: "today", area: "BU90010101" })
  const page = await planning()
  assert.match(page, /1 vraag in eigen woorden staat hier nog niet bij\. Er staat bij: vandaag\./)
  assert.match(page, /<a href="\/hulp\/lijst\?soort=eigen">Zeg wat het is<\/a>/)
  assert.doesNotMatch(page, /geen eten/)
  assert.equal((await nabij.as("noor").get("/hulp/lijst?soort=eigen")).status, 200)
})
