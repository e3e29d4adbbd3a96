import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { SignalChanges } from "../../src/features/counts/change-store.ts"
import { countDesk } from "../../src/features/counts/desk-store.ts"
import { countsFor } from "../../src/features/counts/store.ts"
import type { PersonName } from "../people.ts"
import { openHouse, type TestHouse } from "../support/house.ts"
import { soon } from "../support/soon.ts"

let nabij: TestHouse
before(async () => {
  nabij = await openHouse()
})
after(() => nabij.close())

const account = "De bus naar het ziekenhuis rijdt niet meer na zeven uur"
async function report(who: PersonName, more: object = {}): Promise<string> {
  const answer = await nabij.as(who).api("POST", "/signals", { account, week: "2026-W46", mode: "named", ...more })
  assert.equal(answer.status, 201, answer.text)
  return answer.json().id
}
const send = async (who: PersonName, path: string, body: object) => {
  const answer = await nabij.as(who).api("POST", path, body)
  assert.ok(answer.status < 300, `${path}: ${answer.status} ${answer.text}`)
}

/** How a signal counts now, as the desk has it. */
async function counted(id: string) {
  const columns = await countDesk(nabij.house).ready()
  const at = columns.find(id)
  if (at === undefined) return undefined
  const reporter = columns.reporters[columns.reporter[at] ?? -1]
  return { theme: columns.themes.list[columns.theme[at] ?? -1], state: columns.state[at], way: reporter?.way }
}

test("a signal counts from the moment that it is there, with what its weighing makes of it, until it is withdrawn", async () => {
  assert.equal((await countDesk(nabij.house).ready()).size, 0)
  const id = await report("fatima", { theme: "energiearmoede" })
  assert.deepEqual(await counted(id), { theme: "energiearmoede", state: 1, way: "name" })
  await send("saskia", "/weighings", {
    signals: [id],
    outcome: "external",
    reason: "Meer dan één",
    settledTheme: "buslijn_weg",
  })
  assert.deepEqual(await counted(id), { theme: "buslijn_weg", state: 2, way: "name" })
  await send("saskia", "/weighings", { signals: [id], outcome: "individual", reason: "Toch hulp voor één mens" })
  assert.equal((await counted(id))?.state, 0)
  const other = await report("fatima", { mode: "code" })
  assert.equal((await counted(other))?.way, "code")
  await send("fatima", `/signals/${other}/withdrawal`, { why: "" })
  assert.equal((await counted(other))?.state, 0)
})

test("a transaction that began earlier and ends later is not overlooked", async () => {
  const { pool, kysely } = nabij.house.database
  const changes = new SignalChanges(kysely)
  assert.equal((await changes.next()).kind, "all")
  const [slow, quick] = [await pool.connect(), await pool.connect()]
  const insert = `insert into signal (id, account, week, people_least, mode, received_week)
    values (gen_random_uuid(), 'tekst', '2026-11-09', 1, 'anonymous', '2026-11-09') returning id`
  try {
    await slow.query("begin")
    const first = (await slow.query(insert)).rows[0].id
    const second = (await quick.query(insert)).rows[0].id
    // A transaction in another database of the server can make that earlier ones are told again as well.
    const seen = await changes.next()
    assert.ok(seen.kind === "some" && seen.signals.includes(second) && !seen.signals.includes(first))
    await slow.query("commit")
    const later = await changes.next()
    assert.ok(later.kind === "some" && later.signals.includes(first), "the one that took longer")
    assert.notEqual((await changes.next()).kind, "all")
    const columns = await countDesk(nabij.house).ready()
    assert.ok(columns.find(first) !== undefined && columns.find(second) !== undefined)
  } finally {
    slow.release()
    quick.release()
  }
})

test("within a transaction its own signals count, and nobody else sees them before its end", async () => {
  const { house } = nabij
  const before = (await countDesk(house).ready()).size
  await assert.rejects(
    house.database.kysely.transaction().execute(async (database) => {
      await database
        .insertInto("signal")
        .values({
          ...{ id: crypto.randomUUID(), account: "tekst", week: "2026-11-09", receivedWeek: "2026-11-09" },
          ...{ peopleLeast: 1, mode: "anonymous" },
        })
        .execute()
      assert.equal((await countsFor({ database, house })).columns.size, before + 1)
      assert.equal((await countDesk(house).ready()).size, before)
      throw new Error("not after all")
    }),
    /not after all/,
  )
  assert.equal((await countDesk(house).ready()).size, before)
})

test("changes are let go when they were seen, and who is further behind reads everything anew", async () => {
  const { database } = nabij.house
  const behind = new SignalChanges(database.kysely)
  await behind.next()
  const lines = async () =>
    (await database.pool.query("select count(*)::int as lines from signal_change")).rows[0].lines
  await report("fatima")
  assert.ok((await lines()) > 0)
  await countDesk(nabij.house).tidy()
  await report("joris")
  // Nothing goes before every transaction on the server that began earlier is over, in other databases too.
  await soon(async () => {
    await countDesk(nabij.house).tidy()
    assert.equal(await lines(), 0)
  }, 400)
  assert.equal((await behind.next()).kind, "all")
  const id = await report("joris")
  assert.ok(await counted(id))
})

test("an area that is added or gets its inhabitants is known at once", async () => {
  const asking = { database: nabij.house.database.kysely, house: nabij.house }
  const { pool } = nabij.house.database
  assert.equal((await countsFor(asking)).areas.find("XX01"), undefined)
  await pool.query(`insert into area (code, year, name, level, source, imported_at)
    values ('XX01', 2024, 'Nieuw', 'own', 'test', now())`)
  assert.equal((await countsFor(asking)).areas.find("XX01")?.population, null)
  await pool.query(
    `insert into area_figure (code, year, figure, value, source) values ('XX01', 2024, 'population', 40, 'test')`,
  )
  assert.deepEqual((await countsFor(asking)).areas.find("XX01")?.population, { value: 40, year: 2024, source: "test" })
  await pool.query("update area_figure set value = 50 where code = 'XX01'")
  assert.equal((await countsFor(asking)).areas.find("XX01")?.population?.value, 50)
})
