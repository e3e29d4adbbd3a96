import { addDays, type Day } from "../../methods/calendar/week.ts"
import type { WatchedKind } from "../../methods/watch/comparison.ts"

/** A theme in an area, as it was found over so many weeks up to a Monday; what is beside the usual ends a week before. */
export type Seen = { theme: string; area: string | null; weeks: number; with?: WatchedKind; signals: number }
/** A pattern that people answered: what it was proposed as first, and what stood with it. */
export type Earlier = { id: string; until: Day; cells: readonly [Seen, ...Seen[]] }
type Cell = Pick<Seen, "theme" | "area">

const isSame = (one: Cell, other: Cell): boolean => one.theme === other.theme && one.area === other.area

/**
 * What a new pattern has in common with one that was answered: its own theme and area stood in that one, or those of that one stand
 * in it now. Where several do, that one's own comes first, then the largest.
 */
export function inCommon(cells: readonly [Cell, ...Cell[]], { cells: [first, ...others] }: Earlier): Seen | undefined {
  if (cells.some((cell) => isSame(cell, first))) return first
  return others.filter((other) => isSame(other, cells[0])).sort((one, other) => other.signals - one.signals)[0]
}

/** December to February is one season, and so on. */
const seasonOf = (day: Day): number => Math.floor((Number(day.slice(5, 7)) % 12) / 3)
const middle = (until: Day, weeks: number): Day => addDays(until, 6 - Math.floor((7 * weeks) / 2))

/** Whether the same number of weeks up to now holds none of the weeks of then, and has its middle in another season. */
export const isOtherSeason = (then: Day, now: Day, weeks: number): boolean =>
  addDays(now, -7 * weeks) >= then && seasonOf(middle(then, weeks)) !== seasonOf(middle(now, weeks))

/** It grew by half. */
export const isGrown = (then: number, now: number): boolean => now * 2 >= then * 3

const lastOf = (seen: Seen, until: Day): Day => (seen.with === "usual" ? addDays(until, -7) : until)

export type Repeat = { earlierId: string; asksAgain: boolean }

/**
 * The answered patterns that a new one is again. Nobody is asked twice, unless it grew by half since, or was then seen in another
 * season.
 * @param now how many signals a theme and area of an earlier one has today, over as many weeks
 */
export const repeatsOf = (
  cells: readonly [Cell, ...Cell[]],
  earlier: readonly Earlier[],
  until: Day,
  now: (seen: Seen) => number,
): Repeat[] =>
  earlier.flatMap((one) => {
    const common = inCommon(cells, one)
    if (!common) return []
    const asksAgain =
      isGrown(common.signals, now(common)) || isOtherSeason(one.until, lastOf(common, until), common.weeks)
    return [{ earlierId: one.id, asksAgain }]
  })
