import type { Unit } from "./period.ts"
import type { Places } from "./places.ts"

/** All that is known, made plain: what was counted where and when, and against what it is held. */
export type Field = {
  /** The locations, in the order that decides between equals. */
  ids: readonly string[]
  places: Places
  /** Centres that are no locations, where circles are drawn about a grid. */
  grid: { ids: readonly string[]; places: Places } | undefined
  /** Day numbers at which the intervals begin, and the day after the last (see period.ts). */
  boundaries: Float64Array
  unit: Unit
  /** How many units an interval lasts. */
  length: number
  /** Locations × intervals, row by location; with categories one such table after another. */
  counts: Uint32Array
  /** The values of the categories, from low to high; empty where cases have none. */
  categories: readonly number[]
  /** Locations × intervals: expected cases, or people. Not used where the cases themselves say what is expected. */
  measure: Float64Array
  /** The people of each location averaged over the period, where that is known. */
  population: Float64Array | undefined
  /** Other weights (one a location) by which the size of a circle is limited. */
  circleWeights: Float64Array | undefined
}

/** All intervals taken together: each location keeps one number. */
export function overTime(cells: Float64Array, intervals: number): Float64Array {
  const sums = new Float64Array(cells.length / intervals)
  for (let cell = 0; cell < cells.length; cell++) {
    const location = Math.floor(cell / intervals)
    sums[location] = (sums[location] as number) + (cells[cell] as number)
  }
  return sums
}

/** All locations taken together: each interval keeps one number. */
function overSpace(cells: Float64Array, intervals: number): Float64Array {
  const sums = new Float64Array(intervals)
  for (let cell = 0; cell < cells.length; cell++) {
    const interval = cell % intervals
    sums[interval] = (sums[interval] as number) + (cells[cell] as number)
  }
  return sums
}

const perTable = (counts: Uint32Array, size: number, sum: (table: Float64Array) => Float64Array): Uint32Array =>
  Uint32Array.from(
    Array.from({ length: counts.length / size }, (_, table) =>
      Array.from(sum(Float64Array.from(counts.subarray(table * size, (table + 1) * size)))),
    ).flat(),
  )

/** The field with the whole period as one interval. */
export function collapsedTime(field: Field): Field {
  const intervals = field.boundaries.length - 1
  if (intervals === 1) return field
  const size = field.ids.length * intervals
  const ends = [field.boundaries[0] as number, field.boundaries[intervals] as number]
  return {
    ...field,
    boundaries: Float64Array.from(ends),
    counts: perTable(field.counts, size, (table) => overTime(table, intervals)),
    measure: overTime(field.measure, intervals),
  }
}

/** The field with all places as one. */
export function collapsedSpace(field: Field): Field {
  const intervals = field.boundaries.length - 1
  const size = field.ids.length * intervals
  const people = field.population?.reduce((sum, value) => sum + value, 0)
  return {
    ...field,
    ids: [""],
    places: { dimension: 2, points: new Float64Array(2) },
    grid: undefined,
    counts: perTable(field.counts, size, (table) => overSpace(table, intervals)),
    measure: overSpace(field.measure, intervals),
    population: people === undefined ? undefined : Float64Array.of(people),
    circleWeights: undefined,
  }
}
