import { sql } from "kysely"
import type { Outline, Polygon } from "../../methods/geography/outline.ts"
import type { Database } from "../../platform/http/action.ts"
import { branch, type KnownArea, type Region, tree } from "./area-store.ts"
import type { Place } from "./model.ts"
import type { Weeks } from "./period.ts"
import type { MapArea } from "./places.ts"
import { counts } from "./signal-store.ts"

/** The areas that a map could show: those below the chosen one, and those of its own level around it. */
export const mapAreas = (database: Database, area: KnownArea | undefined, region: Region): Promise<MapArea[]> =>
  sql<MapArea>`
    with recursive ${tree}, ${branch("here", area?.code ?? null)},
      ${branch("region", region.kind === "around" ? region.code : null)}
    select a.code, a.name, a.level, a.outline is not null as drawn,
      (${area?.code ?? null}::text is null or a.code in (select code from here)) and a.code is distinct from ${area?.code ?? null} as below
    from current_area a
    where ${area?.code ?? null}::text is null or a.code in (select code from here) or a.code in (select code from region)
      or (${region.kind === "others"} and a.level = ${area?.level ?? ""})`
    .execute(database)
    .then(({ rows }) => rows)

/** What a place counts: signals of these themes, or those linked to a bundle. */
export type Counted = { themes: readonly string[] } | { bundleId: string }

/** Counts of each of these areas with everything below it, beside all signals there and the inhabitants, in one pass. */
export const placesOf = (
  database: Database,
  codes: readonly string[],
  counted: Counted,
  weeks: Weeks,
): Promise<Place[]> => {
  const holds =
    "themes" in counted
      ? sql`s.theme_code = any (${counted.themes}::text[])`
      : sql`s.id in (select signal_id from current_bundle_link where bundle_id = ${counted.bundleId})`
  return sql<Place>`
    with recursive ${tree},
    below as (
      select code as root, code from tree where code = any (${codes}::text[])
      union select b.root, t.code from below b join tree t on t.parent_code = b.code),
    counted as (
      select b.root, count(*) filter (where ${holds})::int as count, count(*)::int as all
      from below b join standing_signal s on s.area_code = b.code
      where ${counts} and s.week between ${weeks.from} and ${weeks.until} group by b.root),
    population as (
      select distinct on (code) code, value from area_figure
      where figure = 'population' and code = any (${codes}::text[]) order by code, year desc)
    select a.code, a.name, coalesce(c.count, 0) as count, coalesce(c.all, 0) as all, p.value as population
    from current_area a left join counted c on c.root = a.code left join population p on p.code = a.code
    where a.code = any (${codes}::text[]) order by a.name, a.code`
    .execute(database)
    .then(({ rows }) => rows)
}

/** The shapes of places, for a picture. */
export async function outlinesOf(database: Database, codes: readonly string[]): Promise<Outline[]> {
  if (codes.length === 0) return []
  const { rows } = await sql<{ code: string; name: string; polygons: Polygon[] }>`
    select code, name, outline as polygons from current_area where code = any (${codes}::text[]) and outline is not null`.execute(
    database,
  )
  return rows.map((row) => ({ ...row, properties: {} }))
}
