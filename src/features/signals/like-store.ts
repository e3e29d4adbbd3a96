import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Report } from "../../methods/statistics/distinct.ts"
import type { Database } from "../../platform/http/action.ts"
import { reporter, way } from "../counts/reporter-store.ts"

/**
 * Of these signals those of others that count: not withdrawn, not laid aside by who weighed them, noticed since that day.
 * One entry a signal, for the methods of statistics: who and where are keys, and never leave the server.
 */
export const reportsOfOthers = (
  database: Database,
  signals: readonly string[],
  own: readonly string[],
  since: Day,
): Promise<Report[]> =>
  signals.length === 0
    ? Promise.resolve([])
    : sql<Report>`
        select coalesce(${reporter}, 'unknown') as reporter_key, ${way} as way,
          coalesce(s.organisation_id::text, 'unknown') as organisation, s.week::text as week,
          s.people_least, coalesce(s.people_most, s.people_least) as people_most
        from signal s
        left join signal_reporter r on r.signal_id = s.id
        left join lateral (
          select outcome from weighing where signal_id = s.id order by weighed_at desc, entry desc limit 1
        ) w on true
        where s.id = any (${[...signals]}) and s.week >= ${since}
          and not coalesce(r.reporter_key = any (${[...own]}), false)
          and coalesce(w.outcome, 'internal') in ('internal', 'external')
          and not exists (select 1 from signal_withdrawal x where x.signal_id = s.id)
        order by s.id`
        .execute(database)
        .then(({ rows }) => rows)
