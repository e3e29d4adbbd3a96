import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { addBaseline } from "../../src/features/bundles/consent-store.ts"
import { addJudgement } from "../../src/features/bundles/criterion-store.ts"
import { addLink } from "../../src/features/bundles/link-store.ts"
import * as bundles from "../../src/features/bundles/store.ts"
import { maskPersonalData } from "../../src/methods/text/personal-data.ts"
import { openHouse, type TestHouse } from "../support/house.ts"
import { addAreas, addBundle, tell, tellWorld } from "./findings-world.ts"

const masked = (text: string) => maskPersonalData(text).masked
let nabij: TestHouse
let shared: string
let internal: string
let signals: string[]

before(async () => {
  nabij = await openHouse()
  await addAreas(nabij)
  signals = await tellWorld(nabij)
  shared = await addBundle(nabij, signals, "shared")
  internal = await addBundle(nabij, signals, "internal")
})
after(() => nabij.close())

const enter = (seen: number, asked: number) =>
  addBaseline(nabij.house.database.kysely, {
    bundleId: shared,
    share: 0.12,
    label: masked("van de jongeren, landelijk"),
    source: masked("jongerenpeiling"),
    year: 2025,
    seen,
    asked,
    enteredBy: nabij.person.saskia as string,
    enteredAt: nabij.house.clock(),
  })

test("a bundle counts its own linked signals, without the one let go and the one that was individual help", async () => {
  const answer = await nabij.as("els").api("GET", `/bundles/${shared}/finding`)
  assert.equal(answer.status, 200, answer.text)
  const { sources, comparisons } = answer.json()
  assert.equal(sources.signals, 9)
  assert.deepEqual(sources.reporters, { least: 3, most: 5 })
  assert.deepEqual(sources.organisations, { least: 4, most: 5 })
  assert.equal(sources.weeks, 6)
  assert.deepEqual(sources.people, { least: 4, most: 22 })
  assert.ok(!comparisons.some((one: { with: string }) => one.with === "baseline"))
})

test("a signal in a bundle that is dated ahead does not count before its week", async () => {
  const ahead = await tell(nabij, { week: "2026-12-07", outcome: "external" })
  const link = { bundleId: internal, signalId: ahead, linked: true, why: masked("zelfde knelpunt") }
  await addLink(nabij.house.database.kysely, {
    ...link,
    changedBy: nabij.person.saskia as string,
    changedAt: nabij.house.clock(),
  })
  const counted = async () =>
    (await nabij.as("saskia").api("GET", `/bundles/${internal}/finding`)).json().sources.signals as number
  const now = await counted()
  nabij.setClock("2026-12-09")
  assert.equal(await counted(), now + 1)
  nabij.setClock("2026-11-18")
  assert.equal(await counted(), now)
})

test("10 of 50 against 12 % nationally can still be chance, 40 of 200 is clearly more", async () => {
  await enter(10, 50)
  const few = await nabij.as("saskia").get(`/bundels/${shared}/bevinding`)
  assert.equal(few.status, 200)
  assert.match(few.text, /<h2>Dit kan nog toeval zijn<\/h2>/)
  assert.match(few.text, /Van de 50 mensen aan wie het gevraagd is, zeiden 10 het: 20 % \(marge 10 % tot 34 %\)/)
  await enter(40, 200)
  const many = await nabij.as("saskia").get(`/bundels/${shared}/bevinding`)
  assert.match(many.text, /<h2>Duidelijk meer dan toeval<\/h2>/)
  assert.match(many.text, /De norm is 12 % van de jongeren, landelijk \(jongerenpeiling, 2025\)/)
  assert.doesNotMatch(many.text, /durft niet te studeren|melder-\d/)
})

test("analysts see the numbers of a shared bundle and none of its words; others see no bundle that is not theirs", async () => {
  const page = await nabij.as("tom").get(`/bundels/${shared}/bevinding`)
  assert.equal(page.status, 200)
  assert.doesNotMatch(page.text, /Jongeren zien af/)
  assert.equal((await nabij.as("tom").get(`/bundels/${shared}/bevinding/gegevens.csv`)).status, 200)
  for (const name of ["tom", "els", "bram", "fatima", "wim", "noor", "anita"] as const)
    assert.equal((await nabij.as(name).api("GET", `/bundles/${internal}/finding`)).status, 404, name)
  assert.equal((await nabij.as("saskia").api("GET", `/bundles/${internal}/finding`)).status, 200)
  for (const name of ["fatima", "wim", "noor", "anita"] as const) {
    assert.equal((await nabij.as(name).get(`/bundels/${shared}/bevinding`)).status, 404, name)
    assert.equal((await nabij.as(name).get(`/bundels/${shared}/besluit`)).status, 404, name)
  }
  assert.equal((await nabij.as("saskia").get(`/bundels/${shared}/besluit`)).status, 404)
})

test("the working group has the eleven criteria, the numbers and the form before it", async () => {
  await addJudgement(nabij.house.database.kysely, {
    bundleId: shared,
    criterion: 3,
    judgement: "met",
    ticks: [],
    note: masked("vier organisaties"),
    judgedBy: nabij.person.bram as string,
    judgedAt: nabij.house.clock(),
  })
  const { text } = await nabij.as("els").get(`/bundels/${shared}/besluit`)
  assert.match(text, /Jongeren zien af van een studie/)
  assert.match(text, /voldoet volgens jullie aan 1 van de 11/)
  assert.match(text, /vier organisaties/)
  assert.match(text, /nog niet beoordeeld/)
  assert.match(text, /Duidelijk meer dan toeval/)
  assert.match(text, /Ja, dit is structureel/)
})

test("a decision without a reason goes back to the form with what was written", async () => {
  const answer = await nabij
    .as("els")
    .post(`/bundels/${shared}/besluit`, { decision: "structural", why: "", dissent: "Te weinig weken" })
  assert.equal(answer.status, 400)
  assert.match(answer.text, /Schrijf in één zin waarom/)
  assert.match(answer.text, /Te weinig weken/)
  assert.equal(await bundles.currentState(nabij.house.database.kysely, shared), "sharedBottleneck")
})

test("Els decides, with dissent; the numbers of that day stay as they were, whatever comes after", async () => {
  const before = (await nabij.as("els").api("GET", `/bundles/${shared}/finding`)).json()
  const answer = await nabij.as("els").post(`/bundels/${shared}/besluit`, {
    decision: "structural",
    why: "Vier organisaties zien het, de regel geldt overal",
    dissent: "Eén lid vindt het te vroeg, bel Jan de Vries op 06-12345678",
  })
  assert.equal(answer.status, 303, answer.text)
  const states = await bundles.statesOf(nabij.house.database.kysely, shared)
  const last = states.at(-1)
  assert.equal(last?.state, "structural")
  assert.match(last?.dissent ?? "", /Eén lid vindt het te vroeg/)
  assert.doesNotMatch(last?.dissent ?? "", /06-12345678/)
  await addLink(nabij.house.database.kysely, {
    bundleId: shared,
    signalId: signals[11] as string,
    linked: true,
    why: masked("ook dit"),
    changedBy: nabij.person.saskia as string,
    changedAt: nabij.house.clock(),
  })
  const page = await nabij.as("els").get(`/bundels/${shared}/bevinding`)
  const id = /\/bevindingen\/([0-9a-f-]{36})/.exec(page.text)?.[1]
  assert.ok(id, "no kept finding on the page")
  const kept = (await nabij.as("saskia").api("GET", `/findings/${id}`)).json()
  assert.deepEqual(kept.finding, before)
  assert.equal(kept.state, "structural")
  assert.equal((await nabij.as("els").api("GET", `/bundles/${shared}/finding`)).json().sources.signals, 10)
  assert.match((await nabij.as("els").get(`/bevindingen/${id}`)).text, /Besluit: structureel/)
  assert.equal((await nabij.as("els").get(`/bevindingen/${id}/gegevens.csv`)).status, 200)
  for (const name of ["fatima", "wim", "noor", "anita"] as const)
    assert.equal((await nabij.as(name).api("GET", `/findings/${id}`)).status, 404, name)
})

test("deciding the same twice is refused kindly and changes nothing", async () => {
  const again = await nabij
    .as("els")
    .api("POST", `/bundles/${shared}/decision`, { decision: "structural", why: "Nog een keer" })
  assert.equal(again.status, 409)
  assert.match(again.json().title, /Er is niets veranderd/)
  const byOther = await nabij
    .as("saskia")
    .api("POST", `/bundles/${shared}/decision`, { decision: "notStructural", why: "Toch niet" })
  assert.equal(byOther.status, 404)
  assert.equal(
    (
      await nabij
        .as("els")
        .api("POST", `/bundles/${internal}/decision`, { decision: "structural", why: "Dat zie ik niet" })
    ).status,
    404,
  )
})
