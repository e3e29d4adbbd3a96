import { randomUUID } from "node:crypto"
import { type RawBuilder, sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"
import type { CallAbout } from "./call-model.ts"

export type CallRow = {
  id: string
  matchId: string
  needId: string
  offerId: string
  about: CallAbout
  item: string
  units: number
  area: string | null
  since: Day
}

// A question waits for an answer: once there is one, nobody has to call about it any more. Of who withdrew no number is left.
const stillToMake = sql`
  not exists (select 1 from help_call_end e where e.call_id = c.id)
  and exists (select 1 from offer_contact o where o.offer_id = m.offer_id)
  and (c.about <> 'asked' or s.step = 'agreed') and (c.about in ('asked', 'released') or s.step = 'accepted')`

const calls = (where: RawBuilder<unknown>) => sql<CallRow>`
  select c.id, c.match_id, m.need_id, m.offer_id, c.about, n.item_code as item, m.units, a.name as area,
         to_char(c.made_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as since
  from help_call c
  join help_match m on m.id = c.match_id
  join need n on n.id = m.need_id
  left join current_area a on a.code = n.area_code
  join lateral (select step from help_match_step where match_id = m.id order by place desc limit 1) s on true
  where ${stillToMake} and ${where}
  order by c.place limit 300`

/** The calls that an organisation still has to make of what it plans or nobody does, those that wait longest first. */
export const callsToMake = (database: Database, organisationId: string): Promise<CallRow[]> =>
  calls(sql`not exists (
    select 1 from current_claim h where h.need_id = m.need_id and h.holder_id <> ${organisationId})`)
    .execute(database)
    .then(({ rows }) => rows)

export const callToMake = (database: Database, id: string): Promise<CallRow | undefined> =>
  calls(sql`c.id = ${id}`)
    .execute(database)
    .then(({ rows }) => rows[0])

/** Somebody has to call; not twice about the same. */
export async function addCall(database: Database, matchId: string, about: CallAbout, now: Date): Promise<void> {
  const { rows } = await calls(sql`c.match_id = ${matchId} and c.about = ${about}`).execute(database)
  if (rows.length > 0) return
  await database.insertInto("helpCall").values({ id: randomUUID(), matchId, about, madeAt: now }).execute()
}

/** @returns whether it still had to be made: somebody else may have pressed first. */
export async function endCall(database: Database, callId: string, takenBy: string, takenAt: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await database
    .insertInto("helpCallEnd")
    .values({ callId, takenBy, takenAt })
    .onConflict((conflict) => conflict.column("callId").doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}
