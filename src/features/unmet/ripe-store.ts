import { type RawBuilder, sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"
import type { Cause } from "../entitlements/model.ts"
import { holding } from "../matches/rules.ts"

/** A need as counting sees it. */
export type AskedNeed = {
  id: string
  alias: string
  item: string | null
  area: string | null
  organisationId: string
  intermediaryId: string
  /** The newest answer, and the Monday of its week. */
  agreed: boolean | null
  saidWeek: Day | null
  statedTheme: string | null
  /** Its last day, or so many weeks after it was asked. */
  term: Day
  /** Since when it is not met; nothing where it is met, somebody is busy with it, or its term is not over. */
  unmetSince: Day | null
  /** What was counted of it: codes of rights, and an empty one for the need itself. */
  counted: string[]
}

const matchesOf = (need: RawBuilder<unknown>) => sql`
  select count(*) filter (where s.step not in ('refused', 'offered')) as many, coalesce(sum(m.units) filter (where s.step = any (${[...holding]})), 0) as had
  from help_match m
  join lateral (select step from help_match_step where match_id = m.id order by place desc limit 1) s on true
  where m.need_id = ${need}`

/**
 * A need is not met from the day on which somebody said so. Or from the day after its term, where nobody took it up, or where
 * too little of what was proposed still holds; also if it was withdrawn after that. What somebody took up by hand waits for its end.
 */
const askedNeeds = (weeks: number, where: RawBuilder<boolean>) => sql<AskedNeed>`
  with asked as (
    select n.*, coalesce(n.until, (n.asked_at at time zone 'UTC')::date + ${weeks * 7}::int) as term from need n)
  select n.id, coalesce(nullif(n.alias, ''), 'Schuilnaam is verwijderd') as alias, n.item_code as item, n.area_code as area,
    n.organisation_id, n.intermediary_id, said.agreed, to_char(said.said_week, 'YYYY-MM-DD') as said_week,
    said.theme_code as stated_theme, to_char(n.term, 'YYYY-MM-DD') as term,
    to_char(case
      when newest.step = 'notDone' then newest.day
      when newest.step = 'done' or matched.had >= n.least then null
      when newest.step = 'withdrawn' and newest.day <= n.term then null
      when matched.many = 0 and exists (select 1 from need_step t where t.need_id = n.id and t.step = 'takenUp') then null
      else n.term + 1 end, 'YYYY-MM-DD') as unmet_since,
    array(select c.entitlement_code from unmet_counted c where c.need_id = n.id) as counted
  from asked n
  left join lateral (
    select step, (taken_at at time zone 'UTC')::date as day from need_step where need_id = n.id
    order by taken_at desc, step = 'takenUp', id limit 1) newest on true
  left join lateral (${matchesOf(sql`n.id`)}) matched on true
  left join lateral (
    select agreed, said_week, theme_code from unmet_consent where need_id = n.id order by place desc limit 1) said on true
  where ${where} order by n.asked_at, n.id`

const rowsOf = (database: Database, weeks: number, where: RawBuilder<boolean>): Promise<AskedNeed[]> =>
  askedNeeds(weeks, where)
    .execute(database)
    .then(({ rows }) => rows)

/**
 * Those of which somebody said that they may be counted. Once its time is over a need has lost its last day: by what is left, one that
 * was withdrawn in time would seem not met.
 */
export const agreedNeeds = (database: Database, weeks: number) =>
  rowsOf(database, weeks, sql<boolean>`said.agreed and n.intermediary_id is not null`)
export const needsThrough = (database: Database, weeks: number, personId: string) =>
  rowsOf(database, weeks, sql<boolean>`n.intermediary_id = ${personId}`)
export const askedNeed = async (database: Database, weeks: number, id: string): Promise<AskedNeed | undefined> =>
  (await rowsOf(database, weeks, sql<boolean>`n.id = ${id}`))[0]

export type RightNotGot = { needId: string; code: string; cause: Cause; since: Day }

/** The rights that were gone through for these needs and that are not used, by the newest answer on each. */
export const rightsNotGot = (database: Database, needIds: readonly string[]): Promise<RightNotGot[]> =>
  sql<RightNotGot>`
    select need_id, code, cause, since from (
      select distinct on (need_id, entitlement_code) need_id, entitlement_code as code, outcome, cause,
        to_char(noted_on, 'YYYY-MM-DD') as since
      from need_right where need_id = any (${needIds}::uuid[]) order by need_id, entitlement_code, place desc) newest
    where outcome = 'notTaken' order by need_id, code`
    .execute(database)
    .then(({ rows }) => rows)
