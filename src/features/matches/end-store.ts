import { type RawBuilder, sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"
import type { Reason } from "./reason-model.ts"
import { holding, running } from "./rules.ts"

export type Ending = { matchId: string; reason: Reason }

/**
 * Matches that go on while what they were made of ended: the need was withdrawn or closed, the giver withdrew the offer, or paused
 * it before saying yes (what was agreed of a shelf stays kept apart); and helpers who came forward for what others already help with.
 */
const endings = (among: RawBuilder<boolean>, where: RawBuilder<boolean>) => sql<Ending>`
  with state as materialized (
    select m.id, m.need_id, m.offer_id, m.units, s.step
    from help_match m join lateral (
      select step from help_match_step where match_id = m.id order by place desc limit 1) s on true
    where ${among}),
  judged as (
    select s.id as match_id, case
        when n.step = 'withdrawn' then 'needWithdrawn'
        when n.step in ('done', 'notDone') then 'needEnded'
        when o.step = 'withdrawn' and not shelf then 'offerWithdrawn'
        when o.step = 'paused' and s.step <> 'accepted' and not shelf then 'offerPaused'
        when s.step = 'offered' and s.units > need.units - (
          select coalesce(sum(h.units), 0) from state h where h.need_id = s.need_id and h.step = any (${[...holding]}))
          then 'otherFound'
      end as reason
    from state s
    join need on need.id = s.need_id
    cross join lateral (select exists (select 1 from stock_offer where offer_id = s.offer_id) as shelf) kind
    left join lateral (
      select step from need_step where need_id = s.need_id order by taken_at desc, step = 'takenUp', id limit 1) n on true
    left join lateral (select step from offer_step where offer_id = s.offer_id order by place desc limit 1) o on true
    where s.step = any (${[...running]}))
  select match_id, reason from judged where reason is not null and ${where} order by match_id limit 500`

export const allEndings = (database: Database): Promise<Ending[]> =>
  endings(sql<boolean>`true`, sql<boolean>`true`)
    .execute(database)
    .then(({ rows }) => rows)

export const endingOf = (database: Database, matchId: string): Promise<Ending | undefined> =>
  endings(
    sql<boolean>`m.need_id = (select need_id from help_match where id = ${matchId})`,
    sql<boolean>`match_id = ${matchId}`,
  )
    .execute(database)
    .then(({ rows }) => rows[0])
