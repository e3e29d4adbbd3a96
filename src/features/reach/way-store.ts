import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"
import type { Reason } from "../matches/reason-model.ts"
import type { MatchState } from "../matches/state-model.ts"

/** A proposal and how it stands, without who is in it. */
export type WayRow = {
  tier: number | null
  metres: number
  state: MatchState
  reason: Reason | null
  /** Somebody chose another than was proposed. */
  byHand: boolean
  /** Why, of that. */
  byHandReason: Reason | null
}

/** What became of the proposals for what was asked from one day to another, both included. */
export const ways = (database: Database, from: Day, until: Day): Promise<WayRow[]> =>
  sql<WayRow>`
    select n.tier, m.metres, s.step as state, s.reason, m.made_by is not null as by_hand,
           (select a.reason from help_match_step a where a.match_id = m.id and a.step = 'approved' order by a.place limit 1) as by_hand_reason
    from help_match m
    join need n on n.id = m.need_id
    join lateral (select step, reason from help_match_step where match_id = m.id order by place desc limit 1) s on true
    where n.asked_at >= ${from}::date and n.asked_at < ${until}::date + 1
    order by m.id`
    .execute(database)
    .then(({ rows }) => rows)
