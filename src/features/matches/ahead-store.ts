import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"

/** Whether a helper still expects to come for a match: a moment that was set, not cancelled, and has not begun. */
export const hasVisitsAhead = (database: Database, matchId: string, now: Date): Promise<boolean> =>
  sql<{ ahead: boolean }>`
    select exists (
      select 1 from help_visit v
      join lateral (select step, day, starts from help_visit_step where visit_id = v.id order by place desc limit 1) s on true
      where v.match_id = ${matchId} and s.step <> 'cancelled'
        and (s.day + s.starts::time) at time zone 'Europe/Amsterdam' > ${now}) as ahead`
    .execute(database)
    .then(({ rows }) => rows[0]?.ahead ?? false)
