import assert from "node:assert/strict"
import { test } from "node:test"
import { removeWhatIsDue } from "../../src/features/history/removing.ts"
import { nabij, openForEach, query } from "../support/in-house.ts"
import { breaks } from "./history-world.ts"
import { addNeed } from "./matches-world.ts"
import { addAreas, propose } from "./reach-world.ts"

openForEach(() => addAreas(nabij))

const terms = { radius: 2000, languages: ["nl"] }
const typed = { radius: "2000", languages: "nl" }
const ride = { ...terms, item: "vervoer", area: "BU90010101", name: "Marijke Gever", phone: "06 12345678" }

/** Ten rides until 20 December, of which a giver changes something over the link. */
async function offered() {
  const made = await nabij.visitor.api("POST", "/offers", { ...ride, units: 10, lastDay: "2026-12-20" })
  const { id, link } = made.json()
  const code = link.split("/").at(-1)
  return {
    ...{ id, path: `/mijn-aanbod/${code}` },
    own: async () => (await nabij.visitor.api("GET", `/offer-links/${code}`)).json(),
    change: (changed: object) => nabij.visitor.api("POST", `/offer-links/${code}/changes`, { ...terms, ...changed }),
  }
}
const planned = async () => {
  const { rows } = (await nabij.as("noor").api("GET", "/help-planning")).json()
  return rows.flatMap(({ proposals }: { proposals: { units: number }[] }) => proposals.map(({ units }) => units))
}

test("'I can do only two more': planning proposes no more than that, and what was promised stays and counts", async () => {
  const offer = await offered()
  await propose(nabij, await addNeed(nabij, { units: 3 }), offer.id, { on: "2026-11-17", step: "accepted", units: 3 })
  await addNeed(nabij, { units: 6, alias: "de overbuurman" })
  assert.deepEqual(await planned(), [6])
  const page = await nabij.visitor.get(offer.path)
  assert.match(page.text, /Nu 10 ritten\. Daarvan is al afgesproken of gedaan: 3 ritten/)
  const few = await nabij.visitor.post(`${offer.path}/anders`, { ...typed, units: "2", lastDay: "2027-01-31" })
  assert.equal(few.status, 400)
  assert.match(few.text, /Hoeveel: Minder dan 3 ritten kan niet: zoveel is al afgesproken[\s\S]*Vul dan 5 in/)
  assert.match(few.text, /name="units"[^>]*value="2"[\s\S]*name="lastDay"[^>]*value="2027-01-31"/)
  assert.equal((await offer.own()).units, 10, "nothing changed")
  const done = await nabij.visitor.post(`${offer.path}/anders`, { ...typed, units: "5", lastDay: "2026-12-20" })
  assert.equal(done.status, 303)
  const { amount, units, arranged } = await offer.own()
  assert.deepEqual([amount, units, arranged], ["5 ritten", 5, { units: 3, amount: "3 ritten" }])
  assert.deepEqual(await planned(), [2])
  assert.equal((await offer.change({ units: 3 })).status, 201)
  assert.deepEqual(await planned(), [])
  const read = (await nabij.as("noor").api("GET", `/offers/${offer.id}`)).json()
  assert.equal(read.amount, "3 ritten", "the coordinator reads it so too")
  assert.equal((await offer.change({ units: 8 })).status, 201)
  assert.deepEqual(await planned(), [5])
})

test("of what somebody was only asked one may offer less, and no amount that cannot be is kept", async () => {
  const offer = await offered()
  await propose(nabij, await addNeed(nabij, { units: 4 }), offer.id, { on: "2026-11-17", step: "agreed", units: 4 })
  for (const units of [0, -1, 1.5, 10_001]) assert.equal((await offer.change({ units })).status, 400, String(units))
  assert.equal((await offer.change({ units: 1 })).status, 201)
  assert.equal((await offer.own()).amount, "1 rit")
  assert.deepEqual(await planned(), [])
})

test("a last day is put off or brought forward, within a year from now; then the offer is over on that day", async () => {
  const offer = await offered()
  await addNeed(nabij)
  assert.match((await offer.change({ lastDay: "2026-11-17" })).text, /al voorbij/)
  assert.match((await offer.change({ lastDay: "2028-01-31" })).text, /binnen een jaar/)
  assert.equal((await offer.change({ lastDay: "2027-01-31" })).status, 201)
  nabij.setClock("2027-01-31")
  assert.deepEqual([(await offer.own()).state, await planned()], ["open", [1]])
  assert.deepEqual((await offer.change({})).json(), { changed: false }, "what one leaves out stays")
  nabij.setClock("2027-02-01")
  assert.deepEqual([(await offer.own()).state, await planned()], ["over", []])
  assert.match((await nabij.visitor.get(offer.path)).text, /De laatste dag van je aanbod was 31 januari 2027/)
  assert.equal((await offer.change({ lastDay: "2027-03-01" })).status, 409)
})

test("who gives is known until thirty days after the day as it stands now; of a change only weeks and amounts stay", async () => {
  const offer = await offered()
  assert.equal((await offer.change({ units: 7, lastDay: "2027-03-31" })).status, 201)
  const contacts = async (day: string) => {
    nabij.setClock(day)
    await removeWhatIsDue(nabij.house)
    return (await query("select 1 from offer_contact")).length
  }
  assert.deepEqual([await contacts("2027-01-25"), await contacts("2027-04-30")], [1, 1])
  assert.equal(await contacts("2027-05-01"), 0)
  await contacts("2029-03-30")
  const changes = "select units, radius, languages, until::text, changed_on::text as on from offer_change"
  assert.equal((await query(changes))[0]?.until, "2027-03-31")
  await contacts("2029-03-31")
  assert.deepEqual(await query(changes), [
    { units: 7, radius: 2000, languages: [], until: "2027-03-29", on: "2026-11-16" },
  ])
  assert.deepEqual(await breaks(), [])
  await assert.rejects(query("update offer_change set units = 9"), /append-only/)
})

test("a change of before that says nothing of amount or day leaves both as they were offered", async () => {
  const offer = await offered()
  await query(
    "insert into offer_change (id, offer_id, radius, languages, slots, changed_on) values (gen_random_uuid(), $1, 500, '{nl}', 1, '2026-11-18')",
    [offer.id],
  )
  const { units, radius, lastDay } = await offer.own()
  assert.deepEqual([units, radius, lastDay], [10, 500, "2026-12-20"])
})

test("who changes without end has to wait, and what was typed stays in the form", async () => {
  const offer = await offered()
  for (let turn = 0; turn < 20; turn++) await offer.change({ units: 20 + turn })
  const late = await nabij.visitor.post(`${offer.path}/anders`, { ...typed, units: "77", lastDay: "2026-12-13" })
  assert.equal(late.status, 400)
  assert.match(late.text, /Wacht 15 minuten[\s\S]*Wat je hebt ingevuld, staat er nog[\s\S]*value="77"[\s\S]*2026-12-13/)
  assert.equal((await offer.own()).units, 39)
})
