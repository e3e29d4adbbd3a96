import assert from "node:assert/strict"
import { test } from "node:test"
import { sql } from "kysely"
import { openDatabase } from "../../src/platform/database/open.ts"
import type { House } from "../../src/platform/house.ts"
import { type Round, runRound, startRounds } from "../../src/platform/rounds.ts"
import { temporaryDatabase } from "../support/database.ts"
import { soon } from "../support/soon.ts"

const houseOf = (database: House["database"], logged: string[] = []): House =>
  ({ database, clock: () => new Date(), log: (message: string) => logged.push(message) }) as unknown as House

const asking = (name: string, done: Set<string>): Round => ({
  name,
  everySeconds: 3600,
  async run({ database }) {
    // Long enough for all of them to be busy at once.
    await sql`select pg_sleep(0.2)`.execute(database.kysely)
    done.add(name)
  },
})

test("more rounds than connections come round beside each other", async () => {
  const { database, drop } = await temporaryDatabase()
  const done = new Set<string>()
  const rounds = Array.from({ length: 25 }, (_, index) => asking(`ronde ${index}`, done))
  const stop = startRounds(houseOf(database), rounds)
  await soon(() => assert.equal(done.size, 25))
  await stop()
  await drop()
})

test("a round runs once at a time, whoever starts it, and the lock is let go after a fault", async () => {
  const { database, url, drop } = await temporaryDatabase()
  const other = await openDatabase({
    databaseUrl: url,
    dataDir: "unused",
    secret: Buffer.alloc(32, 7),
    mode: "share",
    log: () => {},
  })
  let [go, runs] = [() => {}, 0]
  const slow: Round = {
    name: "traag",
    everySeconds: 3600,
    run: () => {
      runs++
      return new Promise((resolve) => {
        go = resolve
      })
    },
  }
  const first = runRound(houseOf(database), slow)
  await soon(() => assert.equal(runs, 1))
  assert.equal(await runRound(houseOf(database), slow), "elsewhere", "in this process")
  assert.equal(await runRound(houseOf(other), slow), "elsewhere", "in another process")
  go()
  assert.equal(await first, "done")
  const broken: Round = { ...slow, run: () => Promise.reject(new Error("gaat niet")) }
  await assert.rejects(runRound(houseOf(database), broken), /gaat niet/)
  const again = runRound(houseOf(other), slow)
  await soon(() => assert.equal(runs, 2))
  go()
  assert.equal(await again, "done")
  await other.close()
  await drop()
})

test("a connection that breaks takes its locks along, and the next round gets a new one", async () => {
  const { database, drop } = await temporaryDatabase()
  const done = new Set<string>()
  const round = asking("na de breuk", done)
  await runRound(houseOf(database), round)
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`.execute(
    database.kysely,
  )
  done.clear()
  await soon(async () => {
    await runRound(houseOf(database), round)
    assert.ok(done.has(round.name))
  })
  await drop()
})

test("a round that asks for it comes round once more when the server stops, and a fault then stops nothing", async () => {
  const { database, drop } = await temporaryDatabase()
  const logged: string[] = []
  let runs = 0
  const last: Round = { ...asking("op het eind", new Set()), atEnd: true, run: async () => void runs++ }
  const broken: Round = { ...last, name: "kapot", run: () => Promise.reject(new Error("gaat niet")) }
  const stop = startRounds(houseOf(database, logged), [broken, last])
  await soon(() => assert.equal(runs, 1))
  await stop()
  assert.equal(runs, 2)
  assert.match(logged.at(-1) ?? "", /'kapot' lukte bij het stoppen niet/)
  await drop()
})
