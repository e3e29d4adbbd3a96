import type { Beside } from "./beside.ts"
import { chanceAtLeast, type Pair, smallestChance } from "./chance.ts"
import { type Compared, ratioOf, type WatchedBeside } from "./comparison.ts"
import { Numbers } from "./numbers.ts"
import type { WatchSettings } from "./settings.ts"
import { type CountTable, restTable } from "./tables.ts"
import type { Tree } from "./tree.ts"

/** So many areas are compared before somebody else may have a turn. */
const atOnce = 500

/** All comparisons of a night, as far as they are made: only those that might be found are kept whole. */
export class Comparisons {
  /** How many there are in which something was counted. */
  made = 0
  /** Of how many series the past was fitted. */
  fits = 0
  /** Of each that is large enough to be found the smallest chance that could come out. */
  readonly smallest = new Numbers()
  readonly candidates: (Compared & { bound: number; smallest: number })[] = []
  private readonly settings: WatchSettings

  constructor(settings: WatchSettings) {
    this.settings = settings
  }

  add(theme: number, area: number, weeks: number, beside: WatchedBeside, pair: Pair): void {
    const { here, allHere, there, allThere } = pair
    if (allHere === 0 || allThere === 0 || here + there === 0) return
    this.made++
    const { leastSignals, leastRatio, level } = this.settings
    if (Math.min(here + there, allHere) < leastSignals) return
    const smallest = smallestChance(pair)
    this.smallest.push(smallest)
    if (here < leastSignals || ratioOf(pair) < leastRatio || smallest > level) return
    const bound = chanceAtLeast(pair)
    if (bound <= level) this.candidates.push({ theme, area, weeks, with: beside, ...pair, bound, smallest })
  }
}

type Night = { areas: Tree; themes: Tree; beside: Beside }

/** Compares every theme in every area with signals, in one period: beside elsewhere and beside before. */
export function* compareAll(
  comparisons: Comparisons,
  { areas, themes, beside }: Night,
  weeks: number,
  now: CountTable,
  before: CountTable,
): Generator<void> {
  const width = now.themes
  const rest = restTable(now, areas, beside)
  yield
  for (let area = 0; area < areas.codes.length; area++) {
    const row = area * width
    const allHere = now.branch[row] as number
    if (allHere > 0)
      for (let theme = 1; theme < themes.codes.length; theme++) {
        const here = now.branch[row + theme] as number
        const pair = (table: Int32Array): Pair => ({
          ...{ here, allHere },
          ...{ there: table[row + theme] as number, allThere: table[row] as number },
        })
        if (area > 0) comparisons.add(theme, area, weeks, "share", pair(rest))
        comparisons.add(theme, area, weeks, "before", pair(before.branch))
      }
    if (area % atOnce === atOnce - 1) yield
  }
}
