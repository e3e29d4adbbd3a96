import assert from "node:assert/strict"
import { after, before, suite, test } from "node:test"
import type { Work } from "../../src/methods/privacy/proof-of-work.ts"
import { newChallenge, type Toll, takeProof } from "../../src/platform/http/proof.ts"
import { openHouse, type TestHouse } from "../support/house.ts"
import { numbersFor, prove } from "../support/prove.ts"
import { report } from "./feedback-course.ts"

const toll: Toll = {
  purpose: "proof",
  bits: 4,
  parts: 3,
  load: { name: "proof", burst: 4, perMinute: 2 },
  mostDoublings: 3,
}
const at = (minutes: number) => new Date(1_800_000_000_000 + minutes * 60_000)
const done = (work: Work) => `${work.challenge}~${numbersFor(work).join("-")}`

suite("a proof of work", () => {
  test("is taken once, in time, for its own purpose, by the house that asked it", () => {
    const house = {}
    const proof = done(newChallenge(house, toll, at(0)))
    assert.equal(takeProof({}, toll, proof, at(0)).kind, "unproven", "another house")
    assert.equal(takeProof(house, { ...toll, purpose: "other" }, proof, at(0)).kind, "unproven")
    assert.equal(takeProof(house, toll, proof, at(31)).kind, "unproven", "too late")
    assert.equal(takeProof(house, toll, proof, at(29)).kind, "proven")
    assert.equal(takeProof(house, toll, proof, at(29)).kind, "unproven", "a second time")
  })

  test("cannot be made easier, older or up by who has to do it", () => {
    const house = {}
    const work = newChallenge(house, toll, at(0))
    const easier = work.challenge.replace(".4.", ".0.")
    const later = work.challenge.replace(/\.[a-z0-9]+\./, ".zzzzzz.")
    for (const challenge of [easier, later, `${work.challenge.slice(0, -1)}-`, "proof.0.zzzzzz.x.y", "", "...."])
      for (const numbers of ["0-0-0", "1", "", "-", "1e9-NaN-Infinity"])
        assert.equal(takeProof(house, toll, `${challenge}~${numbers}`, at(1)).kind, "unproven", challenge)
    assert.equal(takeProof(house, toll, done(work), at(1)).kind, "proven", "trying spoils nothing")
  })

  test("costs more while it is busy, and less again afterwards; whoever is right adds nothing", () => {
    const house = {}
    const bits = (minutes: number) => newChallenge(house, toll, at(minutes)).bits
    const take = () => takeProof(house, toll, done(newChallenge(house, toll, at(0))), at(0))
    for (let count = 0; count < 3; count++) take()
    const right = take()
    assert.equal(bits(0), 5)
    if (right.kind === "proven") right.giveBack()
    assert.equal(bits(0), 4)
    for (let count = 0; count < 40; count++) take()
    assert.equal(bits(0), 7, "never more than so many doublings")
    assert.equal(bits(60), 4)
  })
})

suite("the gates of who has no account", () => {
  let nabij: TestHouse
  before(async () => {
    nabij = await openHouse()
  })
  after(() => nabij.close())
  const anonymous = (account: string, proof?: string) =>
    nabij.visitor.api("POST", "/signals", { account, week: "2026-W46", mode: "anonymous", ...(proof && { proof }) })

  test("a flood of reports from one sender stops nobody who does the work, and nothing that one wrote is lost", async () => {
    let refused = 0
    for (let sent = 0; sent < 310; sent++)
      if ((await anonymous(`Een verzonnen tekst van een machine, nummer ${sent}`)).status !== 201) refused++
    assert.ok(refused >= 10, `${refused} of 310 were refused`)
    const text = "Een moeder durft haar kind niet meer op te geven voor zwemles"
    const page = await nabij.visitor.post("/signalen/nieuw", { account: text, week: "2026-W46", mode: "anonymous" })
    assert.equal(page.status, 400)
    assert.match(page.text, /Wacht een minuut en druk dan nog eens op Doorgeven/)
    assert.match(page.text, new RegExp(text), "the text is still in the form")
    assert.equal(page.headers.get("set-cookie"), null)
    const proof = await prove(nabij.visitor, "report")
    assert.equal((await anonymous(text, proof)).status, 201)
    assert.equal((await anonymous(text, proof)).status, 400, "the same proof is worth nothing the second time")
    const form = { account: text, week: "2026-W46", mode: "anonymous", proof: await prove(nabij.visitor, "report") }
    assert.match((await nabij.visitor.post("/signalen/nieuw", form)).text, /Dit is je bon/)
  })

  test("a flood of guesses stops nobody who does the work and has the right digits", async () => {
    nabij.setClock("2026-11-25")
    const { receipt = "" } = await report(nabij.visitor, "anonymous", "Een buurman komt niet meer buiten")
    const guess = (body: object) => nabij.visitor.api("POST", "/receipt-views", body)
    for (let count = 0; count < 40; count++)
      await guess({ receipt: `9999 0000 1111 ${String(count).padStart(4, "0")}` })
    assert.match((await guess({ receipt })).text, /Wacht een minuut/)
    assert.equal((await guess({ receipt, proof: await prove(nabij.visitor, "receipt") })).status, 201)
    assert.match(
      (await guess({ receipt, proof: await prove(nabij.visitor, "report") })).text,
      /Wacht een minuut/,
      "a proof for a report opens no receipt",
    )
    const wrong = await guess({ receipt: "9999 8888 7777 6666", proof: await prove(nabij.visitor, "receipt") })
    assert.match(wrong.text, /vinden wij geen signaal/)
  })

  test("nothing of a challenge or a proof is kept in the database", async () => {
    const { pool } = nabij.house.database
    const { rows } = await pool.query(
      "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
    )
    for (const { name } of rows) {
      const found = await pool.query(`select 1 from "${name}" t where t::text ~ '(report|receipt)\\.1[0-9]\\.' limit 1`)
      assert.equal(found.rowCount, 0, name)
    }
  })
})
