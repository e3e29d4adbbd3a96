import { sides } from "../../methods/counting/placing.ts"
import { raise } from "../../methods/counting/raise.ts"

/** Of each source: signals on each side, of this theme or another, in the period or the one before it. */
const kinds = sides.length * 4
const [noneYet, several] = [-1, -2]

/** Where a signal is counted: on a side (an index in `sides`), of the theme or not, in the period itself or before it. */
export const kindOf = (side: number, own: boolean, now: boolean): number => side * 4 + (own ? 2 : 0) + (now ? 1 : 0)
export const placeOf = (kind: number) => ({ place: sides[kind >> 2], own: (kind & 2) > 0, now: (kind & 1) > 0 })
const themeHere = kindOf(sides.indexOf("here"), true, true)

/**
 * What each source gave (an organisation, or a reporter), by its number; -1 is unknown. And for each of some large areas
 * whether only one source is heard there, so that one knows where nobody is heard without it.
 */
export class SourceTallies {
  private readonly counts: Int32Array
  private readonly sole: Int32Array
  private readonly isUnknownHeard: Uint8Array

  constructor(sources: number, areas: number) {
    this.counts = new Int32Array((sources + 1) * kinds)
    this.sole = new Int32Array(areas).fill(noneYet)
    this.isUnknownHeard = new Uint8Array(areas)
  }

  add(source: number, kind: number): void {
    raise(this.counts, (source + 1) * kinds + kind)
  }

  hear(source: number, area: number): void {
    if (source < 0) this.isUnknownHeard[area] = 1
    else if (this.sole[area] === noneYet) this.sole[area] = source
    else if (this.sole[area] !== source) this.sole[area] = several
  }

  countsOf(source: number): Int32Array {
    return this.counts.subarray((source + 1) * kinds, (source + 2) * kinds)
  }

  /** The source that gave most of this theme here; of two with as many the first. */
  largest(): number | undefined {
    let [found, most] = [-1, 0]
    for (let source = 0; (source + 2) * kinds <= this.counts.length; source++) {
      const count = this.counts[(source + 1) * kinds + themeHere] as number
      if (count > most) [found, most] = [source, count]
    }
    return found < 0 ? undefined : found
  }

  /** The areas in which somebody is heard without a source, and without everything unknown too. */
  heardWithout(source: number, unknownToo: boolean): number[] {
    const isHeard = (sole: number, area: number) =>
      sole === several || (sole >= 0 && sole !== source) || (!unknownToo && this.isUnknownHeard[area] === 1)
    return [...this.sole.keys()].filter((area) => isHeard(this.sole[area] as number, area))
  }
}
