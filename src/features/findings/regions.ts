import type { Day } from "../../methods/calendar/week.ts"
import type { AreaTree, Population } from "../../methods/counting/area-tree.ts"
import { weekNumber } from "../../methods/counting/columns.ts"
import { KeptAnswers } from "../../methods/counting/kept.ts"
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
  return denominatorsHeard(counts, area, region, () => heardIn(counts, region, weeks, without))
}

/** The same, by the areas of that level that were heard. */
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
export function areasAround({ columns, areas }: Pick<Counts, "columns" | "areas">, region: Region): Around {
  const names = columns.areas.list
  if (region.kind !== "others") return { around: [], of: new Int32Array(0) }
  return arounds.of(areas, names, region.level, () => {
    const around = areas.areas.filter(({ level }) => level === region.level).map(({ code }) => code)
    const numbers = new Map(around.map((code, number) => [code, number]))
    const of = Int32Array.from(names, (name) => numbers.get(areas.aroundOf(name, region.level)?.code ?? "") ?? -1)
    return { around, of }
  })
}

type Around = { around: string[]; of: Int32Array }
const arounds = new KeptAnswers<Around>()

/** Only the areas of the same level from which signals came in these weeks: where nobody reports, nothing is counted. */
function besideOthers(counts: Counts, area: KnownArea, here: Population, heard: ReadonlySet<string>): Denominators {
  const reporting = [...heard].flatMap((code) => (code === area.code ? [] : (counts.areas.find(code) ?? [])))
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

/** The areas of the region's level within which standing signals of these weeks lie. */
function heardIn(counts: Counts, region: Region, weeks: Weeks, without: ReadonlySet<Day>): Set<string> {
  const { columns } = counts
  const { around, of } = areasAround(counts, region)
  const left = new Set([...without].map(weekNumber))
  const heard = new Uint8Array(around.length)
  const standing = columns.standing(weekNumber(weeks.from), weekNumber(weeks.until))
  for (let next = 0; next < standing.length; next++) {
    const at = standing[next] as number
    const large = of[columns.area[at] as number] ?? -1
    if (large >= 0 && (left.size === 0 || !left.has(columns.week[at] as number))) heard[large] = 1
  }
  return new Set(around.filter((_, number) => heard[number] === 1))
}
