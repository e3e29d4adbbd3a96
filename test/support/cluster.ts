import { createHash, randomBytes } from "node:crypto"
import { rmSync } from "node:fs"
import { setTimeout as pause } from "node:timers/promises"
import pg from "pg"
import { openEmbedded } from "../../src/platform/database/embedded.ts"
import { migrate } from "../../src/platform/database/migrate.ts"
import { temporaryFolder } from "./folder.ts"

/** A PostgreSQL server for tests, with a migrated database to copy from. */
export interface TestCluster {
  /** Address of the migrated database. */
  base: string
  /** Removes the base, and the server too where it was started here. */
  stop(): Promise<void>
}

/** Uses the server of DATABASE_URL, or starts one in a temporary folder. */
export async function startTestCluster(): Promise<TestCluster> {
  const given = process.env.DATABASE_URL
  const server = given ? { url: given, stop: async () => {} } : await startServer()
  try {
    const base = await emptyDatabase(server.url)
    const pool = new pg.Pool({ connectionString: base, max: 1 })
    pool.on("error", () => {})
    await migrate(pool).finally(() => pool.end())
    const stop = () => dropDatabase(base).finally(server.stop)
    return { base, stop }
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** The data are thrown away after the tests, so nothing has to reach the disk. */
async function startServer() {
  const dataDir = temporaryFolder("nabij-test-")
  const settings = { fsync: "off", full_page_writes: "off", synchronous_commit: "off", max_connections: "200" }
  const embedded = await openEmbedded({ dataDir, log: (line) => console.error(line), settings })
  const { user, host, port, database } = embedded.connection
  const stop = async () => {
    await embedded.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { url: `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`, stop }
}

/** Makes a database with everything that is in another one. Copies of one template must wait for each other. */
export async function copyDatabase(template: string): Promise<string> {
  const url = withDatabase(template, `nabij_test_${randomBytes(8).toString("hex")}`)
  const key = createHash("sha256").update(databaseOf(template)).digest().readInt32BE()
  const client = new pg.Client({ connectionString: withDatabase(template, "postgres") })
  await client.connect()
  try {
    await client.query("select pg_advisory_lock($1)", [key])
    await client.query(`create database ${databaseOf(url)} template ${databaseOf(template)}`)
  } finally {
    await client.end()
  }
  return url
}

/** A database with nothing in it. */
export async function emptyDatabase(server: string): Promise<string> {
  const url = withDatabase(server, `nabij_test_${randomBytes(8).toString("hex")}`)
  await administer(server, `create database ${databaseOf(url)} template template0 encoding 'UTF8'`)
  return url
}

/** An ordinary role may not end the server's own cleaning of a database, so where that is at work this waits for it. */
export async function dropDatabase(url: string): Promise<void> {
  for (let round = 1; ; round++) {
    try {
      return await administer(url, `drop database if exists ${databaseOf(url)} with (force)`)
    } catch (error) {
      if ((error as { code?: string }).code !== "42501" || round === 100) throw error
      await pause(100)
    }
  }
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(url, "postgres") })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

/** The same server, another database. */
function withDatabase(url: string, database: string): string {
  const parts = /^(\w+:\/\/[^/?]*)(?:\/[^?]*)?(\?.*)?$/.exec(url)
  if (!parts) throw new Error("DATABASE_URL is not an address like postgres://user@host/database")
  return `${parts[1]}/${database}${parts[2] ?? ""}`
}

function databaseOf(url: string): string {
  return /^\w+:\/\/[^/?]*\/([^?]*)/.exec(url)?.[1] ?? ""
}
