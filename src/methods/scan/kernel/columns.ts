import type { PoissonProblem } from "../problem.ts"

/**
 * The intervals that windows are made of, as columns: in tiles of eight, the last interval in the last column, and as many
 * `empty` columns before the first as fill the first tile.
 */
export type Columns = {
  first: number
  count: number
  empty: number
  tiles: number
  longest: number
  ending: boolean
  /** The whole period is a column of its own, after the tiles. */
  whole: boolean
  /** All columns: those of the tiles and of the whole period. */
  all: number
}

/** A scan of the whole period only has one column, which counts everything, and no other. */
export function columnsOf({ intervals, spans, alsoWhole }: PoissonProblem): Columns {
  const wholeOnly = spans.kind === "whole"
  const longest = wholeOnly ? 1 : Math.min(spans.longest, intervals)
  const count = wholeOnly ? 0 : spans.kind === "ending" ? longest : intervals
  const tiles = Math.ceil(count / 8)
  const whole = wholeOnly || alsoWhole
  const all = tiles * 8 + Number(whole)
  const ending = spans.kind === "ending"
  return { first: intervals - count, count, empty: tiles * 8 - count, tiles, longest, ending, whole, all }
}
