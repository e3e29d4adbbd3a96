/** Points in the plane (2 numbers each, any unit) or on the sphere as points in space (3 numbers each, kilometres). */
export type Places = { dimension: 2 | 3; points: Float64Array }

/** The radius that SaTScan gives the earth, in kilometres. */
const earthRadius = 6367

/** Points in the plane: x and y after each other. */
export const onPlane = (points: Float64Array): Places => ({ dimension: 2, points })

/** Latitudes and longitudes in degrees (after each other) as points in space, so that near is near as the mole digs. */
export function onSphere(degrees: Float64Array): Places {
  const count = degrees.length / 2
  const points = new Float64Array(count * 3)
  for (let index = 0; index < count; index++) {
    const latitude = ((degrees[2 * index] as number) * Math.PI) / 180
    const longitude = ((degrees[2 * index + 1] as number) * Math.PI) / 180
    points[3 * index] = earthRadius * Math.cos(latitude) * Math.cos(longitude)
    points[3 * index + 1] = earthRadius * Math.cos(latitude) * Math.sin(longitude)
    points[3 * index + 2] = earthRadius * Math.sin(latitude)
  }
  return { dimension: 3, points }
}

/** The square of the straight distance between point a of one set and point b of another. */
export function squaredDistance(some: Places, a: number, others: Places, b: number): number {
  let sum = 0
  for (let axis = 0; axis < some.dimension; axis++) {
    const step =
      (some.points[a * some.dimension + axis] as number) - (others.points[b * some.dimension + axis] as number)
    sum += step * step
  }
  return sum
}

/** A straight distance as people measure it: along the ground where the places are on the sphere. */
export function asMeasured(places: Places, straight: number): number {
  if (places.dimension === 2) return straight
  return 2 * earthRadius * Math.asin(Math.min(1, straight / (2 * earthRadius)))
}

/** The straight distance that belongs to a distance as people measure it. */
export function asStraight(places: Places, measured: number): number {
  if (places.dimension === 2 || !Number.isFinite(measured)) return measured
  return measured >= Math.PI * earthRadius ? 2 * earthRadius : 2 * earthRadius * Math.sin(measured / (2 * earthRadius))
}
