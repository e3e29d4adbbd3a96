import assert from "node:assert/strict"
import { existsSync, readFileSync } from "node:fs"
import { test } from "node:test"
import { type Country, knownCountry, problemOf } from "../../../bench/scan-country.ts"
import { bestOfCentres, simulatedMaxima } from "../../../src/methods/scan/kernel/fast.ts"

type Run = { sim_llr: number[]; clusters: { LLR: number; OBSERVED: number; EXPECTED: number }[] }
const fileOf = (places: number) =>
  new URL(`../../../../shared/data/references/statistics/satscan_synth_${places}/reference.json`, import.meta.url)
const runOf = (places: number, name: string): Run => JSON.parse(readFileSync(fileOf(places), "utf8")).runs[name]
const absent = [1000, 14000].every((places) => existsSync(fileOf(places))) ? false : "the references are not here"

/** How far two distributions are apart (Kolmogorov-Smirnov), in units of what chance makes of it; 1.95 is p = .001. */
function apart(some: readonly number[], others: readonly number[]): number {
  const one = [...some].sort((a, b) => a - b)
  const two = [...others].sort((a, b) => a - b)
  let most = 0
  for (const value of [...one, ...two]) {
    const share = (list: number[]) => list.filter((each) => each <= value).length / list.length
    most = Math.max(most, Math.abs(share(one) - share(two)))
  }
  return most * Math.sqrt((one.length * two.length) / (one.length + two.length))
}

const read = new Map<number, Country>()

function countryOf(places: number): Country {
  const country = read.get(places) ?? knownCountry(places)
  assert.ok(country)
  read.set(places, country)
  return country
}

// Preparing the replicas of the country alone takes longer than a test should: of it only the best window.
for (const [places, share, weeks, kind, replicas, name] of [
  [1000, 0.05, 8, "ending", 999, "prosp_p5_w8_r999_t1"],
  [1000, 0.1, 12, "ending", 999, "prosp_p10_w12_r999_t1"],
  [1000, 0.05, 8, "all", 104, "retro_p5_w8_r99_t1"],
  [1000, 0.05, 1, "whole", 999, "spatial_p5_w0_r999_t1"],
  [14000, 0.05, 8, "ending", 0, "prosp_p5_w8_r99_t1"],
] as const) {
  test(`${replicas > 0 ? "the best window and the replicas" : "the best window"} of ${places} places (${name}) as SaTScan has them`, {
    skip: absent,
  }, () => {
    const country = countryOf(places)
    const problem = problemOf(country, share, { kind, longest: weeks })
    const { sim_llr: simulated, clusters } = runOf(places, name)
    // SaTScan stopped early where the p-value was clear: fewer replicas then.
    if (replicas > 0) {
      const maxima = [...simulatedMaxima(problem, 20, 0, replicas)]
      assert.ok(apart(maxima, simulated) < 1.95, `${apart(maxima, simulated)}`)
    }
    const best = bestOfCentres(problem, country.counts).reduce((a, b) => (b.llr > a.llr + 1e-9 ? b : a))
    const [first] = clusters
    assert.ok(first && Math.abs(best.llr - first.LLR) < 1e-6)
    assert.equal(best.observed, first.OBSERVED)
  })
}
