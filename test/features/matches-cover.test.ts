import assert from "node:assert/strict"
import { test } from "node:test"
import { nabij, openForEach } from "../support/in-house.ts"
import { addAreas, addNeed, addOffer } from "./matches-world.ts"
import { chooseMode, giverWithLink } from "./modes-world.ts"

openForEach(() => addAreas(nabij))

const why = "Dit staat in de brief van de gemeente."
const insure = async (more: object) => {
  const policy = { country: "nl", holder: "Gemeente Oeverstad", worksFrom: "2026-11-01", why, ...more }
  const answer = await nabij.as("noor").api("POST", "/insurance-policies", policy)
  assert.equal(answer.status, 201, answer.text)
}
const planned = async (need: string) => (await nabij.as("noor").api("GET", `/help-planning/${need}`)).json()
const approve = (need: string, offer: string, more: object = {}) =>
  nabij.as("noor").api("POST", "/help-matches", { need, offer, ...more })
const approvedStep = async (id: string) => (await nabij.as("noor").api("GET", `/help-matches/${id}`)).json().steps[0]

test("whoever approves reads before it what is known of the insurance, also that nothing is known", async () => {
  const need = await addNeed(nabij)
  const offer = await addOffer(nabij)
  assert.equal((await planned(need)).proposals[0].cover.kind, "noPolicy")
  const page = (await nabij.as("noor").get(`/planning/${need}`)).text
  assert.match(page, /Er is nog geen verzekering ingevuld\. Ga ervan uit dat niemand verzekerd is/)
  const answer = await approve(need, offer)
  assert.equal(answer.status, 201, "where nothing was filled in nobody is held up")
  assert.deepEqual((await approvedStep(answer.json().id)).cover, "noPolicy")
})

test("what no policy covers is approved only with a reason, on its own page, and the reason stays readable", async () => {
  await insure({ items: ["boodschappen"] })
  const need = await addNeed(nabij)
  const offer = await addOffer(nabij)
  assert.equal((await planned(need)).proposals[0].cover.kind, "notCovered")
  const list = (await nabij.as("noor").get("/planning")).text
  assert.match(list, /niet verzekerd/)
  assert.doesNotMatch(list, /data-approve/, "no key and no button goes past it")
  const page = (await nabij.as("noor").get(`/planning/${need}`)).text
  assert.match(page, /Gemeente Oeverstad geldt niet voor deze soort hulp/)
  const without = await nabij.as("noor").post(`/planning/${need}/kiezen`, { offer, units: "1" })
  assert.equal(without.status, 400)
  assert.match(without.text, /Kies waarom je toch doorgaat/)
  const { id } = (await approve(need, offer, { coverReason: "ownPolicy" })).json()
  const { cover, coverReason } = await approvedStep(id)
  assert.deepEqual([cover, coverReason], ["notCovered", "ownPolicy"])
  assert.match(
    (await nabij.as("noor").get(`/hulp/koppeling/${id}`)).text,
    /Niet verzekerd: de helper is zelf verzekerd/,
  )
})

test("what must be reported first is told, what is covered too; a reason that nobody needs is not kept", async () => {
  await insure({ hoursAhead: 24, holder: "Gratis Verzekering" })
  const need = await addNeed(nabij)
  const offer = await addOffer(nabij)
  assert.deepEqual((await planned(need)).proposals[0].cover.kind, "toReport")
  await insure({ exceptions: "de eigen auto" })
  const { cover } = (await planned(need)).proposals[0]
  assert.equal(cover.kind, "covered")
  assert.match(
    cover.says.join(" "),
    /Verzekerd op vrijdag 20 november 2026 via Gemeente Oeverstad\. Niet verzekerd: de eigen auto|20 november/,
  )
  const { id } = (await approve(need, offer, { coverReason: "knows" })).json()
  assert.equal((await approvedStep(id)).coverReason, null)
})

test("only helpers somebody met, in that place: the policy is read for this helper, here", async () => {
  await insure({ knownOnly: true, areas: ["BU90010101"] })
  const need = await addNeed(nabij)
  await addOffer(nabij)
  const met = await addOffer(nabij, { met: true })
  const { proposals, others } = await planned(need)
  const cover = (id: string) =>
    [...proposals, ...others].find(({ offerId }: { offerId: string }) => offerId === id).cover.kind
  assert.equal(cover(met), "covered")
  assert.ok(others.some((one: { cover: { kind: string } }) => one.cover.kind === "notCovered"))
  const elsewhere = await addNeed(nabij, { area: "BU90010104", alias: "verderop" })
  assert.ok(
    (await planned(elsewhere)).proposals.every((one: { cover: { kind: string } }) => one.cover.kind === "notCovered"),
  )
})

test("whoever chooses by herself or chooses who came forward is asked the same", async () => {
  await insure({ items: ["boodschappen"] })
  await chooseMode(nabij, "betweenPeople", { items: ["vervoer"] })
  const need = await addNeed(nabij)
  const offer = await addOffer(nabij, { met: true })
  const page = (await nabij.as("fatima").get(`/hulp/kiezen/${need}`)).text
  assert.match(page, /Wat hier is ingevuld, verzekert dit niet/)
  const choose = (more: object) => nabij.as("fatima").api("POST", `/help-choices/${need}`, { offer, ...more })
  assert.match((await choose({})).text, /Kies waarom je toch doorgaat/)
  const other = await giverWithLink(nabij)
  await nabij.visitor.api("POST", `/offer-links/${other.code}/asks`, { need })
  const [{ id }] = (await nabij.as("fatima").api("GET", "/help-matches")).json().running
  const yes = (more: object) => nabij.as("fatima").post(`/hulp/koppeling/${id}/bewoner`, { answer: "agreed", ...more })
  assert.match((await yes({})).text, /Kies waarom je toch doorgaat/)
  assert.equal((await yes({ coverReason: "knows" })).status, 303)
})
