import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { takeTurn } from "../../src/platform/http/throttle.ts"
import type { Answer } from "../support/house.ts"
import { openHouse, type TestHouse } from "../support/house.ts"
import { report } from "./feedback-course.ts"

let nabij: TestHouse
let receipt: string
before(async () => {
  nabij = await openHouse()
  receipt = (await report(nabij.visitor, "anonymous", "Een meisje gaat liever werken dan lenen")).receipt as string
})
after(() => nabij.close())

function assertQuiet(answer: Answer) {
  assert.equal(answer.headers.get("set-cookie"), null)
  assert.equal(answer.headers.get("cache-control"), "no-store")
  assert.equal(answer.headers.get("referrer-policy"), "no-referrer")
  assert.match(answer.text, /<title>Bon · Nabij<\/title>/)
  assert.doesNotMatch(answer.text, /Oeverstad|<script(?! type="module" src="\/assets\/(quick-exit|proof-of-work)-)/)
  assert.match(answer.text, /<a class="nabij-quick-exit" href="https:\/\/www\.knmi\.nl\/" rel="noreferrer/)
}

test("the pages of a receipt keep nothing, say nothing, need no script and have a way out", async () => {
  const answers = [
    await nabij.visitor.get("/bon"),
    await nabij.visitor.get("/bon/intrekken"),
    await nabij.visitor.get("/bon/oordeel"),
    await nabij.visitor.post("/bon", { receipt }),
    await nabij.visitor.post("/bon", { receipt: "1234" }),
    await nabij.visitor.post("/bon/intrekken", { receipt: "1234" }),
    await nabij.as("fatima").post("/bon", { receipt }),
  ]
  for (const answer of answers) assertQuiet(answer)
  for (const { text } of answers) assert.doesNotMatch(text, /(href|action)="[^"]*\d{4}/, "no digits in an address")
})

test("a receipt in the address opens nothing", async () => {
  const answer = await nabij.visitor.get(`/bon?receipt=${encodeURIComponent(receipt)}`)
  assert.doesNotMatch(answer.text, /meisje|aangekomen/)
  assert.doesNotMatch(answer.text, new RegExp(receipt))
  const api = await nabij.visitor.api("GET", `/receipt-views?receipt=${encodeURIComponent(receipt)}`)
  assert.equal(api.status, 404)
})

test("wrong digits get a sentence at the field, and stay there", async () => {
  const short = await nabij.visitor.post("/bon", { receipt: "1234 5678" })
  assert.equal(short.status, 400)
  assert.match(short.text, /Een bon heeft 16 cijfers/)
  assert.match(short.text, /value="1234 5678"/)
  const wrong = await nabij.visitor.post("/bon", { receipt: "1111 2222 3333 4444" })
  assert.equal(wrong.status, 400)
  assert.match(wrong.text, /Bij deze cijfers vinden wij geen signaal/)
})

test("opening a receipt leaves no trace of which one, and only the week", async () => {
  await nabij.visitor.post("/bon", { receipt })
  const { rows } = await nabij.house.database.pool.query("select * from audit where operation = 'openReceipt'")
  for (const line of rows) {
    assert.deepEqual([line.person_id, line.organisation_id, line.subject, line.detail], [null, null, null, {}])
    assert.equal(line.at.toISOString(), "2026-11-16T00:00:00.000Z")
  }
})

test("somebody withdraws with the receipt and reads that it no longer counts", async () => {
  const own = (await report(nabij.visitor, "anonymous", "Dit wil ik toch liever terugnemen")).receipt as string
  const done = await nabij.visitor.post("/bon/intrekken", { receipt: own })
  assertQuiet(done)
  assert.match(done.text, /Je signaal is ingetrokken/)
  const story = await nabij.visitor.post("/bon", { receipt: own })
  assert.match(story.text, /Je trok dit signaal in/)
  assert.doesNotMatch(story.text, /action="\/bon\/intrekken"/)
})

test("receipts cannot be guessed fast, not even all at once; a right one waits with the rest and costs nothing", async () => {
  nabij.setClock("2026-11-20")
  const digits = (count: number) => `9999 0000 1111 ${String(count).padStart(4, "0")}`
  const guess = async (count: number) =>
    (await nabij.visitor.api("POST", "/receipt-views", { receipt: digits(count) })).text
  for (let count = 0; count < 5; count++) await nabij.visitor.api("POST", "/receipt-views", { receipt })
  const answers = await Promise.all(Array.from({ length: 60 }, (_, count) => guess(count)))
  assert.equal(answers.filter((text) => text.includes("vinden wij geen signaal")).length, 30)
  assert.equal(answers.filter((text) => text.includes("Wacht een minuut")).length, 30)
  const right = await nabij.visitor.post("/bon", { receipt })
  assert.equal(right.status, 400)
  assert.match(right.text, /Wacht een minuut/)
  assertQuiet(right)
  nabij.setClock("2026-11-21")
  assert.equal((await nabij.visitor.post("/bon", { receipt })).status, 200)
})

test("a bucket fills by the minute, never above its brim, and belongs to one installation", () => {
  const allowance = { name: "proof", burst: 2, perMinute: 6 }
  const owner = {}
  const at = (seconds: number) => new Date(1_800_000_000_000 + seconds * 1000)
  assert.equal(takeTurn(owner, allowance, at(0)).kind, "granted")
  assert.equal(takeTurn(owner, allowance, at(0)).kind, "granted")
  assert.deepEqual(takeTurn(owner, allowance, at(0)), { kind: "wait", seconds: 10 })
  assert.equal(takeTurn({}, allowance, at(0)).kind, "granted")
  const turn = takeTurn(owner, allowance, at(10))
  assert.equal(turn.kind, "granted")
  if (turn.kind === "granted") turn.giveBack()
  assert.equal(takeTurn(owner, allowance, at(10)).kind, "granted")
  assert.deepEqual(
    [3600, 3600, 3600].map((seconds) => takeTurn(owner, allowance, at(seconds)).kind),
    ["granted", "granted", "wait"],
  )
})
