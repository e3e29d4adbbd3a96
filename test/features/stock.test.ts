import assert from "node:assert/strict"
import { randomUUID } from "node:crypto"
import { test } from "node:test"
import { disagreements } from "../../src/features/history/count-store.ts"
import { giveRole } from "../seeds.ts"
import type { Visit } from "../support/house.ts"
import { nabij, openForAll } from "../support/in-house.ts"
import { addAreas, noord } from "./findings-world.ts"
import { lyingAt, openPoint } from "./stock-world.ts"

const haven = "BU90010104"

/** A coordinator of another organisation. */
let bram: Visit
let noor: Visit
openForAll(async () => {
  await addAreas(nabij)
  await giveRole(nabij, "bram", "jeugdpunt-linde", "volunteerCoordinator")
  noor = nabij.as("noor")
  bram = nabij.as("bram")
})

const go = (who: Visit, point: string, way: string, units: number, more: object = {}) =>
  who.api("POST", `/stock-points/${point}/${way}`, { item: "luiers", units, ...more })
const lying = (point: string, item = "luiers") => lyingAt(nabij, point, item)

test("Noor opens a point, and what lies there is what came in less what went out", async () => {
  const point = await openPoint(noor, "Buurthuis De Brug")
  for (const [way, units, more] of [
    ["receipts", 40, {}],
    ["promises", 10, {}],
    ["releases", 2, {}],
    ["gifts", 5, { promised: true }],
    ["gifts", 4, {}],
    ["losses", 3, { reason: "date" }],
    ["recounts", 20, { reason: "miscounted" }],
  ] as const)
    assert.equal((await go(noor, point, way, units, more)).status, 201, way)
  assert.deepEqual(await lying(point), [20, 3])
  const page = await noor.get(`/hulp/voorraad/${point}`)
  assert.match(page.text, /Kwam binnen · 40 pakken/)
  assert.match(page.text, /Er lag minder: eerder verkeerd geteld · 5 pakken/)
  assert.equal((await go(noor, point, "recounts", 20, { reason: "found" })).status, 201)
  const { flows } = (await noor.api("GET", `/stock-points/${point}`)).json()
  assert.equal(flows.length, 7, "a count that is right writes nothing down")
})

test("nobody gives, promises, moves or loses more than there is, and the sentence says how many there are", async () => {
  const [point, other] = [await openPoint(noor, "De Loods"), await openPoint(noor, "De Schuur")]
  await go(noor, point, "receipts", 6)
  await go(noor, point, "promises", 2)
  for (const [way, more] of [
    ["gifts", {}],
    ["promises", {}],
    ["moves", { to: other }],
    ["losses", { reason: "broken" }],
  ] as const) {
    const answer = await go(noor, point, way, 5, more)
    assert.equal(answer.status, 400, way)
    assert.match(answer.text, /Er liggen nu 4 pakken/)
  }
  assert.match((await go(noor, point, "gifts", 3, { promised: true })).text, /nog 2 pakken toegezegd/)
  assert.match((await go(noor, point, "releases", 3)).text, /nog 2 pakken toegezegd/)
  assert.deepEqual(await lying(point), [4, 2])
})

test("ten people give the last seven at once: seven do, three are told, and nothing falls below nothing", async () => {
  const point = await openPoint(noor, "De Hoek")
  await go(noor, point, "receipts", 7)
  const answers = await Promise.all(Array.from({ length: 10 }, () => go(noor, point, "gifts", 1)))
  assert.equal(answers.filter(({ status }) => status === 201).length, 7)
  assert.equal(answers.filter(({ status }) => status === 400).length, 3)
  assert.deepEqual(await lying(point), [0, 0])
})

test("two points that send each other things at the same moment do not wait for each other for ever", async () => {
  const [one, two] = [await openPoint(noor, "Oost"), await openPoint(noor, "West")]
  await Promise.all([go(noor, one, "receipts", 20), go(noor, two, "receipts", 20)])
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, turn) =>
      turn % 2 ? go(noor, one, "moves", 2, { to: two }) : go(noor, two, "moves", 2, { to: one }),
    ),
  )
  assert.ok(answers.every(({ status }) => status === 201))
  assert.deepEqual([await lying(one), await lying(two)].flat(), [20, 0, 20, 0])
})

test("the same form sent twice counts once, also at the same moment; another amount on an old page is another thing", async () => {
  const point = await openPoint(noor, "De Kade")
  const once = randomUUID()
  const answers = await Promise.all([1, 2, 3].map(() => go(noor, point, "receipts", 8, { once })))
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409, 409])
  assert.match(answers.find(({ status }) => status === 409)?.text ?? "", /telt één keer/)
  assert.equal((await go(noor, point, "receipts", 3, { once })).status, 201)
  assert.deepEqual(await lying(point), [11, 0])
})

test("a coordinator elsewhere reads what lies at a point and writes nothing there; a worker finds nothing", async () => {
  const point = await openPoint(noor, "De Werf")
  await go(noor, point, "receipts", 5)
  assert.match((await bram.get(`/hulp/voorraad/${point}`)).text, /Alleen Buren helpen buren schrijft hier op/)
  assert.doesNotMatch((await bram.get(`/hulp/voorraad/${point}`)).text, /Kwam binnen<\/button>|<form[^>]*voorraad/)
  for (const way of ["receipts", "gifts", "promises"]) assert.equal((await go(bram, point, way, 1)).status, 404)
  assert.equal((await go(bram, point, "minima", 1)).status, 404)
  assert.equal((await bram.api("POST", `/stock-points/${point}/closing`)).status, 404)
  for (const path of ["/hulp/voorraad", `/hulp/voorraad/${point}`, "/hulp/voorraad/bewegingen.csv"])
    assert.equal((await nabij.as("fatima").get(path)).status, 404)
})

test("a point with something in it stays open; a closed one takes nothing until it is open again", async () => {
  const [point, other] = [await openPoint(noor, "De Kelder"), await openPoint(noor, "De Zolder")]
  await go(noor, point, "receipts", 1)
  const close = () => noor.api("POST", `/stock-points/${point}/closing`)
  assert.match((await close()).text, /Hier ligt nog iets/)
  await go(noor, point, "gifts", 1)
  assert.equal((await close()).status, 201)
  assert.equal((await close()).status, 409)
  assert.match((await go(noor, point, "receipts", 1)).text, /Dit punt is dicht/)
  await go(noor, other, "receipts", 1)
  assert.match((await go(noor, other, "moves", 1, { to: point })).text, /het is dicht/)
  assert.equal((await noor.api("POST", `/stock-points/${point}/reopening`)).status, 201)
  assert.equal((await go(noor, other, "moves", 1, { to: point })).status, 201)
})

test("what a point lacks is proposed from the nearest that has more than it wants, and goes only when the giver says so", async () => {
  const [far, near] = [await openPoint(noor, "Veraf", haven), await openPoint(noor, "Dichtbij")]
  const short = await openPoint(bram, "Jeugdpunt Kast")
  const item = "bed"
  for (const point of [far, near]) {
    await go(noor, point, "receipts", 9, { item })
    await go(noor, point, "minima", 4, { item })
  }
  await go(bram, short, "minima", 3, { item })
  const proposed = async (who: Visit) =>
    (await who.api("GET", "/stock")).json().moves.filter((move: { item: string }) => move.item === item)
  const [move, ...others] = await proposed(noor)
  assert.deepEqual([move.from, move.to, move.units, others.length], [near, short, 3, 0])
  assert.match((await noor.get("/hulp/voorraad")).text, /Bed met matras: 3 bedden van Dichtbij naar Jeugdpunt Kast/)
  assert.match((await bram.get("/hulp/voorraad")).text, /Buren helpen buren beslist: vraag het daar/)
  assert.deepEqual(await lying(short, item), [0, 0], "a proposal moves nothing")
  const given = { item, units: 3, to: short, seen: move.seen, once: move.once }
  const done = await noor.post(`/hulp/voorraad/${near}/voorstel`, given as unknown as Record<string, string>)
  assert.equal(done.status, 303, done.text)
  assert.deepEqual(await lying(short, item), [3, 0])
  const stale = await noor.post(`/hulp/voorraad/${near}/voorstel`, { ...given, once: randomUUID() } as never)
  assert.match(stale.text, /intussen veranderd/)
  assert.deepEqual(await proposed(noor), [])
})

test("only goods on the list are counted; a point is named after a place, and lies somewhere that is known", async () => {
  const point = await openPoint(noor, "De Stal")
  assert.match((await go(noor, point, "receipts", 1, { item: "vervoer" })).text, /niet op de lijst van spullen/)
  for (const units of [0, -4, 2.5, 100_001]) assert.equal((await go(noor, point, "receipts", units)).status, 400)
  assert.match(
    (await noor.api("POST", "/stock-points", { name: "Bij mevrouw De Vries", area: noord })).text,
    /lijkt op een naam/,
  )
  assert.match(
    (await noor.api("POST", "/stock-points", { name: "De Tuin", area: "BU00000000" })).text,
    /kennen wij niet/,
  )
})

test("the table for a spreadsheet has a line for each flow and nobody's name", async () => {
  const point = await openPoint(noor, "De Molen")
  await go(noor, point, "receipts", 12)
  await go(noor, point, "losses", 2, { reason: "dirty" })
  const { text, headers } = await noor.get(`/hulp/voorraad/bewegingen.csv?punt=${point}`)
  assert.match(headers.get("content-type") ?? "", /text\/csv/)
  assert.deepEqual(text.trim().split("\r\n").slice(1), [
    "2026-11-18;Luiers;luiers;2;plank;De Molen;niet meer te geven;;Vuil of nat",
    "2026-11-18;Luiers;luiers;12;van buiten;;plank;De Molen;",
  ])
  assert.doesNotMatch(text, /Noor/)
})

test("flows cannot be changed, and one that went beside the program is found", async () => {
  const { pool, kysely } = nabij.house.database
  const wrong = async () => (await disagreements(kysely, "counts")).breaks.filter(({ where }) => /stock/.test(where))
  assert.deepEqual(await wrong(), [])
  for (const table of ["stock_flow", "stock_point", "stock_point_step", "stock_minimum"])
    await assert.rejects(pool.query(`delete from ${table}`), /append-only/)
  await assert.rejects(pool.query("update stock_flow set units = 1"), /append-only/)
  const point = await openPoint(noor, "De Wal")
  await pool.query(
    `insert into stock_flow (id, kind, item_code, units, from_account, from_point, to_account, made_on)
     values (gen_random_uuid(), 'given', 'luiers', 4, 'shelf', $1, 'people', '2026-11-18')`,
    [point],
  )
  const found = await wrong()
  assert.equal(found.length, 1)
  assert.match(found[0]?.what.nl ?? "", /minder dan niets/)
})
