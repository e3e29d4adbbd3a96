import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { impossible } from "../../src/features/history/state-check.ts"
import { verifyHistory } from "../../src/features/history/verifying.ts"
import { openHouse, type TestHouse } from "../support/house.ts"

let nabij: TestHouse
const ids = { named: "", anonymous: "", bundle: "" }

before(async () => {
  nabij = await openHouse()
  const report = { account: "Een student durft niet te lenen en stopt", week: "2026-W46" }
  const made = async (who: "fatima" | "saskia", path: string, body: object) => {
    const answer = await nabij.as(who).api("POST", path, body)
    assert.ok(answer.status < 300, answer.text)
    return answer.json().id
  }
  ids.named = await made("fatima", "/signals", { ...report, mode: "named" })
  await made("fatima", "/signals", { ...report, mode: "code" })
  ids.anonymous = (await nabij.visitor.api("POST", "/signals", { ...report, mode: "anonymous" })).json().id
  ids.bundle = await made("saskia", "/bundles", {
    bottleneck: "Jongeren stoppen uit angst voor schuld.",
    reach: "internal",
  })
})
after(() => nabij.close())

const query = async (text: string, values: unknown[] = []) => (await nabij.house.database.pool.query(text, values)).rows
const breaks = async () => (await verifyHistory(nabij.house)).flatMap((one) => one.breaks)

test("counts and steps that agree give no break", async () => {
  assert.deepEqual(await breaks(), [])
})

test("a signal without a line about its reporter is found", async () => {
  const [line] = await query("delete from signal_reporter where signal_id = $1 returning *", [ids.anonymous])
  const [found, ...others] = await breaks()
  assert.deepEqual(
    [found?.where, found?.what.nl],
    [`signal ${ids.anonymous}`, "Bij dit signaal ontbreekt de regel over wie het doorgaf."],
  )
  assert.deepEqual(others, [])
  await query("insert into signal_reporter (signal_id, receipt_hash) values ($1, $2)", [
    ids.anonymous,
    line.receipt_hash,
  ])
})

test("a key beside an anonymous signal is found: somebody tied it to a person", async () => {
  await query("update signal_reporter set reporter_key = 'x' where signal_id = $1", [ids.anonymous])
  assert.deepEqual(
    (await breaks()).map(({ where }) => where),
    [`signal_reporter ${ids.anonymous}`],
  )
  await query("update signal_reporter set reporter_key = null where signal_id = $1", [ids.anonymous])
  assert.deepEqual(await breaks(), [])
})

test("a bundle that was put on the agenda without a question is found", async () => {
  await query(
    "insert into bundle_state (id, bundle_id, state, why, changed_at) values (gen_random_uuid(), $1, 'onAgenda', 'x', '2026-11-18T11:00:00Z')",
    [ids.bundle],
  )
  const told = (await breaks()).map(({ what }) => what.nl)
  assert.equal(told.length, 2)
  assert.match(told.join(), /ging van 'individual' naar 'onAgenda': die stap bestaat niet/)
  assert.match(told.join(), /staat op 'onAgenda', maar op de agenda is dat niet gebeurd/)
})

test("a bundle goes only where a coordinator, the working group or the agenda can take it", () => {
  const step = { id: "1", bundleId: "2", basis: true } as const
  assert.deepEqual(impossible([{ ...step, before: null, state: "possiblePattern" }]), [])
  assert.deepEqual(impossible([{ ...step, before: "sharedBottleneck", state: "onAgenda" }]), [])
  assert.deepEqual(impossible([{ ...step, before: "resolved", state: "persists" }]), [])
  assert.equal(impossible([{ ...step, before: "individual", state: "structural" }]).length, 1)
  assert.equal(impossible([{ ...step, before: "resolved", state: "individual" }]).length, 1)
})
