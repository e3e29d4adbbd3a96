import type { Circles } from "../problem.ts"

/** How many neighbours of a centre are kept beside it: about as many as the fastest cache holds. */
const together = 64

/** In what order centres are visited, and where each location is put (none: in no circle). */
export type Order = { centres: Uint32Array; places: Uint32Array; placed: number }

const nowhere = 0xffffffff

/**
 * Puts neighbours beside each other, so that the counts of a circle, and those of the next one, are near in memory: a
 * location that has no place yet brings its nearest along, and the next one is the first beyond them.
 */
export function nearTogether({ starts, locations }: Circles, count: number): Order {
  const places = new Uint32Array(count).fill(nowhere)
  const centreCount = starts.length - 1
  const centreAt = new Uint32Array(count).fill(nowhere)
  for (let centre = centreCount - 1; centre >= 0; centre--) {
    const own = locations[starts[centre] as number]
    if (own !== undefined && (starts[centre] as number) < (starts[centre + 1] as number)) centreAt[own] = centre
  }
  let placed = 0
  const bringAlong = (centre: number): number => {
    const [start, end] = [starts[centre] as number, starts[centre + 1] as number]
    for (let at = start; at < Math.min(end, start + together); at++) {
      const location = locations[at] as number
      if (places[location] === nowhere) places[location] = placed++
    }
    for (let at = start; at < end; at++) {
      const location = locations[at] as number
      if (places[location] === nowhere && centreAt[location] !== nowhere) return centreAt[location] as number
    }
    return nowhere
  }
  for (let centre = 0; centre < centreCount; centre++) {
    let next = centre
    const own = locations[starts[centre] as number] as number
    if ((starts[centre] as number) < (starts[centre + 1] as number) && places[own] !== nowhere) continue
    while (next !== nowhere) next = bringAlong(next)
  }
  for (const location of locations) if (places[location] === nowhere) places[location] = placed++
  return { centres: visits({ starts, locations }, places), places, placed }
}

/** Centres in the order of where their nearest location is. */
function visits({ starts, locations }: Circles, places: Uint32Array): Uint32Array {
  const place = (centre: number) =>
    (starts[centre] as number) < (starts[centre + 1] as number)
      ? (places[locations[starts[centre] as number] as number] as number)
      : nowhere
  return Uint32Array.from({ length: starts.length - 1 }, (_, centre) => centre).sort((a, b) => place(a) - place(b))
}
