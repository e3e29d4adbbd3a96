import { sql } from "kysely"
import type { CountedSignal } from "../../methods/counting/columns.ts"
import type { Database } from "../../platform/http/action.ts"
import { reporter, way } from "./reporter-store.ts"

/** Signals as they count: with the theme that the newest weighing settled. */
const counted = sql`
  select s.id, coalesce(w.theme_code, s.theme_code) as theme, s.area_code as area, s.week::text, ${reporter} as reporter,
    ${way} as way, s.organisation_id::text as organisation, s.people_least, s.people_most,
    case when x.signal_id is not null or w.outcome in ('individual', 'none') then 'not'
      when w.outcome is null then 'unweighed' else 'weighed' end as counts
  from signal s
  left join signal_reporter r on r.signal_id = s.id
  left join signal_withdrawal x on x.signal_id = s.id
  left join lateral (
    select theme_code, outcome from weighing where signal_id = s.id order by weighed_at desc, entry desc limit 1) w on true`

export const weeksWithSignals = (database: Database): Promise<string[]> =>
  sql<{ week: string }>`select distinct week::text from signal order by 1`
    .execute(database)
    .then(({ rows }) => rows.map(({ week }) => week))

export const countedOfWeek = (database: Database, week: string): Promise<CountedSignal[]> =>
  sql<CountedSignal>`${counted} where s.week = ${week}::date`.execute(database).then(({ rows }) => rows)

export const countedByIds = (database: Database, ids: readonly string[]): Promise<CountedSignal[]> =>
  sql<CountedSignal>`${counted} where s.id = any (${ids}::uuid[])`.execute(database).then(({ rows }) => rows)
