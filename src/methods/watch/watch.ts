import type { AreaTree } from "../counting/area-tree.ts"
import type { Columns } from "../counting/columns.ts"
import type { Shared } from "../statistics/distinct.ts"
import { besideOf } from "./beside.ts"
import { chanceOfMore } from "./chance.ts"
import { Comparisons, compareAll } from "./compare.ts"
import { type Compared, lastWeek, type WatchedKind } from "./comparison.ts"
import { adjusted, countable, stepUp } from "./discovery.ts"
import { gather } from "./gather.ts"
import { together } from "./patterns.ts"
import type { WatchSettings } from "./settings.ts"
import { countTable } from "./tables.ts"
import { type Node, type Tree, treeOf } from "./tree.ts"
import { moreThanUsual } from "./usual.ts"
import { mostWeeks } from "./usual-designs.ts"
import { type Cell, Listener } from "./voices.ts"

/** Something that was found before, to be counted again over the last so many weeks. */
export type Remembered = { theme: string; area: string | null; weeks: number; with?: WatchedKind }

export type WatchTask = {
  columns: Columns
  areas: AreaTree
  themes: readonly Node[]
  /** The number of the last week that counts. */
  until: number
  settings: WatchSettings
  /** The organisations of each person who has more than one. */
  shared: Shared
  remembered?: readonly Remembered[]
}

/** One comparison that was found. `chance` is that of so many or more; `adjusted` the level at which it would just be found. */
export type Discovery = Named<Compared>
type Named<One> = One extends Compared
  ? Omit<One, "theme" | "area"> & { theme: string; area: string | null; chance: number; adjusted: number }
  : never

export type Watched = {
  /** Standing signals in all weeks that were looked at. */
  signals: number
  /** Comparisons in which something was counted, and those of them that could have been found. */
  compared: number
  counted: number
  found: number
  /** Of how many series the past was fitted, to know what is usual. */
  fits: number
  /** Everything that was found; the first of each speaks for the others, which tell of the same. */
  patterns: [Discovery, ...Discovery[]][]
  /** How many signals each that was remembered has now. */
  remembered: number[]
}

type Candidate = Compared & { bound: number; smallest: number }
type Chanced = Compared & { chance: number }

/**
 * Compares every theme (with all below it) in every area with signals (with all below it), and everywhere, over each period:
 * is it a larger part of all signals than elsewhere in the region, or than in as many weeks before? And where asked: are there more in
 * the newest complete week, or four weeks, than usual for the time of the year? Controls the share of false
 * ones among what is found over all of these together. Gives way from time to time, saying which part is done.
 * @throws RangeError when there is no period, or one of less than a week
 * @source Y. Benjamini and Y. Hochberg (1995), JRSS B 57:289-300; Y. Benjamini and D. Yekutieli (2001), Ann. Statist. 29:1165;
 *   P. Gilbert (2005), JRSS C 54:143-158, for counts
 */
export function* watch(task: WatchTask): Generator<number, Watched> {
  const { columns, settings, until } = task
  const { periods } = settings
  if (periods.length === 0 || periods.some((weeks) => !(weeks >= 1)))
    throw new RangeError(`periods are of one week or more, not ${periods.join(", ") || "none"}`)
  const areas = treeOf(task.areas.areas)
  const themes = treeOf(task.themes)
  const night = { areas, themes, beside: besideOf(areas, task.areas) }
  const oldest = Math.max(...periods, ...(task.remembered ?? []).map(({ weeks }) => weeks / 2))
  const from = Math.min(
    until - 2 * oldest + 1,
    settings.moreThanUsual ? lastWeek("usual", until) - mostWeeks + 1 : until,
  )
  const gathered = yield* saying(0, gather(columns, areas, themes, { from, until }))
  const comparisons = new Comparisons(settings)
  for (const [at, weeks] of periods.entries()) {
    const [part, from] = [at / periods.length, until - weeks + 1]
    const now = yield* saying(part, countTable(gathered, areas, themes, { from, until }))
    const before = yield* saying(part, countTable(gathered, areas, themes, { from: from - weeks, until: from - 1 }))
    yield* saying(part, compareAll(comparisons, night, weeks, now, before))
  }
  if (settings.moreThanUsual)
    for (const one of yield* saying(1, moreThanUsual({ gathered, areas, themes, until, settings }, comparisons)))
      comparisons.candidates.push({ ...one, bound: one.usual.chance, smallest: 0 })
  const listener = new Listener({ gathered, areas, themes, columns, shared: task.shared })
  const { counted, limit } = yield* saying(1, countable(comparisons.smallest.all(), settings))
  const able = comparisons.candidates.filter(({ smallest }) => smallest <= limit)
  const heard = yield* saying(1, heardEnough(near(able, counted, settings), listener, task))
  const found = discoveries(heard, counted, settings)
  const named = (one: Chanced & { adjusted: number }): Discovery => nameIt(one, areas, themes)
  return {
    signals: gathered.theme.length,
    compared: comparisons.made,
    counted,
    found: found.length,
    fits: comparisons.fits,
    patterns: together(found, areas, themes).map(([head, ...others]) => [named(head), ...others.map(named)]),
    remembered: (task.remembered ?? []).map((one) => {
      const [theme, area] = [themes.numbers.get(one.theme), one.area === null ? 0 : areas.numbers.get(one.area)]
      if (theme === undefined || area === undefined) return 0
      return listener.count({ theme, area, ...weeksOf(one, until) })
    }),
  }
}

/** Both included. */
function weeksOf({ weeks, with: kind = "share" }: { weeks: number; with?: WatchedKind }, until: number) {
  const last = lastWeek(kind, until)
  return { from: last - weeks + 1, until: last }
}

/** Gives way wherever a part of the work does. */
function* saying<Result>(part: number, work: Generator<unknown, Result>): Generator<number, Result> {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    yield part
  }
}

/** Those that might be found at all: were their chance as small as its bound, the step up would come so far. */
function near(candidates: readonly Candidate[], counted: number, settings: WatchSettings): Candidate[] {
  const sorted = candidates.toSorted((one, other) => one.bound - other.bound)
  const reach = stepUp(
    sorted.map(({ bound }) => bound),
    counted,
    settings,
  )
  return sorted.slice(0, reach)
}

/** What too few people or organisations told is not found whatever its chance; it stays among those that count. */
function* heardEnough(
  candidates: readonly Candidate[],
  listener: Listener,
  { settings, until }: WatchTask,
): Generator<void, Chanced[]> {
  const known = new Map<string, boolean>()
  const enough: Chanced[] = []
  for (const { bound: _, smallest: __, ...one } of candidates) {
    const cell: Cell = { theme: one.theme, area: one.area, ...weeksOf(one, until) }
    const key = `${one.theme} ${one.area} ${cell.from} ${cell.until}`
    const isHeard = known.get(key) ?? isEnough(listener, cell, settings)
    known.set(key, isHeard)
    if (isHeard) enough.push({ ...one, chance: one.with === "usual" ? one.usual.chance : chanceOfMore(one) })
    yield
  }
  return enough
}

function isEnough(listener: Listener, cell: Cell, { leastReporters, leastOrganisations }: WatchSettings): boolean {
  const { reporters, organisations } = listener.hear(cell)
  return reporters >= leastReporters && organisations >= leastOrganisations
}

/** The strongest first; of equally strong ones that of most signals, and then the narrowest: what lies deeper has a higher number. */
function discoveries(heard: readonly Chanced[], counted: number, settings: WatchSettings) {
  const sorted = heard.toSorted(
    (one, other) =>
      one.chance - other.chance || other.here - one.here || other.theme - one.theme || other.area - one.area,
  )
  const chances = sorted.map(({ chance }) => chance)
  const levels = adjusted(chances, counted, settings)
  return sorted
    .slice(0, stepUp(chances, counted, settings))
    .map((one, at) => ({ ...one, adjusted: levels[at] as number }))
}

const nameIt = (one: Chanced & { adjusted: number }, areas: Tree, themes: Tree): Discovery => ({
  ...one,
  theme: themes.codes[one.theme] ?? "",
  area: areas.codes[one.area] ?? null,
})
