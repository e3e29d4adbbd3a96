import assert from "node:assert/strict"
import { test } from "node:test"
import { removeWhatIsDue } from "../../src/features/history/removing.ts"
import { otherTerms } from "../../src/features/history/retention-rules.ts"
import { daysKept } from "../../src/features/offers/rules.ts"
import { made, nabij, openForAll, query } from "../support/in-house.ts"
import { addAreas, noord, oeverstad } from "./findings-world.ts"
import { apply, decide, openFund } from "./fund-world.ts"
import { breaks } from "./history-world.ts"

const ids: Record<string, string> = {}

const went = async () =>
  (await query("select kind, amount from deletion where kind <> 'mails' order by entry")).map(
    ({ kind, amount }) => `${amount} ${kind}`,
  )
const one = async (table: string, id = ids[table]) =>
  (await query(`select to_jsonb(t) as row from ${table} t where id = $1`, [id]))[0]?.row

const asked = {
  ...{
    alias: "de buurvrouw met de kat",
    item: "vervoer",
    units: 3,
    least: 2,
    tier: 1,
    urgency: "thisWeek",
    area: noord,
  },
  ...{ ask: "Naar de nierkliniek en terug", languages: ["ti"], requires: ["woman"], parts: ["3"], until: "2027-02-01" },
}

openForAll(async () => {
  await addAreas(nabij)
  await removeWhatIsDue(nabij.house)
  const { codes } = await made("fatima", "/need-papers", { count: 2 })
  ids.paper = codes[1]
  ids.need = (await made("fatima", "/needs", { ...asked, paper: codes[0], rights: ["wmo noAccess"] })).id
  const offered = await made("noor", "/offers", {
    ...{ item: "vervoer", units: 3, area: noord, radius: 2000, name: "Hadewych Brugmans", phone: "06 1234 5678" },
    ...{ gender: "woman", doesNot: "Niet in de avond", parts: ["3"], languages: ["ti"], lastDay: "2026-12-20" },
  })
  ids.offer = offered.id
  await made("noor", `/offers/${ids.offer}/checks`, { kind: "introduced", why: "Via buurthuis De Linde" })
  ids.match = (
    await query(
      "insert into help_match (id, need_id, offer_id, units, metres, made_by, made_on) values (gen_random_uuid(), $1, $2, 3, 1234, $3, '2026-11-19') returning id",
      [ids.need, ids.offer, nabij.person.noor],
    )
  )[0]?.id
  await query(
    `insert into help_match_step (id, match_id, step, note, taken_by, taken_at)
     values (gen_random_uuid(), $1, 'accepted', 'Zij belt aan de achterdeur', $2, '2026-11-19T14:12:00Z')`,
    [ids.match, nabij.person.fatima],
  )
  await openFund(nabij)
  ids.fund_application = await apply(nabij)
  await decide(nabij, "saskia", ids.fund_application ?? "")
  await made("anita", "/fund-gifts", { giver: "person", amount: "20", note: "Van de bakker op de hoek" })
  ids.help_desk = (await made("noor", "/help-desks", { place: "de leeszaal" })).id
  await made("noor", `/help-desks/${ids.help_desk}/end`)
  ids.point = (
    await made("noor", "/stock-points", { name: "De Brug", area: noord, street: "Kaai 3", hours: "maandag" })
  ).id
  ids.closed = (await made("noor", "/stock-points", { name: "De Werf", area: noord, street: "Werf 1" })).id
  await nabij.as("noor").api("PUT", `/stock-points/${ids.point}/place`, { street: "Dok 8", hours: "dinsdag" })
  await made("noor", `/stock-points/${ids.closed}/closing`)
})

test("who gives is forgotten thirty days after the last day, and not while help still runs; at most half a year later", async () => {
  assert.equal(daysKept, otherTerms.giverDays, "the number that people read on the form")
  const there = async () => (await query("select 1 from offer_contact where offer_id = $1", [ids.offer])).length
  nabij.setClock("2027-02-01")
  await removeWhatIsDue(nabij.house)
  assert.equal(await there(), 1, "they are still on their way together")
  nabij.setClock("2027-06-18")
  await removeWhatIsDue(nabij.house)
  assert.equal(await there(), 1)
  nabij.setClock("2027-06-19")
  await removeWhatIsDue(nabij.house)
  assert.equal(await there(), 0)
  assert.deepEqual(await went(), ["1 givers"])
})

test("after a year nobody knows who made a paper, and an old paper is refused with a sentence; a closed desk loses its place", async () => {
  nabij.setClock("2027-11-19")
  await removeWhatIsDue(nabij.house)
  assert.deepEqual(
    await went(),
    ["1 givers", "2 papers", "1 desks", "2 points", "4 authors"].filter((line) => !line.includes("authors")),
  )
  assert.match(
    (await nabij.as("fatima").post("/hulp/papier/openen", { paper: ids.paper ?? "" })).text,
    /meer dan een jaar geleden/,
  )
  assert.match((await nabij.as("fatima").get("/hulp/papier")).text, /Jullie hoeven nu geen papier over te typen/)
  const page = (await nabij.as("noor").get("/hulp/balies")).text
  assert.match(page, /Een balie van vroeger/)
  assert.doesNotMatch(page, /de leeszaal/)
})

test("where a point was before goes a year after, and where a closed one was; where one is stays", async () => {
  assert.deepEqual(
    await query("select street, hours, written_by is null as gone from stock_point_place order by place"),
    [
      { street: "", hours: "", gone: true },
      { street: "", hours: "", gone: true },
      { street: "Dok 8", hours: "dinsdag", gone: false },
    ],
  )
})

test("beforehand one reads how much help will go in which month", async () => {
  const { coming } = (await nabij.as("anita").api("GET", "/retention")).json()
  assert.deepEqual(
    coming.filter(({ kind }: { kind: string }) => !["texts", "authors"].includes(kind)),
    [{ kind: "applications", month: "2028-11", amount: 1 }],
  )
  assert.match(
    (await nabij.as("anita").get("/beheer/bewaren")).text,
    /Wat weggaat van hulp[\s\S]*de buurt wordt de gemeente/,
  )
})

test("a need keeps until its term what it needs; after it stays what counts, and nothing that points at somebody", async () => {
  nabij.setClock("2029-01-31")
  await removeWhatIsDue(nabij.house)
  assert.equal((await one("need")).ask, asked.ask)
  nabij.setClock("2029-02-01")
  await removeWhatIsDue(nabij.house)
  const { id: _, organisation_id, ...need } = await one("need")
  assert.ok(organisation_id, "to count of how many organisations a figure is")
  assert.deepEqual(need, {
    ...{ alias: "", ask: "", languages: [], requires: [], slots: 2 ** 21 - 1, until: null, intermediary_id: null },
    ...{ paper_code: null, desk_id: null, item_code: "vervoer", units: 3, least: 2, tier: 1, urgency: "thisWeek" },
    ...{ entry: "paper", area_code: oeverstad, asked_at: "2026-11-16T00:00:00+00:00" },
  })
  assert.equal((await nabij.as("fatima").api("GET", `/needs/${ids.need}`)).status, 404, "nobody knows who asked")
  assert.deepEqual((await nabij.as("fatima").api("GET", "/needs")).json(), [])
  const [right] = await query("select need_id, entitlement_code, cause, noted_on::text as on from need_right")
  assert.deepEqual(right, { need_id: null, entitlement_code: "wmo", cause: "noAccess", on: "2026-11-16" })
  const [step] = await query(
    "select note, taken_by, to_jsonb(taken_at) as at, step from help_match_step where match_id = $1",
    [ids.match],
  )
  assert.deepEqual(step, { note: "", taken_by: null, at: "2026-11-16T00:00:00+00:00", step: "accepted" })
  const match = await one("help_match", ids.match)
  assert.deepEqual([match.metres, match.made_on, match.made_by, match.units], [1000, "2026-11-16", null, 3])
})

test("of an offer stay what, how much and the weeks; of an application the money and who decided", async () => {
  const offer = await one("offer")
  for (const [name, value] of Object.entries({
    ...{ does_not: "", languages: [], gender: null, link_hash: null, area_code: oeverstad, made_on: "2026-11-16" },
    ...{ item_code: "vervoer", units: 3, source: "person", until: "2026-12-14" },
  }))
    assert.deepEqual(offer[name], value, name)
  assert.deepEqual(await query("select kind, stands, why, checked_on::text as on from offer_check"), [
    { kind: "introduced", stands: true, why: "", on: "2026-11-16" },
  ])
  const application = await one("fund_application")
  for (const name of ["alias", "purpose", "plan", "rights_note"]) assert.equal(application[name], "", name)
  assert.equal(application.cents, 15_000)
  assert.deepEqual(await query("select distinct note from fund_step"), [{ note: "" }])
  assert.deepEqual(await query("select distinct note from fund_flow"), [{ note: "" }])
  assert.match(
    (await nabij.as("saskia").get(`/hulp/noodfonds/${ids.fund_application}`)).text,
    /bewaartijd is voorbij|<h1/,
  )
  assert.deepEqual((await went()).toSorted(), [
    ...["1 applications", "1 desks", "1 gifts", "1 givers", "1 needs", "1 offers", "2 papers", "2 points"],
  ])
  assert.deepEqual(await breaks(), [])
})

test("nothing of it can be changed otherwise, and what went without a line is found", async () => {
  const as = (text: string) =>
    query(`begin; set local nabij.why = 'retention'; ${text}; commit`).finally(() => query("rollback"))
  for (const change of [
    "update need set tier = 3",
    "update need set area_code = 'BU90010102'",
    "update need set intermediary_id = (select id from person limit 1)",
    "update help_match set metres = 2000",
    "update help_match_step set note = 'anders'",
    "update offer set units = 5",
    "update offer_check set stands = false",
    "update need_right set cause = 'excluded'",
    "update fund_application set cents = 1",
    "update fund_flow set cents = 1",
    "update help_desk set place = 'elders'",
    "update stock_point_place set street = 'Elders 1'",
    "delete from need_paper",
  ]) {
    await assert.rejects(query(change), /append-only/, change)
    await assert.rejects(as(change), /append-only/, change)
  }
  const client = await nabij.house.database.pool.connect()
  try {
    await client.query("begin")
    await client.query("set local nabij.why = 'retention'")
    await client.query(
      "insert into need_paper (code, organisation_id, made_by, made_on) values ('0000000', $1, $2, '2029-01-30')",
      [nabij.organisation["wijkteam-noord"], nabij.person.fatima],
    )
    await client.query("update need_paper set made_by = null where code = '0000000'")
    await client.query("commit")
  } finally {
    client.release()
  }
  assert.deepEqual(
    (await breaks()).map(({ where }) => where),
    ["deletion papers"],
  )
})

test("the administrator chooses how long the words of help stay; who leaves it out changes nothing", async () => {
  const rule = { bundledMonths: 24, unbundledMonths: 36, authorMonths: 12 }
  assert.equal(
    (await nabij.as("anita").api("POST", "/retention-rules", { ...rule, helpMonths: 0, why: "Korter" })).status,
    400,
  )
  await made("anita", "/retention-rules", { ...rule, helpMonths: 6, why: "Zo lang hebben wij het nodig" })
  await made("anita", "/retention-rules", { ...rule, bundledMonths: 12, why: "Teksten mogen eerder weg" })
  const { waits } = (await nabij.as("anita").api("GET", "/retention")).json()
  assert.deepEqual([waits.bundledMonths, waits.helpMonths], [12, 6])
  assert.match((await nabij.as("anita").get("/beheer/bewaren")).text, /gaan weg na 6 maanden/)
})
