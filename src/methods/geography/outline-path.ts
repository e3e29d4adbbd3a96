import type { Outline, Position, Ring } from "./outline.ts"
import { boundsOf, planeAt } from "./plane.ts"

export type Picture = { width: number; height: number; padding: number }
export type Drawing = { viewBox: string; paths: { code: string; name: string; d: string }[] }

/**
 * Outlines as SVG path data that fits a picture of `width` × `height` units with `padding` free on every side: in true
 * proportion, in the middle, y downwards, rounded to 1 decimal. Projection: equirectangular with cos(latitude) at the
 * middle of all outlines (see plane.ts). Holes come out with `fill-rule="evenodd"`. Every outline keeps a path, however small.
 * Throws nothing.
 */
export function projectOutlines(outlines: Outline[], picture: Picture): Drawing {
  const viewBox = `0 0 ${picture.width} ${picture.height}`
  const place = fitting(outlines, picture)
  return {
    viewBox,
    paths: outlines.map(({ code, name, polygons }) => ({
      code,
      name,
      d: polygons
        .flat()
        .map((ring) => ringPath(ring, place))
        .join(""),
    })),
  }
}

function fitting(outlines: Outline[], { width, height, padding }: Picture): (position: Position) => string {
  const bounds = boundsOf(outlines)
  if (bounds.kind === "none") return () => "0,0"
  const plane = planeAt((bounds.south + bounds.north) / 2)
  const [left, bottom] = plane([bounds.west, bounds.south])
  const [right, top] = plane([bounds.east, bounds.north])
  const wide = right - left
  const high = top - bottom
  const [roomX, roomY] = [width - 2 * padding, height - 2 * padding]
  const scale = Math.max(Math.min(roomX / Math.max(wide, 1e-9), roomY / Math.max(high, 1e-9)), 0)
  const startX = (width - wide * scale) / 2
  const startY = (height - high * scale) / 2
  return (position) => {
    const [x, y] = plane(position)
    return `${tenth(startX + (x - left) * scale)},${tenth(startY + (top - y) * scale)}`
  }
}

/** Points that fall on the one before them after rounding are left out; the closing point is said by Z. */
function ringPath(ring: Ring, place: (position: Position) => string): string {
  const points = ring.slice(0, -1).map(place)
  const kept = points.filter((point, index) => index === 0 || point !== points[index - 1])
  return kept.length === 0 ? "" : `M${kept.join("L")}Z`
}

/** Adding 0 turns a minus zero into a plain one. */
function tenth(value: number): number {
  return Math.round(value * 10) / 10 + 0
}
