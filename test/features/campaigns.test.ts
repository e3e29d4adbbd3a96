import assert from "node:assert/strict"
import { randomUUID } from "node:crypto"
import { after, before, test } from "node:test"
import { freeze, frozenFinding } from "../../src/features/findings/store.ts"
import type { PersonName } from "../people.ts"
import { openHouse, type TestHouse } from "../support/house.ts"
import { addAreas, addBundle, noord, oeverstad, tell, tellWorld, theme } from "./findings-world.ts"

let nabij: TestHouse
let signals: string[]
before(async () => {
  nabij = await openHouse()
  await addAreas(nabij)
  signals = await tellWorld(nabij)
})
after(() => nabij.close())

const weeks = { from: "2026-06-15", until: "2026-07-05" }
const call = { ...weeks, theme, area: oeverstad, asked: "Wie hoort iets over lenen voor een studie?" }
const note = (by: PersonName, body: object = {}) => nabij.as(by).api("POST", "/campaigns", { ...call, ...body })
async function noted(by: PersonName, body: object = {}): Promise<string> {
  const answer = await note(by, body)
  assert.equal(answer.status, 201, answer.text)
  return answer.json().id
}
const correct = (by: PersonName, id: string, body: object) =>
  nabij.as(by).api("PUT", `/campaigns/${id}`, { ...call, why: "De weken klopten niet", ...body })
const takeBack = (by: PersonName, id: string) =>
  nabij.as(by).api("POST", `/campaigns/${id}/withdrawal`, { why: "Deze oproep ging niet door" })
const listed = async (by: PersonName) => (await nabij.as(by).api("GET", "/campaigns")).json()
const cardOf = async (area = noord) => {
  const answer = await nabij
    .as("els")
    .api("GET", `/findings?theme=${theme}&area=${area}&from=2026-06-01&until=2026-11-18`)
  assert.equal(answer.status, 200, answer.text)
  return answer.json()
}

test("days become whole weeks, and everybody who counts reads the call with its organisation", async () => {
  const id = await noted("saskia", { from: "2026-06-17" })
  for (const reader of ["saskia", "bram", "els", "tom"] as const) {
    const found = (await listed(reader)).find((one: { id: string }) => one.id === id)
    assert.deepEqual([found.from, found.until], ["2026-06-15", "2026-06-29"])
    assert.equal(found.organisation.name, "Wijkteam Noord")
    assert.deepEqual([found.theme.code, found.area.name], [theme, "Oeverstad"])
  }
  await takeBack("saskia", id)
})

test("who does not count finds no calls, and an analyst writes none", async () => {
  const id = await noted("saskia")
  for (const other of ["fatima", "wim", "noor", "anita"] as const) {
    assert.equal((await nabij.as(other).api("GET", "/campaigns")).status, 404, other)
    assert.equal((await nabij.as(other).get("/oproepen")).status, 404, other)
    assert.equal((await nabij.as(other).get(`/oproepen/${id}`)).status, 404, other)
    assert.equal((await note(other)).status, 404, other)
  }
  assert.equal((await nabij.visitor.api("GET", "/campaigns")).status, 401)
  assert.equal((await note("tom")).status, 404)
  assert.equal((await correct("tom", id, {})).status, 404)
  assert.equal((await takeBack("tom", id)).status, 404)
  const page = await nabij.as("tom").get(`/oproepen/${id}`)
  assert.equal(page.status, 200)
  assert.doesNotMatch(page.text, /Deze oproep verbeteren|Deze oproep terugnemen|Saskia/)
  await takeBack("saskia", id)
})

test("a coordinator writes for the own organisation only, the working group for each", async () => {
  const linde = nabij.organisation["jeugdpunt-linde"] as string
  assert.equal((await note("saskia", { organisationId: linde })).status, 400)
  const id = await noted("els", { organisationId: linde })
  assert.equal((await correct("saskia", id, {})).status, 404)
  assert.equal((await takeBack("saskia", id)).status, 404)
  assert.doesNotMatch((await nabij.as("saskia").get(`/oproepen/${id}`)).text, /Deze oproep verbeteren/)
  assert.equal((await correct("bram", id, { until: "2026-07-12" })).status, 200)
  assert.equal((await correct("els", id, { until: "2026-07-19" })).status, 200)
  const found = (await listed("tom")).find((one: { id: string }) => one.id === id)
  assert.deepEqual([found.until, found.organisation.name, found.version], ["2026-07-13", "Jeugdpunt Linde", 3])
  await takeBack("bram", id)
})

test("what was noted first stays readable, with who, when and why, and no row can be changed", async () => {
  const id = await noted("saskia")
  await correct("saskia", id, { asked: "Wie hoort iets over stoppen met een studie?" })
  await takeBack("els", id)
  const versions = (await nabij.as("bram").api("GET", `/campaigns/${id}`)).json()
  assert.deepEqual(
    versions.map(({ version, withdrawn, why, changedBy }: Record<string, unknown>) => [
      version,
      withdrawn,
      why,
      changedBy,
    ]),
    [
      [1, false, "", "Saskia Hofstra"],
      [2, false, "De weken klopten niet", "Saskia Hofstra"],
      [3, true, "Deze oproep ging niet door", "Els Terpstra"],
    ],
  )
  assert.equal(versions[0].asked, call.asked)
  const analyst = (await nabij.as("tom").api("GET", `/campaigns/${id}`)).json()
  assert.deepEqual(new Set(analyst.map(({ changedBy }: { changedBy: null }) => changedBy)), new Set([null]))
  const { pool } = nabij.house.database
  for (const change of ["update campaign_version set asked = 'x'", "delete from campaign_version"])
    await assert.rejects(pool.query(change))
})

test("of two who correct the same call, the one who looked at an older version hears so first", async () => {
  const id = await noted("saskia")
  assert.equal((await correct("saskia", id, { version: 1, until: "2026-07-12" })).status, 200)
  const late = await correct("els", id, { version: 1, until: "2026-07-19" })
  assert.equal(late.status, 400)
  assert.match(late.text, /veranderde iemand anders deze oproep/)
  const both = await Promise.all(Array.from({ length: 6 }, () => correct("els", id, { until: "2026-07-19" })))
  assert.ok(
    both.every(({ status }) => status < 500),
    both.map(({ text }) => text).join(),
  )
  assert.equal((await takeBack("saskia", id)).status, 201)
  assert.equal((await takeBack("saskia", id)).status, 409)
  assert.equal((await correct("saskia", id, {})).status, 409)
})

test("what cannot be is said in words, and a name is hidden", async () => {
  const wrong: [object, RegExp][] = [
    [{ from: "2026-07-06" }, /eindigt voor hij begint/],
    [{ until: "2062-07-05" }, /meer dan een jaar vooruit/],
    [{ from: "1926-07-05" }, /Kies een dag na 2000/],
    [{ from: undefined }, /Kies de dag waarop de oproep begon/],
    [{ from: "gisteren" }, /Schrijf een dag als 2026-03-31/],
    [{ theme: "bestaat_niet" }, /Het thema 'bestaat_niet' kennen wij niet/],
    [{ area: "BU00" }, /Het gebied 'BU00' kennen wij niet/],
    [{ asked: "" }, /Schrijf in één zin wat er gevraagd werd/],
  ]
  for (const [body, says] of wrong) {
    const answer = await note("saskia", body)
    assert.equal(answer.status, 400, answer.text)
    assert.match(answer.text, says)
  }
  const { id, hidden } = (await note("saskia", { asked: "Bel mevrouw Hadewych Brugmans over lenen" })).json()
  assert.match(hidden, /naam/)
  assert.doesNotMatch((await nabij.as("els").get(`/oproepen/${id}`)).text, /Brugmans/)
  await takeBack("saskia", id)
})

test("a finding tells of the call, its effect and what is left without its weeks, and forgets it when it is taken back", async () => {
  const before = await cardOf()
  assert.equal(before.campaigns, undefined)
  const id = await noted("saskia")
  const found = await cardOf()
  // 15 June and 29 June hold 3 and 3 of the 15 signals.
  assert.deepEqual(found.campaigns.during, { weeks: 3, signals: 6 })
  assert.deepEqual(found.campaigns.outside, { weeks: 22, signals: 9 })
  const share = found.campaigns.without.comparisons.find((one: { with: string }) => one.with === "share")
  assert.deepEqual(
    [share.here, share.there],
    [
      { count: 9, of: 21 },
      { count: 2, of: 51 },
    ],
  )
  assert.ok(found.objections.some(({ kind }: { kind: string }) => kind === "campaign"))
  assert.deepEqual(found.comparisons, before.comparisons)
  assert.doesNotMatch(JSON.stringify(found), /Wijkteam Noord|Wie hoort iets/)
  const page = (
    await nabij.as("els").get(`/bevindingen/kaart?theme=${theme}&area=${noord}&from=2026-06-01&until=2026-11-18`)
  ).text
  assert.match(
    page,
    /In 3 van deze weken was er een oproep om signalen door te geven; toen kwamen 6 van de 15 signalen/,
  )
  assert.match(page, /Zonder de weken van de oproep/)
  assert.match(page, /In deze weken was er een oproep/)
  await takeBack("saskia", id)
  assert.equal((await cardOf()).campaigns, undefined)
})

test("a call about another theme, in another neighbourhood or in other weeks leaves a finding as it was", async () => {
  for (const body of [{ theme: "buslijn_weg" }, { area: "BU90010102" }, { from: "2025-06-15", until: "2025-07-05" }]) {
    const id = await noted("saskia", body)
    assert.equal((await cardOf()).campaigns, undefined)
    await takeBack("saskia", id)
  }
  for (const body of [{ theme: "onderwijs" }, { theme: undefined, area: undefined }, { area: noord }]) {
    const id = await noted("saskia", body)
    assert.equal((await cardOf()).campaigns.calls.length, 1)
    await takeBack("saskia", id)
  }
})

test("without the weeks of a call, a town from which only then signals came is no town that reports", async () => {
  const { putAreas } = await import("../../src/features/areas/import-store.ts")
  const town = { code: "GM9002", name: "Elders", level: "municipality" as const, parentCode: null }
  const other = { code: "GM9003", name: "Verder", level: "municipality" as const, parentCode: null }
  const areas = [
    { ...town, figures: { population: 10_000 } },
    { ...other, figures: { population: 30_000 } },
  ]
  await putAreas(nabij.house.database.kysely, areas, { year: 2024, source: "CBS, proefdata" }, nabij.house.clock())
  await tell(nabij, { area: "GM9002", theme: "buslijn_weg", week: "2026-06-15" })
  await tell(nabij, { area: "GM9003", theme: "buslijn_weg", week: "2026-09-07" })
  const id = await noted("saskia")
  const { comparisons, campaigns } = await cardOf(oeverstad)
  const people = (list: { with: string; kind: string; there?: { of: number } }[]) =>
    list.find((one) => one.with === "population")?.there?.of
  assert.equal(people(comparisons), 40_000)
  assert.equal(people(campaigns.without.comparisons), 30_000)
  await takeBack("saskia", id)
})

test("the working group keeps the call with its decision, and it stays when the call is taken back", async () => {
  const bundle = await addBundle(nabij, signals, "shared")
  const id = await noted("saskia")
  const decided = await nabij
    .as("els")
    .api("POST", `/bundles/${bundle}/decision`, { decision: "structural", why: "Dit zien wij allemaal al jaren." })
  assert.equal(decided.status, 201, decided.text)
  await takeBack("saskia", id)
  const kept = (await nabij.as("tom").api("GET", `/findings/${decided.json().finding}`)).json().finding
  assert.deepEqual(
    kept.campaigns.calls.map((one: { id: string }) => one.id),
    [id],
  )
  const page = await nabij.as("tom").get(`/bevindingen/${decided.json().finding}`)
  assert.match(page.text, /Er was een oproep/)
  assert.equal((await cardOf()).campaigns, undefined)

  // As it was written before anybody noted calls.
  const { campaigns: _, ...rest } = kept
  const old = { ...rest, objections: rest.objections.filter((one: { kind: string }) => one.kind !== "campaign") }
  const database = nabij.house.database.kysely
  const oldId = await freeze(database, {
    bundleId: bundle,
    stateId: null,
    finding: old,
    computedAt: nabij.house.clock(),
  })
  assert.deepEqual((await frozenFinding(database, oldId))?.finding, old)
  assert.equal((await nabij.as("tom").get(`/bevindingen/${oldId}`)).status, 200)
  assert.equal((await nabij.as("tom").get(`/oproepen/${randomUUID()}`)).status, 404)
})
