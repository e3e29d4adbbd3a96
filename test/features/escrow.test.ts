import assert from "node:assert/strict"
import { after, before, suite, test } from "node:test"
import { forgetSealed, shuffleSealed } from "../../src/features/escrow/rounds.ts"
import { openHouse, type TestHouse } from "../support/house.ts"
import { agreeOnRule, type EscrowWorld, gather, holdCeremony, openAll, seal, theme } from "./escrow-world.ts"

const text = (word: string) => `Op het ${word} durft een leerling niet te lenen en stopt met leren.`
const openable = async (nabij: TestHouse) => (await nabij.as("els").api("GET", "/escrow-openings")).json().openable

suite("a signal that stays sealed until others see the same", () => {
  let nabij: TestHouse
  let world: EscrowWorld
  before(async () => {
    nabij = await openHouse()
    world = await gather(nabij)
  })
  after(() => nabij.close())

  test("without a key nothing can be sealed, and a key is not used before everybody checked", async () => {
    assert.equal((await nabij.visitor.api("GET", "/seal-choices")).json().key, null)
    await holdCeremony(world)
    const { key, setting } = (await nabij.visitor.api("GET", "/seal-choices")).json()
    assert.equal(key.threshold, 2)
    assert.equal(key.members, 3)
    assert.deepEqual(setting, { others: 3, organisations: 2, months: 12 })
    await agreeOnRule(world)
  })

  test("what may be compared comes from the list of the theme, and from nowhere else", async () => {
    const { topics } = (await nabij.as("fatima").api("GET", `/seal-choices?theme=${theme}`)).json()
    assert.ok(topics.length > 2, `${topics.length} topics`)
    await assert.rejects(seal(nabij, "fatima", text("Veenpad"), { sealedTopics: "Jan uit de Kerkstraat" }), /lijst/)
  })

  test("sealed signals of this week may not be opened yet, those of last week may once there are enough", async () => {
    await seal(nabij, "fatima", text("Veenpad"))
    await seal(nabij, "joris", text("Rietpad"))
    nabij.setClock("2026-11-25")
    assert.deepEqual(await openable(nabij), [], "two are not enough: each has one other")
    await seal(nabij, "mehmet", text("Biespad"))
    await seal(nabij, "dirk", text("Wilgpad"))
    assert.deepEqual(await openable(nabij), [], "those of this week do not count yet")
    nabij.setClock("2026-12-02")
    const [one] = await openable(nabij)
    assert.equal(one.texts.length, 4)
    assert.equal(one.theme, theme)
  })

  test("the author never sees how far it is", async () => {
    const [mine] = (await nabij.as("fatima").api("GET", "/sealed-signals")).json()
    assert.equal(mine.state, "sealed")
    assert.deepEqual(
      Object.keys(mine).sort(),
      ["area", "deleteAfter", "endsSoon", "id", "organisations", "others", "state", "theme", "topics", "week"].sort(),
    )
    assert.match((await nabij.as("fatima").get("/verzegeld")).text, /nog niet genoeg/)
  })

  test("another theme stays sealed, and so does what was withdrawn", async () => {
    const { id } = await seal(nabij, "noor", text("Elzenpad"))
    nabij.setClock("2026-12-09")
    assert.equal((await openable(nabij))[0].texts.length, 5)
    const withdrawn = await nabij.as("noor").api("POST", `/sealed-signals/${id}/withdrawal`, {})
    assert.equal(withdrawn.status, 201, withdrawn.text)
    assert.equal((await openable(nabij))[0].texts.length, 4)
    const again = await nabij.as("noor").api("POST", `/sealed-signals/${id}/withdrawal`, {})
    assert.equal(again.status, 409)
    assert.equal((await nabij.as("fatima").api("POST", `/sealed-signals/${id}/withdrawal`, {})).status, 404)
    const { rows } = await nabij.house.database.pool.query("select 1 from sealed_text where sealed_id = $1", [id])
    assert.equal(rows.length, 0, "its text is gone")
  })

  test("who reports without a name follows and withdraws it with the receipt", async () => {
    const { receipt = "" } = await seal(nabij, "visitor", text("Populierpad"))
    assert.match(receipt, /^\d{4} \d{4} \d{4} \d{4}$/)
    const seen = await nabij.visitor.api("POST", "/sealed-receipt-views", { receipt })
    assert.equal(seen.json().state, "sealed")
    assert.match((await nabij.visitor.post("/verzegeld/bon", { receipt })).text, /nog niet genoeg/)
    const done = await nabij.visitor.post("/verzegeld/bon/intrekken", { receipt })
    assert.match(done.text, /Niemand heeft hem gelezen/)
    assert.equal((await nabij.visitor.api("POST", "/sealed-receipt-views", { receipt })).json().state, "withdrawn")
    assert.equal((await nabij.visitor.api("POST", "/sealed-receipt-withdrawals", { receipt })).status, 400)
    const again = await nabij.visitor.post("/verzegeld/bon/intrekken", { receipt })
    assert.match(again.text, /niet meer verzegeld/, "the page says why nothing happened")
  })

  test("nothing that is sealed counts or is read before it is opened", async () => {
    const { rows } = await nabij.house.database.pool.query("select count(*)::int as found from signal")
    assert.equal(rows[0].found, 0)
    for (const person of ["els", "bram", "saskia", "anita"] as const) {
      const inbox = await nabij.as(person).get("/postvak")
      assert.doesNotMatch(inbox.text, /Veenpad|Rietpad|Biespad|Wilgpad/)
    }
  })

  test("the order of the rows does not say in which order signals came", async () => {
    nabij.setClock("2026-12-16")
    await shuffleSealed.run(nabij.house)
    nabij.setClock("2026-12-09")
    for (const table of ["sealed_signal", "sealed_text", "sealed_reporter"]) {
      const column = table === "sealed_signal" ? "id" : "sealed_id"
      const { rows } = await nabij.house.database.pool.query(
        `select ${column}::text as id, xmin::text as written from ${table} order by ctid`,
      )
      assert.deepEqual(
        rows,
        rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        table,
      )
      assert.equal(new Set(rows.map(({ written }) => written)).size, 1, `${table}: one transaction wrote all`)
    }
  })

  test("two members open what may be opened, and the texts become ordinary signals under the same code", async () => {
    assert.deepEqual(await openAll(world), { opened: 4, failed: 0 })
    assert.deepEqual(await openable(nabij), [])
    const mine = (await nabij.as("joris").api("GET", "/sealed-signals")).json()
    assert.equal(mine[0].state, "opened")
    const [signal] = (await nabij.as("joris").api("GET", "/signals")).json().signals
    assert.match(signal.account, /Rietpad/)
    assert.equal(signal.mode, "code")
    assert.equal(signal.id, mine[0].id)
    assert.match((await nabij.as("saskia").get("/postvak")).text, /Veenpad/)
    const { rows } = await nabij.house.database.pool.query("select 1 from sealed_text")
    assert.equal(rows.length, 0)
    const { openings } = (await nabij.as("els").api("GET", "/escrow-openings")).json()
    assert.deepEqual(openings, [])
  })

  test("what was opened counts for those who come after", async () => {
    await seal(nabij, "noor", text("Iepenpad"))
    nabij.setClock("2026-12-16")
    assert.equal((await openable(nabij))[0].texts.length, 1)
    assert.deepEqual(await openAll(world), { opened: 1, failed: 0 })
  })

  test("the rule changes for what comes after, with why, and never for what is sealed", async () => {
    const strict = { others: 5, organisations: 3, months: 6, why: "In kleine teams is drie te weinig." }
    assert.equal((await nabij.as("els").api("POST", "/escrow-settings", strict)).status, 201)
    assert.equal((await nabij.as("els").api("POST", "/escrow-settings", strict)).status, 400, "nothing changes")
    const wrong = { ...strict, others: 2, organisations: 4 }
    assert.equal((await nabij.as("els").api("POST", "/escrow-settings", wrong)).status, 400)
    const { history, now } = (await nabij.as("els").api("GET", "/escrow-settings")).json()
    assert.equal(now.others, 5)
    assert.equal(history.length, 2)
    const old = await seal(nabij, "joris", text("Beukenpad"))
    const { rows } = await nabij.house.database.pool.query(
      "select others, organisations from sealed_signal where id = $1",
      [old.id],
    )
    assert.deepEqual(rows[0], { others: 5, organisations: 3 })
  })

  test("a text that nobody could open is deleted, its author hears it in advance, and the log has a line", async () => {
    const { receipt = "" } = await seal(nabij, "visitor", text("Essenpad"), { theme: "wonen" }).catch(() =>
      seal(nabij, "visitor", text("Essenpad")),
    )
    const seen = async () => (await nabij.visitor.api("POST", "/sealed-receipt-views", { receipt })).json()
    assert.equal((await seen()).endsSoon, false)
    nabij.setClock("2027-05-20")
    assert.equal((await seen()).endsSoon, true)
    assert.match((await nabij.visitor.post("/verzegeld/bon", { receipt })).text, /binnenkort verwijderd/)
    nabij.setClock("2027-07-01")
    await forgetSealed.run(nabij.house)
    assert.equal((await seen()).state, "expired")
    const { rows } = await nabij.house.database.pool.query("select detail from audit where operation = 'forgetSealed'")
    assert.deepEqual(rows, [{ detail: { texts: 2, authors: 0 } }])
    assert.equal((await nabij.house.database.pool.query("select 1 from sealed_text")).rows.length, 0)
    nabij.setClock("2028-07-10")
    await forgetSealed.run(nabij.house)
    assert.equal((await nabij.house.database.pool.query("select 1 from sealed_reporter")).rows.length, 0)
    const gone = await nabij.visitor.api("POST", "/sealed-receipt-views", { receipt })
    assert.equal(gone.status, 400, "a year after it ended nobody knows any more who sent it")
  })
})
