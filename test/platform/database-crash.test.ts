import assert from "node:assert/strict"
import { readFileSync, rmSync } from "node:fs"
import { dirname, join } from "node:path"
import { test } from "node:test"
import { setTimeout as pause } from "node:timers/promises"
import { isAlive, readPostmaster } from "../../src/platform/database/embedded-postmaster.ts"
import { openDatabase } from "../../src/platform/database/open.ts"
import { usedDataFolder } from "../support/data-folder.ts"
import { type Program, startProgram } from "../support/program.ts"

const program = join(import.meta.dirname, "../support/database-program.ts")
const log = () => {}

function postmasterOf(dataDir: string): number {
  const found = readPostmaster(join(dataDir, "postgres"))
  assert.ok(found, "the database has a process")
  return found.pid
}

/** Lets the program write some rows and tells which it was promised. */
async function writeUntil(writing: Program, rows: number): Promise<void> {
  await writing.prints((line) => line === "open")
  await writing.prints(() => writing.lines.length > rows)
}

const promised = (writing: Program) =>
  writing.lines.filter((line) => line.startsWith("wrote ")).map((line) => Number(line.slice(6)))

async function assertAllThere(dataDir: string, numbers: number[]): Promise<void> {
  const database = await openDatabase({ dataDir, secret: Buffer.alloc(32, 7), mode: "own", log })
  try {
    const { rows } = await database.pool.query("select n from written")
    const stored = new Set(rows.map((row) => row.n))
    assert.deepEqual(
      numbers.filter((n) => !stored.has(n)),
      [],
      "every acknowledged row is there",
    )
    const damaged = await database.pool.query(
      "select count(*) as many from written where words <> repeat('woord ', 50)",
    )
    assert.equal(damaged.rows[0].many, 0)
  } finally {
    await database.close()
  }
}

async function gone(pid: number, within: number): Promise<boolean> {
  for (let waited = 0; waited < within && isAlive(pid); waited += 50) await pause(50)
  return !isAlive(pid)
}

test("kill -9 of a Nabij that writes loses nothing, leaves no database behind and needs no repair", async () => {
  const dataDir = await usedDataFolder()
  const numbers: number[] = []
  for (const rows of [50, 200]) {
    const writing = startProgram(program, [dataDir, "own", "write"])
    await writeUntil(writing, rows)
    const postmaster = postmasterOf(dataDir)
    await writing.kill()
    numbers.push(...promised(writing))
    assert.ok(await gone(postmaster, 5000), "PostgreSQL stops within seconds")
    await assertAllThere(dataDir, numbers)
  }
  rmSync(dirname(dataDir), { recursive: true })
})

test("kill -9 of everything at once, the database included, loses nothing", {
  skip: process.platform !== "linux",
}, async () => {
  const dataDir = await usedDataFolder()
  const writing = startProgram(program, [dataDir, "own", "write"])
  await writeUntil(writing, 200)
  const postmaster = postmasterOf(dataDir)
  const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, "utf8").trim().split(" ").map(Number)
  for (const pid of [postmaster, ...children]) process.kill(pid, "SIGKILL")
  await writing.kill()
  await assertAllThere(dataDir, promised(writing))
  rmSync(dirname(dataDir), { recursive: true })
})

test("a Nabij that starts at once after a kill -9 waits for the old database and goes on", async () => {
  const dataDir = await usedDataFolder()
  const writing = startProgram(program, [dataDir, "own", "write"])
  await writeUntil(writing, 50)
  await writing.kill()
  await assertAllThere(dataDir, promised(writing))
  rmSync(dirname(dataDir), { recursive: true })
})

test("a database that is killed below a running Nabij comes back by itself", async () => {
  const dataDir = await usedDataFolder()
  const said: string[] = []
  const database = await openDatabase({
    dataDir,
    secret: Buffer.alloc(32, 7),
    mode: "own",
    log: (line) => said.push(line),
  })
  await database.pool.query("create table kept (n integer)")
  await database.pool.query("insert into kept values (1)")
  process.kill(postmasterOf(dataDir), "SIGKILL")
  // For a moment what is left of the old server may still answer.
  await until(async () => said.some((line) => line.includes("onverwacht gestopt en wordt opnieuw gestart")))
  const found = await until(() => database.pool.query("select n from kept"))
  assert.deepEqual(found.rows, [{ n: 1 }])
  await database.close()
  rmSync(dirname(dataDir), { recursive: true })
})

async function until<T>(ask: () => Promise<T>): Promise<T> {
  for (let round = 0; round < 100; round++) {
    const answer = await ask().catch(() => undefined)
    if (answer) return answer
    await pause(100)
  }
  return await ask()
}
