import { randomUUID } from "node:crypto"
import { type RawBuilder, sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"

export type VisitRow = {
  id: string
  matchId: string
  needId: string
  offerId: string
  day: Day
  starts: string
  ends: string
  cancelled: boolean
  changes: number
  changedAt: Date
  item: string
  units: number
  alias: string
  area: string | null
  intermediaryId: string
  intermediary: string
  organisation: string
  approvedBy: string | null
  source: string
}

// What was still to come when its match ended is off, without a row: that counts as one change more.
const visits = (where: RawBuilder<unknown>) => sql<VisitRow>`
  select v.id, v.match_id, m.need_id, m.offer_id, to_char(s.day, 'YYYY-MM-DD') as day, s.starts, s.ends,
         s.step = 'cancelled' or fell.at is not null as cancelled,
         (made.steps - 1 + case when fell.at is null then 0 else 1 end)::int as changes,
         greatest(s.taken_at, fell.at) as changed_at, n.item_code as item, m.units,
         coalesce(nullif(n.alias, ''), 'Schuilnaam is verwijderd') as alias, a.name as area, n.intermediary_id,
         p.name as intermediary, g.name as organisation, approved.taken_by as approved_by, f.source
  from help_visit v
  join help_match m on m.id = v.match_id
  join need n on n.id = m.need_id
  join offer f on f.id = m.offer_id
  join person p on p.id = n.intermediary_id
  join organisation g on g.id = n.organisation_id
  left join current_area a on a.code = n.area_code
  join lateral (select step, day, starts, ends, taken_at from help_visit_step where visit_id = v.id order by place desc limit 1) s
    on true
  join lateral (select count(*) as steps from help_visit_step where visit_id = v.id) made on true
  join lateral (select step, taken_at from help_match_step where match_id = m.id order by place desc limit 1) e on true
  left join lateral (select e.taken_at as at where e.step <> 'accepted' and s.step <> 'cancelled'
    and (s.day + s.starts::time) at time zone 'Europe/Amsterdam' > e.taken_at) fell on true
  left join lateral (select taken_by from help_match_step where match_id = m.id and step = 'approved' order by place limit 1)
    approved on true
  where ${where}
  order by s.day, s.starts, v.id`

const listed = (where: RawBuilder<unknown>) => (database: Database) =>
  visits(where)
    .execute(database)
    .then(({ rows }) => rows)

export const visitById = (database: Database, id: string): Promise<VisitRow | undefined> =>
  listed(sql`v.id = ${id}`)(database).then((rows) => rows[0])

export const visitsOfMatch = (database: Database, matchId: string): Promise<VisitRow[]> =>
  listed(sql`v.match_id = ${matchId}`)(database)

/** From one day to another, both included: all of them. */
export const visitsBetween = (database: Database, from: Day, until: Day): Promise<VisitRow[]> =>
  listed(
    sql`v.id in (select visit_id from help_visit_step where day between ${from}::date and ${until}::date)
      and s.day between ${from}::date and ${until}::date`,
  )(database)

/** What somebody with an account has to do with: as who asked, or as who approved it and whose organisation still plans it. */
export const visitsOfPerson = (database: Database, personId: string, from: Day): Promise<VisitRow[]> =>
  listed(sql`s.day >= ${from}::date and (n.intermediary_id = ${personId} or approved.taken_by = ${personId}
    and not exists (select 1 from current_claim h where h.need_id = n.id and h.holder_id not in (
      select organisation_id from membership where person_id = ${personId} and ended_at is null)))`)(database)

export const visitsOfOffer = (database: Database, offerId: string, from: Day): Promise<VisitRow[]> =>
  listed(sql`s.day >= ${from}::date and m.offer_id = ${offerId}`)(database)

export async function addVisit(database: Database, matchId: string): Promise<string> {
  const id = randomUUID()
  await database.insertInto("helpVisit").values({ id, matchId }).execute()
  return id
}
