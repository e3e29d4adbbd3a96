import type { CountedArea } from "../../methods/counting/area-tree.ts"
import { weekNumber } from "../../methods/counting/columns.ts"
import type { Region } from "../../methods/counting/placing.ts"
import { raise } from "../../methods/counting/raise.ts"
import type { Counts } from "../counts/store.ts"
import { lengthOf, type Weeks } from "./period.ts"
import type { KnownArea } from "./regions.ts"

/** The areas that are laid beside each other, with what was counted in each: a row an area, a column a week or a theme. */
export type PlaceTable = {
  areas: CountedArea[]
  weeks: number
  /** The theme in question with everything below it, and every signal. */
  own: Int32Array
  all: Int32Array
  /** Of each theme that signals name; the last is those that name none. */
  themes: Int32Array
}

const finer = ["municipality", "district", "neighbourhood", "own"]

/** The level of the chosen area first; where only one of those reports (or none is chosen) what lies below. */
function levelsFor(area: KnownArea | undefined): string[] {
  const below = finer.slice(area ? finer.indexOf(area.level) + 1 : 0)
  return area ? [...new Set([area.level, ...below])] : below
}

/**
 * The areas of one level in the region from which signals came in these weeks; if there is one, a level of which it is known
 * where its areas lie. Signals that name only a larger area count for none of them.
 */
export function placeTable(
  counts: Counts,
  {
    area,
    region,
    themes,
    weeks,
  }: { area: KnownArea | undefined; region: Region; themes: readonly string[]; weeks: Weeks },
): PlaceTable {
  const within = region.kind === "around" ? counts.areas.branch(region.code) : counts.areas.areas
  const tables = levelsFor(area)
    .map((level) => within.filter((one) => one.level === level))
    .filter((listed) => listed.length > 1)
    .map((listed) => tableOf(counts, listed, themes, weeks))
  const several = tables.filter(({ areas }) => areas.length > 1)
  const drawn = several.find(({ areas }) => areas.filter((one) => one.drawn).length > 1)
  return drawn ?? several[0] ?? tables[0] ?? tableOf(counts, [], themes, weeks)
}

function tableOf(counts: Counts, listed: readonly CountedArea[], themes: readonly string[], weeks: Weeks): PlaceTable {
  const sorted = [...listed].sort((one, other) => (one.code < other.code ? -1 : 1))
  const sums = sumsOf(counts, sorted, themes, weeks)
  const length = lengthOf(weeks)
  const kinds = sums.themes.length / Math.max(1, sorted.length)
  const heard = sorted.flatMap((_, row) =>
    sums.all.subarray(row * length, (row + 1) * length).some(Boolean) ? [row] : [],
  )
  const rows = (numbers: Int32Array, width: number) =>
    Int32Array.from(heard.flatMap((row) => [...numbers.subarray(row * width, (row + 1) * width)]))
  return {
    areas: heard.flatMap((row) => sorted[row] ?? []),
    weeks: length,
    own: rows(sums.own, length),
    all: rows(sums.all, length),
    themes: rows(sums.themes, kinds),
  }
}

/** For each named area the number of the listed area that holds it, or -1. */
function numbersOf({ columns, areas }: Counts, listed: readonly CountedArea[]): Int32Array {
  const numbers = new Map(listed.map(({ code }, number) => [code, number]))
  return Int32Array.from(columns.areas.list, (code) => {
    const chain = [code, ...areas.above(code).map((above) => above.code)]
    return numbers.get(chain.find((one) => numbers.has(one)) ?? "") ?? -1
  })
}

function sumsOf(counts: Counts, listed: readonly CountedArea[], themes: readonly string[], weeks: Weeks) {
  const { week, theme, area, themes: names } = counts.columns
  const [from, until, length] = [weekNumber(weeks.from), weekNumber(weeks.until), lengthOf(weeks)]
  const rowOf = numbersOf(counts, listed)
  const isOwn = names.among(themes)
  const kinds = names.list.length + 1
  const cells = () => new Int32Array(listed.length * length)
  const sums = { own: cells(), all: cells(), themes: new Int32Array(listed.length * kinds) }
  const standing = counts.columns.standing(from, until)
  for (let next = 0; next < standing.length; next++) {
    const at = standing[next] as number
    const number = week[at] as number
    const row = rowOf[area[at] as number] ?? -1
    if (row < 0) continue
    const kind = theme[at] as number
    raise(sums.all, row * length + number - from)
    if (kind >= 0) raise(sums.own, row * length + number - from, isOwn[kind])
    raise(sums.themes, row * kinds + (kind < 0 ? kinds - 1 : kind))
  }
  return sums
}
