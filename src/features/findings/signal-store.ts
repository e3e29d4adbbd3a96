import { type RawBuilder, sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"
import { reporter, way } from "../signals/counting-store.ts"
import { placedAreas, type Region } from "./area-store.ts"
import type { Cell, ReportRow } from "./evidence-model.ts"
import type { Weeks } from "./period.ts"

/** Signals that count: weighed as internal or external, or not weighed yet. */
export const counts = sql<boolean>`(s.outcome is null or s.outcome in ('internal', 'external'))`

/** Where a signal counts, for a query that lays it beside `placed` as `p`. */
export const placeOf = (area: string | null): RawBuilder<Cell["place"] | "elsewhere"> => sql`case
  when ${area}::text is null then 'here'
  when s.area_code is null then 'nowhere'
  else coalesce(p.place, 'elsewhere') end`

/** Standing signals as `s`, each with the place of its area as `p`. */
export const placedSignals = sql`standing_signal s left join placed p on p.code = s.area_code`

export type Where = { area: string | null; region: Region; themes: readonly string[] }

/** Signals a week, in one pass: of these themes or others, here or in the rest. Elsewhere than in the region does not count. */
export const cellsOf = (database: Database, { area, region, themes }: Where, weeks: Weeks): Promise<Cell[]> =>
  sql<Cell>`
    with recursive ${placedAreas(area, region)},
    counted as (
      select coalesce(s.theme_code = any (${themes}::text[]), false) as theme, ${placeOf(area)} as place, s.week
      from ${placedSignals} where ${counts} and s.week between ${weeks.from} and ${weeks.until})
    select theme, place, week, count(*)::int as signals from counted where place <> 'elsewhere' group by theme, place, week`
    .execute(database)
    .then(({ rows }) => rows)

const reportColumns = sql`${reporter} as reporter, ${way} as way, s.organisation_id as organisation, s.week, s.people_least, s.people_most,
  s.outcome is not null as weighed`

/** Every counted signal of these themes in an area and a period, with nothing that says what was written or by whom. */
export const reportsOf = (
  database: Database,
  { area, themes }: Omit<Where, "region">,
  weeks: Weeks,
): Promise<ReportRow[]> =>
  sql<ReportRow>`
    with recursive ${placedAreas(area, { kind: "none" })}
    select ${reportColumns}
    from ${placedSignals} left join signal_reporter r on r.signal_id = s.id
    where ${counts} and s.theme_code = any (${themes}::text[]) and s.week between ${weeks.from} and ${weeks.until}
      and ${placeOf(area)} = 'here'`
    .execute(database)
    .then(({ rows }) => rows)

/** The counted signals that are linked to a bundle, of whatever theme or place, up to a week: what lies ahead waits. */
export const linkedReports = (database: Database, bundleId: string, until: Day): Promise<ReportRow[]> =>
  sql<ReportRow>`
    select ${reportColumns}
    from current_bundle_link l join standing_signal s on s.id = l.signal_id left join signal_reporter r on r.signal_id = s.id
    where l.bundle_id = ${bundleId} and ${counts} and s.week <= ${until}`
    .execute(database)
    .then(({ rows }) => rows)
