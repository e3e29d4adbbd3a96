import { centreOf } from "../../methods/geography/centre.ts"
import type { Outline } from "../../methods/geography/outline.ts"
import { boundsOf, planeAt } from "../../methods/geography/plane.ts"

type Middle = readonly [x: number, y: number]

/**
 * Where each area is: its middle, in whole metres of one plane. An area that is not drawn has none. The plane lies at a whole
 * degree (lengths stay true to about 1 %), so that it does not shift with each need that comes in.
 */
export function pointsOf(outlines: readonly Outline[]): Map<string, Middle> {
  const bounds = boundsOf([...outlines])
  const plane = planeAt(bounds.kind === "none" ? 0 : Math.round((bounds.south + bounds.north) / 2))
  return new Map(
    outlines.flatMap(({ code, polygons }) => {
      const middle = centreOf(polygons)
      if (!middle) return []
      const [x, y] = plane(middle)
      return [[code, [Math.round(x), Math.round(y)]] as const]
    }),
  )
}
