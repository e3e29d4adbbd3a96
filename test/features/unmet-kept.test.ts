import assert from "node:assert/strict"
import { test } from "node:test"
import { putAreas } from "../../src/features/areas/import-store.ts"
import { removeWhatIsDue } from "../../src/features/history/removing.ts"
import { nabij, openForEach, query } from "../support/in-house.ts"
import { addAreas, noord, oeverstad } from "./findings-world.ts"
import { breaks } from "./history-world.ts"
import { addFailed, addNeed, addRight, count, numbers } from "./unmet-world.ts"

openForEach(() => addAreas(nabij))

const tables = ["unmet_consent", "unmet_counted"] as const
const kept = async (id: string) =>
  Promise.all(tables.map(async (table) => (await query(`select * from ${table} where need_id = $1`, [id])).length))

/** A need with a right that was not got, both counted in the week of 2 November. */
async function counted(): Promise<string> {
  const id = await addFailed(nabij, { on: "2026-11-04" })
  await addRight(nabij, id, "bijstand", "notKnown", "2026-11-04")
  nabij.setClock("2026-11-16")
  await count(nabij)
  return id
}

test("of an answer stays the week, never the day", async () => {
  const id = await addNeed(nabij)
  nabij.setClock("2026-11-19")
  await nabij.as("fatima").api("POST", `/needs/${id}/counting`, { answer: "yes" })
  assert.deepEqual(await query("select said_week::text as week from unmet_consent"), [{ week: "2026-11-16" }])
  const whole = await query("select to_jsonb(c)::text as row from unmet_consent c")
  assert.doesNotMatch(JSON.stringify(whole), /2026-11-19/)
  await assert.rejects(
    query(
      "insert into unmet_consent (id, need_id, agreed, said_week) values (gen_random_uuid(), $1, true, '2026-11-19')",
      [id],
    ),
    /check constraint/,
  )
})

test("with the words of a need goes what was said about counting it and what of it was; the sums stay", async () => {
  await removeWhatIsDue(nabij.house)
  const id = await counted()
  assert.deepEqual(await kept(id), [1, 2])
  const sums = await numbers(nabij)
  nabij.setClock("2029-02-01")
  await removeWhatIsDue(nabij.house)
  assert.deepEqual(await query("select ask from need where id = $1", [id]), [{ ask: "" }])
  assert.deepEqual(await kept(id), [0, 0], "nothing says any more which right was this one's")
  await count(nabij)
  assert.deepEqual(await numbers(nabij), sums, "it is not counted again")
  assert.deepEqual(await breaks(), [])
})

test("as long as the words stand nobody takes an answer away, not even whoever says that it is time", async () => {
  await counted()
  for (const table of tables)
    for (const change of [`delete from ${table}`, `update ${table} set need_id = need_id`]) {
      await assert.rejects(query(change), /append-only/, change)
      const meant = query(`begin; set local nabij.why = 'retention'; ${change}; commit`)
      await assert.rejects(
        meant.finally(() => query("rollback")),
        /append-only/,
        change,
      )
    }
})

const inFlanders = () => query("update organisation set country = 'be'")
const page = async (who: "anita" | "fatima", path: string) => (await nabij.as(who).get(path)).text.replace(/\s+/g, " ")

test("where a wijk lies in a municipality, in Flanders, that is what the pages say", async () => {
  const id = await addFailed(nabij, { on: "2026-11-04" })
  assert.match(await page("anita", "/beheer/bewaren"), /de buurt wordt de gemeente/)
  assert.match(await page("fatima", `/hulp/${id}/meetellen`), /welk thema, welke gemeente, hoe vaak/)
  await inFlanders()
  assert.match(await page("anita", "/beheer/bewaren"), /de wijk wordt de gemeente/)
  assert.doesNotMatch(await page("anita", "/beheer/bewaren"), /de buurt wordt/)
  assert.match(await page("fatima", `/hulp/${id}/meetellen`), /welk thema, welke gemeente, hoe vaak/)
  const paper = (await nabij.as("fatima").post("/hulp/papier", { count: "1" })).text
  assert.match(paper, /In welke wijk\? \(geen adres\)/)
})

test("where neighbourhoods lie in districts, the pages say wijk", async () => {
  const district = { code: "WK900101", name: "Oost", level: "district" as const, parentCode: oeverstad, figures: {} }
  const inside = ["BU90010101", "BU90010102", "BU90010103"].map((code) => ({
    ...{ code, name: code, level: "neighbourhood" as const, parentCode: district.code, figures: {} },
  }))
  await putAreas(
    nabij.house.database.kysely,
    [district, ...inside],
    { year: 2025, source: "proef" },
    nabij.house.clock(),
  )
  const id = await addFailed(nabij, { on: "2026-11-04", area: noord })
  assert.match(await page("anita", "/beheer/bewaren"), /de buurt wordt de wijk/)
  assert.match(await page("fatima", `/hulp/${id}/meetellen`), /welk thema, welke wijk, hoe vaak/)
})

test("where only municipalities are known, no smaller place is named", async () => {
  await query("delete from area_figure")
  await query("delete from area where level = 'neighbourhood'")
  assert.match(await page("anita", "/beheer/bewaren"), /Dagen worden weken\. Zo blijft/)
})
