import assert from "node:assert/strict"
import { randomBytes } from "node:crypto"
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { after, before, test } from "node:test"
import { fromHex, toHex } from "../../src/methods/oblivious/hex.ts"
import { blind, evaluate, finalize, halfKeyFrom } from "../../src/methods/oblivious/split-key.ts"
import { keyholderSecret, type RunningKeyholder, startKeyholder } from "../support/keyholder.ts"

const random = (length = 32) => new Uint8Array(randomBytes(length))
const year = new Date().getUTCFullYear()
const purpose = "schulden/overal/1"

let keeper: RunningKeyholder
before(async () => {
  keeper = await startKeyholder({ KEYHOLDER_PER_DAY: "40" })
})
after(() => keeper.program.kill())

async function ask(path: string, body: object, secret = keyholderSecret) {
  const headers = { "Content-Type": "application/json", Authorization: `Bearer ${secret}` }
  const answer = await fetch(`${keeper.address}/${path}`, { method: "POST", headers, body: JSON.stringify(body) })
  return { status: answer.status, body: await answer.json() }
}
const hidden = (many: number) => Array.from({ length: many }, (_, index) => blind(`1/AAAAA/${index}`, random))
const elementsOf = (list: ReturnType<typeof hidden>) => list.map(({ blinded }) => toHex(blinded))

test("it evaluates hidden keys with its half, and proves it", async () => {
  const own = halfKeyFrom(random(32), purpose)
  const asked = hidden(3)
  const first = evaluate(
    own,
    asked.map(({ blinded }) => blinded),
    random,
  )
  const elements = first.elements.map(toHex)
  const { body: key } = await ask("keys", { purpose, year })
  const { status, body } = await ask("evaluations", { purpose, year, organisation: "wijkteam-noord", elements })
  assert.equal(status, 200)
  const second = { elements: body.elements.map(fromHex), proof: fromHex(body.proof) }
  assert.equal(finalize(asked, { open: [own.open, fromHex(key.open)], first, second }).length, 3)
})

test("every purpose and year has a half of its own, made by chance, in a folder that nobody else reads", async () => {
  const open = async (purpose: string, year: number) => (await ask("keys", { purpose, year })).body.open
  const keys = [await open(purpose, year), await open(purpose, year - 1), await open("wonen/overal/2", year)]
  assert.equal(new Set(keys).size, 3)
  assert.equal(await open(purpose, year), keys[0], "and keeps it")
  const place = join(keeper.folder, "keys", String(year))
  for (const file of readdirSync(place)) assert.equal(statSync(join(place, file)).mode & 0o077, 0)
  assert.equal((await ask("keys", { purpose, year: year - 2 })).status, 409)
  assert.equal((await ask("keys", { purpose, year: year + 1 })).status, 409)
})

test("whoever does not know the secret, an organisation it does not know and what is no element get nothing", async () => {
  const elements = elementsOf(hidden(1))
  const given = { purpose, year, organisation: "wijkteam-noord", elements }
  assert.equal((await ask("evaluations", given, "geraden")).status, 401)
  assert.equal((await ask("keys", { purpose, year }, "geraden")).status, 401)
  assert.equal((await ask("evaluations", { ...given, organisation: "onbekend" })).status, 403)
  assert.equal((await ask("evaluations", { ...given, elements: ["00".repeat(32)] })).status, 400)
  assert.equal((await ask("evaluations", { ...given, elements: ["ff".repeat(32)] })).status, 400)
  assert.equal((await ask("evaluations", { ...given, purpose: "../../etc/passwd\n" })).status, 400)
  assert.equal((await ask("elders", {})).status, 404)
  assert.equal((await fetch(`${keeper.address}/gezond`)).status, 200)
})

test("an organisation gets no more than so many a day, also after a new start, and another is not held up", async () => {
  const asking = (organisation: string, many: number) =>
    ask("evaluations", { purpose, year, organisation, elements: elementsOf(hidden(many)) })
  assert.equal((await asking("ocmw-rozenbeke", 30)).status, 200)
  assert.equal((await asking("ocmw-rozenbeke", 20)).status, 429)
  await keeper.program.kill()
  keeper = await startKeyholder({ KEYHOLDER_PER_DAY: "40" }, keeper.folder)
  assert.equal((await asking("ocmw-rozenbeke", 11)).status, 429)
  assert.equal((await asking("ocmw-rozenbeke", 10)).status, 200)
  assert.equal((await asking("jeugdpunt-linde", 10)).status, 200)
})

test("a count as a whole gets no more than so much, however many organisations and days it takes", async () => {
  const strict = await startKeyholder({ KEYHOLDER_PER_COUNT: "40", KEYHOLDER_PER_DAY: "30" })
  const before = keeper
  keeper = strict
  const asking = (organisation: string, purpose: string, many: number) =>
    ask("evaluations", { purpose, year, organisation, elements: elementsOf(hidden(many)) })
  assert.equal((await asking("wijkteam-noord", purpose, 30)).status, 200)
  const enough = await asking("jeugdpunt-linde", purpose, 11)
  assert.deepEqual([enough.status, enough.body.why], [429, "count"])
  assert.equal((await asking("jeugdpunt-linde", purpose, 10)).status, 200)
  assert.equal((await asking("jeugdpunt-linde", "wonen/overal/2", 20)).status, 200)
  keeper = before
  await strict.program.kill()
})

test("it writes down numbers of organisations, nothing that was asked and no address", async () => {
  const elements = elementsOf(hidden(2))
  await ask("evaluations", { purpose, year, organisation: "schuldhulp-delta", elements })
  const said = keeper.program.said()
  assert.match(said, /schuldhulp-delta: 2 uitgerekend, 2 van 40 vandaag/)
  for (const element of elements) assert.ok(!said.includes(element))
  assert.doesNotMatch(said, /127\.0\.0\.1|::1|localhost/)
  const kept = readFileSync(join(keeper.folder, "today.json"), "utf8")
  assert.deepEqual(Object.keys(JSON.parse(kept)), ["day", "elements"])
})

test("the halves of years that are over are thrown away", async () => {
  const old = join(keeper.folder, "keys", String(year - 2))
  mkdirSync(old, { recursive: true })
  writeFileSync(join(old, "a"), "00".repeat(32))
  await ask("keys", { purpose, year })
  assert.deepEqual(readdirSync(join(keeper.folder, "keys")).sort(), [String(year - 1), String(year)])
})

test("without a secret or organisations it does not start, and says which setting is wrong", async () => {
  await assert.rejects(startKeyholder({ KEYHOLDER_ORGANISATIONS: "," }), /KEYHOLDER_ORGANISATIONS/)
  await assert.rejects(startKeyholder({ KEYHOLDER_SECRET: "kort" }), /KEYHOLDER_SECRET/)
})
