/** Runs SaTScan itself on a country, where it is on the PATH. */
import { execFileSync, spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Country } from "./scan-country.ts"

export const satscanIsThere = (): boolean => spawnSync("satscan64", [], { stdio: "ignore" }).error === undefined

/** 2 January 2023 is the first day of the first week. */
const dayOf = (week: number): string => {
  const day = new Date(Date.UTC(2023, 0, 2 + 7 * week))
  return `${day.getUTCFullYear()}/${day.getUTCMonth() + 1}/${day.getUTCDate()}`
}

const settings = (folder: string, weeks: number, prospective: boolean, replicas: number, threads: number) => `[Input]
CaseFile=${join(folder, "cases.cas")}
PrecisionCaseTimes=3
StartDate=${dayOf(0)}
EndDate=${dayOf(weeks - 1 / 7)}
PopulationFile=${join(folder, "people.pop")}
CoordinatesFile=${join(folder, "places.geo")}
CoordinatesType=0
[Analysis]
AnalysisType=${prospective ? 4 : 3}
ModelType=0
ScanAreas=1
TimeAggregationUnits=3
TimeAggregationLength=7
[Output]
ResultsFile=${join(folder, "result.txt")}
[Spatial Window]
MaxSpatialSizeInPopulationAtRisk=5
[Temporal Window]
MaxTemporalSizeInterpretation=1
MaxTemporalSize=56
[Inference]
PValueReportType=1
MonteCarloReps=${replicas}
[Run Options]
NumberParallelProcesses=${threads}
`

/** Seconds that SaTScan takes for circles of 5 % of the people and at most eight weeks. */
export function satscanSeconds(country: Country, prospective: boolean, replicas: number, threads: number): number {
  const folder = mkdtempSync(join(tmpdir(), "nabij-satscan-"))
  try {
    const { ids, points, people, weeks, counts } = country
    const cases: string[] = []
    counts.forEach((count, cell) => {
      if (count > 0) cases.push(`${ids[Math.floor(cell / weeks)]} ${count} ${dayOf(cell % weeks)}`)
    })
    writeFileSync(join(folder, "cases.cas"), `${cases.join("\n")}\n`)
    writeFileSync(join(folder, "people.pop"), ids.map((id, index) => `${id} 2023 ${people[index]}\n`).join(""))
    writeFileSync(
      join(folder, "places.geo"),
      ids.map((id, index) => `${id} ${points[2 * index]} ${points[2 * index + 1]}\n`).join(""),
    )
    const file = join(folder, "scan.prm")
    writeFileSync(file, settings(folder, weeks, prospective, replicas, threads))
    const start = performance.now()
    execFileSync("satscan64", [file], { stdio: "ignore" })
    return (performance.now() - start) / 1000
  } finally {
    rmSync(folder, { recursive: true })
  }
}
