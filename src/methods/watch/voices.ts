import type { Columns } from "../counting/columns.ts"
import type { Shared, Way } from "../statistics/distinct.ts"
import { distinctReporters, type Ways } from "../statistics/reporters.ts"
import type { Gathered } from "./gather.ts"
import type { Tree } from "./tree.ts"

const ways: readonly Way[] = ["name", "code", "file"]

/** A theme with all below it, in an area with all below it, from one week to another, both included. */
export type Cell = { theme: number; area: number; from: number; until: number }

/** How many different reporters and organisations there are at least, as on the evidence card. */
export type Voices = { signals: number; reporters: number; organisations: number }

/** Counts who stands behind the signals of a cell. Keeps marks of who was seen, so that one cell costs only its own signals. */
export class Listener {
  private readonly gathered: Gathered
  private readonly areas: Tree
  private readonly themes: Tree
  private readonly columns: Columns
  private readonly shared: Shared
  private readonly seen: Int32Array
  private round = 0

  constructor(of: { gathered: Gathered; areas: Tree; themes: Tree; columns: Columns; shared: Shared }) {
    this.gathered = of.gathered
    this.areas = of.areas
    this.themes = of.themes
    this.columns = of.columns
    this.shared = of.shared
    this.seen = new Int32Array(of.columns.reporters.length)
  }

  /** The signals of a cell, by their place. */
  private *places({ theme, area, from, until }: Cell): Generator<number> {
    const { start, theme: themeAt, week } = this.gathered
    const last = start[this.areas.end[area] as number] as number
    const end = this.themes.end[theme] as number
    for (let at = start[area] as number; at < last; at++) {
      const [own, number] = [themeAt[at] as number, week[at] as number]
      if (own >= theme && own < end && number >= from && number <= until) yield at
    }
  }

  count(cell: Cell): number {
    let many = 0
    for (const _ of this.places(cell)) many++
    return many
  }

  hear(cell: Cell): Voices {
    const round = ++this.round
    const known = new Map<number, number[]>()
    const organisations = new Set<number>()
    let [signals, unknown, unplaced] = [0, 0, 0]
    for (const at of this.places(cell)) {
      signals++
      const organisation = this.gathered.organisation[at] as number
      const reporter = this.gathered.reporter[at] as number
      if (organisation < 0) unplaced++
      else organisations.add(organisation)
      if (reporter < 0) unknown++
      else if (this.seen[reporter] !== round) {
        this.seen[reporter] = round
        const counts = known.get(organisation) ?? ways.map(() => 0)
        const way = ways.indexOf(this.columns.reporters[reporter]?.way ?? "name")
        counts[way] = (counts[way] ?? 0) + 1
        known.set(organisation, counts)
      }
    }
    const names = this.columns.organisations.list
    const reporters: Ways[] = [...known].map(([number, counts]) => ({
      organisation: names[number] ?? "unknown",
      reporters: counts,
    }))
    return {
      signals,
      reporters: distinctReporters(reporters, unknown, this.shared).least,
      organisations: Math.max(organisations.size, unplaced > 0 ? 1 : 0),
    }
  }
}
