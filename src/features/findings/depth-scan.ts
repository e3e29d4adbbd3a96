import { addDays, type Day, daysBetween } from "../../methods/calendar/week.ts"
import { mondayOfNumber, weekNumber } from "../../methods/counting/columns.ts"
import { centreOf } from "../../methods/geography/centre.ts"
import type { Outline } from "../../methods/geography/outline.ts"
import { boundsOf, planeAt } from "../../methods/geography/plane.ts"
import { type Analysis, usualAnalysis } from "../../methods/scan/analysis.ts"
import type { Cluster as FoundCluster } from "../../methods/scan/cluster.ts"
import type { Field } from "../../methods/scan/field.ts"
import { onPlane } from "../../methods/scan/places.ts"
import { scan } from "../../methods/scan/scan.ts"
import { usualThresholds } from "../../methods/statistics/verdict.ts"
import { dataFile } from "./depth-csv.ts"
import type { Cluster, DepthFile, Made, Scanned } from "./depth-model.ts"
import type { PlaceTable } from "./depth-places.ts"
import type { Weeks } from "./period.ts"

type Settings = { replicas: number; seed: number; maxPart: number; maxTime: number }

/** Chosen before anything is seen. Of few places each holds more than a fifth; there a group may hold half, as is usual. */
const settingsFor = (places: number): Settings => ({
  replicas: 999,
  seed: 12345,
  maxPart: places < 10 ? 50 : 20,
  maxTime: 50,
})

const analysisFor = ({ maxPart, maxTime, replicas, seed }: Settings): Analysis => ({
  ...usualAnalysis,
  maxPopulation: maxPart,
  maxTime: { kind: "percent", value: maxTime },
  replicas,
  seed,
})

/** So many cells (places times weeks) answer within seconds. */
const mostCells = 200_000

/** Nobody waits for this scan any longer. */
export class TooSlow extends Error {}

type Spot = { code: string; name: string; row: number; x: number; y: number }
export type ScanData = { spots: Spot[]; table: PlaceTable; firstWeek: Day }

/** Places with the middle of their outline in whole metres, by code as the command sorts them. */
function spotsOf(table: PlaceTable, outlines: readonly Outline[]): Spot[] {
  const bounds = boundsOf([...outlines])
  const plane = planeAt(bounds.kind === "none" ? 0 : (bounds.south + bounds.north) / 2)
  const middles = new Map(outlines.map(({ code, polygons }) => [code, centreOf(polygons)]))
  return table.areas.flatMap(({ code, name }, row) => {
    const middle = middles.get(code)
    if (!middle) return []
    const [x, y] = plane(middle).map(Math.round) as [number, number]
    return [{ code, name, row, x, y }]
  })
}

/**
 * The signals of the theme held against all signals of the same place and week: where people report much of everything,
 * nothing stands out.
 */
function fieldOf({ spots, table, firstWeek }: ScanData): Field {
  const rows = (numbers: Int32Array) =>
    spots.flatMap(({ row }) => [...numbers.subarray(row * table.weeks, (row + 1) * table.weeks)])
  const start = daysBetween("1970-01-01", firstWeek)
  return {
    ids: spots.map(({ code }) => code),
    places: onPlane(Float64Array.from(spots.flatMap(({ x, y }) => [x, y]))),
    grid: undefined,
    boundaries: Float64Array.from({ length: table.weeks + 1 }, (_, week) => start + 7 * week),
    unit: "day",
    length: 7,
    counts: Uint32Array.from(rows(table.own)),
    categories: [],
    measure: Float64Array.from(rows(table.all)),
    population: undefined,
    circleWeights: undefined,
  }
}

const mondayOfDay = (day: number): Day => mondayOfNumber(Math.floor((day - 4) / 7))

/** Scans; a function of its data alone, so that another thread can do it. */
export async function clustersIn(data: ScanData): Promise<Cluster[]> {
  const { clusters } = await scan(fieldOf(data), analysisFor(settingsFor(data.spots.length)))
  return clusters.map(clusterFrom)
}

const clusterFrom = ({ members, start, end, observed, expected, ratio, llr, p }: FoundCluster): Cluster => ({
  places: members,
  from: mondayOfDay(start),
  until: mondayOfDay(end),
  observed,
  expected: expected ?? 0,
  ratio: ratio !== undefined && Number.isFinite(ratio) ? ratio : null,
  llr,
  p: p ?? 1,
})

function fileOf({ spots, table, firstWeek }: ScanData): DepthFile {
  const rows = spots.flatMap(({ code, x, y, row }) =>
    Array.from({ length: table.weeks }, (_, week) => week).flatMap((week) => {
      const all = table.all[row * table.weeks + week] as number
      const own = table.own[row * table.weeks + week] as number
      return all === 0 ? [] : [[code, x, y, addDays(firstWeek, 7 * week), own, all]]
    }),
  )
  return dataFile("plaatsen-weken.csv", ["id", "x", "y", "date", "cases", "expected"], rows)
}

const commandFor = (file: string, { from, until }: Weeks, settings: Settings): string =>
  [
    `nabij scan --cases ${file} --model poisson --type space-time --start ${from} --end ${addDays(until, 6)} --time-unit week`,
    `--max-population ${settings.maxPart} --max-time ${settings.maxTime}% --replicas ${settings.replicas} --seed ${settings.seed}`,
  ].join(" ")

type Why = Extract<Scanned["outcome"], { kind: "unclear" }>["why"]
type Sums = { cases: number; signals: number; anyFits: boolean }

/** Signals of the theme and all signals in these places; and whether any place is small enough to be a group. */
function sumsOf(spots: readonly Spot[], { own, all, weeks }: PlaceTable): Sums {
  const sum = (numbers: Int32Array, { row }: Spot) =>
    numbers.subarray(row * weeks, (row + 1) * weeks).reduce((total, count) => total + count, 0)
  const total = (numbers: Int32Array) => spots.reduce((all, spot) => all + sum(numbers, spot), 0)
  const signals = total(all)
  const most = (signals * settingsFor(spots.length).maxPart) / 100
  return { cases: total(own), signals, anyFits: spots.some((spot) => sum(all, spot) <= most) }
}

function whyNot(theme: string | undefined, table: PlaceTable, spots: readonly Spot[], sums: Sums): Why | undefined {
  if (theme === undefined) return "noTheme"
  if (table.areas.length < 2) return "oneArea"
  if (spots.length < 2) return "noOutlines"
  if (sums.cases < usualThresholds.counts) return "tooFewSignals"
  if (!sums.anyFits) return "tooLarge"
  if (table.weeks < 2) return "oneWeek"
  return table.areas.length * table.weeks > mostCells ? "tooMuch" : undefined
}

/**
 * Where and since when the theme is a larger part of all signals than chance explains.
 * @param run scans somewhere; what it throws becomes an outcome, never a failure
 */
export async function scanDepth(
  {
    theme,
    table,
    outlines,
    weeks,
  }: { theme: string | undefined; table: PlaceTable; outlines: readonly Outline[]; weeks: Weeks },
  run: (data: ScanData) => Promise<Cluster[]>,
): Promise<Made<Scanned>> {
  const spots = spotsOf(table, outlines)
  const sums = sumsOf(spots, table)
  const { cases, signals } = sums
  const why = whyNot(theme, table, spots, sums)
  const nothing = (because: Why): Scanned["outcome"] => ({
    kind: "unclear",
    why: because,
    ...(because === "tooFewSignals" && { have: cases, need: usualThresholds.counts }),
  })
  if (why) return { section: { outcome: nothing(why), commands: [], files: [] }, files: [] }
  const settings = settingsFor(spots.length)
  const data = { spots, table, firstWeek: mondayOfNumber(weekNumber(weeks.from)) }
  const clusters = await run(data).catch((error): Why => (error instanceof TooSlow ? "tooSlow" : "failed"))
  const file = fileOf(data)
  const again = { commands: [commandFor(file.name, weeks, settings)], files: [file.name] }
  if (typeof clusters === "string") return { section: { outcome: nothing(clusters), ...again }, files: [file] }
  const places = spots.map(({ code, name }) => ({ code, name }))
  const unplaced = table.areas.length - spots.length
  const counted = { places, unplaced, weeks: table.weeks, cases, signals, settings }
  return { section: { outcome: { kind: "made", clusters, ...counted }, ...again }, files: [file] }
}
