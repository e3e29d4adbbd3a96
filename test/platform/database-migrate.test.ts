import assert from "node:assert/strict"
import { rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import pg from "pg"
import { migrate } from "../../src/platform/database/migrate.ts"
import { openDatabase } from "../../src/platform/database/open.ts"
import { dropDatabase, emptyDatabase } from "../support/cluster.ts"
import { testServer } from "../support/database.ts"
import { temporaryFolder } from "../support/folder.ts"
import { startProgram } from "../support/program.ts"

const ground = "create table thing (n integer primary key);\ninsert into thing values (1);"

async function withEmptyDatabase(work: (pool: pg.Pool, folder: string, url: string) => Promise<void>): Promise<void> {
  const url = await emptyDatabase(await testServer())
  const folder = temporaryFolder()
  const pool = new pg.Pool({ connectionString: url, max: 4 })
  pool.on("error", () => {})
  try {
    await work(pool, folder, url)
  } finally {
    await pool.end()
    await dropDatabase(url)
    rmSync(folder, { recursive: true })
  }
}

const things = async (pool: pg.Pool) => (await pool.query("select n from thing order by n")).rows.map((row) => row.n)

test("numbered files are applied once, in order", () =>
  withEmptyDatabase(async (pool, folder) => {
    writeFileSync(join(folder, "0001-ground.sql"), ground)
    assert.deepEqual(await migrate(pool, folder), ["0001-ground.sql"])
    writeFileSync(join(folder, "0002-more.sql"), "insert into thing values (2)")
    assert.deepEqual(await migrate(pool, folder), ["0002-more.sql"])
    assert.deepEqual(await migrate(pool, folder), [])
    assert.deepEqual(await things(pool), [1, 2])
  }))

test("a file that was changed after it was applied stops the start with a clear sentence", () =>
  withEmptyDatabase(async (pool, folder) => {
    writeFileSync(join(folder, "0001-ground.sql"), ground)
    await migrate(pool, folder)
    writeFileSync(join(folder, "0001-ground.sql"), `${ground}\n-- changed`)
    writeFileSync(join(folder, "0002-more.sql"), "insert into thing values (2)")
    await assert.rejects(migrate(pool, folder), /0001-ground\.sql is veranderd nadat de database het had uitgevoerd/)
    assert.deepEqual(await things(pool), [1])
  }))

test("line endings of another system are no change", () =>
  withEmptyDatabase(async (pool, folder) => {
    writeFileSync(join(folder, "0001-ground.sql"), ground)
    await migrate(pool, folder)
    writeFileSync(join(folder, "0001-ground.sql"), ground.replaceAll("\n", "\r\n"))
    assert.deepEqual(await migrate(pool, folder), [])
  }))

test("a file with a fault changes nothing and is named with its line", () =>
  withEmptyDatabase(async (pool, folder) => {
    writeFileSync(join(folder, "0001-ground.sql"), ground)
    writeFileSync(join(folder, "0002-fault.sql"), "insert into thing values (2);\ninsert into nothing values (3);")
    await assert.rejects(migrate(pool, folder), /0002-fault\.sql, regel 2: .*nothing/)
    assert.deepEqual(await things(pool), [1])
    writeFileSync(join(folder, "0002-fault.sql"), "insert into thing values (2)")
    assert.deepEqual(await migrate(pool, folder), ["0002-fault.sql"])
  }))

test("a database of a newer Nabij is left alone", () =>
  withEmptyDatabase(async (pool, folder) => {
    writeFileSync(join(folder, "0001-ground.sql"), ground)
    writeFileSync(join(folder, "0002-more.sql"), "insert into thing values (2)")
    await migrate(pool, folder)
    rmSync(join(folder, "0002-more.sql"))
    await assert.rejects(migrate(pool, folder), /van een nieuwere versie van Nabij: stap 0002-more\.sql/)
  }))

test("two files with the same number, or one without, are refused", () =>
  withEmptyDatabase(async (pool, folder) => {
    writeFileSync(join(folder, "0001-ground.sql"), ground)
    writeFileSync(join(folder, "0001-other.sql"), ground)
    await assert.rejects(migrate(pool, folder), /0001-other\.sql heeft geen eigen nummer/)
    rmSync(join(folder, "0001-other.sql"))
    writeFileSync(join(folder, "ground.sql"), ground)
    await assert.rejects(migrate(pool, folder), /ground\.sql heeft geen eigen nummer/)
  }))

test("a file that arrives later with a lower number is applied too", () =>
  withEmptyDatabase(async (pool, folder) => {
    writeFileSync(join(folder, "0001-ground.sql"), ground)
    writeFileSync(join(folder, "0005-more.sql"), "insert into thing values (5)")
    await migrate(pool, folder)
    writeFileSync(join(folder, "0003-between.sql"), "insert into thing values (3)")
    assert.deepEqual(await migrate(pool, folder), ["0003-between.sql"])
    assert.deepEqual(await things(pool), [1, 3, 5])
  }))

test("two programs that start at the same moment apply each file once", () =>
  withEmptyDatabase(async (pool, folder, url) => {
    const slow = "select pg_sleep(0.3); insert into thing select max(n) + 1 from thing;"
    writeFileSync(join(folder, "0001-ground.sql"), ground)
    for (const number of [2, 3, 4]) writeFileSync(join(folder, `000${number}-slow.sql`), slow)
    const file = join(folder, "migrate.mts")
    const module = join(import.meta.dirname, "../../src/platform/database/open.ts")
    writeFileSync(
      file,
      `import { openDatabase } from ${JSON.stringify(module)}
      const database = await openDatabase({ databaseUrl: process.argv[2], dataDir: ".", mode: "own", secret: Buffer.alloc(32, 7),
        log: console.error, migrations: ${JSON.stringify(folder)} })
      await database.close()`,
    )
    const programs = [1, 2, 3].map(() => startProgram(file, [url]))
    assert.deepEqual(await Promise.all(programs.map((program) => program.finish())), [0, 0, 0])
    assert.deepEqual(await things(pool), [1, 2, 3, 4])
    const database = await openDatabase({
      databaseUrl: url,
      dataDir: ".",
      secret: Buffer.alloc(32, 7),
      mode: "own",
      log: () => {},
      migrations: folder,
    })
    await database.close()
  }))
