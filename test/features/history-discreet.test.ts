import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { sealHistory } from "../../src/features/history/rounds.ts"
import { verifyHistory } from "../../src/features/history/verifying.ts"
import { openHouse, type TestHouse } from "../support/house.ts"

let nabij: TestHouse
before(async () => {
  nabij = await openHouse()
})
after(() => nabij.close())

const query = async (text: string) => (await nabij.house.database.pool.query(text)).rows
const breaks = async () => (await verifyHistory(nabij.house)).flatMap((one) => one.breaks)

/** Somebody who gives no name reports, and right after it a coordinator does something of which the moment is known. */
async function report(text: string): Promise<void> {
  const { status } = await nabij.visitor.api("POST", "/signals", { account: text, week: "2026-W46", mode: "anonymous" })
  assert.equal(status, 201)
  const call = { from: "2026-10-05", until: "2026-10-25", asked: "Wie hoort over huur, geef het door" }
  assert.equal((await nabij.as("saskia").api("POST", "/campaigns", call)).status, 201)
}

test("in its week a report without a name is in no seal", async () => {
  for (let turn = 0; turn < 12; turn++) {
    await report(`Bij nummer ${turn} durft iemand niet om hulp te vragen`)
    await sealHistory.run(nabij.house)
  }
  const rows = await query("select operation, count(*)::int as many from only audit group by 1")
  assert.ok(!rows.some(({ operation }) => operation === "reportSignal"))
  const [{ many }] = await query(
    "select count(*)::int as many from only audit_discreet where operation = 'reportSignal'",
  )
  assert.equal(many, 12)
  assert.deepEqual(await breaks(), [])
})

test("a line that waits for the end of its week cannot be changed or taken away", async () => {
  for (const change of ["update audit_discreet set operation = 'x'", "delete from audit_discreet", "delete from audit"])
    await assert.rejects(query(change), /append-only/, change)
})

test("after the week they come in together: one seal, in the order of random ids, written in one transaction", async () => {
  nabij.setClock("2026-11-23")
  await sealHistory.run(nabij.house)
  assert.equal((await query("select 1 from only audit_discreet")).length, 0)
  const lines = await query(`
    select a.id, a.xmin::text, a.at, a.person_id, a.subject, l.seal, l.place, row_number() over (order by a.ctid) as lies
    from only audit a join audit_link l on l.audit_id = a.id where a.operation = 'reportSignal' order by l.place`)
  assert.equal(lines.length, 12)
  assert.equal(new Set(lines.map(({ seal }) => seal)).size, 1)
  assert.equal(new Set(lines.map(({ xmin }) => xmin)).size, 1)
  const ids = lines.map(({ id }) => id)
  assert.deepEqual(ids, ids.toSorted(), "their place in the chain says nothing but their id")
  assert.deepEqual(
    lines.map(({ lies }) => lies),
    lines.map((_, at) => at + 1),
    "nor does their place in the table",
  )
  for (const { at, person_id, subject } of lines)
    assert.deepEqual([at.toISOString(), person_id, subject], ["2026-11-16T00:00:00.000Z", null, null])
  assert.deepEqual(await breaks(), [])
})

test("nor do the signals themselves lie in the order in which they came", async () => {
  for (const table of ["signal", "signal_reporter"]) {
    const id = table === "signal" ? "id" : "signal_id"
    const rows = await query(`select ${id} as id, xmin::text from ${table} order by ctid`)
    assert.equal(rows.length, 12)
    const ids = rows.map((row) => row.id)
    assert.deepEqual(ids, ids.toSorted(), table)
    assert.equal(new Set(rows.map(({ xmin }) => xmin)).size, 1, `${table}: one transaction wrote them all`)
  }
  assert.deepEqual(
    (await query("select week::text from shuffled_week order by week")).map(({ week }) => week),
    ["2026-11-09", "2026-11-16"],
  )
  const found = await nabij.as("els").api("GET", "/inbox")
  assert.equal(found.status, 200)
})

test("written anew as it was is no change; anything else still is refused", async () => {
  for (const change of [
    "update signal set week = week + 7",
    "update signal set account = ''",
    "update signal set account = 'x'",
    "delete from signal",
  ])
    await assert.rejects(query(change), /append-only/, change)
  await assert.rejects(query("update signal set week = week"), /append-only/, "who does not say why")
  for (const [change, refused] of [
    ["update signal set week = week", false],
    ["update signal set week = week + 7", true],
    ["update signal set account = 'x'", true],
  ] as const) {
    const declared = `begin; select set_config('nabij.why', 'shuffle', true); ${change}; rollback`
    await (refused ? assert.rejects(query(declared), /append-only/, change) : nabij.house.database.pool.query(declared))
    await query("rollback")
  }
})

test("a week that was done is not done again", async () => {
  const before = await query("select xmin::text from signal limit 1")
  await sealHistory.run(nabij.house)
  assert.deepEqual(
    await query("select xmin::text from signal limit 1"),
    before.map((row) => row),
  )
})
