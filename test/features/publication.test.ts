import assert from "node:assert/strict"
import { randomUUID } from "node:crypto"
import { test } from "node:test"
import type { OrganisationCode } from "../people.ts"
import { checkAccessibility } from "../support/browser.ts"
import { assertUsableFor, at, browser, nabij, openInBrowser } from "../support/in-browser.ts"
import { addAreas, tell } from "./findings-world.ts"

const quarter = "2026-K3"
const week = "2026-09-07"
const places = ["BU90010101", "BU90010102", "BU90010103"]
const themes = ["energiearmoede", "schimmel_huurwoning", "studieschuld_schrikt_af"]
const from: OrganisationCode[] = ["wijkteam-noord", "jeugdpunt-linde", "schuldhulp-delta"]

/** So many people of three organisations, each with a code of their own, tell of each theme in each neighbourhood. */
const people = [
  [15, 18, 21],
  [12, 3, 24],
  [30, 27, 33],
]

openInBrowser(async () => {
  await addAreas(nabij)
  for (const [row, counts] of people.entries())
    for (const [column, count] of counts.entries())
      for (let one = 0; one < count; one++) {
        const organisation = from[one % from.length] as string
        const told = { week, organisation, reporter: `${organisation} ${row} ${column} ${one}` }
        await tell(nabij, { ...told, theme: themes[column] as string, area: places[row] as string })
      }
})

type Named = { code: string; name: string }
let published: { cells: { kind: string; value?: number }[][]; areas: Named[]; domains: Named[]; left: unknown[] }

test("only the working group sees what a quarter would look like, and it hides what is small", async () => {
  const draft = await nabij.as("els").api("GET", `/release-desk?quarter=${quarter}&level=neighbourhood`)
  assert.equal(draft.status, 200, draft.text)
  const { waiting, draft: shown } = draft.json()
  assert.ok(waiting.includes(quarter))
  assert.ok(!waiting.includes("2026-K4"), "what still runs can not be published")
  assert.deepEqual(
    shown.areas.map(({ name }: { name: string }) => name),
    ["Delta", "Linde", "Noord"],
  )
  const living = shown.domains.findIndex(({ name }: { name: string }) => name === "Wonen")
  const linde = shown.cells[1][living]
  assert.deepEqual(linde, { kind: "hidden" })
  assert.ok(shown.cells.flat().filter(({ kind }: { kind: string }) => kind === "hidden").length >= 4)
  // One fewer in each of nine cells: Mehmet works for two of these organisations, and may be counted in both.
  assert.equal(shown.cells.at(-1).at(-1).value, 183 - 9)
  for (const { small, least, most } of shown.left) {
    assert.ok(most - least >= 5)
    assert.equal(small, undefined, "which of them are small would tell more")
  }
  for (const who of ["saskia", "wim", "tom", "anita", "fatima"] as const)
    assert.equal((await nabij.as(who).api("GET", "/release-desk")).status, 404, who)
})

test("a quarter is published once, stays as it is, and everybody may read it", async () => {
  const given = { quarter, level: "neighbourhood" }
  assert.equal((await nabij.as("saskia").api("POST", "/releases", given)).status, 404)
  const both = await Promise.all([1, 2].map(() => nabij.as("els").api("POST", "/releases", given)))
  assert.deepEqual(both.map(({ status }) => status).sort(), [201, 409])
  published = (await nabij.visitor.api("GET", `/releases/${quarter}`)).json()
  for (let one = 0; one < 9; one++)
    await tell(nabij, { week, reporter: `later ${one}`, theme: themes[1] as string, area: places[1] as string })
  assert.deepEqual((await nabij.visitor.api("GET", `/releases/${quarter}`)).json(), published)
  assert.equal((await nabij.as("els").api("POST", "/releases", given)).status, 409)
  await assert.rejects(nabij.house.database.pool.query("delete from release"), /append-only/)
})

test("what is hidden is nowhere in the page, the file or the answer", async () => {
  const hidden = published.cells.flat().filter(({ kind }) => kind === "hidden")
  for (const cell of hidden) assert.deepEqual(cell, { kind: "hidden" })
  const file = await nabij.visitor.get(`/cijfers/${quarter}/tabel.csv`)
  assert.match(file.headers.get("content-type") ?? "", /text\/csv/)
  assert.equal(file.text.split("\r\n").filter((line) => line.endsWith(";")).length, hidden.length)
})

test("a quarter with too little, one that runs and one that does not exist each get a sentence", async () => {
  await tell(nabij, { week: "2026-05-04" })
  const few = await nabij.as("els").api("POST", "/releases", { quarter: "2026-K2", level: "neighbourhood" })
  assert.equal(few.status, 400)
  assert.match(few.text, /te weinig om te tonen/)
  const runs = await nabij.as("els").api("POST", "/releases", { quarter: "2026-K4", level: "neighbourhood" })
  assert.match(runs.text, /nog niet voorbij/)
  const wrong = await nabij.as("els").api("POST", "/releases", { quarter: "zomer", level: "straat" })
  assert.match(wrong.text, /Schrijf een kwartaal als 2026-K3/)
  assert.equal((await nabij.visitor.get("/cijfers/2020-K1")).status, 404)
})

test("who chooses an area sees about how many, always the same, and nothing below the minimum", async () => {
  const look = async (area: string) => {
    const answer = await nabij.visitor.api("GET", `/figures?area=${area}&quarter=${quarter}`)
    assert.equal(answer.status, 200, answer.text)
    return new Map<string, { kind: string; value?: number }>(
      answer.json().domains.map(({ name, people: told }: { name: string; people: object }) => [name, told]),
    )
  }
  assert.deepEqual(await look("BU90010101"), await look("BU90010101"))
  let shown = 0
  for (const [row, { code }] of published.areas.entries()) {
    const told = await look(code)
    for (const [column, { name }] of published.domains.entries()) {
      const [inTable, here] = [published.cells[row]?.[column], told.get(name)]
      // What the table hides, nobody finds here either: with its totals beside it, noise would wear off.
      if (inTable?.kind === "hidden") assert.equal(here?.kind, "tooFew", `${code} ${name}`)
      if (here?.kind !== "about") continue
      shown++
      assert.ok(
        (here.value ?? 0) >= 5 && Math.abs((here.value ?? 0) - (inTable?.value ?? 0)) <= 5 + 1,
        `${code} ${name}`,
      )
    }
  }
  assert.ok(shown > 2)
  const whole = await look("GM9001")
  const open = published.domains.filter((_, column) =>
    published.areas.every((_, row) => published.cells[row]?.[column]?.kind === "shown"),
  )
  assert.deepEqual(
    [...whole].flatMap(([name, { kind }]) => (kind === "about" ? [name] : [])),
    open.map(({ name }) => name),
  )
  assert.equal((await nabij.visitor.api("GET", `/figures?area=BU90010101&quarter=2026-K4`)).status, 404)
  assert.equal((await nabij.visitor.api("GET", "/figures?area=BU90010101&quarter=2026-K2")).status, 404)
  assert.equal((await nabij.visitor.api("GET", "/figures?area=nergens")).status, 404)
})

test("open data come once a year, with noise in every cell and a ledger that allows no second file", async () => {
  await tell(nabij, { week: "2025-03-03" })
  const desk = (await nabij.visitor.api("GET", "/open-data")).json()
  assert.deepEqual(desk, { published: [], waiting: [2025] })
  assert.equal((await nabij.as("saskia").api("POST", "/open-data", { year: 2025 })).status, 404)
  assert.equal((await nabij.as("els").api("POST", "/open-data", { year: 2026 })).status, 400)
  const both = await Promise.all([1, 2].map(() => nabij.as("els").api("POST", "/open-data", { year: 2025 })))
  assert.deepEqual(both.map(({ status }) => status).sort(), [201, 409])
  const open = (await nabij.visitor.api("GET", "/open-data/2025")).json()
  assert.equal(open.people.length, open.areas.length * open.domains.length)
  assert.ok(open.people.filter((count: number) => count !== 0).length > 6, "nearly every cell has noise")
  assert.deepEqual((await nabij.visitor.api("GET", "/open-data/2025")).json(), open)
  assert.match((await nabij.visitor.get("/cijfers/open/2025/bestand.csv")).text, /2025;GM9001;Oeverstad/)
})

test("the pages can be read and pressed on a phone and at a desk, and without script", async () => {
  await assertUsableFor("els", "/beheer/cijfers?quarter=2026-K2&level=municipality", "publication-desk")
  await assertUsableFor("wim", "/cijfers", "publication-list")
  await assertUsableFor("wim", `/cijfers/${quarter}`, "publication-table")
  await assertUsableFor("wim", `/cijfers/kiezen?area=BU90010101&quarter=${quarter}`, "publication-look")
  await assertUsableFor("els", "/cijfers/open", "publication-open")
  const page = await at(await browser.desk(), "els", "/cijfers")
  await page.getByRole("link", { name: "Derde kwartaal van 2026" }).click()
  await page.getByRole("heading", { name: "Cijfers: derde kwartaal van 2026" }).waitFor()
  await checkAccessibility(page)
})

test("once it is forgotten who reported, a quarter can be chosen and published no more", async () => {
  const { pool } = nabij.house.database
  const rule = randomUUID()
  await pool.query(
    "insert into retention_rule values ($1, 24, 36, 1, '2026-10-01', 'zo kort als het kan', null, '2026-10-01')",
    [rule],
  )
  await pool.query("insert into deletion values ($1, 'authors', 3, $2, '2026-11-01')", [randomUUID(), rule])
  const look = await nabij.visitor.api("GET", `/figures?area=BU90010101&quarter=${quarter}`)
  assert.equal(look.status, 404)
  assert.deepEqual((await nabij.as("els").api("GET", "/release-desk")).json().waiting, [])
  const late = await nabij.as("els").api("POST", "/releases", { quarter: "2026-K2", level: "municipality" })
  assert.match(late.text, /te lang geleden/)
  assert.deepEqual((await nabij.visitor.api("GET", `/releases/${quarter}`)).json(), published)
})
