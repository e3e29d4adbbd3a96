import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { themeDesk } from "../../src/features/likeness/theme-store.ts"
import type { PersonName } from "../people.ts"
import { openHouse, type TestHouse } from "../support/house.ts"

let nabij: TestHouse
let shared = ""
let internal = ""
const bottleneck = "Jongeren stoppen met hun opleiding omdat zij niet durven te lenen."
before(async () => {
  nabij = await openHouse()
  shared = await begin("chantal", bottleneck, "shared")
  internal = await begin("bram", "Leerlingen van ons stoppen omdat zij niet durven te lenen.", "internal")
})
after(() => nabij.close())

async function begin(who: PersonName, bottleneck: string, reach: string): Promise<string> {
  const answer = await nabij.as(who).api("POST", "/bundles", { bottleneck, reach })
  assert.equal(answer.status, 201, answer.text)
  return answer.json().id
}
const told = { account: "Een leerling durft niet te lenen en stopt met de opleiding", week: "2026-W46" }
const report = (who: PersonName, more: object) => nabij.as(who).api("POST", "/signals", { ...told, ...more })
const joinedBy = async (who: PersonName, mode: string): Promise<string> => {
  const answer = await report(who, { mode, joins: [shared] })
  assert.equal(answer.status, 201, answer.text)
  assert.deepEqual(answer.json().joined, [bottleneck])
  return answer.json().id
}
const deskOf = async (who: PersonName) => (await nabij.as(who).api("GET", `/bundles/${shared}`)).json()
const pageOf = async (who: PersonName, address: string) => (await nabij.as(who).get(address)).text

let named = ""
let anonymous = ""

test("whoever reports joins a shared bottleneck, by name, under a code and anonymously", async () => {
  named = await joinedBy("fatima", "named")
  await joinedBy("dirk", "code")
  anonymous = await joinedBy("mehmet", "anonymous")
  const { rows } = await nabij.house.database.pool.query(
    "select j.*, j.week::text as week from joining j where signal_id = $1",
    [anonymous],
  )
  assert.deepEqual(rows, [{ signal_id: anonymous, bundle_id: shared, week: "2026-11-16" }])
})

test("it is recognition, with who and where as sure as it is, and no signal of the bundle", async () => {
  const { joining, sources } = await deskOf("chantal")
  assert.deepEqual(joining, {
    signals: 3,
    linked: 0,
    reporters: { least: 2, most: 3 },
    organisations: { least: 2, most: 3 },
  })
  assert.equal(sources.signals, 0)
  for (const who of ["chantal", "dirk", "els"] as const) {
    const page = await pageOf(who, `/bundels/${shared}`)
    assert.match(page, /2 tot 3 werkers van ten minste 2 organisaties zien dit ook\./, who)
    assert.doesNotMatch(page, /Fatima|Mehmet/, who)
  }
})

test("who weighs it sees what it joins, with the way to link it; nobody else does", async () => {
  assert.match(await pageOf("saskia", "/postvak"), new RegExp(`Sluit zich aan bij: ${bottleneck}`))
  const page = await pageOf("saskia", `/postvak/${named}`)
  assert.match(page, /Sluit zich aan bij/)
  assert.match(page, new RegExp(`href="/bundels/${shared}/vergelijking/${named}"`))
  assert.match(await pageOf("els", `/postvak/${anonymous}`), new RegExp(bottleneck))
  assert.equal((await nabij.as("bram").get(`/postvak/${named}`)).status, 404)
  const weighing = { signals: [named], outcome: "external", reason: "Dit zien wij ook bij anderen." }
  assert.equal((await nabij.as("saskia").api("POST", "/weighings", weighing)).status, 201)
  const form = (await nabij.as("saskia").api("GET", `/bundle-form?signaal=${named}`)).json()
  assert.equal(form.like[0].id, shared, "the bundle that it joins comes first")
})

test("a signal that is linked as well counts once as a signal and once as recognition", async () => {
  const linked = await nabij
    .as("saskia")
    .api("POST", `/bundles/${shared}/links`, { signal: named, why: "Zelfde knelpunt" })
  assert.equal(linked.status, 201, linked.text)
  const { joining, sources } = await deskOf("chantal")
  assert.deepEqual([joining.signals, joining.linked, sources.signals], [3, 1, 1])
  assert.match(
    await pageOf("chantal", `/bundels/${shared}`),
    /Van hun signalen zit er 1 ook in de bundel; dat telt niet dubbel/,
  )
})

test("the author sees it among the own signals, and withdrawing takes it back", async () => {
  const fatima = nabij.as("fatima")
  assert.deepEqual((await fatima.api("GET", `/signals/${named}`)).json().joined, [{ id: shared, bottleneck }])
  assert.match(await pageOf("fatima", "/signalen"), /sluit aan bij wat anderen zien/)
  assert.match(await pageOf("fatima", `/signalen/${named}`), new RegExp(bottleneck))
  assert.equal((await fatima.api("POST", `/signals/${named}/withdrawal`, {})).status, 201)
  assert.equal((await deskOf("chantal")).joining.signals, 2)
  assert.match(await pageOf("fatima", `/signalen/${named}`), /Het telt niet meer als herkenning/)
})

test("what was laid aside is no recognition", async () => {
  const weighing = { signals: [anonymous], outcome: "none", reason: "Dit gaat toch over iets anders." }
  assert.equal((await nabij.as("els").api("POST", "/weighings", weighing)).status, 201)
  const { joining } = await deskOf("chantal")
  assert.deepEqual([joining.signals, joining.reporters], [1, { least: 1, most: 1 }])
  assert.match(await pageOf("chantal", `/bundels/${shared}`), /1 werker van 1 organisatie ziet dit ook\./)
})

test("an internal bundle, one that is not there and too many cannot be joined, and nothing is lost", async () => {
  for (const joins of [[internal], ["00000000-0000-4000-8000-000000000000"], [shared, internal]]) {
    const answer = await nabij.as("fatima").post("/signalen/nieuw", { ...told, mode: "named", joins })
    assert.equal(answer.status, 400)
    assert.match(answer.text, /Een van de knelpunten is er niet meer/)
    assert.match(answer.text, new RegExp(told.account))
    assert.doesNotMatch(answer.text, /Leerlingen van ons/)
  }
  const four = [1, 2, 3, 4].map((last) => `00000000-0000-4000-8000-00000000000${last}`)
  assert.equal((await report("fatima", { mode: "named", joins: four })).status, 400)
})

test("a ticked bottleneck stays ticked when something else has to be mended", async () => {
  const answer = await nabij
    .as("fatima")
    .post("/signalen/nieuw", { ...told, mode: "named", week: "2031-W01", joins: shared })
  assert.equal(answer.status, 400)
  assert.match(answer.text, new RegExp(`<input[^>]*value="${shared}" checked`))
  assert.match(answer.text, new RegExp(bottleneck))
})

test("nobody changes or deletes who joined, not even in the database", async () => {
  for (const change of ["update joining set week = week", "delete from joining"])
    await assert.rejects(nabij.house.database.pool.query(change), /append-only/)
})

const mould = "Er groeit schimmel op de muren en de verhuurder doet niets aan het vocht"

test("a theme is suggested, never filled in, and for a signal without theme also to who weighs", async () => {
  const asked = await nabij.as("fatima").api("POST", "/signal-likenesses", { account: mould })
  const { theme } = asked.json()
  assert.equal(theme.themes[0].code, "schimmel_huurwoning")
  assert.equal(theme.themes[0].label, "Schimmel en vocht in huurwoningen")
  const open = (await report("fatima", { account: mould, mode: "named" })).json().id
  const page = await pageOf("saskia", `/postvak/${open}`)
  assert.match(page, /Past ‘Schimmel en vocht in huurwoningen’.*? In de tekst staat: .*schimmel/)
  assert.match(page, /<option value="">Het thema blijft zoals het is/)
  assert.doesNotMatch(page, /<option value="schimmel_huurwoning" selected/)
  const known = (await report("fatima", { account: mould, mode: "named", theme: "schimmel_huurwoning" })).json().id
  assert.doesNotMatch(await pageOf("saskia", `/postvak/${known}`), /Past ‘/)
})

test("labels are those of the country, and a retired theme is never suggested", async () => {
  const debt = "Ouders moeten een toeslag terugbetalen en komen daardoor in de schulden"
  const ofDirk = (await nabij.as("dirk").api("POST", "/signal-likenesses", { account: debt })).json()
  assert.equal(ofDirk.theme.themes[0].label, "Terugvordering van toelagen en premies")
  const change = {
    labelNl: "Schimmel en vocht in huurwoningen",
    parentCode: "wonen",
    retired: true,
    why: "Wij delen dit anders in",
  }
  const retired = await nabij.as("els").api("PUT", "/themes/schimmel_huurwoning", change)
  assert.ok(retired.status < 300, retired.text)
  const { theme } = (await nabij.as("fatima").api("POST", "/signal-likenesses", { account: mould })).json()
  const codes = theme.kind === "suggested" ? theme.themes.map(({ code }: { code: string }) => code) : []
  assert.ok(!codes.includes("schimmel_huurwoning"), codes.join())
})

test("what coordinators weigh is learned from", async () => {
  const fair = (name: string) =>
    `Bij ${name} staan de kraampjes van de kermis zo dicht op de gevel dat de rolstoel er niet langs kan`
  const made = { code: "kermis_rolstoel", parentCode: "wonen", labelNl: "Zonder doorgang" }
  const added = await nabij.as("els").api("POST", "/themes", made)
  assert.ok(added.status < 300, added.text)
  const signals: string[] = []
  for (const name of ["nummer een", "nummer twee", "nummer drie"])
    signals.push((await report("fatima", { account: fair(name), mode: "named" })).json().id)
  const weighing = { signals, outcome: "external", reason: "Dit is overal zo.", settledTheme: "kermis_rolstoel" }
  assert.equal((await nabij.as("saskia").api("POST", "/weighings", weighing)).status, 201)
  const first = async () => {
    const found = await themeDesk(nabij.house).suggest(fair("nummer vier"), "nl")
    return found.kind === "suggested" ? found.themes[0]?.code : ""
  }
  const until = performance.now() + 20_000
  while ((await first()) !== "kermis_rolstoel" && performance.now() < until)
    await new Promise((go) => setTimeout(go, 100))
  assert.equal(await first(), "kermis_rolstoel")
})
