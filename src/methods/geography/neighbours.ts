import { keyOf } from "./border-nodes.ts"
import type { Outline } from "./outline.ts"
import { boundsOf, planeAt } from "./plane.ts"

/** What touches nothing (an island, or an outline drawn apart) gets so many of the nearest. */
const nearest = 4

/** Which areas share a point, from the index of each point. */
function touching(outlines: readonly Outline[]): Set<number>[] {
  const found = outlines.map(() => new Set<number>())
  const at = new Map<string, number[]>()
  for (const [index, { polygons }] of outlines.entries())
    for (const ring of polygons.flat())
      for (const position of ring) {
        const key = keyOf(position)
        const here = at.get(key)
        if (!here) at.set(key, [index])
        else if (!here.includes(index)) {
          for (const other of here) {
            found[other]?.add(index)
            found[index]?.add(other)
          }
          here.push(index)
        }
      }
  return found
}

/** The middle of the box around each outline, in metres. */
function middlesOf(outlines: readonly Outline[]): [number, number][] {
  const all = boundsOf([...outlines])
  const plane = planeAt(all.kind === "bounds" ? (all.south + all.north) / 2 : 0)
  return outlines.map((outline) => {
    const box = boundsOf([outline])
    return box.kind === "bounds" ? plane([(box.west + box.east) / 2, (box.south + box.north) / 2]) : [0, 0]
  })
}

function nearestTo(index: number, middles: readonly [number, number][]): number[] {
  const [x, y] = middles[index] as [number, number]
  return middles
    .map(([otherX, otherY], other) => ({ other, distance: (otherX - x) ** 2 + (otherY - y) ** 2 }))
    .filter(({ other }) => other !== index)
    .sort((one, two) => one.distance - two.distance || one.other - two.other)
    .slice(0, nearest)
    .map(({ other }) => other)
}

/**
 * For each outline (degrees, WGS84) the indices of those that share an edge or a corner with it, in order: a position of
 * one is exactly a position of the other, as in maps that were cut from one sheet. What touches nothing gets the four whose
 * middles are nearest. `touch` says how many do touch another. Throws nothing.
 * @source contiguity of queens: L. Anselin (1988), Spatial Econometrics, section 3.1
 */
export function neighboursOf(outlines: readonly Outline[]): { neighbours: number[][]; touch: number } {
  const found = touching(outlines)
  const middles = middlesOf(outlines)
  return {
    neighbours: found.map((others, index) =>
      others.size > 0 ? [...others].sort((one, two) => one - two) : nearestTo(index, middles),
    ),
    touch: found.filter(({ size }) => size > 0).length,
  }
}
