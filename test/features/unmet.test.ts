import assert from "node:assert/strict"
import { after, afterEach, before, beforeEach, suite, test } from "node:test"
import { removeWhatIsDue } from "../../src/features/history/removing.ts"
import { openHouse, type TestHouse } from "../support/house.ts"
import { addAreas, noord, oeverstad } from "./findings-world.ts"
import { addOffer } from "./matches-world.ts"
import { addFailed, addNeed, addRight, addStep, answer, count, numbers } from "./unmet-world.ts"

suite("when a week is counted", () => {
  let nabij: TestHouse
  beforeEach(async () => {
    nabij = await openHouse()
    await addAreas(nabij)
  })
  afterEach(() => nabij.close())

  test("what failed and may be counted, counts on the Monday a week after its week, by theme and municipality", async () => {
    await addFailed(nabij, { on: "2026-11-04" })
    await addFailed(nabij, { on: "2026-11-06", area: null, item: "luiers" })
    nabij.setClock("2026-11-15")
    await count(nabij)
    assert.deepEqual(await numbers(nabij), [], "the week is still open for another answer")
    nabij.setClock("2026-11-16")
    await count(nabij)
    assert.deepEqual(await numbers(nabij), [
      { week: "2026-11-02", kind: "help", theme: "geld", area: "", times: 1, needs: 1 },
      { week: "2026-11-02", kind: "help", theme: "mobiliteit", area: oeverstad, times: 1, needs: 1 },
    ])
  })

  test("without a yes nothing happens, and a yes that became a no in time is a no", async () => {
    const quiet = await addNeed(nabij)
    await addStep(nabij, quiet, "notDone", "2026-11-04")
    const changed = await addFailed(nabij, { on: "2026-11-04" })
    await answer(nabij, changed, false, "2026-11-12")
    const [refused, sure] = [await addNeed(nabij), await addFailed(nabij, { on: "2026-11-05" })]
    await addStep(nabij, refused, "notDone", "2026-11-04")
    await answer(nabij, refused, false, "2026-11-05")
    nabij.setClock("2026-11-23")
    await count(nabij)
    const { rows } = await nabij.house.database.pool.query("select need_id from unmet_counted")
    assert.deepEqual(rows, [{ need_id: sure }])
  })

  test("a yes that comes late counts in a later week; nothing counts twice, however often the round comes", async () => {
    const late = await addNeed(nabij)
    await addStep(nabij, late, "notDone", "2026-10-07")
    await addFailed(nabij, { on: "2026-10-08" })
    nabij.setClock("2026-11-10")
    await count(nabij)
    await answer(nabij, late, true, "2026-11-10")
    for (const day of ["2026-11-16", "2026-11-18", "2026-11-23", "2026-12-01"]) {
      nabij.setClock(day)
      await count(nabij)
      await count(nabij)
    }
    assert.deepEqual(
      (await numbers(nabij)).map(({ week, needs }) => [week, needs]),
      [
        ["2026-10-05", 1],
        ["2026-11-02", 1],
      ],
    )
  })

  test("open after its last day or after six weeks is not met; what is met, busy or withdrawn in time does not count", async () => {
    const say = async (id: string) => {
      await answer(nabij, id, true, "2026-09-01")
      return id
    }
    const overdue = await say(await addNeed(nabij, { askedOn: "2026-09-01", until: "2026-09-10" }))
    const old = await say(await addNeed(nabij, { askedOn: "2026-08-10" }))
    const young = await say(await addNeed(nabij, { askedOn: "2026-09-07" }))
    const busy = await say(await addNeed(nabij, { askedOn: "2026-08-10" }))
    await addStep(nabij, busy, "takenUp", "2026-08-12")
    const done = await say(await addNeed(nabij, { askedOn: "2026-08-10" }))
    await addStep(nabij, done, "takenUp", "2026-08-12")
    await addStep(nabij, done, "done", "2026-08-20")
    const inTime = await say(await addNeed(nabij, { askedOn: "2026-08-10" }))
    await addStep(nabij, inTime, "withdrawn", "2026-09-01")
    const tooLate = await say(await addNeed(nabij, { askedOn: "2026-08-10" }))
    await addStep(nabij, tooLate, "withdrawn", "2026-09-29")
    nabij.setClock("2026-10-12")
    await count(nabij)
    const { rows } = await nabij.house.database.pool.query("select need_id from unmet_counted")
    assert.deepEqual(rows.map(({ need_id }) => need_id).sort(), [overdue, old, tooLate].sort())
    assert.ok(![young, busy, done, inTime].some((id) => rows.some(({ need_id }) => need_id === id)))
  })

  test("what was withdrawn in time does not count either when its own last day is no longer kept", async () => {
    const id = await addNeed(nabij, { askedOn: "2026-08-10", until: "2026-12-31" })
    await addStep(nabij, id, "withdrawn", "2026-11-10")
    await answer(nabij, id, true, "2026-11-10")
    await removeWhatIsDue(nabij.house)
    nabij.setClock("2029-02-01")
    await removeWhatIsDue(nabij.house)
    const { rows } = await nabij.house.database.pool.query("select until, ask from need where id = $1", [id])
    assert.deepEqual(rows, [{ until: null, ask: "" }])
    await count(nabij)
    assert.deepEqual(await numbers(nabij), [])
  })

  test("a match that fell through leaves a need unmet; enough that was promised or given does not", async () => {
    const { pool } = nabij.house.database
    const matched = async (units: number, ...steps: string[]) => {
      const id = await addNeed(nabij, { askedOn: "2026-08-10", units: 3, least: 2 })
      await answer(nabij, id, true, "2026-08-11")
      await addStep(nabij, id, "takenUp", "2026-08-12")
      const { rows } = await pool.query(
        `insert into help_match (id, need_id, offer_id, units, metres, made_on)
         values (gen_random_uuid(), $1, $2, $3, 10, '2026-08-12') returning id`,
        [id, await addOffer(nabij), units],
      )
      for (const step of steps)
        await pool.query(
          "insert into help_match_step (id, match_id, step, taken_at) values (gen_random_uuid(), $1, $2, '2026-08-13')",
          [rows[0].id, step],
        )
      return id
    }
    const [fell, little] = [
      await matched(3, "approved", "declined"),
      await matched(1, "approved", "agreed", "accepted"),
    ]
    await matched(2, "approved", "agreed", "accepted", "done")
    await matched(2, "approved")
    nabij.setClock("2026-10-12")
    await count(nabij)
    const { rows } = await pool.query("select need_id from unmet_counted")
    assert.deepEqual(rows.map(({ need_id }) => need_id).sort(), [fell, little].sort())
  })

  test("rights count each, a need once for each theme, and the newest answer on a right holds", async () => {
    const id = await addNeed(nabij, { askedOn: "2026-11-02" })
    await addStep(nabij, id, "takenUp", "2026-11-02")
    await addStep(nabij, id, "done", "2026-11-03")
    await answer(nabij, id, true, "2026-11-03")
    await addRight(nabij, id, "bijstand", "notKnown", "2026-11-02")
    await addRight(nabij, id, "kwijtschelding", "noAccess", "2026-11-02")
    await addRight(nabij, id, "wmo", "notKnown", "2026-11-02")
    await addRight(nabij, id, "toeslagen", "excluded", "2026-11-02")
    await addRight(nabij, id, "toeslagen", null, "2026-11-05")
    nabij.setClock("2026-11-16")
    await count(nabij)
    await addRight(nabij, id, "bijzondere_bijstand", "notProposed", "2026-11-17")
    nabij.setClock("2026-11-30")
    await count(nabij)
    assert.deepEqual(
      (await numbers(nabij)).map(({ week, kind, theme, times, needs }) => [week, kind, theme, times, needs]),
      [
        ["2026-11-02", "right", "geld", 2, 1],
        ["2026-11-02", "right", "zorg", 1, 1],
        ["2026-11-16", "right", "geld", 1, 0],
      ],
    )
    const { rows } = await nabij.house.database.pool.query(
      "select cause, sum(times)::int as times, sum(needs)::int as needs from unmet_cause group by cause order by cause",
    )
    assert.deepEqual(rows, [
      { cause: "noAccess", times: 1, needs: 1 },
      { cause: "notKnown", times: 2, needs: 1 },
      { cause: "notProposed", times: 1, needs: 1 },
    ])
  })

  test("a round that is killed halfway leaves nothing behind, and the next one counts all of it once", async () => {
    await addFailed(nabij, { on: "2026-11-04" })
    await addFailed(nabij, { on: "2026-11-05", by: "joris" })
    nabij.setClock("2026-11-16")
    const { pool } = nabij.house.database
    await pool.query(
      `create function fall_over() returns trigger language plpgsql as $$ begin raise exception 'the power went'; end $$;
       create trigger fall_over before insert on unmet_source for each row execute function fall_over()`,
    )
    await assert.rejects(count(nabij), /the power went/)
    for (const table of ["unmet_week", "unmet_counted", "unmet_number", "unmet_source"])
      assert.deepEqual((await pool.query(`select * from ${table}`)).rows, [], table)
    await pool.query("drop trigger fall_over on unmet_source")
    await count(nabij)
    await count(nabij)
    assert.deepEqual(
      (await numbers(nabij)).map(({ needs }) => needs),
      [2],
    )
    assert.equal((await pool.query("select 1 from unmet_counted")).rowCount, 2)
  })

  test("two servers that count at once count once", async () => {
    await addFailed(nabij, { on: "2026-11-04" })
    nabij.setClock("2026-11-16")
    await Promise.all([count(nabij), count(nabij)])
    assert.deepEqual(
      (await numbers(nabij)).map(({ needs }) => needs),
      [1],
    )
  })

  test("what belongs to no theme waits, and counts once somebody says where", async () => {
    const id = await addFailed(nabij, { on: "2026-11-04", item: "andere_hulp" })
    nabij.setClock("2026-11-16")
    await count(nabij)
    assert.deepEqual(await numbers(nabij), [])
    const change = { theme: "wonen", why: "Meestal gaat het om verhuizen." }
    assert.equal((await nabij.as("els").api("PUT", "/unmet-themes/item/andere_hulp", change)).status, 200)
    nabij.setClock("2026-11-23")
    await count(nabij)
    assert.deepEqual(
      (await numbers(nabij)).map(({ week, theme }) => [week, theme]),
      [["2026-11-09", "wonen"]],
    )
    assert.ok(id)
  })

  test("nothing that is kept leads from a number to a need", async () => {
    const ids = [
      await addFailed(nabij, { on: "2026-11-04" }),
      await addFailed(nabij, { on: "2026-11-05", by: "joris" }),
    ]
    await addRight(nabij, ids[0] ?? "", "bijstand", "notKnown", "2026-11-04")
    nabij.setClock("2026-11-16")
    await count(nabij)
    const { pool } = nabij.house.database
    for (const table of ["unmet_week", "unmet_number", "unmet_cause", "unmet_source", "unmet_quarter"]) {
      const { rows } = await pool.query(`select t::text as whole from ${table} t`)
      const text = rows.map(({ whole }) => whole).join("\n")
      for (const trace of [...ids, nabij.person.fatima, noord, "buurvrouw", "vervoer", "bijstand"])
        assert.ok(!text.includes(String(trace)), `${table}: ${trace}`)
    }
    const { rows } = await pool.query(
      "select column_name from information_schema.columns where table_name = 'unmet_counted' order by 1",
    )
    assert.deepEqual(
      rows.map(({ column_name }) => column_name),
      ["entitlement_code", "need_id"],
      "a need knows that it was counted; not when, and not in what",
    )
    const signals = await pool.query("select 1 from signal")
    assert.equal(signals.rowCount, 0, "it is no signal")
  })
})

suite("the question to the resident", () => {
  let nabij: TestHouse
  before(async () => {
    nabij = await openHouse()
    await addAreas(nabij)
  })
  after(() => nabij.close())
  const counting = (id: string, body: object) => nabij.as("fatima").api("POST", `/needs/${id}/counting`, body)

  test("Fatima reads what can count and until when, and notes the answer; it stays with the need", async () => {
    const id = await addNeed(nabij, { askedOn: "2026-11-09" })
    await addStep(nabij, id, "notDone", "2026-11-12")
    await addRight(nabij, id, "wmo", "notProposed", "2026-11-10")
    const link = (await nabij.as("fatima").get(`/hulp/${id}`)).text
    assert.match(link, new RegExp(`/hulp/${id}/meetellen`))
    const page = (await nabij.as("fatima").get(`/hulp/${id}/meetellen`)).text
    assert.match(page, /Mag dit meetellen, zonder naam\?[\s\S]*De hulp lukte niet, sinds 12 november 2026/)
    assert.match(page, /Hulp thuis, vervoer en hulpmiddelen \(Wmo\): niet gekregen/)
    assert.equal((await nabij.as("fatima").post(`/hulp/${id}/meetellen`, { answer: "" })).status, 400)
    const done = await nabij.as("fatima").post(`/hulp/${id}/meetellen`, { answer: "yes" })
    assert.equal(done.status, 303, done.text)
    assert.match((await nabij.as("fatima").get(`/hulp/${id}/meetellen`)).text, /Telt mee op 23 november 2026/)
    await counting(id, { answer: "no" })
    await counting(id, { answer: "yes" })
    const { rows } = await nabij.house.database.pool.query(
      "select agreed from unmet_consent where need_id = $1 order by place",
      [id],
    )
    assert.deepEqual(
      rows.map(({ agreed }) => agreed),
      [true, false, true],
    )
    const audit = await nabij.house.database.pool.query("select * from audit where operation = 'answerNeedCounting'")
    for (const line of audit.rows)
      assert.deepEqual([line.person_id, line.subject, line.at.toISOString()], [null, null, "2026-11-16T00:00:00.000Z"])
  })

  test("a need in her own words first gets a theme", async () => {
    const id = await addNeed(nabij, { item: null })
    await addStep(nabij, id, "notDone", "2026-11-12")
    const without = await counting(id, { answer: "yes" })
    assert.equal(without.status, 400)
    assert.match(without.text, /Kies waar de vraag over ging/)
    assert.equal((await counting(id, { answer: "yes", theme: "nergens" })).status, 400)
    assert.equal((await counting(id, { answer: "yes", theme: "wonen" })).status, 201)
    assert.equal((await counting(id, { answer: "no" })).status, 201)
  })

  test("nobody else sees or answers it", async () => {
    const id = await addNeed(nabij)
    for (const other of ["joris", "saskia", "els", "noor"] as const) {
      assert.equal((await nabij.as(other).get(`/hulp/${id}/meetellen`)).status, 404, other)
      assert.equal((await nabij.as(other).api("POST", `/needs/${id}/counting`, { answer: "yes" })).status, 404, other)
    }
    for (const other of ["wim", "anita", "tom"] as const)
      assert.equal((await nabij.as(other).get("/hulp/meegeteld")).status, 404, other)
    assert.equal((await nabij.visitor.get("/hulp/meegeteld")).status, 303)
  })

  test("Fatima reads in words what was counted of hers, and whom she can still ask", async () => {
    const joris = await addNeed(nabij, { by: "joris", askedOn: "2026-11-09" })
    await addStep(nabij, joris, "notDone", "2026-11-12")
    const own = nabij.as("joris")
    assert.match((await own.get("/")).text, /1 hulpvraag lukte niet helemaal: mag die meetellen\?/)
    assert.match(
      (await own.get("/hulp/meegeteld")).text,
      /de buurvrouw[\s\S]*De hulp lukte niet[\s\S]*telde nog niets mee/,
    )
    await own.api("POST", `/needs/${joris}/counting`, { answer: "yes" })
    assert.deepEqual((await own.api("GET", "/counted-needs")).json(), {
      ...{ help: 0, rights: 0, waiting: 1, nextOn: "2026-11-23", said: { yes: 1, no: 0 }, toAsk: [] },
    })
    nabij.setClock("2026-11-23")
    await count(nabij)
    const page = (await own.get("/hulp/meegeteld")).text
    assert.match(page, /telde dit mee: 1 hulpvraag waarbij de hulp niet lukte\./)
    assert.doesNotMatch(page, /de buurvrouw/)
    assert.match((await own.get(`/hulp/${joris}/meetellen`)).text, /Wat al meetelde, kan er niet meer uit/)
    nabij.setClock("2026-11-18")
  })
})
