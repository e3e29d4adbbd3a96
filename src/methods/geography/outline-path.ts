import type { Outline, Position, Ring } from "./outline.ts"
import { boundsOf, planeAt } from "./plane.ts"

/** `height` is the room there is; with `trim` the picture is only as high as what is drawn in it. */
export type Picture = { width: number; height: number; padding: number; trim?: boolean }
export type Drawing = { viewBox: string; paths: { code: string; name: string; d: string }[] }

/**
 * Outlines as SVG path data that fits a picture of `width` × `height` units with `padding` free on every side: in true
 * proportion, in the middle (with `trim` no higher than the shape and its padding), y downwards, rounded to 1 decimal. Projection: equirectangular with cos(latitude) at the
 * middle of all outlines (see plane.ts). Holes come out with `fill-rule="evenodd"`. Every outline keeps a path, however small.
 * Throws nothing.
 */
export function projectOutlines(outlines: Outline[], picture: Picture): Drawing {
  const { place, height } = fitting(outlines, picture)
  const viewBox = `0 0 ${picture.width} ${height}`
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

type Fitting = { place(position: Position): string; height: number }

function fitting(outlines: Outline[], { width, height: room, padding, trim }: Picture): Fitting {
  const bounds = boundsOf(outlines)
  if (bounds.kind === "none") return { place: () => "0,0", height: room }
  const plane = planeAt((bounds.south + bounds.north) / 2)
  const [left, bottom] = plane([bounds.west, bounds.south])
  const [right, top] = plane([bounds.east, bounds.north])
  const wide = right - left
  const high = top - bottom
  const [roomX, roomY] = [width - 2 * padding, room - 2 * padding]
  const scale = Math.max(Math.min(roomX / Math.max(wide, 1e-9), roomY / Math.max(high, 1e-9)), 0)
  const startX = (width - wide * scale) / 2
  const height = trim ? tenth(high * scale + 2 * padding) : room
  const startY = (height - high * scale) / 2
  const place = (position: Position) => {
    const [x, y] = plane(position)
    return `${tenth(startX + (x - left) * scale)},${tenth(startY + (top - y) * scale)}`
  }
  return { place, height }
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
