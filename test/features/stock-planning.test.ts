import assert from "node:assert/strict"
import { test } from "node:test"
import { disagreements } from "../../src/features/history/count-store.ts"
import type { Visit } from "../support/house.ts"
import { nabij, openForAll } from "../support/in-house.ts"
import { addAreas, noord } from "./findings-world.ts"
import { addNeed, addOffer } from "./matches-world.ts"
import { assertCountsAgree, lyingAt, openPoint } from "./stock-world.ts"

let noor: Visit
let fatima: Visit
let point: string
openForAll(async () => {
  await addAreas(nabij)
  noor = nabij.as("noor")
  fatima = nabij.as("fatima")
  point = await openPoint(noor)
})

const plan = (radius: number, item = "luiers") => noor.api("POST", `/stock-points/${point}/planning`, { item, radius })
const receive = (units: number, item = "luiers") => noor.api("POST", `/stock-points/${point}/receipts`, { item, units })
const lying = () => lyingAt(nabij, point, "luiers")
type Row = { id: string; proposals: { offerId: string; units: number; facts: string[]; left: number }[] }
const planned = async (need: string): Promise<Row> =>
  (await noor.api("GET", "/help-planning")).json().rows.find(({ id }: Row) => id === need)

const baby = (alias: string, units: number) => addNeed(nabij, { item: "luiers", units, alias, area: noord })

async function approved(need: string, units?: number): Promise<string> {
  const [first] = (await planned(need)).proposals
  const answer = await noor.api("POST", "/help-matches", { need, offer: first?.offerId, units: units ?? first?.units })
  assert.equal(answer.status, 201, answer.text)
  return answer.json().id
}
const step = async (who: Visit, match: string, way: string, body: object) => {
  const answer = await who.api("POST", `/help-matches/${match}/${way}`, body)
  assert.equal(answer.status, 201, answer.text)
}

test("what lies on a shelf is proposed only after its own coordinator lets it take part", async () => {
  await receive(10)
  const need = await baby("de jonge moeder", 3)
  assert.deepEqual((await planned(need)).proposals, [])
  assert.equal((await nabij.as("bram").api("POST", `/stock-points/${point}/planning`, {})).status, 404)
  assert.equal((await plan(2000)).status, 201)
  assert.equal((await plan(2000)).status, 409, "it takes part already")
  const [proposal] = (await planned(need)).proposals
  assert.deepEqual([proposal?.units, proposal?.left, proposal?.facts], [3, 10, ["de voorraad", "ligt klaar"]])
  assert.match((await noor.get(`/planning/${need}`)).text, /de voorraad uit Noord/)
})

test("approving keeps it apart, done gives it, and neither counts it twice", async () => {
  const need = (await noor.api("GET", "/help-planning")).json().rows[0].id
  const match = await approved(need)
  assert.deepEqual(await lying(), [7, 3])
  const other = await baby("de tweeling", 20)
  assert.equal((await planned(other)).proposals[0]?.units, 7, "only what is still there is proposed again")
  await assertCountsAgree(nabij)
  const page = await noor.get(`/hulp/voorraad/${point}`)
  assert.match(page.text, /3, waarvan 3 voor de planning/)
  assert.match(page.text, /Toegezegd via de planning/)
  await step(fatima, match, "agreement", { answer: "agreed" })
  await step(noor, match, "acceptance", { answer: "accepted" })
  assert.match(
    (await fatima.get(`/hulp/koppeling/${match}`)).text,
    /Hier ligt het apart.*Buurthuis De Brug \(Buren helpen buren\)/s,
  )
  await step(fatima, match, "outcome", { outcome: "done" })
  assert.deepEqual(await lying(), [7, 0])
  await assertCountsAgree(nabij)
})

test("what is kept apart for a match is not given or put back by hand", async () => {
  const need = await baby("het pleeggezin", 2)
  await approved(need, 2)
  assert.deepEqual(await lying(), [5, 2])
  const byHand = await noor.api("POST", `/stock-points/${point}/gifts`, { item: "luiers", units: 1, promised: true })
  assert.equal(byHand.status, 400)
  assert.match(byHand.text, /nog 0 pakken toegezegd buiten de 2 van de planning/)
  assert.equal((await noor.api("POST", `/stock-points/${point}/promises`, { item: "luiers", units: 1 })).status, 201)
  const gift = { item: "luiers", units: 1, promised: true }
  assert.equal((await noor.api("POST", `/stock-points/${point}/gifts`, gift)).status, 201, "what is not of a match is")
  await assertCountsAgree(nabij)
})

for (const [says, end] of [
  ["the resident says no", ["declined"]],
  ["the point cannot", ["agreed", "notAccepted"]],
  ["it goes wrong", ["agreed", "accepted", "notDone"]],
  ["the coordinator lets it go", ["released"]],
] as const)
  test(`what was kept apart lies on the shelf again when ${says}`, async () => {
    const before = await lying()
    const match = await approved(await baby(`het gezin ${says.length}`, 1), 1)
    assert.deepEqual(await lying(), [(before[0] ?? 0) - 1, (before[1] ?? 0) + 1])
    for (const state of end)
      if (state === "agreed" || state === "declined")
        await step(fatima, match, "agreement", { answer: state, reason: state === "declined" ? "other" : undefined })
      else if (state === "accepted" || state === "notAccepted")
        await step(noor, match, "acceptance", { answer: state, reason: state === "accepted" ? undefined : "other" })
      else if (state === "notDone") await step(fatima, match, "outcome", { outcome: state, reason: "other" })
      else await step(noor, match, "release", { reason: "other" })
    assert.deepEqual(await lying(), before)
    await assertCountsAgree(nabij)
  })

test("who gives by hand what was just proposed leaves nothing to approve, and nothing is promised that is not there", async () => {
  const need = await baby("de late vraag", 2)
  const [proposal] = (await planned(need)).proposals
  const [shelf] = await lying()
  await noor.api("POST", `/stock-points/${point}/gifts`, { item: "luiers", units: shelf })
  const answer = await noor.api("POST", "/help-matches", { need, offer: proposal?.offerId, units: 2 })
  assert.equal(answer.status, 409)
  await receive(1)
  const byHand = { need, offer: proposal?.offerId, units: 2, reason: "knows" }
  const less = await noor.api("POST", "/help-matches", byHand)
  assert.equal(less.status, 400)
  assert.match(less.text, /ten hoogste 1/)
  await assertCountsAgree(nabij)
})

test("another distance is another offer of the same shelf; only the newest takes part, and one can stop", async () => {
  await receive(200)
  const need = await baby("wie ver woont", 1)
  assert.equal((await plan(5000)).status, 201)
  assert.equal((await planned(need)).proposals.length, 1)
  assert.match((await noor.get(`/hulp/voorraad/${point}`)).text, /Tot 5 kilometer/)
  assert.equal((await plan(2000)).status, 201)
  const end = () => noor.api("POST", `/stock-points/${point}/planning-ends`, { item: "luiers" })
  assert.equal((await end()).status, 201)
  assert.equal((await end()).status, 409)
  assert.deepEqual((await planned(need)).proposals, [])
})

test("a shelf is not in the list of what people offer, and an ordinary offer leaves no line in the ledger", async () => {
  const { offers } = (await noor.api("GET", "/offers")).json()
  assert.equal(offers.length, 0)
  const need = await addNeed(nabij, { item: "bed", alias: "wie verhuist", area: noord })
  await addOffer(nabij, { item: "bed", area: noord })
  await approved(need)
  const { rows } = await nabij.house.database.pool.query(
    "select count(*)::int as n from stock_flow where item_code = 'bed'",
  )
  assert.equal(rows[0].n, 0)
})

test("verify finds a match of which the goods were never kept apart", async () => {
  const { pool } = nabij.house.database
  await pool.query(
    "begin; alter table stock_flow disable trigger stock_flow_append_only; delete from stock_flow where match_id is not null and kind = 'given'; commit",
  )
  const { breaks } = await disagreements(nabij.house.database.kysely, "counts")
  assert.ok(breaks.some(({ where }) => where.startsWith("help_match ")))
})
