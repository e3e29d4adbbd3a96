import type { Outline, Position } from "./outline.ts"

/** Metres along one degree of a great circle on the mean sphere (radius 6,371,008.8 m; IUGG, mean radius R1). */
const metresPerDegree = (Math.PI * 6_371_008.8) / 180

export type Bounds = { west: number; south: number; east: number; north: number }

/** The smallest box in degrees around all outlines; `none` when there is no point. Throws nothing. */
export function boundsOf(outlines: Outline[]): ({ kind: "bounds" } & Bounds) | { kind: "none" } {
  const bounds = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  for (const outline of outlines) {
    for (const ring of outline.polygons.flat()) {
      for (const [longitude = 0, latitude = 0] of ring) {
        bounds.west = Math.min(bounds.west, longitude)
        bounds.east = Math.max(bounds.east, longitude)
        bounds.south = Math.min(bounds.south, latitude)
        bounds.north = Math.max(bounds.north, latitude)
      }
    }
  }
  return bounds.west === Infinity ? { kind: "none" } : { kind: "bounds", ...bounds }
}

/**
 * Degrees to planar metres, x to the east and y to the north: equirectangular with the cosine of one middle latitude.
 * Within 60 km of it, lengths are true to about 1 %. Throws nothing. Source: Snyder, Map Projections: A Working Manual
 * (USGS Professional Paper 1395, 1987), section 12, equidistant cylindrical.
 */
export function planeAt(middleLatitude: number): (position: Position) => [number, number] {
  const shrink = Math.cos((middleLatitude * Math.PI) / 180)
  return ([longitude = 0, latitude = 0]) => [longitude * shrink * metresPerDegree, latitude * metresPerDegree]
}
