import { allocate } from "../matching/allocate.ts"

/** A place with so many of one item on its shelf, and how many it wants to have at least. Where it is: metres in a plane. */
export type Shelf = { readonly x: number; readonly y: number; readonly units: number; readonly least: number }
/** So many from one place to another, by their numbers in the list, and how far that is. */
export type Move = { from: number; to: number; units: number; metres: number }

/** Portions are counted one by one, so large numbers are moved in packs: the most a place wants is at most so many packs. */
const mostPacks = 500

/**
 * Which moves fill the shelves that hold less than they want from those that hold more. No shelf goes below what it wants. As
 * many units move as help somebody; where there are too few, the emptiest shelf comes first, unit by unit; of all ways to do
 * that the one with the fewest metres. Exact: shortages are needs and surpluses offers in `allocate`. Where somebody wants more
 * than 500, units go in equal packs, and a shortage or surplus of less than a pack stays.
 * @returns the moves in the order of who receives, then of who gives
 * @throws RangeError when the numbers are too large to be exact
 */
export function redistribute(shelves: readonly Shelf[]): Move[] {
  const numbered = shelves.map((shelf, number) => ({ ...shelf, number }))
  const pack = Math.max(1, Math.ceil(Math.max(0, ...shelves.map(({ least }) => least)) / mostPacks))
  const packs = (units: number) => Math.floor(units / pack)
  const short = numbered.filter(({ units, least }) => packs(least - units) > 0)
  const ample = numbered.filter(({ units, least }) => packs(units - least) > 0)
  if (short.length === 0 || ample.length === 0) return []
  const width = Math.max(...shelves.map(({ x }) => x)) - Math.min(...shelves.map(({ x }) => x))
  const height = Math.max(...shelves.map(({ y }) => y)) - Math.min(...shelves.map(({ y }) => y))
  const whole = (value: number, rows: readonly unknown[]) => new Int32Array(rows.length).fill(value)
  const { matches } = allocate(
    {
      ...placesOf(short),
      ...{ kind: whole(0, short), tier: whole(1, short), languages: whole(1, short), requires: whole(0, short) },
      units: Int32Array.from(short, ({ units, least }) => packs(least - units)),
      had: Int32Array.from(short, ({ units }) => packs(units)),
    },
    {
      ...placesOf(ample),
      ...{ kind: whole(0, ample), languages: whole(1, ample), has: whole(0, ample) },
      units: Int32Array.from(ample, ({ units, least }) => packs(units - least)),
      radius: new Float64Array(ample.length).fill(Math.ceil(Math.hypot(width, height)) + 1),
    },
    "kmajor",
  )
  return matches.map(({ need, offer, units, metres }) => ({
    ...{ from: ample[offer]?.number ?? 0, to: short[need]?.number ?? 0 },
    ...{ units: units * pack, metres },
  }))
}

const placesOf = (shelves: readonly Shelf[]) => ({
  x: Float64Array.from(shelves, ({ x }) => x),
  y: Float64Array.from(shelves, ({ y }) => y),
})
