import { borderNodes, keyOf } from "./border-nodes.ts"
import type { Outline, Ring } from "./outline.ts"
import { boundsOf, planeAt } from "./plane.ts"
import { simplifyLine } from "./simplify-line.ts"

/**
 * Outlines with fewer points: no point of a border moves further than `toleranceMetres` (metres, 0 or more), and neighbours
 * that shared a border share it still, because both are cut at the same corner points and each piece is simplified in
 * one fixed direction. Positions are rounded to 5 decimals (about 1 m). A ring that would fall below four positions is
 * kept as it was. Very narrow shapes may come to touch themselves. Throws RangeError for a negative tolerance.
 * Source: Douglas and Peucker, Cartographica 10 (1973) 112–122.
 */
export function compactOutlines(outlines: Outline[], toleranceMetres: number): Outline[] {
  if (!(toleranceMetres >= 0)) throw new RangeError("toleranceMetres must be 0 or more")
  const bounds = boundsOf(outlines)
  if (bounds.kind === "none") return outlines
  const plane = planeAt((bounds.south + bounds.north) / 2)
  const rounded = outlines.map((outline) => withRings(outline, roundRing))
  const nodes = borderNodes(rounded.flatMap((outline) => outline.polygons.flat()))
  return rounded.map((outline) =>
    withRings(outline, (ring) => {
      const pieces = piecesOf(ring, nodes).map((piece) => simplifyLine(piece, toleranceMetres, plane))
      const joined = pieces.flatMap((piece, index) => (index === 0 ? piece : piece.slice(1)))
      return joined.length < 4 ? ring : joined
    }),
  )
}

function withRings(outline: Outline, change: (ring: Ring) => Ring): Outline {
  return { ...outline, polygons: outline.polygons.map((polygon) => polygon.map(change)) }
}

/** Rounded, without repeats; a ring that is too small for that keeps its exact positions. */
function roundRing(ring: Ring): Ring {
  const places = ring.map((position) => position.map((degrees) => Math.round(degrees * 1e5) / 1e5))
  const kept = places.filter((place, index) => index === 0 || keyOf(place) !== keyOf(places[index - 1] ?? []))
  return kept.length < 4 ? ring : kept
}

/** A ring cut at its corner points; one without any is cut at its smallest position and the one farthest from there. */
function piecesOf(ring: Ring, nodes: Set<string>): Ring[] {
  const open = ring.slice(0, -1)
  const own = open.flatMap((position, index) => (nodes.has(keyOf(position)) ? [index] : []))
  const cuts = own.length > 1 ? own : withFarthest(open, own[0] ?? smallest(open))
  return cuts.map((start, number) => {
    const end = cuts[number + 1] ?? (cuts[0] ?? 0) + open.length
    return Array.from({ length: end - start + 1 }, (_, step) => open[(start + step) % open.length] ?? [])
  })
}

function smallest(open: Ring): number {
  return open.reduce((least, position, index) => (before(position, open[least] ?? []) ? index : least), 0)
}

function before([x = 0, y = 0]: number[], [otherX = 0, otherY = 0]: number[]): boolean {
  return x < otherX || (x === otherX && y < otherY)
}

function withFarthest(open: Ring, start: number): number[] {
  const [x = 0, y = 0] = open[start] ?? []
  const away = open.map(([otherX = 0, otherY = 0]) => (otherX - x) ** 2 + (otherY - y) ** 2)
  const most = away.reduce((largest, distance) => Math.max(largest, distance), 0)
  const equal = away.flatMap((distance, index) => (distance === most ? [index] : []))
  const far = equal.reduce((least, index) => (before(open[index] ?? [], open[least] ?? []) ? index : least))
  return [start, far].sort((left, right) => left - right)
}
