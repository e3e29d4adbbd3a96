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

async function day(date: string): Promise<void> {
  nabij.setClock(date)
  const call = { from: "2026-10-05", until: "2026-10-25", asked: "Wie hoort over huur, geef het door" }
  assert.equal((await nabij.as("saskia").api("POST", "/campaigns", call)).status, 201)
  await sealHistory.run(nabij.house)
  await sealHistory.run(nabij.house)
}

test("before the first seal nothing is published, and the page says so", async () => {
  assert.match((await nabij.visitor.get("/geschiedenis")).text, /In deze maand is geen kop openbaar gemaakt/)
})

test("each day gets one head, on the page and in the feed of the agenda", async () => {
  for (const date of ["2026-11-18", "2026-11-19", "2026-12-02"]) await day(date)
  const heads = await query("select day::text, hash from published_head order by day")
  assert.deepEqual(
    heads.map((head) => head.day),
    ["2026-11-18", "2026-11-19", "2026-12-02"],
  )
  const { text, headers } = await nabij.visitor.get("/agenda.atom")
  assert.match(headers.get("content-type") ?? "", /atom\+xml/)
  for (const { hash } of heads) assert.ok(text.includes(`<content type="text">${hash}</content>`))
  assert.match(text, /<title>Kop van de geschiedenis op 2 december 2026<\/title>/)
  assert.match(text, /<updated>2026-12-02T12:00:00Z<\/updated>/)
  for (const { hash } of heads)
    assert.deepEqual(
      (await verifyHistory(nabij.house, hash)).flatMap(({ breaks }) => breaks),
      [],
    )
})

test("old heads stay readable, month by month", async () => {
  const grouped = async (date: string) => {
    const [head] = await query(`select hash from published_head where day = '${date}'`)
    return head.hash.match(/.{4}/g).join(" ")
  }
  const newest = (await nabij.visitor.get("/geschiedenis")).text
  assert.ok(newest.includes(await grouped("2026-12-02")))
  assert.ok(!newest.includes(await grouped("2026-11-18")))
  assert.match(newest, /href="\/geschiedenis\?maand=2026-11"/)
  const older = (await nabij.visitor.get("/geschiedenis?maand=2026-11")).text
  for (const date of ["2026-11-18", "2026-11-19"]) assert.ok(older.includes(await grouped(date)))
  const answer = await nabij.visitor.api("GET", "/history-heads?maand=2026-11")
  assert.equal(answer.json().heads.length, 2)
  assert.equal((await nabij.visitor.api("GET", "/history-heads?maand=2026-13")).status, 400)
})

test("a head says nothing of how much happened, nor of whom", async () => {
  const answer = (await nabij.visitor.api("GET", "/history-heads")).json()
  assert.deepEqual(Object.keys(answer).sort(), ["heads", "month", "months"])
  assert.deepEqual(Object.keys(answer.heads[0]).sort(), ["day", "hash"])
})

test("what was made public cannot be changed", async () => {
  for (const change of ["update published_head set hash = 'x'", "delete from published_head", "delete from audit_seal"])
    await assert.rejects(query(change), /append-only|foreign key/)
})
