import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"
import type { NeedEntry } from "../needs/model.ts"

/** A need as far as it counts: when it was asked, when it had a first portion, when it ended without. No words of it. */
export type CohortRow = {
  id: string
  tier: number | null
  areaCode: string | null
  area: string | null
  languages: string[]
  entry: NeedEntry
  organisationId: string
  professional: boolean
  askedOn: Day
  firstOn: Day | null
  /** The day from which nobody looks any more: it ended, or its last day was over. */
  endedOn: Day | null
}

const utc = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD')`)

/** What was asked from one day to another, both included. As many portions as are of use at the least are a first portion. */
export const cohort = (database: Database, from: Day, until: Day): Promise<CohortRow[]> =>
  sql<CohortRow>`
    with asked as materialized (
      select n.*, coalesce(n.area_code, own.area_code) as place, own.kind in ('professional', 'municipality') as professional
      from need n join organisation own on own.id = n.organisation_id
      where n.asked_at >= ${from}::date and n.asked_at < ${until}::date + 1),
    given as materialized (
      select m.need_id, s.taken_at, sum(m.units) over (partition by m.need_id order by s.taken_at, m.id) as units
      from help_match m join asked n on n.id = m.need_id
      join lateral (select step, taken_at from help_match_step where match_id = m.id order by place desc limit 1) s on true
      where s.step = 'done'),
    first_given as materialized (
      select g.need_id, min(g.taken_at) as at from given g join asked n on n.id = g.need_id where g.units >= n.least group by g.need_id),
    ended as materialized (
      select distinct on (s.need_id) s.need_id, s.step, s.taken_at from need_step s join asked n on n.id = s.need_id
      where s.step in ('done', 'notDone', 'withdrawn') order by s.need_id, s.taken_at desc, s.id)
    select n.id, n.tier, n.place as area_code, coalesce(a.name, n.place) as area, n.languages, n.entry, n.organisation_id, n.professional,
           ${utc("n.asked_at")} as asked_on,
           ${utc("least(f.at, case when e.step = 'done' then e.taken_at end)")} as first_on,
           least(${utc("case when e.step <> 'done' then e.taken_at end")}, to_char(n.until + 1, 'YYYY-MM-DD')) as ended_on
    from asked n
    left join current_area a on a.code = n.place
    left join first_given f on f.need_id = n.id
    left join ended e on e.need_id = n.id
    order by n.id`
    .execute(database)
    .then(({ rows }) => rows)

/**
 * The first day on which anything was asked, and the last of which a need is no longer kept as it was: its days became weeks, so what
 * was counted before would change, one need after the other.
 */
export const keptDays = (database: Database): Promise<{ first: Day | undefined; forgotten: Day | undefined }> =>
  sql<{ first: Day | null; forgotten: Day | null }>`
    select ${utc("min(asked_at)")} as first, ${utc("max(asked_at) filter (where intermediary_id is null)")} as forgotten from need`
    .execute(database)
    .then(({ rows }) => ({ first: rows[0]?.first ?? undefined, forgotten: rows[0]?.forgotten ?? undefined }))
