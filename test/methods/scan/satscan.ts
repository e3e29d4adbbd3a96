import assert from "node:assert/strict"
import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { fieldOf } from "../../../src/commands/scan/build-field.ts"
import type { Inputs } from "../../../src/commands/scan/inputs.ts"
import { Parameters } from "../../../src/commands/scan/prm.ts"
import { analysisOf, inputsOf } from "../../../src/commands/scan/prm-analysis.ts"
import type { Analysis } from "../../../src/methods/scan/analysis.ts"
import type { Cluster } from "../../../src/methods/scan/cluster.ts"
import { dayText } from "../../../src/methods/scan/period.ts"
import { type Findings, scan } from "../../../src/methods/scan/scan.ts"

const folder = fileURLToPath(new URL("../../../../shared/data/references/statistics/", import.meta.url))
export const withReferences = existsSync(folder)
  ? {}
  : { skip: "the reference sets are not beside this checkout (../shared)" }

export const referencePath = (name: string): string => folder + name

type ReferenceCluster = Record<string, number | string | null>
export type Reference = {
  clusters: ReferenceCluster[]
  members: { LOC_ID: string | number; CLUSTER: number }[] | null
  sim_llr: number[]
}

export const referenceOf = (name: string): Reference => JSON.parse(readFileSync(folder + name, "utf8"))

/** Runs a parameter file of the references, with what is changed in it. */
export async function scanOf(
  prm: string,
  changes: Partial<Analysis> = {},
  files: Partial<Inputs> = {},
): Promise<Findings> {
  const parameters = new Parameters(folder + prm, readFileSync(folder + prm, "utf8"))
  const inputs = { ...inputsOf(parameters), ...files }
  const analysis = { ...analysisOf(parameters, inputs), ...changes }
  return await scan(
    fieldOf(inputs, (path) => readFileSync(path, "utf8"), analysis),
    analysis,
  )
}

const number = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined)

/** Equal as far as the other program prints digits. */
function printed(actual: number | undefined, expected: unknown, digits: number, about: string): void {
  const told = number(expected)
  if (told === undefined || told === null) return
  assert.ok(
    actual !== undefined && Math.abs(actual - told) <= 0.5000001 * 10 ** -digits,
    `${about}: ${actual} for ${told}`,
  )
}

const day = (text: string): string => {
  const [year = "", month = "", dayOfMonth = ""] = text.split("/")
  return `${year}-${month.padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}`
}

function sameCluster(own: Cluster, other: ReferenceCluster, members: string[], about: string): void {
  if (!own.everywhere) {
    assert.equal(own.centre, String(other.LOC_ID), about)
    assert.deepEqual(own.members, members, about)
    assert.equal(dayText(own.start, "day"), day(String(other.START_DATE)), about)
    assert.equal(dayText(own.end, "day"), day(String(other.END_DATE)), about)
  }
  printed(own.llr, other.LLR ?? other.TEST_STAT, 6, `${about}, LLR`)
  printed(own.radius, other.RADIUS, 2, `${about}, radius`)
  if (number(other.OBSERVED) !== undefined) assert.equal(own.observed, other.OBSERVED, about)
  printed(own.expected, other.EXPECTED, 2, `${about}, expected`)
  printed(own.ratio, other.ODE, 2, `${about}, ratio`)
  printed(own.relativeRisk, other.REL_RISK, 2, `${about}, relative risk`)
  printed(own.population, other.POPULATION, 2, `${about}, population`)
  const p = number(other.P_VALUE)
  // Two Monte Carlo estimates of 999 replicas each; four standard errors, and a grain for the rounding of both.
  if (p !== undefined && p > 0.001 && own.p !== undefined) {
    const margin = 4 * Math.sqrt((2 * p * (1 - p)) / 999) + 0.002
    assert.ok(Math.abs(own.p - p) <= margin, `${about}, p: ${own.p} for ${p}`)
  }
}

/** All clusters that the reference tells of, in its order. */
export function sameClusters(findings: Findings, reference: Reference, about: string): void {
  assert.ok(findings.clusters.length >= reference.clusters.length, `${about}: ${findings.clusters.length} clusters`)
  for (const [index, other] of reference.clusters.entries()) {
    const members = (reference.members ?? []).filter(({ CLUSTER }) => CLUSTER === index + 1)
    const ids = members.map(({ LOC_ID }) => String(LOC_ID))
    sameCluster(findings.clusters[index] as Cluster, other, ids, `${about}, cluster ${index + 1}`)
  }
}

/** The greatest distance between the distributions of two samples (Kolmogorov and Smirnov). */
export function distanceBetween(some: ArrayLike<number>, others: ArrayLike<number>): number {
  const [a, b] = [Float64Array.from(some).sort(), Float64Array.from(others).sort()]
  let [i, j, distance] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    const value = Math.min(a[i] as number, b[j] as number) + 1e-6
    while (i < a.length && (a[i] as number) <= value) i++
    while (j < b.length && (b[j] as number) <= value) j++
    distance = Math.max(distance, Math.abs(i / a.length - j / b.length))
  }
  return distance
}
