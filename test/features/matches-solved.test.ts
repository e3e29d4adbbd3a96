import assert from "node:assert/strict"
import { test } from "node:test"
import { letGoOfEnded } from "../../src/features/matches/rounds.ts"
import { runRound } from "../../src/platform/rounds.ts"
import { nabij, openForEach } from "../support/in-house.ts"
import { addAreas, addNeed, addOffer } from "./matches-world.ts"

openForEach(() => addAreas(nabij))

const approved = async (need: string, offer: string): Promise<string> => {
  const answer = await nabij.as("noor").api("POST", "/help-matches", { need, offer, reason: "other" })
  assert.equal(answer.status, 201, answer.text)
  return answer.json().id
}
const say = (id: string, given: object) => nabij.as("fatima").api("POST", `/help-matches/${id}/agreement`, given)
const stateOf = async (need: string) => (await nabij.as("fatima").api("GET", `/needs/${need}`)).json()

test("a resident who says that it is solved is proposed nobody any more, and the other helper is let go", async () => {
  const need = await addNeed(nabij, { units: 2, least: 1 })
  const [one, other] = [await addOffer(nabij), await addOffer(nabij)]
  const [first, second] = [await approved(need, one), await approved(need, other)]
  await say(second, { answer: "agreed" })
  assert.equal((await say(first, { answer: "declined", reason: "solved" })).status, 201)
  const { state, steps } = await stateOf(need)
  assert.equal(state, "withdrawn")
  assert.equal(steps.at(-1).note, "Het is al opgelost")
  assert.equal((await nabij.as("noor").api("GET", "/help-planning")).json().needs, 0)
  await runRound(nabij.house, letGoOfEnded)
  const released = (await nabij.as("noor").api("GET", `/help-matches/${second}`)).json().steps.at(-1)
  assert.deepEqual([released.step, released.reason], ["released", "needWithdrawn"])
})

test("a resident who would rather have somebody else waits on", async () => {
  const need = await addNeed(nabij)
  await say(await approved(need, await addOffer(nabij)), { answer: "declined", reason: "ratherOther" })
  assert.equal((await nabij.as("noor").api("GET", "/help-planning")).json().needs, 1)
})

test("a coordinator who lets a match go because it is solved closes the need with it", async () => {
  const need = await addNeed(nabij)
  const id = await approved(need, await addOffer(nabij))
  const answer = await nabij.as("noor").api("POST", `/help-matches/${id}/release`, { reason: "solved" })
  assert.equal(answer.status, 201, answer.text)
  assert.equal((await stateOf(need)).state, "withdrawn")
})
