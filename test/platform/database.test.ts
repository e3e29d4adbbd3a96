import assert from "node:assert/strict"
import { test } from "node:test"
import { sql } from "kysely"
import { temporaryDatabase } from "../support/database.ts"

test("a count is a number, a day is a text and a moment is a Date", async () => {
  const { database, drop } = await temporaryDatabase()
  const { rows } = await sql`
    select count(*) as how_many, date '2026-03-01' as on_day, timestamptz '2026-03-01 12:00+01' as at,
      array[date '2026-03-01'] as days, 9007199254740993::bigint as beyond, array[1::bigint] as counts
    from generate_series(1, 3)`.execute(database.kysely)
  assert.deepEqual(rows, [
    {
      howMany: 3,
      onDay: "2026-03-01",
      at: new Date("2026-03-01T11:00:00Z"),
      days: ["2026-03-01"],
      beyond: "9007199254740993",
      counts: [1],
    },
  ])
  await drop()
})

test("what is inside a document keeps its own names", async () => {
  const { database, drop } = await temporaryDatabase()
  const { rows } = await sql`select '{"snake_case": 1}'::jsonb as a_document`.execute(database.kysely)
  assert.deepEqual(rows, [{ aDocument: { snake_case: 1 } }])
  await drop()
})

test("two tests do not see each other's rows", async () => {
  const [one, other] = await Promise.all([temporaryDatabase(), temporaryDatabase()])
  await one.database.pool.query("create table only_here (n integer)")
  const found = await other.database.pool.query("select to_regclass('only_here') as there")
  assert.equal(found.rows[0].there, null)
  await Promise.all([one.drop(), other.drop()])
})

test("a connection that breaks does not stop the program", async () => {
  const { database, drop } = await temporaryDatabase()
  const { rows } = await database.pool.query("select pg_backend_pid() as pid")
  const client = await database.pool.connect()
  const mine = (await client.query("select pg_backend_pid() as pid")).rows[0].pid
  client.release()
  assert.equal(mine, rows[0].pid)
  const killer = await temporaryDatabase()
  await killer.database.pool.query("select pg_terminate_backend($1)", [mine])
  const again = await retry(() => database.pool.query("select 1 as one"))
  assert.equal(again.rows[0].one, 1)
  await Promise.all([drop(), killer.drop()])
})

/** The pool hears of the break a moment after it happened. */
async function retry<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch {
    return await ask()
  }
}
