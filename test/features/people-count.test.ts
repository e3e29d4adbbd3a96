import assert from "node:assert/strict"
import { randomBytes } from "node:crypto"
import { after, before, suite, test } from "node:test"
import { halfKeyIn } from "../../src/commands/keyholder/half-keys.ts"
import { ownHalf } from "../../src/features/people-count/half-key.ts"
import { forgetPeopleCodes } from "../../src/features/people-count/rounds.ts"
import { toHex } from "../../src/methods/oblivious/hex.ts"
import { tokenOfWholeKey } from "../../src/methods/oblivious/split-key.ts"
import { matchKeys } from "../../src/methods/person-key/match-keys.ts"
import { readPeople } from "../../src/methods/person-key/people-list.ts"
import { runRound } from "../../src/platform/rounds.ts"
import { openHouse, type TestHouse } from "../support/house.ts"
import { type RunningKeyholder, startKeyholder } from "../support/keyholder.ts"
import { allow, begin, lists, namesInLists, sendList, theme, tokensFor, wholeDatabase } from "./people-count-world.ts"

let keeper: RunningKeyholder
let nabij: TestHouse
const today = new Date().toISOString().slice(0, 10)

before(async () => {
  keeper = await startKeyholder()
  nabij = await openHouse(keeper.settings)
  // The keyholder lives by the real clock.
  nabij.setClock(today)
})
after(async () => {
  await keeper?.program.kill()
  await nabij?.close()
})
const random = (length = 32) => new Uint8Array(randomBytes(length))
const rowsOf = async (table: string) => (await nabij.house.database.pool.query(`select * from ${table}`)).rows
const state = async (id: string) => (await nabij.as("saskia").api("GET", `/people-counts/${id}`)).json().count.state

suite("counting is off until somebody turns it on", () => {
  test("a coordinator finds that it is off, and can begin nothing", async () => {
    const year = Number(today.slice(0, 4))
    const answer = await nabij.as("saskia").api("POST", "/people-counts", { theme, year })
    assert.equal(answer.status, 409)
    assert.match(answer.text, /staat uit voor jouw organisatie/)
    assert.match((await nabij.as("saskia").get("/beheer/mensen-tellen")).text, /staat uit voor jouw organisatie/)
    assert.deepEqual((await nabij.as("saskia").api("GET", "/people-counts")).json(), [])
  })

  test("an administrator turns it on only with the day and the reference of a DPIA, and off only with why", async () => {
    const organisationId = nabij.organisation["wijkteam-noord"]
    const say = (more: object) =>
      nabij.as("anita").api("POST", "/people-count-permissions", { organisationId, ...more })
    const dpia = { dpiaOn: "2026-01-15", dpiaReference: "DPIA 2026-14" }
    assert.match((await say({ allowed: "ja" })).text, /dpiaOn/)
    assert.match((await say({ allowed: "ja", dpiaOn: "2026-01-15" })).text, /dpiaReference/)
    assert.match((await say({ ...dpia, allowed: "ja", dpiaOn: "2199-01-01" })).text, /moet nog komen/)
    assert.match((await say({ allowed: "nee" })).text, /why/)
    assert.equal((await say({ ...dpia, allowed: "ja", organisationId: crypto.randomUUID() })).status, 400)
    assert.equal((await say({ ...dpia, allowed: "ja" })).status, 201)
    assert.equal((await say({ allowed: "nee", why: "De DPIA wordt herzien" })).status, 201)
    assert.equal((await nabij.as("saskia").api("POST", "/people-counts", { theme, year: 2026 })).status, 409)
    const history = (await nabij.as("anita").api("GET", "/people-count-permissions")).json()
    assert.deepEqual(
      history.map((one: { allowed: boolean; changedBy: string }) => [one.allowed, one.changedBy]),
      [
        [false, "Anita Kuipers"],
        [true, "Anita Kuipers"],
      ],
    )
    await assert.rejects(nabij.house.database.pool.query("update people_count_permission set allowed = true"))
    await assert.rejects(nabij.house.database.pool.query("delete from people_count_permission"))
  })

  test("without a keyholder nothing is counted, and the page says so", async () => {
    const alone = await openHouse()
    await allow(alone, "wijkteam-noord")
    const answer = await alone.as("saskia").api("POST", "/people-counts", { theme, year: 2026 })
    assert.equal(answer.status, 409)
    assert.match(answer.text, /nog geen sleutelbewaarder/)
    assert.match((await alone.as("saskia").get("/beheer/mensen-tellen")).text, /Er kan nog niet geteld worden/)
    await alone.close()
  })
})

suite("three organisations count whom they have in common", () => {
  let count = ""
  before(async () => {
    await allow(nabij, "wijkteam-noord", "jeugdpunt-linde", "ocmw-rozenbeke", "schuldhulp-delta")
    count = await begin(nabij)
  })

  test("it cannot be closed before there are enough organisations", async () => {
    await sendList(nabij, "saskia", count)
    await sendList(nabij, "bram", count)
    const answer = await nabij.as("saskia").api("POST", `/people-counts/${count}/closing`)
    assert.equal(answer.status, 409)
    assert.match(answer.text, /lijsten van 2 organisaties, en nodig zijn er 3/)
  })

  test("nobody sees what another organisation sent, only that organisations did", async () => {
    const desk = (await nabij.as("dirk").api("GET", `/people-counts/${count}`)).json()
    assert.deepEqual(desk.lists, [])
    assert.equal(desk.organisations, 2)
    assert.equal(desk.count.own, false)
    const own = (await nabij.as("bram").api("GET", `/people-counts/${count}`)).json()
    assert.deepEqual(
      own.lists.map(({ people }: { people: number }) => people),
      [5],
    )
  })

  test("what is kept are codes: no name, no date of birth and no key stands anywhere in the database", async () => {
    await sendList(nabij, "dirk", count)
    const all = await wholeDatabase(nabij)
    for (const name of namesInLists) assert.ok(!all.toLowerCase().includes(name.toLowerCase()), name)
    assert.doesNotMatch(all, /1980-05-17|17-05-1980|17051980/)
    const keys = Object.values(lists).flatMap((list) =>
      readPeople(list.join("\n")).flatMap((line) => (line.kind === "person" ? matchKeys(line.person).strict : [])),
    )
    for (const key of keys) {
      assert.ok(!all.includes(key), key)
      assert.ok(!all.includes(Buffer.from(key).toString("hex")), key)
    }
    assert.ok((await rowsOf("people_count_token")).length > 40)
  })

  test("whoever has the database and the secret of the server, or the folder of the keyholder, tries every name in vain", async () => {
    const { pool } = nabij.house.database
    const { rows } = await pool.query("select encode(token, 'hex') as token from people_count_token")
    const kept = new Set(rows.map(({ token }) => token))
    const [{ salt, purpose, year }] = (
      await pool.query("select salt, purpose, year from people_count_key k join people_count c on c.id = k.count_id")
    ).rows
    const own = ownHalf(nabij.house.secret, salt, purpose).secret
    const other = halfKeyIn(keeper.folder, purpose, year).secret
    const guesses = readPeople(lists.saskia.join("\n")).flatMap((line) =>
      line.kind === "person" ? [matchKeys(line.person).strict, ...matchKeys(line.person).fuzzy] : [],
    )
    const found = (...halves: Uint8Array[]) =>
      guesses.filter((guess) => kept.has(toHex(tokenOfWholeKey(guess, halves, random)))).length
    assert.equal(found(own), 0, "the server alone")
    assert.equal(found(other), 0, "the keyholder alone, had it the codes")
    assert.equal(found(own, other), guesses.length, "both together: that is why they are two parties")
  })

  test("only who began it closes it; then the outcome stays, and every code, list and half key is gone", async () => {
    assert.equal((await nabij.as("bram").api("POST", `/people-counts/${count}/closing`)).status, 404)
    const closed = await nabij.as("saskia").api("POST", `/people-counts/${count}/closing`)
    assert.equal(closed.status, 201, closed.text)
    assert.deepEqual(await state(count), {
      kind: "counted",
      atLeast: { kind: "shown", value: 7 },
      atMost: { kind: "shown", value: 10 },
      organisations: { kind: "shown", value: 3 },
    })
    for (const table of ["people_count_token", "people_count_list", "people_count_key"])
      assert.deepEqual(await rowsOf(table), [], table)
    const page = await nabij.as("bram").get(`/beheer/mensen-tellen/${count}`)
    assert.match(page.text, /Het gaat om 7 tot 10 verschillende mensen, op de lijsten van 3 organisaties/)
  })

  test("afterwards nothing can be sent, asked, closed or begun again", async () => {
    const saskia = nabij.as("saskia")
    const people = Array.from({ length: 5 }, (_, index) => ({ strict: String(index).repeat(32), fuzzy: [] }))
    const elements = [`e2f2ae0a6abc4e71a884a961c500515f58e30b6aa582dd8db6a65945e08d2d76`]
    assert.equal((await saskia.api("POST", `/people-counts/${count}/lists`, { people })).status, 409)
    assert.equal((await saskia.api("POST", `/people-counts/${count}/evaluations`, { elements })).status, 409)
    assert.equal((await saskia.api("POST", `/people-counts/${count}/closing`)).status, 409)
    assert.equal((await saskia.api("DELETE", `/people-counts/${count}/lists`)).status, 409)
    const again = await saskia.api("POST", "/people-counts", { theme, year: Number(today.slice(0, 4)) })
    assert.equal(again.status, 409)
    assert.match(again.text, /zou iemand kunnen verraden/)
  })

  test("where it was turned off for an organisation, its people find no count any more", async () => {
    const organisationId = nabij.organisation["jeugdpunt-linde"]
    const off = { organisationId, allowed: "nee", why: "De DPIA wordt herzien" }
    assert.equal((await nabij.as("anita").api("POST", "/people-count-permissions", off)).status, 201)
    assert.equal((await nabij.as("bram").api("GET", `/people-counts/${count}`)).status, 404)
    await allow(nabij, "jeugdpunt-linde")
  })
})

suite("what one cannot find out", () => {
  const line = [...lists.saskia]

  test("codes of two counts never match, nor those of two years", async () => {
    const [one, other] = [
      await begin(nabij, "saskia", { theme: "dakloos_bankslapen" }),
      await begin(nabij, "saskia", { theme: "energiearmoede" }),
    ]
    const last = await begin(nabij, "saskia", { theme: "dakloos_bankslapen", year: Number(today.slice(0, 4)) - 1 })
    const codes = []
    for (const id of [one, other, last, one])
      codes.push((await tokensFor(nabij, "saskia", id, line)).flatMap(({ strict, fuzzy }) => [strict, ...fuzzy]))
    assert.deepEqual(codes[3], codes[0], "the same count gives the same codes")
    const all = [...(codes[0] ?? []), ...(codes[1] ?? []), ...(codes[2] ?? [])]
    assert.equal(new Set(all).size, all.length)
    for (const id of [one, other, last])
      assert.equal(
        (await nabij.as("saskia").api("POST", `/people-counts/${id}/stopping`, { why: "Alleen geprobeerd" })).status,
        201,
      )
  })

  test("a short list, which would be a question about one person, is refused", async () => {
    const count = await begin(nabij, "saskia", { theme: "schoolkosten" })
    const people = await tokensFor(nabij, "saskia", count, line.slice(0, 1))
    const short = await nabij.as("saskia").api("POST", `/people-counts/${count}/lists`, { people })
    assert.equal(short.status, 400)
    assert.match(short.text, /ten minste 5 mensen/)
    const repeated = { people: Array.from({ length: 8 }, () => people[0]) }
    assert.equal((await nabij.as("saskia").api("POST", `/people-counts/${count}/lists`, repeated)).status, 400)
    await nabij.as("saskia").api("POST", `/people-counts/${count}/stopping`, { why: "Alleen geprobeerd" })
  })

  test("there is no question or page that tells whether somebody is on a list", async () => {
    const { paths } = (await nabij.visitor.get("/api/v1/openapi.json")).json()
    const about = Object.keys(paths).filter((path) => path.startsWith("/people-counts"))
    const outputs = JSON.stringify(
      about.map((path) => Object.values(paths[path]).map((one) => (one as { responses: unknown }).responses)),
    )
    assert.doesNotMatch(outputs, /strict|fuzzy|token|found|known/i)
  })

  test("an organisation gets no more than its share of a day, and is told when it has had it", async () => {
    const strict = await openHouse({ ...keeper.settings, PEOPLE_COUNT_PER_DAY: "10" })
    strict.setClock(today)
    await allow(strict, "wijkteam-noord")
    const count = await begin(strict)
    const elements = Array.from(
      { length: 41 },
      () => "e2f2ae0a6abc4e71a884a961c500515f58e30b6aa582dd8db6a65945e08d2d76",
    )
    const ask = () => strict.as("saskia").api("POST", `/people-counts/${count}/evaluations`, { elements })
    assert.equal((await ask()).status, 201)
    const enough = await ask()
    assert.equal(enough.status, 429)
    assert.match(enough.text, /Morgen kan het weer/)
    const { rows } = await strict.house.database.pool.query("select elements from people_count_use")
    assert.deepEqual(rows, [{ elements: 41 }])
    await strict.close()
  })
})

test("fewer people than the minimum are not told, and not kept", async () => {
  const strict = await openHouse({ ...keeper.settings, MINIMUM_COUNT: "8" })
  strict.setClock(today)
  await allow(strict, "wijkteam-noord", "jeugdpunt-linde", "ocmw-rozenbeke")
  const count = await begin(strict)
  for (const who of ["saskia", "bram", "dirk"] as const) {
    const people = await tokensFor(strict, who, count, lists[who])
    // Made-up people make a list long enough; the outcome is still about few.
    const more = [1, 2, 3].map((one) => ({ strict: `${one}`.repeat(32), fuzzy: ["f".repeat(32)] }))
    assert.equal(
      (await strict.as(who).api("POST", `/people-counts/${count}/lists`, { people: [...people, ...more] })).status,
      201,
    )
  }
  const { pool } = strict.house.database
  await pool.query("delete from people_count_token where person > 2")
  assert.equal((await strict.as("saskia").api("POST", `/people-counts/${count}/closing`)).status, 201)
  const { rows } = await pool.query("select ended, at_least, at_most, organisations from people_count_result")
  assert.deepEqual(rows, [{ ended: "tooFew", at_least: null, at_most: null, organisations: null }])
  assert.match(
    (await strict.as("saskia").get(`/beheer/mensen-tellen/${count}`)).text,
    /te weinig mensen om een aantal te tonen/,
  )
  await strict.close()
})

test("an organisation takes its lists back, and a count that nobody closes is stopped after three months", async () => {
  const count = await begin(nabij, "saskia", { theme: "schimmel_huurwoning" })
  await sendList(nabij, "saskia", count)
  await sendList(nabij, "bram", count)
  assert.equal((await nabij.as("saskia").api("DELETE", `/people-counts/${count}/lists`)).status, 200)
  assert.equal((await rowsOf("people_count_list")).length, 1)
  assert.equal((await nabij.as("saskia").api("DELETE", `/people-counts/${count}/lists`)).status, 409)
  await runRound(nabij.house, forgetPeopleCodes)
  assert.equal((await state(count)).kind, "open")
  nabij.setClock(new Date(Date.now() + 95 * 24 * 3600_000).toISOString().slice(0, 10))
  await runRound(nabij.house, forgetPeopleCodes)
  assert.equal((await state(count)).kind, "stopped")
  for (const table of ["people_count_token", "people_count_list", "people_count_key", "people_count_use"])
    assert.deepEqual(await rowsOf(table), [], table)
})
