import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"
import type { Denominators, Population } from "./evidence-model.ts"

export type KnownArea = { code: string; name: string; level: string }
/** What an area is laid beside: the rest of the area around it, or every other area of its level that reports. */
export type Region =
  | { kind: "around"; code: string; name: string }
  | { kind: "others"; level: string }
  | { kind: "none" }

/** Areas by their parent, once a query: `tree`. Codes only, so no outline is read. */
export const tree = sql`tree as materialized (select code, parent_code, level from current_area)`

/** `name`: an area with everything below it. A circle in the parents ends by itself, because `union` adds nothing twice. */
export const branch = (name: string, code: string | null) => sql`${sql.raw(name)} as (
  select code from tree where code = ${code}
  union select t.code from tree t join ${sql.raw(name)} b on t.parent_code = b.code)`

/** `climb`: every area that a signal names, `code`, with itself and every area around it, `at`. */
const climb = sql`climb as (
  select area_code as code, area_code as at from (select distinct area_code from signal where area_code is not null) named
  union select c.code, t.parent_code from climb c join tree t on t.code = c.at where t.parent_code is not null)`

/** `above`: everything around an area. */
const above = (code: string | null) => sql`above as (
  select parent_code as code from tree where code = ${code} and parent_code is not null
  union select t.parent_code from tree t join above a on t.code = a.code where t.parent_code is not null)`

const isRegion = (region: Region) => {
  if (region.kind === "others") return sql<boolean>`t.level = ${region.level}`
  return sql<boolean>`t.code = ${region.kind === "around" ? region.code : null}`
}

/**
 * `placed`: every area that a signal names, with where its signals count for a question about an area. One that is only a
 * larger area around it counts for neither side: the signal may be from here or from beside it, and would make every
 * neighbourhood seem quiet beside its own municipality.
 */
export const placedAreas = (area: string | null, region: Region) => sql`${tree}, ${climb}, ${above(area)},
  placed as materialized (
    select c.code, case when bool_or(t.code = ${area}) then 'here'
      when c.code in (select code from above) then 'nowhere'
      when bool_or(${isRegion(region)}) then 'rest' else 'elsewhere' end as place
    from climb c join tree t on t.code = c.at group by c.code)`

/** The municipality around an area, or else the largest area around it; for a municipality itself, the others. */
export async function regionOf(database: Database, area: KnownArea | undefined): Promise<Region> {
  if (!area) return { kind: "none" }
  const { rows } = await sql<{ code: string; name: string; level: string; height: number }>`
    with recursive ${tree}, above as (
      select code, parent_code, 0 as height from tree where code = ${area.code}
      union select t.code, t.parent_code, a.height + 1 from tree t join above a on a.parent_code = t.code where a.height < 10)
    select c.code, c.name, c.level, above.height from above join current_area c using (code)
    where above.height > 0 order by above.height`.execute(database)
  const larger = ["municipality", "region", "province", "country"]
  if (larger.includes(area.level)) return { kind: "others", level: area.level }
  const around = rows.find(({ level }) => level === "municipality") ?? rows.at(-1)
  return around ? { kind: "around", code: around.code, name: around.name } : { kind: "others", level: area.level }
}

const population = sql`population as (
  select distinct on (code) code, year, value, source from area_figure where figure = 'population' order by code, year desc)`

/** How many people live here and in the rest of the region, in the newest year known; unknown where one of them is. */
export async function denominatorsOf(
  database: Database,
  area: KnownArea | undefined,
  region: Region,
  weeks: { from: string; until: string },
): Promise<Denominators> {
  if (!area || region.kind === "none") return { kind: "unknown", why: "noElsewhere" }
  const here = await populationOf(database, area.code)
  if (!here || here.value <= 0) return { kind: "unknown", why: "noPopulation" }
  if (region.kind === "others") return populationOfOthers(database, area, here, weeks)
  const rest = less(await populationOf(database, region.code), here)
  return rest && rest.value > 0 ? { kind: "known", here, rest } : { kind: "unknown", why: "noPopulation" }
}

const less = (around: Population | undefined, here: Population): Population | undefined =>
  around && { ...around, value: around.value - here.value }

const populationOf = async (database: Database, code: string): Promise<Population | undefined> =>
  (
    await sql<Population>`with ${population} select value, year, source from population where code = ${code}`.execute(
      database,
    )
  ).rows[0]

/** Only the areas of the same level from which signals came in these weeks: where nobody reports, nothing is counted. */
async function populationOfOthers(
  database: Database,
  area: KnownArea,
  here: Population,
  weeks: { from: string; until: string },
): Promise<Denominators> {
  const { rows } = await sql<{ areas: number; known: number; value: number | null; year: number; source: string }>`
    with recursive ${tree}, ${climb},
    heard as (select distinct area_code as code from standing_signal where week between ${weeks.from} and ${weeks.until}),
    reporting as (
      select distinct t.code from heard h join climb c on c.code = h.code join tree t on t.code = c.at
      where t.level = ${area.level} and t.code <> ${area.code})
    select count(*)::int as areas, count(p.value)::int as known, sum(p.value) as value, max(p.year) as year, max(p.source) as source
    from reporting r left join lateral (
      select value, year, source from area_figure where figure = 'population' and code = r.code order by year desc limit 1) p on true`.execute(
    database,
  )
  const row = rows[0]
  if (!row || row.areas === 0) return { kind: "unknown", why: "noElsewhere" }
  if (!row.value || row.known < row.areas) return { kind: "unknown", why: "noPopulation" }
  return { kind: "known", here, rest: { value: row.value, year: row.year, source: row.source } }
}
