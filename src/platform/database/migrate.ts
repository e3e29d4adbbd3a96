import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type pg from "pg"
import { DatabaseProblem } from "./problem.ts"

const migrationsFolder = join(import.meta.dirname, "migrations")

interface Migration {
  number: number
  name: string
  text: string
  sha256: string
}

interface Applied {
  number: number
  name: string
  sha256: string
}

/** Any number will do, as long as every process takes the same one: the letters of "nabij" on a telephone. */
const lock = 62245

/**
 * Applies the numbered SQL files that the database does not have yet, in the order of their numbers and each in a
 * transaction of its own, and returns their names. Numbers may be skipped: a file that arrives later with a lower number
 * is applied too. A lock within each transaction keeps two processes apart, also behind a connection pooler.
 */
export async function migrate(pool: pg.Pool, folder: string = migrationsFolder): Promise<string[]> {
  const migrations = readMigrations(folder)
  const before = await readApplied(pool)
  refuseChanged(migrations, before, folder)
  const done: string[] = []
  for (const migration of migrations) {
    if (isApplied(migration, before)) continue
    if (await applyUnlessApplied(pool, migration, migrations, folder)) done.push(migration.name)
  }
  return done
}

const isApplied = (migration: Migration, applied: Applied[]): boolean =>
  applied.some(({ number }) => number === migration.number)

function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort()
  let previous = 0
  return names.map((name) => {
    const number = Number(/^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1])
    if (!(number > previous)) {
      throw new DatabaseProblem(
        `Het bestand ${join(folder, name)} heeft geen eigen nummer van vier cijfers. Er is niets veranderd.`,
      )
    }
    previous = number
    const text = readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n")
    return { number, name, text, sha256: createHash("sha256").update(text).digest("hex") }
  })
}

async function readApplied(client: pg.Pool | pg.PoolClient): Promise<Applied[]> {
  // Not to_regclass(): it may answer from what this connection remembers, and so miss what another just made.
  const there = await client.query(
    "select 1 from pg_class where relname = 'migration' and relnamespace = current_schema()::regnamespace",
  )
  if (there.rows.length === 0) return []
  return (await client.query<Applied>("select number, name, sha256 from migration order by number")).rows
}

function refuseChanged(migrations: Migration[], applied: Applied[], folder: string): void {
  for (const row of applied) {
    const migration = migrations.find(({ number }) => number === row.number)
    if (!migration) {
      throw new DatabaseProblem(
        `De database is van een nieuwere versie van Nabij: stap ${row.name} is hier onbekend. Start die nieuwere versie. Er is niets veranderd.`,
      )
    }
    if (row.sha256 !== migration.sha256) {
      throw new DatabaseProblem(
        `Het bestand ${join(folder, migration.name)} is veranderd nadat de database het had uitgevoerd. Zet het oude bestand terug en maak een nieuw bestand voor de wijziging. Er is niets veranderd.`,
      )
    }
  }
}

async function applyUnlessApplied(
  pool: pg.Pool,
  migration: Migration,
  migrations: Migration[],
  folder: string,
): Promise<boolean> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query("begin")
    await client.query("select pg_advisory_xact_lock($1)", [lock])
    const applied = await readApplied(client)
    refuseChanged(migrations, applied, folder)
    const fresh = !isApplied(migration, applied)
    if (fresh) await apply(client, migration)
    await client.query("commit")
    return fresh
  } catch (error) {
    await client.query("rollback").catch((failure) => {
      broken = failure
    })
    throw explain(error, migration, folder)
  } finally {
    client.release(broken)
  }
}

async function apply(client: pg.PoolClient, { number, name, text, sha256 }: Migration): Promise<void> {
  await client.query(
    `create table if not exists migration (
      number integer primary key, name text not null, sha256 text not null, applied_at timestamptz not null default now()
    )`,
  )
  await client.query(text)
  await client.query("insert into migration (number, name, sha256) values ($1, $2, $3)", [number, name, sha256])
}

function explain(error: unknown, migration: Migration, folder: string): Error {
  if (error instanceof DatabaseProblem || !(error instanceof Error)) return error as Error
  const position = Number((error as { position?: string }).position)
  const line = position > 0 ? `, regel ${migration.text.slice(0, position).split("\n").length}` : ""
  return new DatabaseProblem(
    `${join(folder, migration.name)}${line}: ${error.message}. Dit bestand heeft niets veranderd.`,
    { cause: error },
  )
}
