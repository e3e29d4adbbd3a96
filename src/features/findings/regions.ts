import type { Day } from "../../methods/calendar/week.ts"
import type { AreaTree, Population } from "../../methods/counting/area-tree.ts"
import { weekNumber } from "../../methods/counting/columns.ts"
import type { Region } from "../../methods/counting/placing.ts"
import type { Counts } from "../counts/store.ts"
import type { Denominators } from "./evidence-model.ts"
import type { Weeks } from "./period.ts"

export type KnownArea = { code: string; name: string; level: string }

/** These are laid beside the others of their level: what is around them is too large to be one place. */
const larger = ["municipality", "region", "province", "country"]

/** The municipality around an area, or else the largest area around it; for a municipality itself, the others. */
export function regionOf(areas: AreaTree, area: KnownArea | undefined): Region {
  if (!area) return { kind: "none" }
  const others: Region = { kind: "others", level: area.level }
  if (larger.includes(area.level)) return others
  const above = areas.above(area.code)
  const around = above.find(({ level }) => level === "municipality") ?? above.at(-1)
  return around ? { kind: "around", code: around.code, name: around.name } : others
}

/**
 * How many people live here and in the rest of the region, in the newest year known; unknown where one of them is.
 * @param without weeks that are left out of account
 */
export function denominatorsOf(
  counts: Counts,
  area: KnownArea | undefined,
  region: Region,
  weeks: Weeks,
  without: ReadonlySet<Day> = new Set(),
): Denominators {
  return denominatorsHeard(counts, area, region, () => heardIn(counts, weeks, without))
}

/** The same, by the areas that were heard. */
export function denominatorsHeard(
  counts: Counts,
  area: KnownArea | undefined,
  region: Region,
  heard: () => ReadonlySet<string>,
): Denominators {
  if (!area || region.kind === "none") return { kind: "unknown", why: "noElsewhere" }
  const here = counts.areas.find(area.code)?.population
  if (!here || here.value <= 0) return { kind: "unknown", why: "noPopulation" }
  if (region.kind === "others") return besideOthers(counts, area, here, heard())
  const around = counts.areas.find(region.code)?.population
  if (!around || around.value <= here.value) return { kind: "unknown", why: "noPopulation" }
  return { kind: "known", here, rest: { ...around, value: around.value - here.value } }
}

/**
 * For a region of others: the areas of its level, and for each area that signals name the number of the one around it (-1
 * for none). Elsewhere empty: there it is no matter from where somebody is heard.
 */
export function areasAround(
  { columns, areas }: Pick<Counts, "columns" | "areas">,
  region: Region,
): { around: string[]; of: Int32Array } {
  const names = columns.areas.list
  if (region.kind !== "others") return { around: [], of: new Int32Array(0) }
  const around = areas.areas.filter(({ level }) => level === region.level).map(({ code }) => code)
  const numbers = new Map(around.map((code, number) => [code, number]))
  return {
    around,
    of: Int32Array.from(names, (name) => numbers.get(areas.aroundOf(name, region.level)?.code ?? "") ?? -1),
  }
}

/** Only the areas of the same level from which signals came in these weeks: where nobody reports, nothing is counted. */
function besideOthers(counts: Counts, area: KnownArea, here: Population, heard: ReadonlySet<string>): Denominators {
  const large = [...heard].flatMap((code) => counts.areas.aroundOf(code, area.level) ?? [])
  const reporting = [...new Set(large)].filter(({ code }) => code !== area.code)
  if (reporting.length === 0) return { kind: "unknown", why: "noElsewhere" }
  const known = reporting.flatMap(({ population }) => population ?? [])
  const value = known.reduce((total, { value }) => total + value, 0)
  if (known.length < reporting.length || value <= 0) return { kind: "unknown", why: "noPopulation" }
  const year = known.reduce((newest, one) => Math.max(newest, one.year), 0)
  const source =
    known
      .map((one) => one.source)
      .sort()
      .at(-1) ?? ""
  return { kind: "known", here, rest: { value, year, source } }
}

/** The areas that standing signals of these weeks name. */
function heardIn({ columns }: Counts, weeks: Weeks, without: ReadonlySet<Day>): Set<string> {
  const [from, until] = [weekNumber(weeks.from), weekNumber(weeks.until)]
  const heard = new Uint8Array(columns.areas.list.length)
  const left = new Set([...without].map(weekNumber))
  for (let at = 0; at < columns.size; at++) {
    const [week, area] = [columns.week[at] as number, columns.area[at] as number]
    if (week >= from && week <= until && area >= 0 && columns.state[at] !== 0 && !left.has(week)) heard[area] = 1
  }
  return new Set(columns.areas.list.filter((_, number) => heard[number] === 1))
}
