import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"
import { reporter, way } from "../signals/counting-store.ts"
import { placedAreas } from "./area-store.ts"
import type { Weeks } from "./period.ts"
import { counts, placedSignals, placeOf, type Where } from "./signal-store.ts"
import type { ThemeCount } from "./theme-rows.ts"

/** Every theme with everything below it: how many here and in the rest, and from how many. In one pass over the signals. */
export const themeCounts = (
  database: Database,
  { area, region }: Omit<Where, "themes">,
  weeks: Weeks,
): Promise<ThemeCount[]> =>
  sql<ThemeCount>`
    with recursive ${placedAreas(area, region)},
    counted as materialized (
      select s.theme_code, ${placeOf(area)} as place, ${reporter} as reporter, ${way} as way, s.organisation_id as organisation
      from ${placedSignals} left join signal_reporter r on r.signal_id = s.id
      where ${counts} and s.week between ${weeks.from} and ${weeks.until}),
    known as materialized (select code, parent_code, label_nl, label_be, retired from theme),
    branch as (
      select code as root, code from known
      union select b.root, t.code from branch b join known t on t.parent_code = b.code),
    within_organisation as (
      select b.root, organisation,
        count(*) filter (where place = 'here')::int as here,
        count(*) filter (where place = 'rest')::int as rest,
        count(distinct reporter) filter (where place = 'here' and way = 'name')::int as named,
        count(distinct reporter) filter (where place = 'here' and way = 'code')::int as coded,
        count(distinct reporter) filter (where place = 'here' and way = 'file')::int as imported,
        count(*) filter (where place = 'here' and reporter is null)::int as unknown
      from branch b join counted c on c.theme_code = b.code group by b.root, organisation),
    summed as (
      select root, sum(here)::int as here, sum(rest)::int as rest,
        sum(unknown)::int as unknown_reporters,
        coalesce(sum(here) filter (where organisation is null), 0)::int as unknown_organisations,
        coalesce(jsonb_agg(jsonb_build_object('organisation', organisation, 'reporters', jsonb_build_array(named, coded, imported)))
          filter (where here > 0 and organisation is not null), '[]') as ways
      from within_organisation group by root)
    select k.code, k.parent_code, k.label_nl, k.label_be, coalesce(s.here, 0) as here, coalesce(s.rest, 0) as rest,
      coalesce(s.unknown_reporters, 0) as unknown_reporters, coalesce(s.unknown_organisations, 0) as unknown_organisations,
      coalesce(s.ways, '[]') as ways,
      (select count(*)::int from counted where place = 'here') as all_here,
      (select count(*)::int from counted where place = 'rest') as all_rest
    from known k left join summed s on s.root = k.code
    where not k.retired or coalesce(s.here, 0) > 0 order by k.label_nl`
    .execute(database)
    .then(({ rows }) => rows)
