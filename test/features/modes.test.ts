import assert from "node:assert/strict"
import { test } from "node:test"
import { nabij, openForEach } from "../support/in-house.ts"
import { mailsIn } from "../support/mails.ts"
import { addAreas, addNeed, addOffer } from "./matches-world.ts"
import { chooseMode, giverWithLink } from "./modes-world.ts"

openForEach(() => addAreas(nabij))

const choices = async (who: "fatima" | "mehmet" | "saskia" | "joris" | "noor") =>
  (await nabij.as(who).api("GET", "/help-matches")).json().choices.map(({ id }: { id: string }) => id)
const choice = (who: "fatima" | "mehmet" | "saskia" | "joris" | "noor", need: string) =>
  nabij.as(who).api("GET", `/help-choices/${need}`)
const choose = (need: string, offer: string, more: object = {}, who: "fatima" | "saskia" = "fatima") =>
  nabij.as(who).api("POST", `/help-choices/${need}`, { offer, ...more })
const recipients = async () => (await mailsIn(nabij.house)).map(({ recipient }) => recipient)

test("without a choice nobody but a coordinator approves", async () => {
  const need = await addNeed(nabij)
  const offer = await addOffer(nabij)
  for (const who of ["fatima", "saskia", "joris", "noor"] as const) assert.equal((await choice(who, need)).status, 404)
  assert.equal((await choose(need, offer)).status, 404)
  assert.doesNotMatch((await nabij.as("fatima").get("/hulp/koppelingen")).text, /Kies zelf/)
})

test("a professional approves what Nabij proposes for her own need, nothing else, and the resident comes before the helper", async () => {
  await chooseMode(nabij, "professional")
  const need = await addNeed(nabij)
  const near = await addOffer(nabij)
  const far = await addOffer(nabij, { area: "BU90010104" })
  assert.deepEqual(await choices("fatima"), [need])
  assert.deepEqual(await choices("saskia"), [])
  const shown = (await choice("fatima", need)).json()
  assert.deepEqual([shown.may, shown.helpers.map(({ offerId }: { offerId: string }) => offerId)], ["proposed", [near]])
  assert.equal((await choose(need, far)).status, 400)
  assert.match((await choose(need, near, { agreed: true })).text, /pas neer als het voorstel is goedgekeurd/)
  const approved = await choose(need, near)
  assert.equal(approved.status, 201, approved.text)
  assert.deepEqual(await recipients(), [], "she knows herself, and the helper nothing yet")
  const match = (await nabij.as("fatima").api("GET", `/help-matches/${approved.json().id}`)).json()
  assert.deepEqual([match.state, match.helper], ["approved", null])
})

test("whoever asked chooses herself, and where the resident said yes the helper is asked at once", async () => {
  await chooseMode(nabij, "intermediary")
  const need = await addNeed(nabij)
  await addOffer(nabij)
  const other = await addOffer(nabij, { area: "BU90010104" })
  const page = await nabij.as("fatima").get(`/hulp/kiezen/${need}`)
  assert.match(page.text, /Kies zelf wie je vraagt/)
  assert.doesNotMatch(page.text, /Marijke|06 12345678|gever@/)
  for (const who of ["saskia", "joris"] as const) assert.equal((await choice(who, need)).status, 404, who)
  const chosen = await nabij.as("fatima").post(`/hulp/kiezen/${need}`, { offer: other, agreed: "on" })
  assert.equal(chosen.status, 303, chosen.text)
  assert.deepEqual(await recipients(), ["gever@voorbeeld.example"])
  const id = chosen.headers.get("location")?.split("/").at(-1)
  const steps = (await nabij.as("fatima").api("GET", `/help-matches/${id}`)).json().steps
  assert.deepEqual(
    steps.map(({ step }: { step: string }) => step),
    ["approved", "agreed"],
  )
})

test("whoever chooses never takes what is proposed for somebody who comes first", async () => {
  await chooseMode(nabij, "intermediary")
  const mine = await addNeed(nabij, { tier: 4 })
  await addNeed(nabij, { by: "joris", alias: "wie eerst komt", tier: 1, area: "BU90010104" })
  const only = await addOffer(nabij)
  assert.deepEqual((await choice("fatima", mine)).json().helpers, [])
  assert.match((await nabij.as("fatima").get(`/hulp/kiezen/${mine}`)).text, /nodig voor iemand die eerst komt/)
  assert.match((await choose(mine, only)).text, /Iemand anders komt eerst/)
  const spare = await addOffer(nabij, { units: 2 })
  const left = (await choice("fatima", mine)).json().helpers
  assert.ok(left.some(({ offerId }: { offerId: string }) => offerId === spare || offerId === only))
})

test("in a group everybody of it chooses for each other, and only who asked speaks with the resident", async () => {
  await chooseMode(nabij, "group")
  const need = await addNeed(nabij)
  const offer = await addOffer(nabij)
  assert.deepEqual(await choices("saskia"), [need])
  assert.deepEqual(await choices("joris"), [])
  assert.match((await choose(need, offer, { agreed: true }, "saskia")).text, /pas neer als/)
  const chosen = await nabij.as("saskia").post(`/hulp/kiezen/${need}`, { offer })
  assert.equal(
    chosen.headers.get("location")?.split("?")[0],
    "/hulp/koppelingen",
    "the match itself is not hers to read",
  )
  const [{ id }] = (await nabij.as("fatima").api("GET", "/help-matches")).json().running
  assert.deepEqual(await recipients(), ["fatima@voorbeeld.example"])
  const answered = (who: "fatima" | "saskia") =>
    nabij.as(who).api("POST", `/help-matches/${id}/agreement`, { answer: "agreed" })
  assert.equal((await answered("saskia")).status, 404)
  assert.equal((await answered("fatima")).status, 201)
})

test("between people a helper whom somebody met says yes first; who asked chooses, and then both know each other", async () => {
  await chooseMode(nabij, "betweenPeople", { items: ["vervoer"] })
  const need = await addNeed(nabij)
  const { code } = await giverWithLink(nabij)
  const page = await nabij.visitor.get(`/mijn-aanbod/${code}/vragen`)
  assert.match(page.text, /Vervoer: 1 rit/)
  assert.doesNotMatch(page.text, /buurvrouw|ziekenhuis|Fatima|Wijkteam|regel/)
  assert.equal((await nabij.visitor.post(`/mijn-aanbod/${code}/vragen`, { need })).status, 303)
  assert.match((await nabij.visitor.get(`/mijn-aanbod/${code}/vragen`)).text, /Je zei één keer dat je kunt/)
  assert.deepEqual(await recipients(), ["fatima@voorbeeld.example"])
  const mine = (await nabij.as("fatima").api("GET", "/help-matches")).json()
  const [{ id, state }] = mine.running
  assert.deepEqual([state, mine.choices.length], ["offered", 1], "it holds nothing until she chooses")
  const before = (await nabij.as("fatima").api("GET", `/help-matches/${id}`)).json()
  assert.equal(before.helper, null)
  const yes = await nabij.as("fatima").api("POST", `/help-matches/${id}/agreement`, { answer: "agreed" })
  assert.equal(yes.status, 201, yes.text)
  const now = (await nabij.as("fatima").api("GET", `/help-matches/${id}`)).json()
  assert.deepEqual(
    [now.steps.map(({ step }: { step: string }) => step), now.helper.name],
    [["offered", "approved", "agreed", "accepted"], "Marijke Gever"],
  )
})

test("between people nothing is seen by a helper nobody met, of what was not left to people, or that asks a check", async () => {
  await chooseMode(nabij, "betweenPeople", { items: ["vervoer"] })
  const open = await addNeed(nabij)
  const checked = await addNeed(nabij, { requires: ["known"], alias: "wie een bekende vraagt" })
  const other = await addNeed(nabij, { item: "oppassen", alias: "de oppas" })
  const of = await addNeed(nabij, { by: "joris", alias: "van een ander" })
  const unmet = await giverWithLink(nabij, false)
  const seen = async (code: string) =>
    (await nabij.visitor.api("GET", `/offer-links/${code}/asks`)).json().asks.map(({ need }: { need: string }) => need)
  assert.deepEqual(await seen(unmet.code), [])
  assert.match((await nabij.visitor.get(`/mijn-aanbod/${unmet.code}/vragen`)).text, /als wij elkaar ontmoet hebben/)
  const met = await giverWithLink(nabij)
  assert.deepEqual(await seen(met.code), [open])
  for (const need of [checked, other, of])
    assert.equal((await nabij.visitor.api("POST", `/offer-links/${met.code}/asks`, { need })).status, 409)
  assert.equal((await choose(open, unmet.id)).status, 400)
  for (const need of [checked, other]) assert.equal((await choice("fatima", need)).status, 404)
  assert.equal((await nabij.visitor.get("/mijn-aanbod/geenlinkgeenlink/vragen")).status, 404)
})

test("what came forward and was overtaken is not chosen any more", async () => {
  await chooseMode(nabij, "betweenPeople", { items: ["vervoer"] })
  const need = await addNeed(nabij)
  const { code } = await giverWithLink(nabij)
  await nabij.visitor.api("POST", `/offer-links/${code}/asks`, { need })
  const [{ id }] = (await nabij.as("fatima").api("GET", "/help-matches")).json().running
  const other = await addOffer(nabij)
  assert.equal(
    (await nabij.as("noor").api("POST", "/help-matches", { need, offer: other, reason: "sooner" })).status,
    201,
  )
  const late = await nabij.as("fatima").api("POST", `/help-matches/${id}/agreement`, { answer: "agreed" })
  assert.equal(late.status, 409)
  assert.match(late.text, /Er is niets verloren/)
})

test("a coordinator chooses for her own organisation, with a why; stricter at once, freer from tomorrow", async () => {
  const set = (who: "saskia" | "noor", body: object) => nabij.as(who).api("POST", "/match-mode", body)
  const why = "Afgesproken in het teamoverleg"
  assert.equal((await set("saskia", { mode: "intermediary", why: "ja" })).status, 400)
  assert.match((await set("saskia", { mode: "coordinator", why })).text, /Zo gaat het nu al/)
  assert.match((await set("saskia", { mode: "betweenPeople", why })).text, /ten minste één soort hulp/)
  assert.match((await set("saskia", { mode: "betweenPeople", items: ["raket"], why })).text, /staat niet op de lijst/)
  assert.match((await set("noor", { mode: "professional", why })).text, /niemand die als hulpverlener goedkeurt/)
  const today = await addNeed(nabij, { askedOn: "2026-11-18" })
  assert.equal((await set("saskia", { mode: "intermediary", why })).status, 201)
  const offer = await addOffer(nabij)
  assert.equal((await choose(today, offer)).status, 404, "asked under what held then")
  nabij.setClock("2026-11-19")
  const tomorrow = await addNeed(nabij, { askedOn: "2026-11-19", alias: "wie morgen vraagt" })
  assert.equal((await choice("fatima", tomorrow)).status, 200)
  assert.equal((await set("saskia", { mode: "coordinator", why: "Het ging een keer mis" })).status, 201)
  assert.equal((await choice("fatima", tomorrow)).status, 404)
  const page = (await nabij.as("saskia").get("/beheer/koppelen")).text
  assert.match(page, /Het ging een keer mis[\s\S]*Saskia Hofstra|Saskia Hofstra[\s\S]*Het ging een keer mis/)
  assert.doesNotMatch((await nabij.as("noor").get("/beheer/koppelen")).text, /Het ging een keer mis/)
  for (const who of ["fatima", "els", "wim", "anita", "tom"] as const)
    assert.equal((await nabij.as(who).get("/beheer/koppelen")).status, 404, who)
})

test("who asks reads who else sees it before she asks", async () => {
  const reads = async () => (await nabij.as("fatima").get("/hulp")).text
  assert.doesNotMatch(await reads(), /Ook iedereen met een account bij jouw organisatie/)
  await chooseMode(nabij, "group")
  assert.match(await reads(), /Ook iedereen met een account bij jouw organisatie ziet dit/)
})
