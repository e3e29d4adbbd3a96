import assert from "node:assert/strict"
import { test } from "node:test"
import { distanceBetween, referenceOf, sameClusters, scanOf, withReferences } from "./satscan.ts"

const sets = [
  "satscan_maryland_ordinal",
  "satscan_nhumberside_bernoulli",
  "satscan_nm_spatial",
  "satscan_nm_spatial_pop10_gini",
  "satscan_nm_st_prosp_pop10_t3",
  "satscan_nm_st_retro",
  "satscan_nm_st_retro_allsecondary",
  "satscan_nm_st_retro_inclspatial",
  "satscan_nm_st_retro_loglinear",
  "satscan_nm_st_retro_pop10_t3",
  "satscan_nm_temporal",
  "satscan_nm_temporal_prosp",
  "satscan_nyc_stp",
]

for (const set of sets) {
  test(`${set}: the same clusters as SaTScan, from its own files, and replicas alike`, withReferences, async () => {
    const reference = referenceOf(`${set}/reference.json`)
    const findings = await scanOf(`${set}/parameters.prm`)
    sameClusters(findings, reference, set)
    // Two samples of 999 lie farther apart than this once in ten thousand times.
    assert.ok(distanceBetween(findings.simulated, reference.sim_llr) < 0.1, "replicas")
  })
}
