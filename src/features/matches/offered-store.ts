import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"

/** Helpers who came forward for a need and wait for an answer, by where they are from. */
export const offeredFor = (database: Database, needId: string): Promise<{ id: string; helper: string }[]> =>
  sql<{ id: string; helper: string }>`
    select m.id, 'iemand uit ' || coalesce(a.name, f.area_code) as helper
    from help_match m join offer f on f.id = m.offer_id
    left join current_area a on a.code = f.area_code
    join lateral (select step from help_match_step where match_id = m.id order by place desc limit 1) s on true
    where m.need_id = ${needId} and s.step = 'offered' order by m.made_on, m.id`
    .execute(database)
    .then(({ rows }) => rows)

/** Needs for which an offer is asked or came forward, and of which that has not ended. */
export const runningOf = (database: Database, offerId: string): Promise<{ needId: string; state: string }[]> =>
  sql<{ needId: string; state: string }>`
    select m.need_id, s.step as state from help_match m
    join lateral (select step from help_match_step where match_id = m.id order by place desc limit 1) s on true
    where m.offer_id = ${offerId} and s.step in ('offered', 'approved', 'agreed', 'accepted')`
    .execute(database)
    .then(({ rows }) => rows)
