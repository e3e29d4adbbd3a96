import { type RawBuilder, sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"
import { branch, type Region, tree } from "./area-store.ts"
import type { Cell, ReportRow } from "./evidence-model.ts"
import type { Weeks } from "./period.ts"

/** Signals that count: weighed as internal or external, or not weighed yet. */
export const counts = sql<boolean>`(s.outcome is null or s.outcome in ('internal', 'external'))`

/** Who reported, as far as one can tell two reporters apart without knowing them. */
export const reporter = sql`coalesce(r.reporter_key, s.organisation_id::text || ' ' || r.reporter_code)`

/** The areas of a question: `here` and `region`, of which a signal is in one, in the other, or in neither. */
export const areasOf = (area: string | null, region: Region) => sql`${tree}, ${branch("here", area)},
  ${branch("region", region.kind === "around" ? region.code : null)}`

export const placeOf = (area: string | null, region: Region): RawBuilder<Cell["place"] | "elsewhere"> => sql`case
  when ${area}::text is null then 'here'
  when s.area_code is null then 'nowhere'
  when s.area_code in (select code from here) then 'here'
  when ${region.kind === "others"} or s.area_code in (select code from region) then 'rest'
  else 'elsewhere' end`

export type Where = { area: string | null; region: Region; themes: readonly string[] }

/** Signals a week, in one pass: of these themes or others, here or in the rest. Elsewhere than in the region does not count. */
export const cellsOf = (database: Database, { area, region, themes }: Where, weeks: Weeks): Promise<Cell[]> =>
  sql<Cell>`
    with recursive ${areasOf(area, region)},
    counted as (
      select coalesce(s.theme_code = any (${themes}::text[]), false) as theme, ${placeOf(area, region)} as place, s.week
      from standing_signal s where ${counts} and s.week between ${weeks.from} and ${weeks.until})
    select theme, place, week, count(*)::int as signals from counted where place <> 'elsewhere' group by theme, place, week`
    .execute(database)
    .then(({ rows }) => rows)

const reportColumns = sql`${reporter} as reporter, s.organisation_id as organisation, s.week, s.people_least, s.people_most,
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

/** The counted signals that are linked to a bundle, of whatever theme, place or week. */
export const linkedReports = (database: Database, bundleId: string): Promise<ReportRow[]> =>
  sql<ReportRow>`
    select ${reportColumns}
    from current_bundle_link l join standing_signal s on s.id = l.signal_id left join signal_reporter r on r.signal_id = s.id
    where l.bundle_id = ${bundleId} and ${counts}`
    .execute(database)
    .then(({ rows }) => rows)
