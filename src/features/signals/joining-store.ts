import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Report } from "../../methods/statistics/distinct.ts"
import type { Database } from "../../platform/http/action.ts"
import { reporter, way } from "../counts/reporter-store.ts"

export const addJoinings = async (
  database: Database,
  signalId: string,
  bundles: readonly string[],
  week: Day,
): Promise<void> => {
  if (bundles.length === 0) return
  await database
    .insertInto("joining")
    .values(bundles.map((bundleId) => ({ signalId, bundleId, week })))
    .execute()
}

export type Joined = { id: string; bottleneck: string }

/** The bottlenecks that signal `s` joins, in the words that they have now; a column. */
export const joinedBy = sql<Joined[]>`(
  select coalesce(json_agg(json_build_object('id', j.bundle_id, 'bottleneck', st.bottleneck) order by st.bottleneck), '[]')
  from joining j cross join lateral (
    select bottleneck from bundle_statement where bundle_id = j.bundle_id order by stated_at desc, entry desc limit 1) st
  where j.signal_id = s.id)`

export type JoiningReport = Report & { linked: boolean }

/**
 * The signals that join a bundle and count: not withdrawn, and not laid aside by who weighed them. One entry a signal, with
 * whether it is also linked, so that nobody counts it twice. Sources are keys and ids: not for anybody's eyes.
 */
export const joiningReports = (database: Database, bundleId: string): Promise<JoiningReport[]> =>
  sql<JoiningReport>`
    select coalesce(${reporter}, 'unknown') as reporter_key, ${way} as way, coalesce(s.organisation_id::text, 'unknown') as organisation,
           s.week::text as week, s.people_least, coalesce(s.people_most, s.people_least) as people_most,
           exists (select 1 from current_bundle_link l where l.bundle_id = j.bundle_id and l.signal_id = s.id) as linked
    from joining j join signal s on s.id = j.signal_id left join signal_reporter r on r.signal_id = s.id
    left join lateral (
      select outcome from weighing where signal_id = s.id order by weighed_at desc, entry desc limit 1
    ) w on true
    where j.bundle_id = ${bundleId} and coalesce(w.outcome, 'internal') in ('internal', 'external')
      and not exists (select 1 from signal_withdrawal x where x.signal_id = s.id)
    order by s.id`
    .execute(database)
    .then(({ rows }) => rows)
