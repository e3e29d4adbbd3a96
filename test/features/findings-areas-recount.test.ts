import assert from "node:assert/strict"
import { createReadStream, existsSync, readFileSync } from "node:fs"
import { after, before, test } from "node:test"
import { fileURLToPath } from "node:url"
import { putAreas } from "../../src/features/areas/import-store.ts"
import { readAreas } from "../../src/features/areas/reading.ts"
import { isWithin } from "../../src/features/areas/rules.ts"
import { Finding } from "../../src/features/findings/model.ts"
import { shadingOf } from "../../src/features/findings/places.ts"
import { openHouse, type TestHouse } from "../support/house.ts"
import { holm, recountRatio } from "./findings-recount.ts"
import { importSignals } from "./findings-recount-import.ts"

const folder = new URL("../../../shared/data/areas/", import.meta.url)
const [figures, outlines] = ["kwb2024_alle_gebieden.csv", "GM0344_buurten_2024_approx_wgs84.geojson"]
const skip = existsSync(new URL(figures, folder)) ? false : "the shared data is not here"

const theme = "studieschuld_schrikt_af"
const vleuten = "BU03441013"
const overvecht = "BU03440331"

const lines = skip ? [] : readFileSync(new URL(figures, folder), "utf8").split(/\r?\n/)
/** The inhabitants of an area, read from the line in the file and nothing else. */
function inhabitants(code: string): number {
  const [header = "", ...rows] = lines
  const column = header.replace("\ufeff", "").split(";").indexOf("inwoners")
  return Number(rows.find((row) => row.startsWith(`${code};`))?.split(";")[column])
}

/** How many signals about study debts, and about something else, each place gets. */
const told: [area: string, theme: number, other: number][] = [
  [vleuten, 14, 20],
  [overvecht, 6, 74],
  ["BU03440111", 2, 26],
  // Only 'Utrecht': from Vleuten or from beside it.
  ["GM0344", 30, 30],
  // Another municipality, and a place of one's own that lies in none.
  ["BU09173302", 4, 36],
  ["De Hoek", 3, 3],
]

function signalsFile(): string {
  const organisations = ["wijkteam-noord", "jeugdpunt-linde", "schuldhulp-delta", "buren-helpen-buren"]
  const lines = ["id;tekst;week;organisatie;gebied;thema;melder"]
  for (const [area, mine, others] of told)
    for (let index = 0; index < mine + others; index++) {
      const about = index < mine ? theme : "eenzaamheid_ouderen"
      const week = `2026-W${String(1 + ((index * 5) % 46)).padStart(2, "0")}`
      const organisation = organisations[index % 4]
      const text = `Iemand in blok ${index} van ${area} vertelt wat er vaker speelt`
      lines.push([`${area}-${index}`, text, week, organisation, area, about, `m${index % 6}`].join(";"))
    }
  return lines.join("\n")
}

let nabij: TestHouse
before(async () => {
  nabij = await openHouse()
  if (skip) return
  const only = ["GM0344", "GM0917"]
  for (const name of [figures, outlines]) {
    const { areas } = await readAreas(createReadStream(fileURLToPath(new URL(name, folder))), name)
    const within = areas.filter((area) => name === outlines || isWithin(area, only))
    await putAreas(nabij.house.database.kysely, within, { year: 2024, source: "CBS" }, nabij.house.clock())
  }
  await importSignals(nabij, "utrecht.csv", signalsFile())
})
after(() => nabij.close())

const address = (area: string) => `theme=${theme}&area=${area}&from=2026-01-01&until=2026-11-18`
const findingIn = async (area: string): Promise<Finding> =>
  Finding.parse((await nabij.as("els").api("GET", `/findings?${address(area)}`)).json())
function comparedBy(finding: Finding, yardstick: string) {
  const found = finding.comparisons.find((one) => one.with === yardstick)
  assert.ok(found?.kind === "compared", yardstick)
  return found
}

test("a neighbourhood is laid beside the rest of its municipality, per inhabitant of the CBS", { skip }, async () => {
  const finding = await findingIn(vleuten)
  const here = { count: 14, of: inhabitants(vleuten) }
  const rest = { count: 6 + 2, of: inhabitants("GM0344") - inhabitants(vleuten) }
  const population = comparedBy(finding, "population")
  assert.deepEqual([population.here, population.there], [here, rest])
  const share = comparedBy(finding, "share")
  assert.deepEqual(
    [share.here, share.there],
    [
      { count: 14, of: 34 },
      { count: 8, of: 108 },
    ],
  )
  const counted = recountRatio(here, rest)
  for (const [actual, expected] of [
    [population.ratio.value, counted.value],
    [population.ratio.low, counted.low],
    [population.ratio.high, counted.high],
    [population.chance.more, counted.more],
  ])
    assert.ok(Math.abs((actual ?? 0) - (expected ?? 0)) <= 1e-8 * (expected ?? 0), `${actual} ${expected}`)
  assert.equal(population.adjusted.more, holm([population.chance.more, share.chance.more])[0])
})

test("signals that name only the municipality count for no neighbourhood, and the card says how many", {
  skip,
}, async () => {
  const { sources, objections } = await findingIn(vleuten)
  assert.equal(sources.withoutArea, 30)
  assert.ok(objections.some((one) => one.kind === "withoutArea" && one.signals === 30))
  const page = (await nabij.as("els").get(`/bevindingen/kaart?${address(vleuten)}`)).text
  assert.match(page, /30 signalen over dit thema noemen geen plaats, of een groter gebied, en tellen hier niet mee/)
})

test("a municipality is laid beside other municipalities only: what lies in none of them has no inhabitants", {
  skip,
}, async () => {
  const finding = await findingIn("GM0344")
  const population = comparedBy(finding, "population")
  assert.deepEqual(population.here, { count: 52, of: inhabitants("GM0344") })
  assert.deepEqual(population.there, { count: 4, of: inhabitants("GM0917") })
  assert.deepEqual(comparedBy(finding, "share").there, { count: 4, of: 40 })
  assert.equal(finding.scope.region, "de andere gemeenten waaruit signalen kwamen")
})

test("the map steps by the rate per 1,000 around the mean, and says where there is too little", { skip }, async () => {
  const { places } = await findingIn(vleuten)
  const { unit, mean, shades } = shadingOf(places)
  assert.equal(unit, "perThousand")
  const people = places.reduce((sum, { population }) => sum + (population ?? 0), 0)
  assert.ok(Math.abs(mean - (1000 * 22) / people) < 1e-12)
  const step = (code: string) => {
    const rate = (1000 * (told.find(([area]) => area === code)?.[1] ?? 0)) / inhabitants(code)
    return 1 + [0.5, 0.8, 1.25, 2].filter((turn) => rate >= turn * mean).length
  }
  assert.equal(shades.get(vleuten)?.step, step(vleuten))
  assert.equal(shades.get(overvecht)?.step, step(overvecht))
  assert.equal(shades.get("BU03440111")?.step, "tooFew")
  const page = (await nabij.as("els").get(`/bevindingen/kaart?${address(vleuten)}`)).text
  assert.match(page, /2 signalen, te weinig om iets te zeggen/)
  assert.match(page, /per 1\.000 inwoners/)
})
