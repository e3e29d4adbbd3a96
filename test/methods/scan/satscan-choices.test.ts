import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { fieldOf } from "../../../src/commands/scan/build-field.ts"
import { type Inputs, noInputs } from "../../../src/commands/scan/inputs.ts"
import { type Analysis, usualAnalysis } from "../../../src/methods/scan/analysis.ts"
import { scan } from "../../../src/methods/scan/scan.ts"
import { referenceOf, referencePath, sameClusters, scanOf, withReferences } from "./satscan.ts"

const flat = ["spatial_ncsids74/satscan_ub50", "spatial_ncsids74/satscan_ub10", "spatial_pennlc/satscan_ub50"]
for (const name of flat) {
  test(`${name}: the same clusters in the plane`, withReferences, async () => {
    sameClusters(await scanOf(`${name}.prm`), referenceOf(`${name}.json`), name)
  })
}

test("Pennsylvania's lung cancer by race, sex and age: Delaware and Philadelphia", withReferences, async () => {
  const files = {
    cases: referencePath("spatial_pennlc/input_strata.cas"),
    population: referencePath("spatial_pennlc/input_strata.pop"),
  }
  const findings = await scanOf("spatial_pennlc/strata_ub50.prm", {}, files)
  sameClusters(findings, referenceOf("spatial_pennlc/satscan_strata_ub50.json"), "strata")
})

test("a trend of every year's own explains New Mexico's rise", withReferences, async () => {
  const findings = await scanOf("satscan_nm_st_retro/parameters.prm", {
    timeAdjustment: { kind: "nonparametric", length: 1 },
  })
  // SaTScan's p is 0.276; without the adjustment 0.014.
  assert.ok(Math.abs((findings.clusters[0]?.p ?? 0) - 0.276) < 0.08)
})

test("looking every year makes a find of the last years less special", withReferences, async () => {
  const prm = "satscan_nm_st_prosp_pop10_t3/parameters.prm"
  const once = (await scanOf(prm)).clusters[0]
  const yearly = (await scanOf(prm, { earlier: { since: 6210, every: 365.25 } })).clusters[0]
  assert.deepEqual([once?.centre, yearly?.centre], ["Quay", "Quay"])
  assert.ok((yearly?.p ?? 0) > (once?.p ?? 1))
  // 2.9 years, as SaTScan prints for one look
  assert.ok(Math.abs((once?.recurrence ?? 0) / 365.25 - 2.9) < 0.5)
})

test("New York's fever over the whole month: eight areas on one day", withReferences, async () => {
  const findings = await scanOf("satscan_nyc_stp/parameters.prm", { type: "space-time" })
  const [first] = findings.clusters
  assert.deepEqual([first?.llr.toFixed(6), first?.observed, first?.members.length], ["8.119521", 5, 8])
  assert.ok((first?.p ?? 1) < 0.03)
})

test("stopping early keeps the clusters and, nearly, p", withReferences, async () => {
  const prm = "satscan_nm_st_retro_loglinear/parameters.prm"
  const early = await scanOf(prm, { inference: { kind: "early-stop", exceedances: 50 } })
  assert.ok(early.simulated.length < usualAnalysis.replicas)
  assert.equal(early.clusters[0]?.llr.toFixed(6), "8.062448")
  assert.ok(Math.abs((early.clusters[0]?.p ?? 0) - 0.163) < 0.08)
})

test("half of New Mexico's people in a circle hide two small clusters that a tenth shows", withReferences, async () => {
  const findings = await scanOf("satscan_nm_st_retro/parameters.prm", { maxReported: 10 })
  assert.ok(findings.clusters.every(({ members }) => members.length < 9))
  assert.equal(findings.clusters[0]?.centre, "SanMiguel")
})

test(
  "New Mexico's last four years against a trend: Los Alamos and Santa Fe, as R's scanstatistics finds",
  withReferences,
  async () => {
    const read = (name: string) => readFileSync(referencePath(`scanstatistics_nm/${name}`), "utf8").replaceAll('"', "")
    // County, seat, area, seat_long, seat_lat: the county seats are the spots.
    const spots = read("input_geo.csv")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(","))
    const texts: Record<string, string> = {
      cases: read("input_vignette_matrices.csv"),
      coordinates: spots.map(([county, , , longitude, latitude]) => `${county} ${latitude} ${longitude}`).join("\n"),
      weights: spots.map(([county]) => `${county} 1`).join("\n"),
    }
    const inputs: Inputs = {
      ...noInputs,
      cases: "cases",
      coordinates: "coordinates",
      circleWeights: "weights",
      latitudes: true,
    }
    const analysis: Analysis = {
      ...usualAnalysis,
      model: "expectation",
      type: "prospective-space-time",
      maxTime: { kind: "units", value: 4 },
      maxPopulation: 100,
      maxCircleWeight: (100 * 15) / 32,
    }
    const field = fieldOf({ ...inputs, start: "1986", end: "1989" }, (path) => texts[path] as string, analysis)
    const [first] = (await scan(field, analysis)).clusters
    assert.deepEqual([...(first?.members ?? [])].sort(), ["losalamos", "santafe"])
    assert.equal(first?.llr.toFixed(6), "9.180617")
    assert.equal(first?.ratio?.toFixed(6), "2.081465")
    assert.ok((first?.p ?? 1) < 0.03)
  },
)
