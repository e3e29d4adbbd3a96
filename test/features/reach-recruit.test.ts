import assert from "node:assert/strict"
import { test } from "node:test"
import type { Wanted } from "../../src/features/reach/recruit-model.ts"
import { nabij, openForEach } from "../support/in-house.ts"
import { claimedBy } from "./claims-world.ts"
import { addNeed } from "./matches-world.ts"
import { addAreas, addOffer } from "./reach-world.ts"

openForEach(() => addAreas(nabij))

const list = async (): Promise<{ wanted: Wanted[]; lacking: number }> =>
  (await nabij.as("noor").api("GET", "/recruitment")).json()
const proposed = async () => (await nabij.as("noor").api("GET", "/help-planning")).json().proposed
const tuesdays = 2 ** 3 + 2 ** 4 + 2 ** 5

/** The offer that a line of the list asks for, as somebody would make it. */
const follow = (one: Wanted) =>
  addOffer(nabij, {
    ...{ item: one.item, area: one.areaCode, radius: 0, slots: one.slots, met: one.requires.length > 0 },
    languages: [one.languageCode ?? "nl"],
  })

test("each line of the list, really offered, brings one person more a first portion", async () => {
  await addOffer(nabij, { languages: ["nl", "ti"] })
  await addNeed(nabij, { languages: ["ti"], tier: 1 })
  await addNeed(nabij, { languages: ["ti"], tier: 3, slots: tuesdays, alias: "de jonge moeder" })
  await addNeed(nabij, { languages: ["nl"], tier: 4, requires: ["known"], alias: "de overbuurman" })
  await addNeed(nabij, { item: "boodschappen", tier: 2, area: "BU90010104", slots: 1, alias: "de man" })
  for (let turn = 0, left = 3; left > 0; turn++, left--) {
    const [before, { wanted, lacking }] = [await proposed(), await list()]
    assert.equal(lacking, left, "who still lacks a first portion")
    assert.ok(wanted.length > 0)
    await follow(wanted[0] as Wanted)
    assert.equal(await proposed(), before + 1, `turn ${turn}: ${JSON.stringify(wanted[0])}`)
  }
  assert.deepEqual((await list()).wanted, [])
})

test("somebody who makes another come free is on the list too", async () => {
  await addOffer(nabij, { languages: ["nl", "ti"] })
  await addNeed(nabij, { languages: ["nl"], tier: 1, alias: "de eerste" })
  await addNeed(nabij, { languages: ["ti"], tier: 2, alias: "de tweede" })
  const { wanted } = await list()
  const dutch = wanted.find(({ language }) => language === null)
  assert.deepEqual([dutch?.waiting, dutch?.passing, dutch?.tier], [0, 1, 2])
  await follow(dutch as Wanted)
  assert.equal(await proposed(), 2)
})

test("who waits alone for something is one tap away for who may plan it; of several that wait there is no single page", async () => {
  const id = await addNeed(nabij, { languages: ["ti"] })
  await addNeed(nabij, { languages: ["ar"], alias: "de eerste" })
  await addNeed(nabij, { languages: ["ar"], alias: "de tweede" })
  const needs = async () => new Map((await list()).wanted.map((one) => [one.languageCode, one.need]))
  assert.deepEqual([(await needs()).get("ti"), (await needs()).get("ar")], [id, null])
  const page = await nabij.as("noor").get("/bereik/werven")
  assert.ok(page.text.includes(`href="/planning/${id}"`))
  await claimedBy(nabij, "jeugdpunt-linde", id)
  assert.equal((await needs()).get("ti"), null, "another organisation plans it now")
})

test("a text to share names no more than five people ask: the neighbourhood, or the town, or nothing at all", async () => {
  const few = async (count: number, one: Parameters<typeof addNeed>[1]) => {
    for (let turn = 0; turn < count; turn++) await addNeed(nabij, one)
  }
  await few(5, { languages: ["ti"], slots: tuesdays })
  await few(3, { languages: ["ar"], item: "koken", slots: 1 })
  await few(2, { languages: ["ar"], item: "koken", slots: 2, area: "BU90010104" })
  await few(2, { languages: ["so"], item: "oppassen" })
  const { wanted } = await list()
  const texts = new Map(wanted.map((one) => [`${one.item} ${one.languageCode} ${one.area}`, one.text]))
  assert.equal(
    texts.get("vervoer ti Noord"),
    "Wie spreekt Tigrinya en wil af en toe helpen met ‘Vervoer’, op dinsdag, in Noord? Je hebt geen account nodig en nee zeggen mag altijd. Bied het aan op http://localhost:3000/aanbod/nieuw?soort=vervoer&gebied=BU90010101",
  )
  assert.match(
    texts.get("koken ar Noord") ?? "",
    /^Wie spreekt Arabisch en wil af en toe helpen met ‘[^’]+’ in Oeverstad\? /,
  )
  assert.equal(texts.get("oppassen so Noord"), null)
  const page = await nabij.as("noor").get("/bereik/werven")
  assert.match(page.text, /Vervoer in Noord, in het Tigrinya/)
  assert.match(page.text, /Staat er geen tekst bij/)
  assert.doesNotMatch(page.text, /buurvrouw|Fatima/)
})

test("where everybody has somebody the page says so, and needs without a place are told", async () => {
  await addNeed(nabij, { area: null })
  const page = await nabij.as("noor").get("/bereik/werven")
  assert.match(page.text, /Nu niemand erbij nodig[\s\S]*Van 1 vraag weten wij niet waar het is/)
})
