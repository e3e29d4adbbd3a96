import { type RawBuilder, sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"
import { around, branch, type Region, regionBranch, tree } from "./area-store.ts"
import type { Cell, ReportRow } from "./evidence-model.ts"
import type { Weeks } from "./period.ts"

/** Signals that count: weighed as internal or external, or not weighed yet. */
export const counts = sql<boolean>`(s.outcome is null or s.outcome in ('internal', 'external'))`

/**
 * Who reported, as far as the coordinator there can tell two reporters apart: a name, or a code. Never one and the same for
 * both, otherwise counting the reporters of two signals would tell whose code it is.
 */
export const reporter = sql`coalesce(s.organisation_id::text, '') || ' ' ||
  case when s.mode = 'code' then 'code ' || coalesce(r.reporter_code, r.reporter_key) else r.reporter_key end`

/** The areas of a question: `here` and `region`, of which a signal is in one, in the other, or in neither. */
export const areasOf = (area: string | null, region: Region) => sql`${tree}, ${branch("here", area)}, ${around(area)},
  ${regionBranch(area, region)}`

/**
 * Where a signal counts. One that names only a larger area around `here` may be from here or from beside it: as a signal
 * without a place it counts for neither, or every neighbourhood would seem quiet beside its own municipality.
 */
export const placeOf = (area: string | null): RawBuilder<Cell["place"] | "elsewhere"> => sql`case
  when ${area}::text is null then 'here'
  when s.area_code is null or s.area_code in (select code from above) then 'nowhere'
  when s.area_code in (select code from here) then 'here'
  when s.area_code in (select code from region) then 'rest'
  else 'elsewhere' end`

export type Where = { area: string | null; region: Region; themes: readonly string[] }

/** Signals a week, in one pass: of these themes or others, here or in the rest. Elsewhere than in the region does not count. */
export const cellsOf = (database: Database, { area, region, themes }: Where, weeks: Weeks): Promise<Cell[]> =>
  sql<Cell>`
    with recursive ${areasOf(area, region)},
    counted as (
      select coalesce(s.theme_code = any (${themes}::text[]), false) as theme, ${placeOf(area)} as place, s.week
      from standing_signal s where ${counts} and s.week between ${weeks.from} and ${weeks.until})
    select theme, place, week, count(*)::int as signals from counted where place <> 'elsewhere' group by theme, place, week`
    .execute(database)
    .then(({ rows }) => rows)

const reportColumns = sql`${reporter} as reporter, s.mode = 'code' as coded, s.organisation_id as organisation, s.week, s.people_least, s.people_most,
  s.outcome is not null as weighed`

/** Every counted signal of these themes in an area and a period, with nothing that says what was written or by whom. */
export const reportsOf = (
  database: Database,
  { area, themes }: Omit<Where, "region">,
  weeks: Weeks,
): Promise<ReportRow[]> =>
  sql<ReportRow>`
    with recursive ${areasOf(area, { kind: "none" })}
    select ${reportColumns}
    from standing_signal s left join signal_reporter r on r.signal_id = s.id
    where ${counts} and s.theme_code = any (${themes}::text[]) and s.week between ${weeks.from} and ${weeks.until}
      and (${area}::text is null or s.area_code in (select code from here))`
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
