import { type RawBuilder, sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"
import { running } from "./rules.ts"
import type { MatchState } from "./state-model.ts"

export type MatchRow = {
  id: string
  needId: string
  offerId: string
  units: number
  metres: number
  state: MatchState
  item: string
  alias: string
  ask: string
  area: string | null
  slots: number
  languages: string[]
  intermediaryId: string
  needEnded: boolean
  /** Portions of the need that were given, of how many. */
  given: number
  asked: number
}

const matches = (where: RawBuilder<boolean>) => sql<MatchRow>`
  select m.id, m.need_id, m.offer_id, m.units, m.metres, s.step as state, n.item_code as item,
         coalesce(nullif(n.alias, ''), 'Schuilnaam is verwijderd') as alias, n.ask, a.name as area, n.slots, n.languages,
         n.intermediary_id, coalesce(newest.step in ('done', 'notDone', 'withdrawn'), false) as need_ended, n.units as asked,
         (select coalesce(sum(g.units), 0)::int from help_match g
          join lateral (select step from help_match_step where match_id = g.id order by place desc limit 1) gs on true
          where g.need_id = n.id and gs.step = 'done') as given
  from help_match m
  join need n on n.id = m.need_id
  left join current_area a on a.code = n.area_code
  join lateral (select step from help_match_step where match_id = m.id order by place desc limit 1) s on true
  left join lateral (
    select step from need_step where need_id = n.id order by taken_at desc, step = 'takenUp', id limit 1) newest on true
  where ${where}
  order by m.made_on, m.id`

export const matchById = (database: Database, id: string): Promise<MatchRow | undefined> =>
  matches(sql<boolean>`m.id = ${id}`)
    .execute(database)
    .then(({ rows }) => rows[0])

/** What has not ended: all of it, or of what one person asked. */
export const runningMatches = (database: Database, intermediaryId?: string): Promise<MatchRow[]> =>
  matches(
    sql<boolean>`s.step = any (${[...running]})
      and ${intermediaryId === undefined ? sql`true` : sql`n.intermediary_id = ${intermediaryId}`}`,
  )
    .execute(database)
    .then(({ rows }) => rows)
