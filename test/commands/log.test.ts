import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { log } from "../../src/commands/log.ts"
import { verify } from "../../src/commands/verify.ts"
import { addPerson } from "../../src/features/accounts/store.ts"
import { temporaryDatabase, testSecret } from "../support/database.ts"
import { temporaryFolder } from "../support/folder.ts"
import { runCommand } from "./run-command.ts"

const environment = { ...process.env }
let query: (text: string) => Promise<Record<string, unknown>[]>
let saskia = ""

before(async () => {
  const { database, url } = await temporaryDatabase()
  query = async (text) => (await database.pool.query(text)).rows
  process.env.DATABASE_URL = url
  process.env.DATA_DIR = temporaryFolder("nabij-log-")
  process.env.SECRET = testSecret.toString()
  const createdAt = new Date("2026-11-18T08:00:00Z")
  const person = { name: "Saskia Hofstra", email: "saskia@voorbeeld.example", passwordHash: null, createdAt }
  saskia = await addPerson(database.kysely, person)
  await query(`
    insert into audit (id, at, person_id, operation, detail)
    select gen_random_uuid(), '2026-11-16T09:00:00Z'::timestamptz + n * interval '1 minute', '${saskia}', 'weighSignals', '{"outcome": "internal"}'
    from generate_series(1, 2500) n`)
  await query(`insert into audit (id, at, operation) values (gen_random_uuid(), '2026-11-09T00:00:00Z', 'openReceipt')`)
})
after(() => {
  process.env = environment
})

const read = async (...args: string[]) => {
  const { code, stdout, stderr } = await runCommand(log, args)
  assert.equal(code, 0, stderr)
  return stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

test("an auditor reads every line, the oldest first, with who and when and its place in the chain", async () => {
  await runCommand(verify, [])
  const lines = await read()
  assert.equal(lines.length, 2502)
  assert.deepEqual(
    [lines[0].operation, lines[0].person, lines[0].at],
    ["openReceipt", null, "2026-11-09T00:00:00.000000Z"],
  )
  assert.deepEqual(lines[1].person, { id: saskia, name: "Saskia Hofstra" })
  assert.deepEqual(lines[1].detail, { outcome: "internal" })
  assert.deepEqual(
    lines.slice(0, 2501).map(({ place }) => place),
    [...Array(2501).keys()].map((place) => place + 1),
  )
  assert.match(lines[0].hash, /^[0-9a-f]{64}$/)
  assert.deepEqual([lines[2501].operation, lines[2501].place], ["readLogOnServer", null])
})

test("by day, operation and person, by number or e-mail address", async () => {
  assert.equal((await read("--from", "2026-11-17", "--until", "2026-11-17")).length, 1440)
  assert.equal((await read("--operation", "openReceipt")).length, 1)
  for (const called of [saskia, "saskia@voorbeeld.example"])
    assert.equal((await read("--person", called, "--until", "2026-11-16")).length, 899)
})

test("that the log was read stands in it, with which part and about whom", async () => {
  const last = (await read("--operation", "readLogOnServer")).slice(-3)
  assert.deepEqual(
    last.map(({ subject }) => subject),
    [saskia, saskia, null],
  )
  assert.deepEqual(last[0].detail, { until: "2026-11-16" })
  assert.equal((await runCommand(verify, [])).code, 0)
})

test("what is no day, no person and no operation is told in the language of who asks", async () => {
  for (const [args, told] of [
    [["--from", "18-11-2026"], /Schrijf de dag bij --from als 2026-11-18/],
    [["--from", "2026-11-18", "--until", "2026-11-17", "--lang", "en"], /is before that of --from/],
    [["--person", "niemand@voorbeeld.example"], /Er is niemand met/],
    [["--person", "x' or true"], /Er is niemand met/],
    [["--operation", "weighsignals", "--lang", "en"], /The log has no line 'weighsignals'/],
    [["--what"], /De optie --what bestaat niet/],
  ] as const) {
    const { code, stdout, stderr } = await runCommand(log, [...args])
    assert.equal(code, 2, args.join(" "))
    assert.match(stderr, told)
    assert.equal(stdout, "")
  }
})
