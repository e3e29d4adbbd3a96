import assert from "node:assert/strict"
import { test } from "node:test"
import { cellsOf } from "../../src/features/findings/cells.ts"
import { closeLook } from "../../src/features/findings/close-look.ts"
import { Finding } from "../../src/features/findings/model.ts"
import { objectionText } from "../../src/features/findings/objection-speech.ts"
import { observersText } from "../../src/features/findings/observers-speech.ts"
import { denominatorsOf, regionOf } from "../../src/features/findings/regions.ts"
import { reportsOf } from "../../src/features/findings/reports.ts"
import { findingFrom, safeFinding } from "../../src/features/findings/rules.ts"
import { SafeFindingCard } from "../../src/features/findings/safe-card.tsx"
import { standsSentence } from "../../src/features/findings/safe-stands.ts"
import { AreaTree } from "../../src/methods/counting/area-tree.ts"
import { Columns } from "../../src/methods/counting/columns.ts"

const weeks = { from: "2025-11-24", until: "2026-11-16" }
const minima = { count: 5, denominator: 50, sources: 3 }
const people = (value: number) => ({ value, year: 2026, source: "CBS" })
const area = (code: string, level: string, parentCode: string | null, value: number) => ({
  ...{ code, name: code, level, parentCode, drawn: false },
  population: people(value),
})
const tree = new AreaTree([
  area("GM1", "municipality", null, 20_000),
  area("here", "neighbourhood", "GM1", 5000),
  area("there", "neighbourhood", "GM1", 15_000),
])

type Told = [signals: number, theme: string, area: string, organisation: string | null, reporter: string | null]

/** A finding of the theme in the neighbourhood `here`, from so many signals of each kind. */
function findingOf(told: readonly Told[]): Finding {
  const columns = new Columns()
  let number = 0
  for (const [signals, theme, where, organisation, reporter] of told)
    for (let index = 0; index < signals; index++) {
      const hex = (++number * 2_654_435).toString(16).padStart(12, "0")
      columns.put({
        id: `${hex.slice(0, 8)}-${hex.slice(8)}-4000-8000-000000000000`,
        ...{ theme, area: where, organisation, reporter, way: "name" as const, week: "2026-03-02" },
        ...{ peopleLeast: 1, peopleMost: 1, counts: "weighed" as const },
      })
    }
  const counts = { columns, areas: tree }
  const own = tree.find("here")
  assert.ok(own)
  const region = regionOf(tree, own)
  const where = { area: "here", region, themes: ["theme"] }
  return findingFrom({
    scope: {
      ...{ kind: "theme", bundleId: null, theme: { code: "theme", labelNl: "Thema", labelBe: "Thema" } },
      ...{ area: { code: own.code, name: own.name, level: own.level }, region: "GM1", ...weeks },
    },
    today: "2026-11-18",
    reports: reportsOf(counts, where, weeks),
    shared: [],
    cells: cellsOf(counts, where, { from: "2024-11-25", until: weeks.until }),
    denominators: denominatorsOf(counts, own, region, weeks),
    baseline: undefined,
    places: [],
    ...closeLook(counts, { where, area: own, weeks, today: "2026-11-18" }),
  })
}

/** Elsewhere hardly ever, by everybody: 6 of 300 beside 15,000 people. */
const elsewhere: Told[] = ["a", "b", "c", "d", "e", "f"].flatMap((organisation): Told[] => [
  [1, "theme", "there", organisation, `${organisation}1`],
  [49, "other", "there", organisation, `${organisation}1`],
])
const spread: Told[] = ["a", "b", "c", "d", "e", "f"].flatMap((organisation): Told[] => [
  [6, "theme", "here", organisation, `${organisation}1`],
  [10, "other", "here", organisation, `${organisation}2`],
])

test("six equally busy organisations count as six, and it stands without any one of them", () => {
  const finding = findingOf([...spread, ...elsewhere])
  assert.ok(finding.judgement.kind === "judged" && finding.judgement.verdict.kind === "clearlyMore")
  const { observers } = finding
  for (const order of [
    observers?.organisations?.order1,
    observers?.organisations?.order2,
    observers?.reporters?.order2,
  ])
    assert.ok(Math.abs((order?.least ?? 0) - 6) < 1e-9 && Math.abs((order?.most ?? 0) - 6) < 1e-9)
  assert.equal(
    observersText(finding),
    "Het telt als 6 even drukke melders bij 6 even drukke organisaties. Zonder de organisatie die het meest doorgaf, blijft het duidelijk meer; zonder de melder die het meest doorgaf ook.",
  )
  assert.deepEqual(Finding.parse(JSON.parse(JSON.stringify(finding))), finding)
})

test("leaving out the largest organisation counts both sides without it: 6 fewer here, 1 fewer elsewhere", () => {
  const { observers, judgement } = findingOf([...spread, ...elsewhere])
  const without = observers?.withoutOrganisation
  assert.ok(without?.kind === "recomputed" && judgement.kind === "judged")
  assert.equal(without.with, judgement.by)
  // 30 among 5,000 people here, 5 among 15,000 there.
  assert.equal(without.with, "population")
  assert.ok(Math.abs((without.found.ratio?.value ?? 0) - 18) < 1e-9)
  assert.equal(without.ifUnknownToo, null)
})

test("what comes mostly from one organisation does not stand without it, and that is an objection", () => {
  const told: Told[] = [
    [14, "theme", "here", "a", "a1"],
    [1, "theme", "here", "b", "b1"],
    [1, "theme", "here", "c", "c1"],
    [1, "theme", "here", "d", "d1"],
    [2, "theme", "here", "e", "e1"],
    [40, "other", "here", "b", "b2"],
  ]
  const finding = findingOf([...told, ...elsewhere])
  assert.ok(finding.judgement.kind === "judged" && finding.judgement.verdict.kind === "clearlyMore")
  const without = finding.observers?.withoutOrganisation
  assert.ok(without?.kind === "recomputed" && !without.stands)
  assert.equal(without.found.outcome, "couldBeChance")
  // 5 signals among 5,000 people beside 5 among 15,000: P(5 or more of 10 | 1/4) = 0.0781.
  assert.ok(Math.abs((without.found.chance ?? 0) - 0.078126907) < 1e-8)
  const said = finding.objections.map(objectionText)
  assert.ok(said.includes("Zonder de organisatie die het meest doorgaf, kan het toeval zijn."))
  assert.doesNotMatch(observersText(finding) ?? "", /Zonder de organisatie/)
})

test("with three organisations one less is too few, and the card says what is left", () => {
  const told: Told[] = ["a", "b", "c"].map((name): Told => [8, "theme", "here", name, `${name}1`])
  const { objections } = findingOf([...told, [40, "other", "here", "a", "a2"], ...elsewhere])
  const said = objections.map(objectionText)
  assert.ok(said.includes("Zonder de organisatie die het meest doorgaf, blijft er te weinig over om iets te zeggen."))
  assert.ok(said.includes("Zonder de melder die het meest doorgaf, blijft er te weinig over om iets te zeggen."))
})

test("below three organisations nothing is broken down", () => {
  const told: Told[] = ["a", "b"].flatMap((name): Told[] => [[9, "theme", "here", name, `${name}1`]])
  const finding = findingOf([...told, [40, "other", "here", "a", "a2"], ...elsewhere])
  assert.deepEqual(finding.observers, {
    reporters: null,
    organisations: null,
    withoutOrganisation: { kind: "notMade", why: "tooFew" },
    withoutReporter: { kind: "notMade", why: "tooFew" },
  })
  assert.equal(observersText(finding), undefined)
})

test("unknown reporters give bounds, and the comparison is made without them as well", () => {
  const finding = findingOf([...spread, [12, "theme", "here", null, null], ...elsewhere])
  const { observers } = finding
  assert.ok(observers?.organisations && observers.organisations.order2.least < 6)
  assert.ok(observers.organisations.order2.most > 6)
  assert.ok(observers.withoutOrganisation.kind === "recomputed")
  const unknownToo = observers.withoutOrganisation.ifUnknownToo
  // Here the share decides: 30 of 80 beside 5 of 250, without a's and without the unknown.
  assert.equal(observers.withoutOrganisation.with, "share")
  assert.ok(Math.abs((unknownToo?.ratio?.value ?? 0) - 30 / 80 / (5 / 250)) < 1e-9)
  assert.match(observersText(finding) ?? "", /Het telt als \d+ tot \d+ even drukke melders/)
})

test("active reporters are counted over all themes, and the theme is compared for each of them", () => {
  const { effort } = findingOf([...spread, ...elsewhere])
  assert.deepEqual(
    [effort?.here, effort?.before],
    [
      { least: 12, most: 12 },
      { least: 0, most: 0 },
    ],
  )
  assert.deepEqual(
    [effort?.perReporter?.here, effort?.perReporter?.there],
    [
      { count: 36, of: 12 },
      { count: 6, of: 6 },
    ],
  )
  assert.equal(effort?.perReporter?.ratio.value, 3)
  assert.equal(effort?.perReporter?.stands, "both")
})

test("outside nobody reads of the largest below five organisations, and never a number", async () => {
  const safe = safeFinding(findingOf([...spread, ...elsewhere]), minima)
  assert.equal(safe.standsWithoutLargest, true)
  const html = String(await SafeFindingCard({ finding: safe, drawing: { viewBox: "0 0 1 1", paths: [] } }))
  assert.ok(html.includes(standsSentence))
  assert.doesNotMatch(html, /even drukke|actief|gewoonlijk voor|die het meest doorgaf, (blijft|kan)/)
  const four = spread.filter(([, , , organisation]) => organisation !== "e" && organisation !== "f")
  assert.equal(safeFinding(findingOf([...four, ...elsewhere]), minima).standsWithoutLargest, false)
  const unknown: Told = [30, "theme", "here", null, null]
  const weak = safeFinding(findingOf([[9, "theme", "here", "a", "a1"], unknown, ...elsewhere]), minima)
  assert.equal(weak.standsWithoutLargest, false)
})
