import { asStraight, type Places } from "./places.ts"
import type { Circles } from "./problem.ts"

/** How far a circle may grow: as long as its weights sum to no more than `weight`, and no farther than `distance`. */
export type Reach = { weight: number; distance: number }

/** Locations in the order of their coordinates: first by the first coordinate, then by the second … */
function inCoordinateOrder({ dimension, points }: Places): Uint32Array {
  const count = points.length / dimension
  return Uint32Array.from({ length: count }, (_, index) => index).sort((a, b) => {
    for (let axis = 0; axis < dimension; axis++) {
      const step = (points[a * dimension + axis] as number) - (points[b * dimension + axis] as number)
      if (step !== 0) return step
    }
    return a - b
  })
}

/** The first index at which a sorted list is above a value (`equal`: or reaches it). */
function firstAbove(sorted: Float64Array, value: number, equal: boolean): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const there = sorted[middle] as number
    if (there > value || (equal && there === value)) high = middle
    else low = middle + 1
  }
  return low
}

/** Finds the locations near a centre, from near to far; of equally far ones the lesser coordinate first. */
class Nearest {
  readonly #centres: Places
  readonly #order: Uint32Array
  /** Coordinates in that order: beside each other in memory, as they are gone through. */
  readonly #first: Float64Array
  readonly #second: Float64Array
  readonly #third: Float64Array
  readonly #nearby: Uint32Array
  readonly #squares: Float64Array
  readonly #buckets: Uint32Array
  /** The square of the farthest collected. */
  #farthest = 0
  /** What `within` found, in order, and the squares of the distances. */
  readonly found: Uint32Array
  readonly squares: Float64Array

  constructor(centres: Places, places: Places) {
    const { dimension, points } = places
    const count = points.length / dimension
    this.#centres = centres
    this.#order = inCoordinateOrder(places)
    const along = (axis: number) =>
      Float64Array.from(this.#order, (location) =>
        axis < dimension ? (points[location * dimension + axis] as number) : 0,
      )
    this.#first = along(0)
    this.#second = along(1)
    this.#third = along(2)
    this.#nearby = new Uint32Array(count)
    this.#squares = new Float64Array(count)
    this.#buckets = new Uint32Array(count + 1)
    this.found = new Uint32Array(count)
    this.squares = new Float64Array(count)
  }

  /** Locations of which the square of the distance is at most `most`, in the order of their coordinates; how many. */
  #collect(centre: number, most: number): number {
    const { dimension } = this.#centres
    const [order, nearby, squares] = [this.#order, this.#nearby, this.#squares]
    const [first, second, third] = [this.#first, this.#second, this.#third]
    const x = this.#centres.points[centre * dimension] as number
    const y = this.#centres.points[centre * dimension + 1] as number
    const z = dimension === 2 ? 0 : (this.#centres.points[centre * dimension + 2] as number)
    // A slab across the first axis holds all that is near enough; a little wider, for rounding.
    const width = Math.sqrt(most) * (1 + 1e-9)
    const until = firstAbove(first, x + width, false)
    let found = 0
    let farthest = 0
    for (let index = firstAbove(first, x - width, true); index < until; index++) {
      const dx = (first[index] as number) - x
      const dy = (second[index] as number) - y
      const dz = (third[index] as number) - z
      const square = dx * dx + dy * dy + dz * dz
      if (square > most) continue
      if (square > farthest) farthest = square
      nearby[found] = order[index] as number
      squares[found++] = square
    }
    this.#farthest = farthest
    return found
  }

  /**
   * Puts the locations of which the square of the distance is at most `most` into `found`, in order; how many. Spread
   * evenly over the plane their squares are even too, so each gets a bucket of about its own and little is left to sort.
   */
  within(centre: number, most: number): number {
    const count = this.#collect(centre, most)
    const [nearby, unsorted, buckets] = [this.#nearby, this.#squares, this.#buckets]
    const { found, squares } = this
    const scale = this.#farthest > 0 ? (count - 1) / this.#farthest : 0
    buckets.fill(0, 0, count + 1)
    for (let index = 0; index < count; index++) {
      const bucket = ((unsorted[index] as number) * scale) >>> 0
      buckets[bucket + 1] = (buckets[bucket + 1] as number) + 1
    }
    let before = 0
    for (let bucket = 1; bucket <= count; bucket++) {
      before += buckets[bucket] as number
      buckets[bucket] = before
    }
    for (let index = 0; index < count; index++) {
      const bucket = ((unsorted[index] as number) * scale) >>> 0
      const place = buckets[bucket] as number
      buckets[bucket] = place + 1
      found[place] = nearby[index] as number
      squares[place] = unsorted[index] as number
    }
    settle(found, squares, count)
    return count
  }
}

/** Sorts a nearly sorted list by its squares; equal ones keep their order. */
function settle(list: Uint32Array, squares: Float64Array, count: number): void {
  for (let index = 1; index < count; index++) {
    const [moving, square] = [list[index] as number, squares[index] as number]
    let place = index - 1
    for (; place >= 0 && (squares[place] as number) > square; place--) {
      list[place + 1] = list[place] as number
      squares[place + 1] = squares[place] as number
    }
    if (place + 1 === index) continue
    list[place + 1] = moving
    squares[place + 1] = square
  }
}

/** How many of the first `count` of the list a circle may hold: it stops at the first that is too much. */
function fitting(list: Uint32Array, count: number, weights: Float64Array, most: number): number {
  let sum = 0
  // Sums of fractions may end up a hair above a limit that they meet.
  const limit = most * (1 + 1e-12)
  for (let index = 0; index < count; index++) {
    sum += weights[list[index] as number] as number
    if (sum > limit) return index
  }
  return count
}

function joined(parts: readonly Uint32Array[]): Circles {
  const starts = new Uint32Array(parts.length + 1)
  for (const [centre, part] of parts.entries()) starts[centre + 1] = (starts[centre] as number) + part.length
  const locations = new Uint32Array(starts[parts.length] as number)
  for (const [centre, part] of parts.entries()) locations.set(part, starts[centre])
  return { starts, locations }
}

/**
 * The circles about each centre: its locations from near to far, as far as every reach allows.
 * @param reaches each with the weights (one a location) that it counts by
 */
export function circlesAbout(
  centres: Places,
  places: Places,
  reaches: readonly (Reach & { weights: Float64Array })[],
): Circles {
  const nearest = new Nearest(centres, places)
  const distance = reaches.reduce((least, reach) => Math.min(least, asStraight(places, reach.distance)), Infinity)
  const farthest = distance * distance * (1 + 1e-12)
  const parts: Uint32Array[] = []
  let guess = Number.POSITIVE_INFINITY
  for (let centre = 0; centre < centres.points.length / centres.dimension; centre++) {
    for (let radius = guess; ; radius = radius < 1e150 ? radius * 4 : Infinity) {
      const most = Math.min(radius, farthest)
      const found = nearest.within(centre, most)
      let size = found
      for (const { weights, weight } of reaches) size = fitting(nearest.found, size, weights, weight)
      // All that was looked at fits: there may be more farther on.
      if (size === found && most < farthest && Number.isFinite(most)) continue
      parts.push(nearest.found.slice(0, size))
      const last = nearest.squares[size - 1] ?? 0
      if (last > 0) guess = last * 1.5
      break
    }
  }
  return joined(parts)
}

/** The same circles, each cut off where it holds more than `most` by these weights. */
export function smallerCircles(circles: Circles, weights: Float64Array, most: number): Circles {
  return joined(
    Array.from({ length: circles.starts.length - 1 }, (_, centre) => {
      const all = circles.locations.subarray(circles.starts[centre], circles.starts[centre + 1])
      return all.subarray(0, fitting(all, all.length, weights, most))
    }),
  )
}
