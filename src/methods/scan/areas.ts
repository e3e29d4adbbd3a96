import type { Day } from "../calendar/week.ts"
import { type Analysis, usualAnalysis } from "./analysis.ts"
import type { Field } from "./field.ts"
import { dayNumber } from "./period.ts"
import { onPlane } from "./places.ts"
import { type Findings, type Runner, runHere, scan } from "./scan.ts"

/** An area as a scan sees it: a point in the plane, its people, and how many signals each week brought. */
export type ScanArea = { code: string; x: number; y: number; population: number; weekly: ArrayLike<number> }

export type AreaScan = {
  areas: readonly ScanArea[]
  /** The Monday of the first week. */
  firstWeek: Day
}

/** What the product asks where nothing else is asked: what began in the last weeks and still lasts. */
const watch = {
  ...usualAnalysis,
  type: "prospective-space-time",
  maxPopulation: 5,
  maxTime: { kind: "units", value: 8 * 7 },
} as const satisfies Analysis

function firstDay(day: Day): number {
  const [year, month, dayOfMonth] = day.split("-").map(Number)
  const number = dayNumber(year ?? 0, month ?? 0, dayOfMonth ?? 0)
  if (number === undefined) throw new RangeError(`${day} is not a day`)
  return number
}

/**
 * The field of areas with weekly counts. Expected are as many signals per inhabitant everywhere and every week. Areas
 * without people or signals count for nothing.
 * @throws RangeError where there are fewer than two areas, weeks are of unequal number, a number is negative or none, or
 *   an area has signals and no people
 */
function fieldOfAreas({ areas, firstWeek }: AreaScan): Field {
  const weeks = areas[0]?.weekly.length ?? 0
  if (areas.length < 2 || weeks === 0) throw new RangeError("A scan compares at least two areas over at least one week")
  const sorted = [...areas].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
  const counts = new Uint32Array(areas.length * weeks)
  for (const [row, { code, population, weekly, x, y }] of sorted.entries()) {
    if (weekly.length !== weeks) throw new RangeError(`${code} has ${weekly.length} weeks, others ${weeks}`)
    if (!(population >= 0) || !Number.isFinite(x) || !Number.isFinite(y))
      throw new RangeError(`${code} has a wrong number`)
    for (let week = 0; week < weeks; week++) {
      const count = weekly[week] as number
      if (!Number.isInteger(count) || count < 0) throw new RangeError(`${code}, week ${week + 1}: ${count} is no count`)
      if (count > 0 && population === 0) throw new RangeError(`${code} has signals and no people`)
      counts[row * weeks + week] = count
    }
  }
  const start = firstDay(firstWeek)
  return {
    ids: sorted.map(({ code }) => code),
    places: onPlane(Float64Array.from(sorted.flatMap(({ x, y }) => [x, y]))),
    grid: undefined,
    boundaries: Float64Array.from({ length: weeks + 1 }, (_, week) => start + 7 * week),
    unit: "day",
    length: 7,
    counts,
    categories: [],
    measure: Float64Array.from(counts, (_, cell) => (sorted[Math.floor(cell / weeks)] as ScanArea).population),
    population: Float64Array.from(sorted, ({ population }) => population),
    circleWeights: undefined,
  }
}

/**
 * Finds where, and since which week, there are more signals than chance explains.
 * @param choices over those of `watch`; `maxTime` in days
 * @param run where the replicas are made (on a server: `runInThreads(n, false)`)
 * @throws RangeError as `fieldOfAreas`
 */
export async function scanAreas(
  asked: AreaScan,
  choices: Partial<Analysis> = {},
  run: Runner = runHere,
): Promise<Findings> {
  return await scan(fieldOfAreas(asked), { ...watch, ...choices }, run)
}
