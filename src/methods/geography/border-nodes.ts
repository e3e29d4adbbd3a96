import type { Position, Ring } from "./outline.ts"

/**
 * The corner points of a map: positions where borders meet, that is, with more than two different neighbours over all
 * rings (degrees, WGS84; each ring closed). Between two of them a border belongs to the same one or two areas.
 * Returns keys as of `keyOf`. Throws nothing. Source: the idea of arcs and junctions in the TopoJSON specification.
 */
export function borderNodes(rings: Ring[]): Set<string> {
  const neighbours = new Map<string, Set<string>>()
  for (const ring of rings) {
    const keys = ring.slice(0, -1).map(keyOf)
    for (const [index, key] of keys.entries()) {
      const known = neighbours.get(key) ?? new Set()
      known.add(keys.at(index - 1) ?? key).add(keys[(index + 1) % keys.length] ?? key)
      neighbours.set(key, known)
    }
  }
  return new Set([...neighbours].filter(([, known]) => known.size > 2).map(([key]) => key))
}

export function keyOf(position: Position): string {
  return `${position[0]},${position[1]}`
}
