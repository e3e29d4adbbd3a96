import assert from "node:assert/strict"
import { test } from "node:test"
import { made, nabij, openForEach } from "../support/in-house.ts"
import { addAreas, addNeed, addOffer } from "./matches-world.ts"

openForEach(() => addAreas(nabij))

const approved = async (need: string, offer: string): Promise<string> =>
  (await made("noor", "/help-matches", { need, offer, reason: "other" })).id
const read = async (by: "fatima" | "noor" | "joris", path: string) => (await nabij.as(by).get(path)).text
const matchPage = (by: "fatima" | "noor", id: string) => read(by, `/hulp/koppeling/${id}`)
const agree = (id: string) => made("fatima", `/help-matches/${id}/agreement`, { answer: "agreed" })
const text = (html: string) => html.replace(/<[^>]*>/g, "").replace(/\s+/g, " ")

test("before the resident says yes Fatima can tell who would come, and not by what name", async () => {
  const need = await addNeed(nabij)
  const id = await approved(need, await addOffer(nabij, { languages: ["nl", "ar"], met: true }))
  const page = await matchPage("fatima", id)
  assert.match(
    text(page),
    /Wie er gevraagd wordt: iemand uit Noord, in dezelfde buurt · spreekt Nederlands en Arabisch · wij kennen deze helper/,
  )
  assert.ok(page.includes(`href="/hulp/${need}"`), "she can read back what was asked")
  assert.doesNotMatch(page, /Marijke|06 12345678|gever@/)
  const { giver, helper } = (await nabij.as("fatima").api("GET", `/help-matches/${id}`)).json()
  assert.deepEqual([giver.area, helper], ["Noord", null])
  assert.ok(!("offerId" in giver), "nothing that leads to who it is")
  assert.equal((await nabij.as("joris").api("GET", `/help-matches/${id}`)).status, 404)
})

test("after the end nobody reads any more who it was", async () => {
  const id = await approved(await addNeed(nabij), await addOffer(nabij))
  await made("fatima", `/help-matches/${id}/agreement`, { answer: "declined", reason: "ratherOther" })
  assert.equal((await nabij.as("fatima").api("GET", `/help-matches/${id}`)).json().giver, null)
})

test("a helper without mail was not asked yet: Fatima reads that somebody calls, and who", async () => {
  const byMail = await approved(await addNeed(nabij), await addOffer(nabij))
  await agree(byMail)
  assert.match(await matchPage("fatima", byMail), /De helper is gevraagd\. Je krijgt een mail/)
  const byPhone = await approved(await addNeed(nabij, { alias: "de tuinman" }), await addOffer(nabij, { email: null }))
  await agree(byPhone)
  const page = await matchPage("fatima", byPhone)
  assert.doesNotMatch(page, /De helper is gevraagd/)
  assert.match(page, /De helper weet het nog niet.*Een vrijwilligerscoördinator.* belt\. Je krijgt een mail/)
  assert.doesNotMatch(page, /06 12345678/)
})

test("'it is solved already' says on the form that the need closes with it", async () => {
  const page = await matchPage("fatima", await approved(await addNeed(nabij), await addOffer(nabij)))
  assert.match(text(page), /Het is al opgelost ?De hulpvraag wordt dan gesloten\./)
})

test("a yes with a reason for a no is asked again, and nothing is kept until it is clear", async () => {
  const id = await approved(await addNeed(nabij), await addOffer(nabij))
  const both = { answer: "agreed", reason: "ratherOther" }
  const page = await nabij.as("fatima").post(`/hulp/koppeling/${id}/bewoner`, both)
  assert.equal(page.status, 400)
  assert.match(page.text, /Je koos ja, en ook een reden waarom niet\. Wat klopt\?/)
  assert.match(page.text, /Is het nee: waarom\?/)
  assert.match(page.text, /value="ratherOther" checked/, "nothing that was filled in is lost")
  assert.match(page.text, /Geen reden/)
  assert.equal((await nabij.as("fatima").api("GET", `/help-matches/${id}`)).json().state, "approved")
  assert.doesNotMatch(await matchPage("fatima", id), /Geen reden/)
  await nabij.as("fatima").post(`/hulp/koppeling/${id}/bewoner`, { answer: "agreed", reason: "" })
  await made("noor", `/help-matches/${id}/acceptance`, { answer: "accepted" })
  assert.match(await matchPage("fatima", id), /Is het niet gelukt: waarom\?/)
  const done = await nabij.as("fatima").post(`/hulp/koppeling/${id}/afloop`, { outcome: "done", reason: "other" })
  assert.match(done.text, /Je koos dat het gelukt is, en ook een reden waarom niet/)
})

test("help that did not succeed is called that with the need, and that it is looked for again", async () => {
  const need = await addNeed(nabij, { askedOn: "2026-09-28" })
  const id = await approved(need, await addOffer(nabij))
  assert.match(text(await read("fatima", `/hulp/${need}`)), /Hulp van [^:]*: wacht op de bewoner/)
  await agree(id)
  await made("noor", `/help-matches/${id}/acceptance`, { answer: "accepted" })
  assert.doesNotMatch(await read("fatima", `/hulp/${need}`), /Zoekt opnieuw/)
  await made("fatima", `/help-matches/${id}/outcome`, { outcome: "notDone", reason: "helperStayedAway" })
  const page = text(await read("fatima", `/hulp/${need}`))
  assert.match(page, /Zoekt opnieuw, al 7 weken/)
  assert.match(page, /Hulp van [^:]*: niet gelukt/)
  assert.match(page, /Opgepakt[\s\S]*Nu: Wacht weer op iemand/, "the last of what happened is how it stands")
  assert.match(text(await read("noor", `/hulp/lijst/${need}`)), /Hulp van [^:]*: niet gelukt/)
  const mine = (await nabij.as("fatima").api("GET", "/needs")).json()
  assert.equal(mine.find((one: { id: string }) => one.id === need).arranged, "again")
  for (const [by, list] of [
    ["fatima", "/hulp"],
    ["noor", "/hulp/lijst"],
  ] as const)
    assert.match(text(await read(by, list)), /Wacht weer op iemand/)
})
