import type { AreaTree } from "../../methods/counting/area-tree.ts"
import { type Columns, weekNumber } from "../../methods/counting/columns.ts"
import { KeptAnswers } from "../../methods/counting/kept.ts"
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
  const rootsOf = roots.of(areas, columns.areas.list, codes.join(" "), () =>
    rootsAmong(areas, columns.areas.list, codes),
  )
  const [count, all] = [new Int32Array(codes.length), new Int32Array(codes.length)]
  const [from, until] = [weekNumber(weeks.from), weekNumber(weeks.until)]
  const standing = columns.standing(from, until)
  for (let next = 0; next < standing.length; next++) {
    const at = standing[next] as number
    const within = rootsOf[columns.area[at] as number]
    if (within === undefined) continue
    const own = holds(at) ? 1 : 0
    for (const index of within) {
      raise(all, index)
      raise(count, index, own)
    }
  }
  return { count, all }
}

const roots = new KeptAnswers<number[][]>()

/** For each named area, the places that it lies in. */
function rootsAmong(areas: AreaTree, names: readonly string[], codes: readonly string[]): number[][] {
  const found = new Map<string, number[]>()
  codes.forEach((code, index) => {
    for (const below of areas.branch(code)) found.set(below.code, [...(found.get(below.code) ?? []), index])
  })
  return names.map((code) => found.get(code) ?? [])
}

function holdsOf(columns: Columns, counted: Counted): (at: number) => boolean {
  if ("ids" in counted) {
    const chosen = new Set(counted.ids.flatMap((id) => columns.find(id) ?? []))
    return (at) => chosen.has(at)
  }
  const isTheme = columns.themes.among(counted.themes)
  return (at) => isTheme[columns.theme[at] as number] === 1
}
