import { CamelCasePlugin, Kysely, PostgresDialect } from "kysely"
import pg from "pg"
import type { Log } from "../log.ts"
import { openEmbedded } from "./embedded.ts"
import { migrate } from "./migrate.ts"
import { waitForServer } from "./reach.ts"
import { warnAboutRole } from "./role.ts"
import { sealExisting } from "./seal-existing.ts"
import { SealingPlugin } from "./sealing.ts"
import type { Tables } from "./tables.ts"
import { valueTypes } from "./value-types.ts"

export interface OpenOptions {
  /** A PostgreSQL server; without it the embedded database in dataDir. */
  databaseUrl?: string | undefined
  dataDir: string
  /** Seals names and addresses, and opens them again. */
  secret: Uint8Array
  /** "own": the server; "share": a command that may run beside it. */
  mode: "own" | "share"
  log: Log
  /** The numbered SQL files; only tests have others. */
  migrations?: string
}

/** What any PostgreSQL client needs to reach the same database. */
export type ConnectionSettings =
  | { connectionString: string }
  | { host: string; port: number; user: string; database: string }

export interface OpenDatabase {
  kysely: Kysely<Tables>
  /** For what is kept in memory and serves everybody: it must get on while every other connection waits for something. */
  reading: Kysely<Tables>
  /** One connection that stays, for locks that last longer than a transaction. */
  locks: Kysely<Tables>
  pool: pg.Pool
  connectionSettings: ConnectionSettings
  close(): Promise<void>
}

/** Opens the database, brings it up to date and hands it over. */
export async function openDatabase(options: OpenOptions): Promise<OpenDatabase> {
  const { connectionSettings, stop } = await reach(options)
  let closing: Promise<unknown> | undefined
  const lost = (error: Error) => {
    if (!closing) options.log(`De verbinding met de database viel weg (${error.message}). Nabij maakt een nieuwe.`)
  }
  const open = (settings: pg.PoolConfig) => connect({ ...connectionSettings, ...settings }, lost, options.secret)
  const usual = open({ max: 10 })
  const reading = open({ max: 2 })
  const locks = open({ max: 1, idleTimeoutMillis: 0, allowExitOnIdle: true })
  const { kysely, pool } = usual
  const close = async () => {
    closing ??= Promise.all([usual, reading, locks].map(endConnections)).finally(stop)
    await closing
  }
  try {
    const done = await migrate(pool, options.migrations)
    if (done.length > 0)
      options.log(`De database is bijgewerkt (${done.length} ${done.length === 1 ? "stap" : "stappen"}).`)
    if (!options.migrations) await sealExisting(pool, options.secret, options.log)
    await warnAboutRole(pool, options.log)
  } catch (error) {
    await close()
    throw error
  }
  return { kysely, reading: reading.kysely, locks: locks.kysely, pool, connectionSettings, close }
}

type Connected = { kysely: Kysely<Tables>; pool: pg.Pool }

function connect(settings: pg.PoolConfig, lost: (error: Error) => void, secret: Uint8Array): Connected {
  const pool = new pg.Pool({ ...settings, types: valueTypes, application_name: "nabij" })
  pool.on("error", lost)
  // A connection that is in use and waits between two questions, as a round and a transaction do, complains to nobody
  // else: without a listener Node would end. The next question on it fails, and whoever asked it hears that.
  pool.on("connect", (client) => client.on("error", () => {}))
  const kysely = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    // What is inside a jsonb column is data and keeps its own names.
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true }), new SealingPlugin(secret)],
  })
  return { kysely, pool }
}

/** Kysely ends the pool only when it has asked the database something. */
async function endConnections({ kysely, pool }: Connected): Promise<void> {
  await kysely.destroy()
  if (!pool.ending) await pool.end()
}

async function reach({ databaseUrl, dataDir, mode, log }: OpenOptions) {
  if (databaseUrl) {
    const connectionSettings = { connectionString: databaseUrl }
    await waitForServer(connectionSettings, log)
    return { connectionSettings, stop: async () => {} }
  }
  const embedded = await openEmbedded({ dataDir, mode, log })
  return { connectionSettings: embedded.connection, stop: embedded.stop }
}
