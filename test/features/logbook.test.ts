import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import { operations } from "../../src/app.tsx"
import { sealHistory } from "../../src/features/history/rounds.ts"
import { seenOf } from "../../src/features/logbook/rules.ts"
import { roles } from "../../src/platform/http/who.ts"
import type { PersonName } from "../people.ts"
import { openHouse, type TestHouse } from "../support/house.ts"

let nabij: TestHouse
let named = ""
let bundle = ""

const theme = "studieschuld_schrikt_af"
const post = async (by: PersonName, path: string, body: object) => {
  const answer = await nabij.as(by).api("POST", path, body)
  assert.ok(answer.status < 300, `${path}: ${answer.status} ${answer.text}`)
  return answer.json()
}
type Line = { day: string; person: string; organisation: string; operation: string; href: string | null; read: boolean }
const log = async (by: PersonName, query = ""): Promise<Line[]> => {
  const answer = await nabij.as(by).api("GET", `/log${query}`)
  assert.equal(answer.status, 200, answer.text)
  return answer.json().deeds
}
const of = (lines: readonly Line[], operation: string) => lines.filter((line) => line.operation === operation)

before(async () => {
  nabij = await openHouse()
  const signal = { account: "Aan de Lisdoddekreek stopt een leerling om de schuld", theme, week: "2026-W46" }
  named = (await post("fatima", "/signals", { ...signal, mode: "named" })).id
  await nabij.as("saskia").get(`/postvak/${named}`)
  await nabij.as("saskia").get(`/postvak/${named}`)
  await post("saskia", `/inbox/${named}/name-readings`, { why: "ask" })
  await post("saskia", "/weighings", { signals: [named], outcome: "external", reason: "Dit zien meer organisaties." })
  bundle = (
    await post("saskia", "/bundles", { bottleneck: "Jongeren durven niet te lenen.", theme, reach: "internal" })
  ).id
  await nabij.as("bram").get("/postvak")
  await post("anita", "/organisations", { name: "De Brug", kind: "professional", country: "nl" })
})
after(() => nabij.close())

test("an administrator sees who did what in every organisation, a coordinator only in the own one", async () => {
  const everywhere = await log("anita")
  assert.deepEqual(
    new Set(everywhere.map(({ person }) => person)),
    new Set(["Saskia Hofstra", "Bram Oosterling", "Anita Kuipers"]),
  )
  const own = await log("saskia")
  assert.deepEqual(new Set(own.map(({ organisation }) => organisation)), new Set(["Wijkteam Noord"]))
  assert.equal(of(own, "readReporterName").length, 1)
  assert.deepEqual(await log("saskia", `?person=${nabij.person.bram}`), [])
  assert.equal(
    (await nabij.as("saskia").api("GET", `/log?organisation=${nabij.organisation["jeugdpunt-linde"]}`)).status,
    404,
  )
  const page = (await nabij.as("bram").get("/beheer/logboek")).text
  assert.match(page, /Bram Oosterling, Jeugdpunt Linde/)
  assert.doesNotMatch(page, /Saskia|Wijkteam Noord/)
})

test("nobody else has a way to it, neither on a page nor as a table", async () => {
  for (const person of ["fatima", "els", "wim", "noor", "tom"] as const)
    for (const path of ["/beheer/logboek", "/beheer/logboek/tabel", "/api/v1/log", "/api/v1/log-table"])
      assert.equal((await nabij.as(person).get(path)).status, 404, `${person} at ${path}`)
})

test("what any worker or visitor may do as well is seen by nobody else: no signing in, no search, no report", () => {
  const { seen } = seenOf(operations)
  for (const { name, may } of operations.filter(({ name }) => seen.includes(name)))
    assert.ok(!may.visitor && !may.roles.includes("worker"), name)
  for (const name of [
    "reportSignal",
    "withdrawSignal",
    "signIn",
    "signOut",
    "searchAll",
    "askForHelp",
    "withdrawNeed",
    "giveVerdict",
  ])
    assert.ok(!seen.includes(name), name)
  for (const name of ["readReporterName", "inboxSignal", "weighSignals", "invite", "changeRetention", "lookThroughLog"])
    assert.ok(seen.includes(name), name)
  assert.equal(roles.length, 7, "a new role: say in docs/decisions/0015 whose deeds others see")
})

test("the same deed twice on a day stands there once, and without an hour", async () => {
  const lines = of(await log("saskia"), "inboxSignal")
  assert.equal(lines.length, 1)
  assert.equal(lines[0]?.day, "2026-11-18")
  const { rows } = await nabij.house.database.pool.query("select 1 from only audit where operation = 'inboxSignal'")
  assert.ok(rows.length > 1)
  for (const path of ["/beheer/logboek", "/beheer/logboek/tabel"])
    assert.doesNotMatch((await nabij.as("saskia").get(path)).text, /\d{1,2}:\d\d|T\d\d:/)
})

test("a coordinator gets from a deed to what it is about; an administrator to nothing that they may not read", async () => {
  const own = await log("saskia")
  assert.equal(of(own, "weighSignals")[0]?.href, `/postvak/${named}`)
  assert.equal(of(own, "beginBundle")[0]?.href, `/bundels/${bundle}`)
  const everywhere = await nabij.as("anita").api("GET", "/log")
  for (const id of [named, bundle]) assert.ok(!everywhere.text.includes(id), "an id tells which signal came from where")
  const [added] = of(everywhere.json().deeds, "addOrganisation")
  assert.match(added?.href ?? "", /^\/beheer\/organisaties\//)
  assert.equal((await nabij.as("anita").get(added?.href ?? "")).status, 200)
})

test("an administrator who is in the working group as well does not learn where a text came from", async () => {
  const { pool } = nabij.house.database
  const values = [nabij.person.anita, nabij.organisation["schuldhulp-delta"]]
  await pool.query(
    "insert into membership (id, person_id, organisation_id, role, began_at) values (gen_random_uuid(), $1, $2, 'workingGroup', now())",
    values,
  )
  const text = (await nabij.as("anita").api("GET", "/log")).text + (await nabij.as("anita").get("/beheer/logboek")).text
  assert.ok(!text.includes(named))
  await pool.query("delete from membership where person_id = $1 and role = 'workingGroup'", [nabij.person.anita])
})

test("one looks for a person, a subject, a period or reads only, and takes the same along as a table", async () => {
  const reads = await log("anita", "?reads=yes")
  assert.ok(reads.length > 0 && reads.every(({ read }) => read))
  assert.ok(of(reads, "readReporterName").length > 0)
  const saskia = await log("anita", `?person=${nabij.person.saskia}&kind=Bundelen`)
  assert.deepEqual([...new Set(saskia.map(({ operation }) => operation))], ["beginBundle"])
  assert.deepEqual(await log("anita", "?until=2026-11-17"), [])
  assert.equal((await log("anita", "?from=2026-11-19&until=2026-11-18&kind=Bundelen")).length, 1, "the other way round")
  assert.equal((await nabij.as("anita").api("GET", "/log?from=2026-02-30")).status, 400)
  const table = await nabij.as("anita").get(`/beheer/logboek/tabel?person=${nabij.person.saskia}`)
  assert.match(table.headers.get("content-disposition") ?? "", /logboek-2026-11-18\.csv/)
  assert.match(table.text, /^dag;wie;organisatie;wat;soort;code\r\n/)
  assert.match(table.text, /2026-11-18;Saskia Hofstra;Wijkteam Noord;een bundel beginnen;gedaan;beginBundle\r\n/)
  assert.ok(!table.text.includes(named))
})

test("who looks is in the log as well, and who is looked up sees by whom", async () => {
  assert.ok(of(await log("anita"), "lookThroughLog").length > 0)
  assert.ok(of(await log("anita"), "takeLogAlong").length > 0)
  const page = (await nabij.as("saskia").get("/account/logboek")).text
  assert.match(page, /Anita Kuipers, Schuldhulp Delta/)
  assert.match(page, /het logboek doorkijken/)
})

test("everybody reads what the log holds of them, with the moment, and of nobody else", async () => {
  const [mehmet, saskia] = [
    await nabij.as("mehmet").api("GET", "/me/log"),
    await nabij.as("saskia").api("GET", "/me/log"),
  ]
  assert.deepEqual(mehmet.json().deeds, [])
  const own = saskia.json().deeds.filter(({ by }: { by: string | null }) => by === null)
  assert.equal(own.filter(({ operation }: Line) => operation === "inboxSignal").length, 2, "each time by itself")
  assert.match((await nabij.as("saskia").get("/account/logboek")).text, /18 november 2026 om 11:00/)
  assert.doesNotMatch(saskia.text, /Bram/)
})

test("nothing in anybody's log changes when somebody reports or withdraws, by name or not, not even after the week", async () => {
  const seen = async () => {
    const lines = await Promise.all((["anita", "saskia", "bram"] as const).map((by) => log(by)))
    const own = await Promise.all(
      (["fatima", "saskia", "anita"] as const).map(
        async (by) => (await nabij.as(by).api("GET", "/me/log")).json().deeds,
      ),
    )
    const looking = /lookThroughLog/
    return JSON.stringify(
      [...lines, ...own].map((some) => some.filter(({ operation }: Line) => !looking.test(operation))),
    )
  }
  const first = await seen()
  for (const mode of ["named", "code", "anonymous"]) {
    const { id } = await post("fatima", "/signals", {
      account: "Bij de Boterbloemdijk wil iemand geen schuld",
      mode,
      theme,
      week: "2026-W46",
    })
    if (mode !== "anonymous") await post("fatima", `/signals/${id}/withdrawal`, {})
  }
  assert.equal(await seen(), first)
  nabij.setClock("2026-11-24")
  await sealHistory.run(nabij.house)
  assert.equal(await seen(), first)
})

test("a page holds fifty lines, and leads to the older ones with the same choice", async () => {
  await nabij.house.database.pool.query(
    `insert into audit (id, at, person_id, organisation_id, operation)
     select gen_random_uuid(), '2026-11-20T10:00:00Z'::timestamptz - n * interval '1 day', $1, $2, 'listMembers' from generate_series(1, 120) n`,
    [nabij.person.saskia, nabij.organisation["wijkteam-noord"]],
  )
  const query = `?person=${nabij.person.saskia}&from=2026-01-01&reads=yes`
  const first = (await nabij.as("anita").api("GET", `/log${query}`)).json()
  assert.equal(first.deeds.length, 50)
  assert.equal(first.more, true)
  const page = (await nabij.as("anita").get(`/beheer/logboek${query}`)).text
  const next = /href="(\/beheer\/logboek\?[^"]*)">50 oudere/.exec(page)?.[1]?.replaceAll("&amp;", "&") ?? ""
  assert.match(next, /reads=yes/)
  const second = (await nabij.as("anita").get(next)).text
  assert.match(second, /Blad 2/)
  assert.match(second, /50 nieuwere/)
})
