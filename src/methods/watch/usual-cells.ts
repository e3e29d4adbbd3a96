import type { Gathered } from "./gather.ts"
import type { Numbers } from "./numbers.ts"
import type { WatchSettings } from "./settings.ts"
import { countTable } from "./tables.ts"
import type { Tree } from "./tree.ts"
import {
  type Block,
  blocks,
  leastOfLate,
  mostWeeks,
  type UsualDesign,
  type UsualDesigns,
  weeksLeftOut,
} from "./usual-designs.ts"
import { weeksOfHistory } from "./usual-series.ts"

/** So many areas are gone through before somebody else may have a turn. */
const atOnce = 1000

/** A theme in an area in the newest block, of which the past has to be fitted before anything can be said. */
export type UsualCell = { theme: number; block: Block; here: number; allHere: number } & UsualDesign
/** The cells of one area, and how many weeks of history it has. */
export type UsualArea = { area: number; length: number; cells: UsualCell[] }

type Within = { gathered: Gathered; areas: Tree; themes: Tree; last: number; designs: UsualDesigns }
type Counting = { made: number; smallest: Numbers }

/**
 * Which cells are asked whether there are more than usual, which of those count as a comparison, and which may be found. Only what
 * depends on the past or on all signals there together keeps a cell from counting: no three years, nothing of the theme in them, or
 * so few signals of all themes that no number of them could be enough. Too few of the theme itself is an outcome that could have
 * been another: such a cell is never found and needs no fit, but it counts. How small its chance could have been is not known
 * without that fit, so it is taken to be nought, which leaves no cell out.
 */
export function* usualCells(
  { gathered, areas, themes, last, designs }: Within,
  comparisons: Counting,
  { leastSignals }: Pick<WatchSettings, "leastSignals">,
): Generator<void, UsualArea[]> {
  const width = themes.codes.length
  const lengths = weeksOfHistory(gathered, areas, last)
  yield
  const table = (from: number, until: number) => countTable(gathered, areas, themes, { from, until })
  const late = { 1: yield* table(last, last), 4: yield* table(last - 3, last) }
  const past = yield* table(last - mostWeeks + 1, last - weeksLeftOut)
  const wanted: UsualArea[] = []
  for (let area = 0; area < areas.codes.length; area++) {
    const row = area * width
    const length = lengths[area] as number
    const cells: UsualCell[] = []
    for (const block of blocks) {
      const allHere = late[block].branch[row] as number
      const design = designs.of(block, length)
      if (!design || allHere === 0) continue
      const couldBeEnough = (late[4].branch[row] as number) >= leastOfLate && allHere >= leastSignals
      for (let theme = 1; theme < width; theme++) {
        if (past.branch[row + theme] === 0) continue
        comparisons.made++
        if (!couldBeEnough) continue
        comparisons.smallest.push(0)
        const here = late[block].branch[row + theme] as number
        if (here >= leastSignals && (late[4].branch[row + theme] as number) >= leastOfLate)
          cells.push({ theme, block, here, allHere, ...design })
      }
    }
    if (cells.length > 0) wanted.push({ area, length, cells })
    if (area % atOnce === atOnce - 1) yield
  }
  return wanted
}
