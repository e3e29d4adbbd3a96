import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import type { Command } from "../../src/commands/command.ts"
import { disproportion } from "../../src/commands/disproportion.ts"
import { exceed } from "../../src/commands/exceed.ts"
import { rates } from "../../src/commands/rates.ts"
import { scan } from "../../src/commands/scan.ts"
import { shrink } from "../../src/commands/shrink.ts"
import { treescan } from "../../src/commands/treescan.ts"
import { addBaseline } from "../../src/features/bundles/consent-store.ts"
import { addDays } from "../../src/methods/calendar/week.ts"
import { maskPersonalData } from "../../src/methods/text/personal-data.ts"
import { runCommand } from "../commands/run-command.ts"
import type { PersonName } from "../people.ts"
import { openHouse, type TestHouse } from "../support/house.ts"
import { addAreas, addBundle, noord, tell, tellWorld, theme } from "./findings-world.ts"

type Json = ReturnType<typeof JSON.parse>
const commands: Record<string, Command> = { disproportion, exceed, rates, scan, shrink, treescan }
let nabij: TestHouse
let bundle: string

before(async () => {
  nabij = await openHouse()
  await addAreas(nabij)
  bundle = await addBundle(nabij, await tellWorld(nabij), "shared")
  await tellMore()
})
after(() => nabij.close())

/** Other themes, so that there are pairs enough; and years of weeks, so that there is something usual. */
async function tellMore(): Promise<void> {
  const others = ["buslijn_weg", "eenzaamheid_ouderen", "wachtlijst_jeugdhulp"]
  for (const [index, other] of others.entries())
    for (const area of [noord, "BU90010102", "BU90010103", "BU90010104"])
      for (let many = 0; many <= index; many++) await tell(nabij, { theme: other, area, week: "2026-07-06" })
  for (let week = 0; week < 10; week++)
    for (let many = 0; many <= week % 3; many++) await tell(nabij, { week: addDays("2026-09-07", 7 * week) })
}

const asked = `theme=${theme}&area=${noord}&from=2026-01-01&until=2026-11-18`
const words = (line: string): string[] =>
  [...line.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? "")

/** Downloads the files of a section as a counter does, and runs its commands on them. */
async function repeated(by: PersonName, files: string, section: Json): Promise<Json[]> {
  const texts: Record<string, string> = {}
  for (const name of section.files) {
    const answer = await nabij.as(by).get(`${files}${name}`)
    assert.equal(answer.status, 200, name)
    assert.match(answer.headers.get("content-disposition") ?? "", new RegExp(name))
    texts[name] = answer.text
  }
  return Promise.all(
    section.commands.map(async (line: string) => {
      const [program, name = "", ...args] = words(line)
      assert.equal(program, "nabij")
      const told = await runCommand(commands[name] as Command, [...args, "--json"], "", texts)
      assert.equal(told.code, 0, `${line}: ${told.stderr}`)
      return JSON.parse(told.stdout)
    }),
  )
}

const near = (one: number, other: number, what: string) =>
  assert.ok(Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other)), `${what}: ${one} is not ${other}`)

/** Every command of a depth gives the numbers that stand in it. */
async function assertRepeats(by: PersonName, files: string, { finding, depth }: Json): Promise<void> {
  const compared = finding.comparisons.filter(({ kind }: Json) => kind === "compared")
  const rows = (await repeated(by, files, depth.compared)).flat()
  assert.equal(rows.length, compared.length)
  for (const one of compared) {
    const row = rows.find((given) => given.met === one.with)
    near(row.tails.upper, one.chance.more, one.with)
    near((row.ratio ?? row.proportion / row.p0) as number, one.ratio.value, one.with)
    const low = row.p0 ? row.exact[0] / row.p0 : row.exact[0]
    near(low, one.ratio.low, one.with)
    if (!compared.some(({ there }: Json) => there === null)) near(row.adjusted.holm, one.adjusted.more, one.with)
  }
  const looks = (finding.unusual?.looks ?? []).filter(({ outcome }: Json) => outcome.kind === "judged")
  const judged = (await repeated(by, files, depth.unusual)).flat().filter(({ kind }: Json) => kind === "judged")
  assert.equal(judged.length, looks.length)
  for (const [index, { outcome }] of looks.entries()) {
    near(judged[index].expected, outcome.expected, "expected")
    near(judged[index].upperbound, outcome.bound, "bound")
    assert.equal(judged[index].alarm, outcome.more)
  }
  await assertPairs(by, files, depth.disproportion)
  await assertClusters(by, files, depth.scan)
  const [branches] = await repeated(by, files, depth.branches)
  if (depth.branches.outcome.kind === "made")
    assert.deepEqual(
      branches.map(({ node, observed, expected, llr, p }: Json) => ({ code: node, observed, expected, llr, p })),
      depth.branches.outcome.branches.map(({ labelNl, labelBe, ...branch }: Json) => branch),
    )
  const [shrunk] = await repeated(by, files, depth.shrunk)
  for (const [index, rate] of depth.shrunk.outcome.rates.entries())
    near(shrunk.rows[index].shrunk, rate.shrunk, rate.code)
  near(shrunk.prior.b, depth.shrunk.outcome.prior.mean, "b")
  near(shrunk.prior.a, depth.shrunk.outcome.prior.variance, "a")
}

async function assertPairs(by: PersonName, files: string, section: Json): Promise<void> {
  if (section.outcome.kind !== "made") return
  const [{ prior, priorAtEdge, rows }] = await repeated(by, files, section)
  const row = rows.find(({ var1, var2 }: Json) => var1 === noord && var2 === theme)
  const { pair, prior: own } = section.outcome
  assert.equal(row.N, pair.count)
  near(row.E, pair.expected, "E")
  near(row.PRR, pair.prr.value, "PRR")
  near(prior.alpha1, own.alpha1, "alpha1")
  assert.equal(priorAtEdge, own.atEdge)
  if (own.atEdge) assert.equal(pair.shrunk, null)
  else
    for (const [name, value] of [
      ["EBGM", pair.shrunk.value],
      ["EB05", pair.shrunk.low],
      ["EB95", pair.shrunk.high],
    ] as const)
      near(row[name], value, name)
}

async function assertClusters(by: PersonName, files: string, section: Json): Promise<void> {
  const [found] = await repeated(by, files, section)
  const told = section.outcome.clusters
  assert.ok(told.length > 0)
  assert.deepEqual(
    found.clusters.map(({ members, start, observed, expected, llr, p }: Json) => ({
      members,
      start,
      observed,
      expected,
      llr,
      p,
    })),
    told.map(({ places, from, observed, expected, llr, p }: Json) => ({
      members: places,
      start: from,
      observed,
      expected,
      llr,
      p,
    })),
  )
}

test("Els repeats every number of a theme on the command line, from the files that she downloads", async () => {
  const answer = await nabij.as("els").api("GET", `/finding-depth?${asked}`)
  assert.equal(answer.status, 200, answer.text)
  const deep = answer.json()
  assert.equal(deep.depth.disproportion.outcome.prior.kind, "fitted")
  assert.equal(deep.depth.branches.outcome.over, "whole")
  assert.ok(deep.finding.unusual.looks.some(({ outcome }: Json) => outcome.kind === "judged"))
  await assertRepeats("els", `/bevindingen/verdieping/bestand.csv?${asked}&file=`, deep)
})

test("a bundle is followed by its theme in its area, with a norm in a file of its own", async () => {
  const label = maskPersonalData("van de jongeren, landelijk").masked
  await addBaseline(nabij.house.database.kysely, {
    ...{ bundleId: bundle, share: 0.12, label, source: label, year: 2025, seen: 40, asked: 200 },
    ...{ enteredBy: nabij.person.saskia as string, enteredAt: nabij.house.clock() },
  })
  const answer = await nabij.as("saskia").api("GET", `/bundles/${bundle}/finding-depth`)
  assert.equal(answer.status, 200, answer.text)
  const deep = answer.json()
  assert.deepEqual(deep.depth.compared.files, ["norm.csv"])
  await assertRepeats("saskia", `/bundels/${bundle}/bevinding/verdieping/bestand.csv?file=`, deep)
})

test("the page says what came out in words, with each number and each command", async () => {
  const page = await nabij.as("els").get(`/bevindingen/verdieping?${asked}`)
  assert.equal(page.status, 200, page.text)
  for (const title of [
    "Vergeleken met een maatstaf",
    "Weegt dit thema hier zwaarder?",
    "Meer dan gewoonlijk?",
    "Niet één drukke werker?",
    "Waar en sinds wanneer?",
    "Welk deel van het thema?",
    "Kleine gebieden",
    "Hoe vaak vergeleken",
  ])
    assert.match(page.text, new RegExp(`<h2>${title.replace("?", "\\?")}</h2>`))
  assert.match(page.text, /<code class="nabij-code">nabij scan --cases plaatsen-weken.csv --model poisson/)
  assert.doesNotMatch(
    page.text.slice(page.text.indexOf("<main")),
    /melder-\d|wijkteam|schuldhulp|durft niet te studeren/i,
  )
  assert.match(page.text, /1 kans voor de hoogste van [\d.]+ kringen en weken/)
  assert.match(page.text, /er zijn minder dan tien gebieden/)
  const main = page.text.slice(page.text.indexOf("<main"))
  const shown = main.replaceAll(/<details[\s\S]*?<\/details>/g, "")
  assert.doesNotMatch(shown, /PRR|EBGM|LLR|Holm|<table class="utrecht-table/)
  const { depth } = (await nabij.as("els").api("GET", `/finding-depth?${asked}`)).json()
  if (depth.disproportion.outcome.prior.atEdge) assert.doesNotMatch(main, /<th[^>]*>EBGM/)
  const card = await nabij.as("els").get(`/bevindingen/kaart?${asked}`)
  assert.match(card.text, /href="\/bevindingen\/verdieping\?theme=/)
})

test("without a place there is nothing to lay beside, and that is said", async () => {
  const { depth } = (await nabij.as("els").api("GET", `/finding-depth?theme=${theme}`)).json()
  assert.deepEqual(depth.disproportion.outcome, { kind: "unclear", why: "noArea" })
  assert.deepEqual(depth.branches.outcome, { kind: "unclear", why: "noElsewhere" })
  const rare = await nabij
    .as("els")
    .api("GET", `/finding-depth?theme=buslijn_weg&area=${noord}&from=2026-11-09&until=2026-11-16`)
  assert.equal(rare.status, 200, rare.text)
  assert.equal(rare.json().depth.scan.outcome.kind, "unclear")
  assert.equal((await nabij.as("els").get(`/bevindingen/verdieping?theme=buslijn_weg&area=${noord}`)).status, 200)
})

test("the tree tells which of the signals here it leaves out, and how much each organisation gave is in no file", async () => {
  await tell(nabij, { theme: null, week: "2026-07-06" })
  const { finding, depth } = (await nabij.as("els").api("GET", `/finding-depth?${asked}`)).json()
  const { here, left } = depth.branches.outcome
  assert.ok(left.here >= 1)
  assert.equal(here + left.here, finding.comparisons.find((one: Json) => one.with === "share").here.of)
  const page = await nabij.as("els").get(`/bevindingen/verdieping?${asked}`)
  assert.match(page.text, /Signalen zonder thema uit de boom/)
  for (const { name, text } of depth.files) assert.doesNotMatch(text, /organisati|melder/i, name)
})

test("a file that is not there, and a page for who does not count, do not exist", async () => {
  assert.equal((await nabij.as("els").get(`/bevindingen/verdieping/bestand.csv?${asked}&file=melders.csv`)).status, 404)
  for (const path of [`/bevindingen/verdieping?${asked}`, `/bundels/${bundle}/bevinding/verdieping`])
    for (const person of ["wim", "fatima", "anita"] as PersonName[]) {
      const answer = await nabij.as(person).get(path)
      assert.equal(answer.status, 404, `${person} ${path}`)
    }
})

test("a decision keeps what lay behind it, files and all, and later signals change nothing of it", async () => {
  const before = (await nabij.as("els").api("GET", `/bundles/${bundle}/finding-depth`)).json()
  const form = { decision: "structural", why: "Vier organisaties zien het, de regel is de oorzaak" }
  const decided = await nabij.as("els").api("POST", `/bundles/${bundle}/decision`, form)
  assert.equal(decided.status, 201, decided.text)
  const id = decided.json().finding
  await tell(nabij, { outcome: "external" })
  const kept = (await nabij.as("els").api("GET", `/findings/${id}/depth`)).json()
  assert.deepEqual(kept.depth, before.depth)
  assert.equal(kept.finding.depth, undefined)
  await assertRepeats("els", `/bevindingen/${id}/verdieping/bestand.csv?file=`, kept)
  const page = await nabij.as("els").get(`/bevindingen/${id}/verdieping`)
  assert.match(page.text, /Zo stonden de cijfers ervoor op 18 november 2026/)
  const card = await nabij.as("els").get(`/bevindingen/${id}`)
  assert.match(card.text, new RegExp(`/bevindingen/${id}/verdieping`))
})
