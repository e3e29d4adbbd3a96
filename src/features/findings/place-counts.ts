import { type Columns, weekNumber } from "../../methods/counting/columns.ts"
import type { Region } from "../../methods/counting/placing.ts"
import { raise } from "../../methods/counting/raise.ts"
import { byAlphabet } from "../../platform/words/alphabet.ts"
import type { Counts } from "../counts/store.ts"
import type { Place } from "./model.ts"
import type { Weeks } from "./period.ts"
import type { MapArea } from "./places.ts"

/** The areas that a map could show: those below the chosen one, and those of its own level around it. */
export function mapAreas(
  { areas }: Counts,
  area: { code: string; level: string } | undefined,
  region: Region,
): MapArea[] {
  const shown = (one: { code: string; name: string; level: string; drawn: boolean }, below: boolean): MapArea => ({
    code: one.code,
    name: one.name,
    level: one.level,
    drawn: one.drawn,
    below,
  })
  if (!area) return areas.areas.map((one) => shown(one, true))
  const here = new Set(areas.branch(area.code))
  const around = region.kind === "around" ? areas.branch(region.code) : []
  const beside = region.kind === "others" ? areas.areas.filter(({ level }) => level === area.level) : []
  return [...new Set([...here, ...around, ...beside])].map((one) => shown(one, here.has(one) && one.code !== area.code))
}

/** What a place counts: signals of these themes, or certain ones. */
export type Counted = { themes: readonly string[] } | { ids: readonly string[] }

/** Counts of each of these areas with everything below it, beside all signals there and the inhabitants, in one pass. */
export function placesOf(
  { columns, areas }: Counts,
  codes: readonly string[],
  counted: Counted,
  weeks: Weeks,
): Place[] {
  const shown = codes.flatMap((code) => areas.find(code) ?? [])
  const tallies = talliesOf(
    { columns, areas },
    shown.map(({ code }) => code),
    holdsOf(columns, counted),
    weeks,
  )
  return shown
    .map(({ code, name, population }, index) => ({
      code,
      name,
      count: tallies.count[index] ?? 0,
      all: tallies.all[index] ?? 0,
      population: population?.value ?? null,
    }))
    .sort((one, other) => byAlphabet(one.name, other.name) || (one.code < other.code ? -1 : 1))
}

/** For each place, by its number in `codes`. One area may lie in several of them. */
function talliesOf({ columns, areas }: Counts, codes: readonly string[], holds: (at: number) => boolean, weeks: Weeks) {
  const roots = new Map<string, number[]>()
  codes.forEach((code, index) => {
    for (const below of areas.branch(code)) roots.set(below.code, [...(roots.get(below.code) ?? []), index])
  })
  const rootsOf = columns.areas.list.map((code) => roots.get(code) ?? [])
  const [count, all] = [new Int32Array(codes.length), new Int32Array(codes.length)]
  const [from, until] = [weekNumber(weeks.from), weekNumber(weeks.until)]
  const { size, week, area, state } = columns
  for (let at = 0; at < size; at++) {
    const number = week[at] as number
    if (number < from || number > until || state[at] === 0 || (area[at] as number) < 0) continue
    const within = rootsOf[area[at] as number] as number[]
    if (within.length === 0) continue
    const own = holds(at) ? 1 : 0
    for (const index of within) {
      raise(all, index)
      raise(count, index, own)
    }
  }
  return { count, all }
}

function holdsOf(columns: Columns, counted: Counted): (at: number) => boolean {
  if ("ids" in counted) {
    const chosen = new Set(counted.ids.flatMap((id) => columns.find(id) ?? []))
    return (at) => chosen.has(at)
  }
  const chosen = new Set(counted.themes)
  const isTheme = columns.themes.list.map((code) => chosen.has(code))
  return (at) => isTheme[columns.theme[at] as number] === true
}
