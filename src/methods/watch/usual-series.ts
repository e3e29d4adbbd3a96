import type { Gathered } from "./gather.ts"
import type { Tree } from "./tree.ts"
import { mostWeeks } from "./usual-designs.ts"

/** So many signals are added up before somebody else may have a turn. */
const atOnce = 100_000

/** Signals of an area and everything below it: a row a theme with everything below it, a column a week; row 0 all signals. */
export type AreaWeeks = { of: (theme: number) => Int32Array }

/** The weeks of one area after another, up to a last week. The room is used again: each makes the one before it void. */
export class WeekRoom {
  private readonly gathered: Gathered
  private readonly areas: Tree
  private readonly themes: Tree
  private readonly oldest: number
  private readonly counts: Int32Array

  constructor(gathered: Gathered, areas: Tree, themes: Tree, last: number) {
    this.gathered = gathered
    this.areas = areas
    this.themes = themes
    this.oldest = last - mostWeeks + 1
    this.counts = new Int32Array(themes.codes.length * mostWeeks)
  }

  /** A branch is one row of signals, so every signal is read once for each area around it. */
  *fill(area: number): Generator<void, AreaWeeks> {
    const { start, theme, week } = this.gathered
    const { counts, oldest } = this
    counts.fill(0)
    const end = start[this.areas.end[area] as number] as number
    for (let at = start[area] as number; at < end; at++) {
      const back = (week[at] as number) - oldest
      if (back >= 0 && back < mostWeeks) {
        const place = (theme[at] as number) * mostWeeks + back
        counts[place] = (counts[place] as number) + 1
      }
      if (at % atOnce === atOnce - 1) yield
    }
    for (let node = this.themes.codes.length - 1; node > 0; node--)
      this.addRow(this.themes.parent[node] as number, node)
    return { of: (node) => counts.subarray(node * mostWeeks, (node + 1) * mostWeeks) }
  }

  private addRow(to: number, from: number): void {
    const { counts } = this
    for (let at = 0; at < mostWeeks; at++)
      counts[to * mostWeeks + at] = (counts[to * mostWeeks + at] as number) + (counts[from * mostWeeks + at] as number)
  }
}

/** How many weeks each area with everything below it has been told of, up to the last one; at most as many as a series holds. */
export function weeksOfHistory({ start, week }: Gathered, areas: Tree, last: number): Int32Array {
  const many = new Int32Array(areas.codes.length)
  const oldest = last - mostWeeks + 1
  for (let area = areas.codes.length - 1; area >= 0; area--) {
    let most = many[area] as number
    for (let at = start[area] as number; at < (start[area + 1] as number); at++) {
      const number = week[at] as number
      if (number >= oldest && number <= last) most = Math.max(most, last - number + 1)
    }
    many[area] = most
    const above = areas.parent[area] as number
    if (above >= 0) many[above] = Math.max(many[above] as number, most)
  }
  return many
}

/** Steps of so many weeks that end with the last one, as many as there are weeks for. */
export function inBlocks(weeks: Int32Array, length: number, block: number): Float64Array {
  const size = Math.floor(length / block)
  const first = weeks.length - size * block
  const steps = new Float64Array(size)
  for (let at = first; at < weeks.length; at++) {
    const step = Math.floor((at - first) / block)
    steps[step] = (steps[step] as number) + (weeks[at] as number)
  }
  return steps
}
