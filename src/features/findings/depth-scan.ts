import { addDays, type Day, daysBetween } from "../../methods/calendar/week.ts"
import { mondayOfNumber, weekNumber } from "../../methods/counting/columns.ts"
import { centreOf } from "../../methods/geography/centre.ts"
import type { Outline } from "../../methods/geography/outline.ts"
import { boundsOf, planeAt } from "../../methods/geography/plane.ts"
import { type Analysis, usualAnalysis } from "../../methods/scan/analysis.ts"
import type { Cluster as FoundCluster } from "../../methods/scan/cluster.ts"
import type { Field } from "../../methods/scan/field.ts"
import { onPlane } from "../../methods/scan/places.ts"
import { planOf } from "../../methods/scan/plan.ts"
import { scan } from "../../methods/scan/scan.ts"
import type { Stretches } from "../../methods/scan/windows.ts"
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

/** The groups, and among how many circles times stretches of weeks they are the highest. */
export type ScanFound = { clusters: Cluster[]; tried: number }

/** How many stretches of weeks there are of every length that is allowed. */
function stretchesIn({ shortest, longest, firstFrom, lastFrom, firstUntil, lastUntil }: Stretches): number {
  let many = 0
  for (let until = firstUntil; until <= lastUntil; until++)
    many += Math.max(0, Math.min(lastFrom, until - shortest) - Math.max(firstFrom, until - longest) + 1)
  return many
}

/** Scans; a function of its data alone, so that another thread can do it. */
export async function clustersIn(data: ScanData): Promise<ScanFound> {
  const [field, analysis] = [fieldOf(data), analysisFor(settingsFor(data.spots.length))]
  const { circles, simulated } = planOf(field, analysis)
  const { clusters } = await scan(field, analysis)
  // A centre has a circle for each place that it reaches.
  const tried = circles.locations.length * stretchesIn(simulated.stretches)
  return { clusters: clusters.map(clusterFrom), tried }
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
  run: (data: ScanData) => Promise<ScanFound>,
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
  const found = await run(data).catch((error): Why => (error instanceof TooSlow ? "tooSlow" : "failed"))
  const file = fileOf(data)
  const again = { commands: [commandFor(file.name, weeks, settings)], files: [file.name] }
  if (typeof found === "string") return { section: { outcome: nothing(found), ...again }, files: [file] }
  const places = spots.map(({ code, name }) => ({ code, name }))
  const unplaced = table.areas.length - spots.length
  const counted = { places, unplaced, weeks: table.weeks, cases, signals, settings }
  return { section: { outcome: { kind: "made", ...found, ...counted }, ...again }, files: [file] }
}
