import assert from "node:assert/strict"
import { test } from "node:test"
import { watchPatterns } from "../../src/features/watch/rounds.ts"
import { finishRun, takeRun } from "../../src/features/watch/run-store.ts"
import { usualWatch } from "../../src/methods/watch/settings.ts"
import { runRound } from "../../src/platform/rounds.ts"
import { type PersonName, people } from "../people.ts"
import { nabij, openForAll } from "../support/in-house.ts"
import { noord, theme } from "./findings-world.ts"
import { watchHouse } from "./watch-world.ts"

let house: Awaited<ReturnType<typeof watchHouse>>
openForAll(async () => {
  house = await watchHouse(nabij)
})

const query = (text: string, values: unknown[] = []) => nabij.house.database.pool.query(text, values)
const idOf = async (by: PersonName): Promise<string> => {
  const [first] = await house.list(by)
  assert.ok(first, `nothing for ${by}`)
  return first.id
}

test("the first night finds what stands out, with the numbers of its evidence card and what speaks against it", async () => {
  assert.deepEqual(await house.list("saskia"), [])
  await house.search()
  const [found, ...others] = await house.list("saskia")
  assert.deepEqual(others, [], "one pattern is proposed once")
  assert.equal(found?.theme.code, theme)
  assert.equal(found?.area?.code, noord)
  assert.deepEqual(
    [found?.content.here, found?.content.there],
    [
      { count: 15, of: 30 },
      { count: 3, of: 60 },
    ],
  )
  const card = (await nabij.as("els").get(`/patronen/${found?.id}`)).text.match(
    /href="(\/bevindingen\/kaart[^"]+)"/,
  )?.[1]
  const address = (card ?? "").replaceAll("&amp;", "&")
  assert.match((await nabij.as("els").get(address)).text, /hoorden wij dit 15 keer in Noord/)
  const asked = address.replace("/bevindingen/kaart?", "/findings?")
  const finding = (await house.api("els", "GET", asked)).json()
  const share = finding.comparisons.find((one: { with: string }) => one.with === "share")
  assert.deepEqual([share.here, share.there], [found?.content.here, found?.content.there])
  assert.deepEqual(found?.content.objections, finding.objections)
  assert.ok(finding.objections.length > 0)
})

test("the page says what, where, since when, how often expected, how sure and how often was compared", async () => {
  const { text } = await nabij.as("tom").get("/patronen")
  for (const said of [
    /Studieschuld schrikt af in Noord/,
    /Sinds \d+ \S+ 202\d gingen in Noord 15 van de 30 signalen hierover/,
    /Als het even vaak was als in de rest van Oeverstad, zouden dat er ongeveer 1,5 zijn/,
    /Het is 10 keer zo vaak \(marge/,
    /De kans op zoveel door toeval alleen is kleiner dan 1 op/,
    /Wij vergeleken \d+ keer/,
    /Wat ertegen spreekt/,
    /Van 3 signalen weten wij niet wie ze doorgaf/,
  ])
    assert.match(text, said)
  assert.doesNotMatch(text, /Zoek nu|Geef antwoord/, "an analyst reads and does not answer")
})

test("who weighs finds the number on the first page and in the inbox, and the way from the findings", async () => {
  assert.match((await nabij.as("saskia").get("/")).text, /1 mogelijk patroon om te bekijken/)
  assert.match((await nabij.as("saskia").get("/postvak")).text, /href="\/patronen">1 mogelijk patroon om te bekijken/)
  assert.match((await nabij.as("tom").get("/bevindingen?area=alles")).text, /href="\/patronen"/)
  const refused = await nabij.as("saskia").post("/postvak/wegen", { reason: "" })
  assert.match(refused.text, /1 mogelijk patroon om te bekijken/, "also where something does not fit")
})

test("nobody else has the list, and analysts cannot answer", async () => {
  const id = await idOf("saskia")
  const answers = [
    ["POST", `/possible-patterns/${id}/dismissals`],
    ["POST", `/possible-patterns/${id}/bundles`],
    ["POST", `/possible-patterns/${id}/new-bundles`],
    ["POST", "/possible-pattern-searches"],
  ] as const
  const questions = [["GET", "/possible-patterns"] as const, ["GET", `/possible-patterns/${id}`] as const]
  const status = async (by: PersonName, method: string, path: string) =>
    (await house.api(by, method, path, method === "POST" ? { why: "Omdat het kan" } : undefined)).status
  for (const [method, path] of answers) assert.equal(await status("tom", method, path), 404, path)
  for (const [method, path] of questions) assert.equal(await status("tom", method, path), 200, path)
  for (const by of (Object.keys(people) as PersonName[]).filter(
    (name) => !["saskia", "bram", "dirk", "chantal", "els", "tom"].includes(name),
  ))
    for (const [method, path] of [...answers, ...questions]) assert.equal(await status(by, method, path), 404, by)
})

test("a coordinator answers for the own organisation; the answer is kept, without names in it", async () => {
  const id = await idOf("saskia")
  assert.equal((await nabij.as("saskia").post(`/patronen/${id}/geen-patroon`, { why: "" })).status, 400)
  const why = "Mevrouw Jansen hield in juni een actie op school"
  const done = await nabij.as("saskia").post(`/patronen/${id}/geen-patroon`, { why })
  assert.equal(done.status, 303, done.text)
  assert.deepEqual(await house.list("saskia"), [])
  assert.equal((await house.list("bram")).length, 1, "no organisation keeps it from another")
  assert.equal((await house.list("tom")).length, 1)
  const { text } = await nabij.as("saskia").get(`/patronen/${id}`)
  assert.match(text, /Saskia Hofstra, voor Wijkteam Noord/)
  assert.doesNotMatch(text, /Jansen/)
  assert.doesNotMatch((await nabij.as("bram").get(`/patronen/${id}`)).text, /Saskia|op school/)
  await assert.rejects(query("delete from watch_answer"), /append-only/)
  await assert.rejects(query("update watch_answer set why = ''"), /append-only/)
})

test("what was put away does not come back the next night, until it grew by half", async () => {
  nabij.setClock("2026-11-19")
  await house.search()
  assert.deepEqual(await house.list("saskia"), [])
  assert.equal((await house.list("bram")).length, 1)
  await house.more(6)
  await house.search()
  assert.deepEqual(await house.list("saskia"), [], "6 more is not half")
  await house.more(2)
  await house.search()
  const [again] = await house.list("saskia")
  assert.equal(again?.content.here.count, 23)
})

test("of two who answer at once the second hears of the first", async () => {
  const id = await idOf("bram")
  const seen = { seen: 0 }
  const why = "Dit is één actie op één school."
  await house.made("els", `/possible-patterns/${id}/dismissals`, { why, ...seen })
  const second = await house.api("bram", "POST", `/possible-patterns/${id}/dismissals`, { why, ...seen })
  assert.equal(second.status, 409, second.text)
  for (const by of ["saskia", "bram", "dirk", "els", "tom"] as const) assert.deepEqual(await house.list(by), [], by)
  assert.match((await nabij.as("tom").get("/patronen")).text, /Geen patroon, 19 november 2026: Dit is één actie/)
  assert.doesNotMatch((await nabij.as("tom").get(`/patronen/${id}`)).text, /Els Terpstra/)
})

test("a pattern becomes a bundle with its theme and area, in the words of who begins it", async () => {
  await house.more(12)
  await house.search()
  const id = await idOf("saskia")
  const page = (await nabij.as("saskia").get(`/patronen/${id}`)).text
  assert.match(page, /De bundel krijgt het thema ‘Studieschuld schrikt af’ en de plaats Noord/)
  assert.match(page, /Eerder gezegd/)
  assert.equal((await nabij.as("saskia").post(`/patronen/${id}/bundel`, { reach: "shared" })).status, 400)
  const done = await nabij.as("saskia").post(`/patronen/${id}/bundel`, {
    bottleneck: "Jongeren in Noord zien af van een studie, omdat zij bang zijn voor schuld",
    reach: "shared",
  })
  assert.equal(done.status, 303, done.text)
  const bundle = (await house.api("els", "GET", `/bundles/${done.headers.get("location")?.split("/").at(-1)}`)).json()
  assert.deepEqual(
    [bundle.bundle.themeCode, bundle.bundle.areaCode, bundle.bundle.state],
    [theme, noord, "possiblePattern"],
  )
  for (const by of ["saskia", "bram", "els", "tom"] as const) assert.deepEqual(await house.list(by), [], by)
  const { rows } = await query("select answer, organisation_id from watch_answer order by entry desc limit 1")
  assert.deepEqual(rows[0], { answer: "newBundle", organisation_id: null })
})

test("or belongs to a bundle that there is; one of another organisation does not exist", async () => {
  await house.more(20)
  await house.search()
  const id = await idOf("bram")
  const own = await house.made("saskia", "/bundles", {
    bottleneck: "Alleen bij ons stoppen leerlingen met hun studie",
    reach: "internal",
  })
  const bundles = async (by: PersonName) => (await house.api(by, "GET", `/possible-patterns/${id}`)).json().bundles
  assert.ok((await bundles("saskia")).some((one: { id: string }) => one.id === own.id))
  assert.ok(!(await bundles("bram")).some((one: { id: string }) => one.id === own.id))
  assert.equal((await house.api("bram", "POST", `/possible-patterns/${id}/bundles`, { bundle: own.id })).status, 400)
  assert.equal((await nabij.as("saskia").post(`/patronen/${id}/erbij`, { bundle: own.id })).status, 303)
  assert.deepEqual(await house.list("saskia"), [])
  assert.equal((await house.list("bram")).length, 1, "what only one organisation sees is no answer for another")
  assert.doesNotMatch((await nabij.as("bram").get(`/patronen/${id}`)).text, /Alleen bij ons/)
  const [shared] = await bundles("bram")
  assert.equal((await nabij.as("bram").post(`/patronen/${id}/erbij`, { bundle: shared.id })).status, 303)
  assert.deepEqual(await house.list("bram"), [])
})

test("a run that stops halfway leaves the old list whole, and the next one does the work", async () => {
  await house.more(40)
  await house.search()
  const before = await house.list("dirk")
  assert.equal(before.length, 1)
  await house.made("saskia", "/possible-pattern-searches", {})
  assert.match((await nabij.as("dirk").get("/patronen")).text, /Wij zijn aan het vergelijken/)
  const database = nabij.house.database.kysely
  const taken = await takeRun(database)
  const run = { id: taken?.id ?? "", settingId: null, settings: usualWatch, foundOn: "2026-11-19" }
  await assert.rejects(
    database.transaction().execute(async (transaction) => {
      await finishRun(transaction, { ...run, signals: 1, compared: 1, counted: 1, patterns: [] })
      throw new Error("the power fails")
    }),
  )
  assert.deepEqual(await house.list("dirk"), before)
  await runRound(nabij.house, watchPatterns)
  assert.equal((await house.list("dirk")).length, 1)
  const { rows } = await query("select count(*)::int as many from watch_run where state = 'waiting'")
  assert.equal(rows[0].many, 0)
})

test("a night comes by itself, once", async () => {
  const count = async () => (await query("select count(*)::int as many from watch_run")).rows[0].many
  const many = await count()
  await runRound(nabij.house, watchPatterns)
  assert.equal(await count(), many)
  nabij.setClock("2026-11-22")
  await runRound(nabij.house, watchPatterns)
  assert.equal(await count(), many + 1)
})
