import { type RawBuilder, sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"
import { endedAt, newestOfNeed } from "./need-store.ts"

/** A claim with the last day on which something happened to the need, and the day since on which it was told that nothing did. */
export type GuardedClaim = {
  needId: string
  holderId: string
  askedId: string | null
  lastDay: Day
  warnedOn: Day | null
}

/**
 * Claims of needs that have not ended. Where everything is agreed with helpers there is nothing to do but wait for the day: that is
 * left alone.
 */
const claims = (today: Day, where: RawBuilder<boolean>) => sql<GuardedClaim>`
  select c.need_id, c.holder_id, c.asked_id, to_char(last.at at time zone 'UTC', 'YYYY-MM-DD') as last_day,
         (select to_char(max(w.taken_at) at time zone 'UTC', 'YYYY-MM-DD') from claim_step w
          where w.need_id = n.id and w.step = 'warned' and w.taken_at >= last.at) as warned_on
  from current_claim c
  join need n on n.id = c.need_id
  ${newestOfNeed}
  left join lateral (
    select coalesce(sum(m.units) filter (where s.step in ('approved', 'agreed', 'accepted', 'done')), 0) as held,
           bool_or(s.step = 'accepted') as agreed, bool_or(s.step in ('approved', 'agreed')) as asking,
           max(s.taken_at) as at
    from help_match m
    join lateral (select step, taken_at from help_match_step where match_id = m.id order by place desc limit 1) s on true
    where m.need_id = n.id) matched on true
  join lateral (
    select greatest(
      matched.at, (select max(taken_at) from need_step where need_id = n.id),
      (select max(taken_at) from claim_step where need_id = n.id and step <> 'warned')) as at) last on true
  where c.holder_id is not null and not ${endedAt(today)}
    and not (coalesce(matched.agreed, false) and not coalesce(matched.asking, false) and matched.held >= n.units)
    and ${where}
  order by c.need_id`

export const guardedClaims = (database: Database, today: Day, organisationId?: string): Promise<GuardedClaim[]> =>
  claims(today, organisationId === undefined ? sql<boolean>`true` : sql<boolean>`c.holder_id = ${organisationId}`)
    .execute(database)
    .then(({ rows }) => rows)

/** The same claim, looked at again once it is held. */
export const guardedClaim = (database: Database, today: Day, needId: string): Promise<GuardedClaim | undefined> =>
  claims(today, sql<boolean>`c.need_id = ${needId}`)
    .execute(database)
    .then(({ rows }) => rows[0])

/** Who asked for the resident: what falls free is theirs to hear too. */
export const intermediaryMail = (database: Database, needId: string): Promise<string | undefined> =>
  database
    .selectFrom("need")
    .innerJoin("person", "person.id", "need.intermediaryId")
    .select("person.email")
    .where("need.id", "=", needId)
    .executeTakeFirst()
    .then((row) => row?.email ?? undefined)
