import { type RawBuilder, sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"

/** Of a need what organisations say to each other about it: never more than stands in the list. */
export type LyingNeed = {
  id: string
  alias: string
  item: string | null
  area: string | null
  urgency: "today" | "thisWeek" | "later"
  ended: boolean
}

/** The end of a need: somebody said so, or its last day is over. */
export const endedAt = (today: Day) => sql<boolean>`
  (coalesce(newest.step in ('done', 'notDone', 'withdrawn'), false) or coalesce(n.until < ${today}::date, false))`

/** The newest step of the need `n`: of two at the same moment nothing follows an end. */
export const newestOfNeed = sql`
  left join lateral (
    select step from need_step where need_id = n.id order by taken_at desc, step = 'takenUp', id limit 1) newest on true`

const needs = (today: Day, where: RawBuilder<boolean>) => sql<LyingNeed>`
  select n.id, coalesce(nullif(n.alias, ''), 'Schuilnaam is verwijderd') as alias, n.item_code as item, a.name as area,
         n.urgency, ${endedAt(today)} as ended
  from need n
  left join current_area a on a.code = n.area_code
  ${newestOfNeed}
  where ${where}
  order by n.asked_at, n.id limit 500`

export const lyingNeed = (database: Database, id: string, today: Day): Promise<LyingNeed | undefined> =>
  needs(today, sql<boolean>`n.id = ${id}`)
    .execute(database)
    .then(({ rows }) => rows[0])

/** Needs that have not ended and that an organisation holds or is asked for, or that fell free from a day on. */
export const needsBetween = (
  database: Database,
  today: Day,
  organisationId: string,
  fellSince: Day,
): Promise<LyingNeed[]> =>
  needs(
    today,
    sql<boolean>`not ${endedAt(today)} and n.id in (
      select c.need_id from current_claim c
      where ${organisationId} in (c.holder_id, c.asked_id) or c.step = 'fellFree' and c.taken_at >= ${fellSince}::date)`,
  )
    .execute(database)
    .then(({ rows }) => rows)

/** How many needs an organisation is asked to take over. */
export const needsAskedOf = (database: Database, today: Day, organisationId: string): Promise<number> =>
  sql<{ many: number }>`
    select count(*)::int as many from current_claim c join need n on n.id = c.need_id ${newestOfNeed}
    where c.asked_id = ${organisationId} and not ${endedAt(today)}`
    .execute(database)
    .then(({ rows }) => rows[0]?.many ?? 0)
