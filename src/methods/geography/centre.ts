import type { Polygon, Position, Ring } from "./outline.ts"

/** Twice the area of a ring (negative when it runs clockwise), and its centre times three times that. */
function momentsOf(ring: Ring): [area: number, x: number, y: number] {
  // Measured from the first point, so that small areas far from 0 lose no digits.
  const [[startX = 0, startY = 0] = []] = ring
  let [area, x, y] = [0, 0, 0]
  for (let at = 0; at + 1 < ring.length; at++) {
    const [ax, ay] = [((ring[at] as Position)[0] ?? 0) - startX, ((ring[at] as Position)[1] ?? 0) - startY]
    const [bx, by] = [((ring[at + 1] as Position)[0] ?? 0) - startX, ((ring[at + 1] as Position)[1] ?? 0) - startY]
    const cross = ax * by - bx * ay
    area += cross
    x += (ax + bx) * cross
    y += (ay + by) * cross
  }
  return [area, x + 3 * startX * area, y + 3 * startY * area]
}

/**
 * The centre of gravity of an area, in the units of its points; holes do not count. It may lie outside the area itself.
 * @returns undefined where there is no point; the first point where the outline has no width
 * @source P. Bourke (1988), Calculating the area and centroid of a polygon
 */
export function centreOf(polygons: readonly Polygon[]): Position | undefined {
  let [area, x, y] = [0, 0, 0]
  for (const polygon of polygons)
    for (const [number, ring] of polygon.entries()) {
      const [own, ownX, ownY] = momentsOf(ring)
      const sign = (own < 0 ? -1 : 1) * (number === 0 ? 1 : -1)
      area += sign * own
      x += sign * ownX
      y += sign * ownY
    }
  return area > 0 ? [x / (3 * area), y / (3 * area)] : polygons[0]?.[0]?.[0]
}
