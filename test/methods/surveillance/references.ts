import { existsSync, readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

const folder = fileURLToPath(new URL("../../../../shared/data/references/statistics/", import.meta.url))

/** The option for a test that reads the reference sets: run, or skipped with the reason. */
export const withReferences = existsSync(folder)
  ? {}
  : { skip: "the reference sets are not beside this checkout (../shared)" }

export const readReference = (path: string) => readFileSync(`${folder}${path}`, "utf8")

type Numbers = (number | null)[]
export type UnitRun = { unit: string; t: number[]; upperbound: Numbers; alarm: Numbers } & Record<string, Numbers>
export type Run = { name: string; algorithm: string; control: Record<string, unknown>; units: UnitRun[] }
export type UnitInput = { observed: number[]; population: number[]; days: number[] | undefined }
export type ReferenceSet = { set: string; freq: number; input: Map<string, UnitInput>; runs: Run[] }

function inputOf(set: string): Map<string, UnitInput> {
  const units = new Map<string, UnitInput>()
  for (const line of readReference(`${set}/input.csv`).trim().split("\n").slice(1)) {
    const [, , , date = "", unit = "", observed, population] = line.split(",")
    const own = units.get(unit) ?? { observed: [], population: [], days: date === "" ? undefined : [] }
    units.set(unit, own)
    own.observed.push(Number(observed))
    own.population.push(Number(population))
    own.days?.push(Date.parse(date) / 86_400_000)
  }
  return units
}

/** What is null in R's settings is left to the default. */
function settings(control: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(control).filter(([, value]) => value !== null))
}

/** Every set of series with runs of R's surveillance. */
export function referenceSets(): ReferenceSet[] {
  const sets = readdirSync(folder).filter((name) => name.startsWith("surv_"))
  return sets
    .filter((set) => existsSync(`${folder}${set}/input.csv`))
    .map((set) => {
      const { freq, runs } = JSON.parse(readReference(`${set}/reference.json`))
      const named = Object.entries<Omit<Run, "name">>(runs)
      const each = named.map(([name, run]) => ({ ...run, name, control: settings(run.control) }))
      return { set, freq, input: inputOf(set), runs: each }
    })
}

/** How far two numbers lie apart, as a part of the larger claim; both absent is no gap, one absent is all the gap there is. */
export function gapBetween(ours: number | null | undefined, theirs: number | null): number {
  if (ours === undefined || ours === null || theirs === null)
    return (ours ?? null) === theirs ? 0 : Number.POSITIVE_INFINITY
  return Math.abs(ours - theirs) / Math.max(Math.abs(theirs), 1e-6)
}
