import { sql } from "kysely"
import type { Polygon } from "../../methods/geography/outline.ts"
import type { Database } from "../../platform/http/action.ts"
import type { AreaLevel, AreaToChoose } from "./model.ts"

const most = 500

/** The municipalities that organisations work in, and everything below them; everything, where no organisation has an area yet. */
const inReach = sql`
  now_area as materialized (select code, name, level, parent_code, outline from current_area),
  up as (
    select a.code, a.parent_code, a.level from now_area a where a.code in (select area_code from organisation where area_code is not null)
    union
    select a.code, a.parent_code, a.level from now_area a join up on up.parent_code = a.code
  ),
  down as (
    select code from up where level = 'municipality'
    union
    select a.code from now_area a join down on a.parent_code = down.code
  ),
  reach as (
    select a.* from now_area a
    where a.code in (select code from down) or not exists (select 1 from up)
  )`

/** The municipalities and the smallest areas that one can choose, each with the name of the municipality around it, and its outline. */
export const areasToChoose = (database: Database): Promise<AreaToChoose[]> =>
  sql<AreaToChoose>`
    with recursive ${inReach}
    select a.code, a.name, a.level, coalesce(m.name, p.name) as parent, a.outline
    from reach a
    left join now_area p on p.code = a.parent_code
    left join now_area m on m.code = p.parent_code and m.level = 'municipality'
    where a.level = 'municipality' or a.level in ('district', 'neighbourhood', 'own')
      and not exists (select 1 from now_area below where below.parent_code = a.code)
    order by a.level <> 'municipality', parent nulls last, a.name limit ${most}`
    .execute(database)
    .then(({ rows }) => rows)

export type ListedArea = {
  code: string
  year: number
  name: string
  level: AreaLevel
  parent: string | null
  population: number | null
  drawn: boolean
  source: string
  licence: string | null
}

/** Areas with their newest population, larger ones first. */
export const areaList = (database: Database, within?: string): Promise<ListedArea[]> =>
  sql<ListedArea>`
    select a.code, a.year, a.name, a.level, coalesce(p.name, a.parent_code) as parent, f.value as population,
           a.outline is not null as drawn, a.source, a.licence
    from current_area a
    left join current_area p on p.code = a.parent_code
    left join lateral (select value from area_figure f where f.code = a.code and f.figure = 'population' order by year desc limit 1) f on true
    where ${within ?? null}::text is null and a.level in ('municipality', 'own') or a.parent_code = ${within ?? null} or a.code = ${within ?? null}
    order by array_position(array['country', 'province', 'region', 'municipality', 'district', 'neighbourhood', 'own'], a.level), a.name
    limit 1000`
    .execute(database)
    .then(({ rows }) => rows)

export const areaByCode = (database: Database, code: string) =>
  database
    .selectFrom("currentArea")
    .select(["code", "year", "name", "level", "parentCode", "source", "licence"])
    .where("code", "=", code)
    .executeTakeFirst()

export const figuresOf = (database: Database, code: string) =>
  database
    .selectFrom("areaFigure")
    .select(["figure", "value", "year", "source", "licence"])
    .where("code", "=", code)
    .orderBy("figure")
    .orderBy("year", "desc")
    .execute()

/** The shapes of the areas right below one, for a map. */
export const outlinesBelow = (database: Database, code: string) =>
  sql<{ code: string; name: string; outline: Polygon[] }>`
    with recursive now_area as materialized (select code, name, parent_code, outline from current_area),
    down as (select * from now_area where parent_code = ${code} union select a.* from now_area a join down on a.parent_code = down.code)
    select code, name, outline from down d
    where outline is not null and not exists (select 1 from now_area below where below.parent_code = d.code)
    order by name limit ${most}`
    .execute(database)
    .then(({ rows }) => rows)

/** The area that an organisation works in. */
export const ownArea = async (database: Database, organisationId: string): Promise<string | null> => {
  const row = await database
    .selectFrom("organisation")
    .select("areaCode")
    .where("id", "=", organisationId)
    .executeTakeFirst()
  return row?.areaCode ?? null
}

export const setOwnArea = (database: Database, organisationId: string, areaCode: string) =>
  database.updateTable("organisation").set({ areaCode }).where("id", "=", organisationId).execute()
