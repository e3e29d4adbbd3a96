import type pg from "pg"
import type { Log } from "../log.ts"
import { seal } from "../sealed-value.ts"
import { DatabaseProblem } from "./problem.ts"
import { identityPurpose, sealedColumns } from "./sealed-columns.ts"
import { emailKey, openAtRest, sealAtRest } from "./sealing.ts"
import { keySubjects } from "./subject-key.ts"

const atOnce = 1000
const lock = 62246

type Client = pg.PoolClient
type Row = Record<string, string | null>

/**
 * Seals what a database from before still holds in clear, some rows at a time and each time in a transaction of its own: a
 * start that is broken off goes on at the next one. Refuses to begin with another secret than the one that sealed.
 */
export async function sealExisting(pool: pg.Pool, secret: Uint8Array, log: Log): Promise<void> {
  await refuseOtherSecret(pool, secret)
  let done = 0
  const until = async (step: (client: Client) => Promise<number>) => {
    for (let rows = 1; rows > 0; done += rows) rows = await within(pool, step)
  }
  // A file that waits is opened as it is, and goes when it was read in.
  const texts = Object.entries(sealedColumns).filter(([table]) => table !== "import")
  for (const [table, columns] of texts) await until((client) => sealRows(client, secret, table, columns))
  await until((client) => moveLinks(client, secret))
  await until((client) => keySubjects(client, secret, atOnce))
  if (done === 0) return
  // What was in clear would stay in the files of the database until its place is used again.
  for (const table of [...texts.map(([table]) => table), "signal_reporter", "sign_in_link"])
    await pool.query(`vacuum full ${table}`)
  log(`Namen en adressen zijn verzegeld (${done} ${done === 1 ? "regel" : "regels"}).`)
}

async function within(pool: pg.Pool, step: (client: Client) => Promise<number>): Promise<number> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query("begin")
    // One process at a time: a second one finds nothing left to do.
    await client.query("select pg_advisory_xact_lock($1)", [lock])
    const rows = await step(client)
    await client.query("commit")
    return rows
  } catch (error) {
    await client.query("rollback").catch((failure) => {
      broken = failure
    })
    throw error
  } finally {
    client.release(broken)
  }
}

async function refuseOtherSecret(pool: pg.Pool, secret: Uint8Array): Promise<void> {
  const { rows } = await pool.query<{ name: string }>("select name from person where name like E'\\x01%' limit 1")
  try {
    if (rows[0]) openAtRest(secret, rows[0].name)
  } catch (error) {
    throw new DatabaseProblem(
      "De namen in de database zijn verzegeld met een ander geheim. Zet het bestand 'secret' in DATA_DIR terug, of de instelling SECRET. Er is niets verloren.",
      { cause: error },
    )
  }
}

async function sealRows(client: Client, secret: Uint8Array, table: string, columns: readonly string[]) {
  const clear = columns.map((column) => `(${column} <> '' and ${column} not like E'\\x01%')`).join(" or ")
  const extra = table === "person" ? ["email_key"] : []
  const { rows } = await client.query<Row>(
    `select id, ${columns.join(", ")} from ${table} where ${clear}${extra.length > 0 ? " or email_key is null" : ""} limit ${atOnce}`,
  )
  if (rows.length === 0) return 0
  const appendOnly = await client.query("select 1 from pg_trigger where tgname = $1", [`${table}_append_only`])
  const trigger = (what: "disable" | "enable") =>
    appendOnly.rows.length > 0 ? client.query(`alter table ${table} ${what} trigger ${table}_append_only`) : undefined
  await trigger("disable")
  const all = [...columns, ...extra]
  const values = all.map((column) =>
    rows.map((row) => {
      if (column === "email_key") return emailKey(secret, openAtRest(secret, row.email ?? ""))
      return row[column] && sealAtRest(secret, row[column])
    }),
  )
  const given = all.map((_, place) => `$${place + 2}::text[]`).join(", ")
  await client.query(
    `update ${table} set ${all.map((column) => `${column} = given.${column}`).join(", ")}
     from unnest($1::uuid[], ${given}) as given (row_id, ${all.join(", ")}) where id = given.row_id`,
    [rows.map(({ id }) => id), ...values],
  )
  await trigger("enable")
  return rows.length
}

/** Takes the plain link from a signal to who reported it by name to the place where it is sealed. */
async function moveLinks(client: Client, secret: Uint8Array): Promise<number> {
  const { rows } = await client.query<{ signal: string; person: string; organisation: string }>(
    `select r.signal_id as signal, r.person_id as person, s.organisation_id as organisation
     from signal_reporter r join signal s on s.id = r.signal_id where r.person_id is not null limit ${atOnce}`,
  )
  const sealed = rows.map(({ signal, person }) => seal(secret, identityPurpose, person, signal))
  await client.query(
    "insert into reporter_identity (signal_id, organisation_id, sealed) select * from unnest($1::uuid[], $2::uuid[], $3::text[])",
    [rows.map(({ signal }) => signal), rows.map(({ organisation }) => organisation), sealed],
  )
  await client.query("update signal_reporter set person_id = null where signal_id = any ($1)", [
    rows.map(({ signal }) => signal),
  ])
  return rows.length
}
