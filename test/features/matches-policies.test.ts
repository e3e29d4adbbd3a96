import assert from "node:assert/strict"
import { test } from "node:test"
import { planItem } from "../../src/features/matches/plan.ts"
import { outcomesOf } from "../../src/features/matches/policy-rules.ts"
import { policies } from "../../src/methods/matching/model.ts"
import { nabij, openForEach } from "../support/in-house.ts"
import { needRow, offerRow, points, ruling } from "./matches-rows.ts"
import { addAreas, addNeed, addOffer } from "./matches-world.ts"

openForEach(() => addAreas(nabij))

const why = "Halve pakketten helpen hier niemand"
const proposals = async (id: string) => {
  const { rows } = (await nabij.as("noor").api("GET", "/help-planning")).json()
  return rows.find((row: { id: string }) => row.id === id)?.proposals.length
}

test("each order helps whom it says, counted by hand: three portions for one who asks three and two who ask one", () => {
  const asked = [
    needRow(1, { tier: 2, units: 3 }),
    needRow(2, { tier: 1, areaCode: "verder" }),
    needRow(3, { tier: 3 }),
  ]
  const { columns } = planItem({ asked, offered: [offerRow(1, "hier", { units: 3 })] }, points, ruling, new Set())
  const by = Object.fromEntries(outcomesOf(columns, 4).map(({ policy, ...outcome }) => [policy, outcome]))
  assert.deepEqual(Object.keys(by).sort(), [...policies].sort())
  assert.deepEqual(by.kmajor, { people: 3, portions: 3, perLine: [1, 1, 1, 0], metres: 133 })
  assert.deepEqual(by.fair, { people: 2, portions: 3, perLine: [1, 2, 0, 0], metres: 133 })
  assert.deepEqual(by.lex, { people: 2, portions: 3, perLine: [1, 2, 0, 0], metres: 133 })
  assert.equal(by.max?.portions, 3)
  assert.deepEqual([by.max?.metres, by.max?.perLine[0]], [0, 0], "as near as can be: whoever comes first is far")
})

test("whoever keeps the list chooses an order for one kind of help; the planning, the page and the reasons follow", async () => {
  const many = await addNeed(nabij, { units: 3, tier: 1 })
  const one = await addNeed(nabij, { alias: "de overbuurman", tier: 4 })
  await addOffer(nabij, { units: 3 })
  assert.deepEqual([await proposals(many), await proposals(one)], [1, 1])
  const before = (await nabij.as("anita").get("/beheer/verdelen/vervoer")).text
  assert.match(before, /Er wachten 2 hulpvragen: samen 4 ritten\. Aangeboden: 3/)
  const set = (body: object) => nabij.as("anita").api("POST", "/help-policies/vervoer", body)
  assert.equal((await set({ policy: "fair", why: "ja" })).status, 400)
  assert.match((await set({ policy: "kmajor", why })).text, /Zo gaat het nu al/)
  assert.equal((await set({ policy: "loting", why })).status, 400)
  assert.equal((await nabij.as("anita").api("POST", "/help-policies/raket", { policy: "fair", why })).status, 404)
  assert.equal((await set({ policy: "fair", why })).status, 201)
  assert.deepEqual([await proposals(many), await proposals(one)], [1, 0])
  assert.match((await nabij.as("noor").get("/planning")).text, /Eerst komt regel 1, met eerste porties en dan tweede/)
  const reasons = (await nabij.as("noor").api("GET", `/help-planning/${one}`)).json().whyNot.join(" ")
  assert.match(reasons, /Daar staat iemand op een hogere regel/)
  const page = (await nabij.as("noor").get("/beheer/verdelen/vervoer")).text
  assert.match(page, /Regel voor regel, eerst eerste porties \(nu\)/)
  assert.match(page, new RegExp(`Anita Kuipers[\\s\\S]*${why}`))
  assert.match((await nabij.as("anita").get("/beheer/verdelen")).text, /Regel voor regel, eerst eerste porties/)
})

test("why somebody waits is told by the order that holds, for all four", async () => {
  await addNeed(nabij, { units: 2, tier: 1 })
  const waits = await addNeed(nabij, { alias: "wie wacht", tier: 4, area: "BU90010104" })
  await addOffer(nabij, { units: 1 })
  const said = {
    kmajor: /ontbreekt nog een eerdere portie, of staat iemand op een hogere regel/,
    lex: /Daar staat iemand op een hogere regel, of op dezelfde en kost het samen minder meters/,
    fair: /op een hogere regel, of op dezelfde en ontbreekt nog een eerdere portie/,
    max: /Hier gaat niemand voor/,
  }
  for (const [place, policy] of policies.entries()) {
    nabij.setClock(`2026-11-${19 + place}`)
    await nabij.as("noor").api("POST", "/help-policies/vervoer", { policy, why })
    const { whyNot } = (await nabij.as("noor").api("GET", `/help-planning/${waits}`)).json()
    assert.match(whyNot.join(" "), said[policy], policy)
  }
})

test("nobody else sees or changes how it is divided", async () => {
  for (const who of ["fatima", "saskia", "els", "wim", "tom"] as const) {
    assert.equal((await nabij.as(who).get("/beheer/verdelen")).status, 404, who)
    assert.equal((await nabij.as(who).post("/beheer/verdelen/vervoer", { policy: "max", why })).status, 404, who)
  }
})
