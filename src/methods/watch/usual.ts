import { daysBetween } from "../calendar/week.ts"
import { mondayOfNumber } from "../counting/columns.ts"
import { dispersedQuantile } from "../statistics/negative-binomial.ts"
import { type ComparedUsual, lastWeek, timesOf, type Usual } from "./comparison.ts"
import type { Gathered } from "./gather.ts"
import type { Numbers } from "./numbers.ts"
import type { WatchSettings } from "./settings.ts"
import type { Tree } from "./tree.ts"
import { type UsualCell, usualCells } from "./usual-cells.ts"
import { chanceIfSure, chanceOfSoMany } from "./usual-chance.ts"
import { UsualDesigns } from "./usual-designs.ts"
import { expectationOf } from "./usual-expectation.ts"
import { inBlocks, WeekRoom } from "./usual-series.ts"

type Task = { gathered: Gathered; areas: Tree; themes: Tree; until: number; settings: WatchSettings }
/** Where the other comparisons of the night are counted too. */
type Counting = { made: number; fits: number; smallest: Numbers }

/**
 * Whether the newest complete week, and the four weeks that end with it, hold more of a theme than usual for the time of the year,
 * with all signals there as the effort. Only those that may be found are kept.
 * @source A. Noufaily and others (2013), Statistics in Medicine 32:1206-1222
 */
export function* moreThanUsual(
  { gathered, areas, themes, until, settings }: Task,
  comparisons: Counting,
): Generator<void, ComparedUsual[]> {
  const last = lastWeek("usual", until)
  const designs = new UsualDesigns(daysBetween("1970-01-01", mondayOfNumber(last)))
  const wanted = yield* usualCells({ gathered, areas, themes, last, designs }, comparisons, settings)
  const room = new WeekRoom(gathered, areas, themes, last)
  const found: ComparedUsual[] = []
  for (const { area, length, cells } of wanted) {
    const weeks = yield* room.fill(area)
    for (const cell of cells) {
      const { theme, block, here, allHere } = cell
      const [count, all] = [inBlocks(weeks.of(theme), length, block), inBlocks(weeks.of(0), length, block)]
      comparisons.fits++
      const usual = usualOf(cell, count, all, settings.level)
      const one = usual && { theme, area, weeks: block, with: "usual" as const, here, allHere, usual }
      if (one && timesOf(one) >= settings.leastRatio) found.push(one)
      yield
    }
  }
  return found
}

/** The model of the evidence card. Nothing where it does not settle, or where so many are likely enough. */
function usualOf(
  { design, years }: UsualCell,
  count: Float64Array,
  all: Float64Array,
  level: number,
): Usual | undefined {
  // A step in which nobody reported anything has no logarithm; half a signal says as little.
  const effort = all.map((signals) => Math.max(signals, 0.5))
  const now = expectationOf(design, count, effort)
  if (!now) return undefined
  const here = count[design.t - 1] as number
  if (chanceIfSure(here, now) > level) return undefined
  const chance = chanceOfSoMany(here, now)
  if (!(chance <= level)) return undefined
  const { alpha } = design.options
  const { expected, dispersion, trend } = now
  const [low, high] = [alpha, 1 - alpha].map((part) => dispersedQuantile(expected, dispersion, part)) as [
    number,
    number,
  ]
  return { expected, low, high, years, dispersion, trend, chance }
}
