import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { verify } from "../../src/commands/verify.ts"
import { temporaryDatabase } from "../support/database.ts"
import { temporaryFolder } from "../support/folder.ts"
import { runCommand } from "./run-command.ts"

const environment = { ...process.env }
let query: (text: string) => Promise<Record<string, unknown>[]>

before(async () => {
  const { database, url } = await temporaryDatabase()
  query = async (text) => (await database.pool.query(text)).rows
  process.env.DATABASE_URL = url
  process.env.DATA_DIR = temporaryFolder("nabij-verify-")
  await query(`
    insert into audit (id, at, operation)
    select gen_random_uuid(), '2026-11-18T09:00:00Z'::timestamptz + n * interval '1 second', 'weighSignals' from generate_series(1, 30) n`)
})
after(() => {
  process.env = environment
})

test("a whole history ends with 0 and says what was looked at", async () => {
  const { code, stdout } = await runCommand(verify, [])
  assert.equal(code, 0)
  assert.match(stdout, /30 {2}regels van het logboek +klopt\n/)
  assert.match(stdout, /De geschiedenis is heel\.\n$/)
  const json = JSON.parse((await runCommand(verify, ["--json"])).stdout)
  assert.equal(json.whole, true)
  assert.deepEqual(json.checks[0], { check: "chain", looked: 30, breaks: 0 })
  assert.deepEqual(json.breaks, [])
})

test("a head that this history holds is found, another one is not", async () => {
  const [seal] = await query("select hash from audit_seal")
  assert.equal((await runCommand(verify, ["--head", String(seal?.hash).toUpperCase()])).code, 0)
  const { code, stdout } = await runCommand(verify, ["--json", "--head", "ab".repeat(32)])
  assert.equal(code, 3)
  assert.deepEqual(JSON.parse(stdout).breaks, [
    {
      check: "heads",
      where: "ab".repeat(32),
      what: "De kop die je gaf, zit niet in deze geschiedenis: zij is na die kop herschreven of van een andere installatie.",
    },
  ])
})

test("a head that is none is a wrong use", async () => {
  const { code, stderr } = await runCommand(verify, ["--head", "1234"])
  assert.equal(code, 2)
  assert.match(stderr, /Een kop is 64 tekens lang/)
  assert.equal((await runCommand(verify, ["--what"])).code, 2)
})

test("a break ends with 3, one sentence for each, in the language of who asks", async () => {
  await query("alter table audit disable trigger user")
  await query("update audit set operation = 'x' where id = (select audit_id from audit_link where place = 12)")
  const off = await runCommand(verify, ["--lang", "en"])
  assert.equal(off.code, 3)
  assert.match(off.stdout, /audit: The table audit no longer refuses changes: its lock is gone, off or replaced\./)
  await query("alter table audit enable trigger user")
  const { code, stdout } = await runCommand(verify, [])
  assert.equal(code, 3)
  const told = stdout.split("\n").filter((line) => /^audit/.test(line))
  assert.deepEqual(told, [
    "audit_link 12: Regel 12 van het logboek (nu: x, 2026-11-18) is veranderd, of staat op de plaats van een andere.",
  ])
  assert.match(stdout, /De geschiedenis is niet heel\.\n$/)
})
