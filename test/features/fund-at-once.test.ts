import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { openHouse, type TestHouse } from "../support/house.ts"
import { apply, decide, openFund, wanted } from "./fund-world.ts"

let nabij: TestHouse
before(async () => {
  nabij = await openHouse()
  await openFund(nabij, "500")
})
after(() => nabij.close())

test("ten yeses in the same moment over money for three promise three, and the fund never falls below nothing", async () => {
  const ids: string[] = []
  for (let turn = 0; turn < 10; turn++) ids.push(await apply(nabij, "fatima", { household: `H-${turn}` }))
  for (const id of ids) assert.equal((await decide(nabij, "saskia", id)).status, 201)
  const answers = await Promise.all(ids.map((id, turn) => decide(nabij, turn % 2 === 0 ? "bram" : "els", id)))
  assert.equal(answers.filter(({ status }) => status === 201).length, 3)
  for (const { status, text } of answers.filter(({ status }) => status !== 201)) {
    assert.equal(status, 409)
    assert.match(text, /De aanvraag blijft staan tot er genoeg is/)
  }
  const { free, reserved } = (await nabij.as("anita").api("GET", "/fund-management")).json()
  assert.deepEqual([free, reserved], [5000, 45_000])
})

test("the same yes sent five times at once counts once", async () => {
  const id = await apply(nabij, "fatima", { household: "once" })
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => decide(nabij, "els", id)))
  assert.equal(answers.filter(({ status }) => status === 201).length, 1)
})

test("five applications for one household in the same moment stay within what it may get", async () => {
  const send = () =>
    nabij.as("fatima").api("POST", "/fund-applications", { ...wanted, household: "five", amount: "300" })
  const answers = await Promise.all([1, 2, 3, 4, 5].map(send))
  assert.equal(answers.filter(({ status }) => status === 201).length, 2)
})
