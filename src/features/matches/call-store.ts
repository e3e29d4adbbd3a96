import { randomUUID } from "node:crypto"
import { type RawBuilder, sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"
import type { Call, CallAbout } from "./call-model.ts"

export type CallRow = {
  id: string
  /** Nothing, as with the need, where it is about an offer itself. */
  matchId: string | null
  needId: string | null
  offerId: string
  /** Who wrote the offer down, where an organisation did. */
  offerThrough: string | null
  about: CallAbout
  item: string
  units: number
  area: string | null
  since: Day
  unreached: Call["unreached"]
  moment: Call["moment"]
}

// A question waits for an answer: once there is one, nobody has to call about it any more. Of who withdrew no number is left. A
// reminder of what was cancelled, moved to a later day or has begun is none, and neither is the link of an offer that is over.
const stillToMake = (now: Date) => sql`
  not exists (select 1 from help_call_end e where e.call_id = c.id)
  and exists (select 1 from offer_contact o where o.offer_id = f.id)
  and (c.about <> 'asked' or s.step = 'agreed') and (c.about in ('asked', 'released', 'link') or s.step = 'accepted')
  and (c.about <> 'link' or f.until is null or f.until >= (${now}::timestamptz at time zone 'Europe/Amsterdam')::date)
  and (c.visit_id is null or v.step <> 'cancelled' and v.day <= (c.made_at at time zone 'Europe/Amsterdam')::date + 1
    and (v.day + v.starts::time) at time zone 'Europe/Amsterdam' > ${now})`

const calls = (now: Date, where: RawBuilder<unknown>) => sql<CallRow>`
  select c.id, c.match_id, m.need_id, f.id as offer_id, o.organisation_id as offer_through, c.about,
         coalesce(n.item_code, o.item_code) as item, coalesce(m.units, f.units) as units, a.name as area,
         to_char(c.made_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as since,
         c.unreached, case when v.day is not null then json_build_object(
           'visitId', c.visit_id, 'day', to_char(v.day, 'YYYY-MM-DD'), 'starts', v.starts, 'ends', v.ends) end as moment
  from help_call c
  left join help_match m on m.id = c.match_id
  left join need n on n.id = m.need_id
  join offer o on o.id = coalesce(c.offer_id, m.offer_id)
  join offer_now f on f.id = o.id
  left join current_area a on a.code = case when c.offer_id is null then n.area_code else o.area_code end
  left join lateral (select step from help_match_step where match_id = m.id order by place desc limit 1) s on true
  left join lateral (
    select step, day, starts, ends from help_visit_step where visit_id = c.visit_id order by place desc limit 1) v on true
  where ${stillToMake(now)} and ${where}
  order by c.place limit 300`

/**
 * The calls that an organisation still has to make of what it plans or nobody does, and to givers whom it knows, those that wait
 * longest first.
 */
export const callsToMake = (database: Database, organisationId: string, now: Date): Promise<CallRow[]> =>
  calls(
    now,
    sql`not exists (
    select 1 from current_claim h where h.need_id = m.need_id and h.holder_id <> ${organisationId})
    and (c.offer_id is null or coalesce(o.organisation_id, ${organisationId}) = ${organisationId})`,
  )
    .execute(database)
    .then(({ rows }) => rows)

export const callToMake = (database: Database, id: string, now: Date): Promise<CallRow | undefined> =>
  calls(now, sql`c.id = ${id}`)
    .execute(database)
    .then(({ rows }) => rows[0])

/** Whether somebody still has to call the helper of a match to ask, also because a message did not arrive. */
export const callsToHelper = async (database: Database, matchId: string, now: Date): Promise<boolean> =>
  (await calls(now, sql`c.match_id = ${matchId} and c.about = 'asked'`).execute(database)).rows.length > 0

type NewCall = {
  matchId: string | null
  offerId?: string | null
  about: CallAbout
  visitId?: string | null
  unreached?: CallRow["unreached"]
}

/** Somebody has to call; not twice about the same. Whoever calls about a moment that was set needs no second call as it comes near. */
export async function addCall(
  database: Database,
  { matchId, about, visitId = null, offerId = null, unreached = null }: NewCall,
  now: Date,
): Promise<void> {
  const same = about === "reminder" ? sql`(c.visit_id = ${visitId} or c.about = 'visit')` : sql`c.about = ${about}`
  const subject = sql`coalesce(c.match_id, c.offer_id) = ${matchId ?? offerId}`
  const { rows } = await calls(now, sql`${subject} and ${same}`).execute(database)
  if (rows.length > 0) return
  await database
    .insertInto("helpCall")
    .values({ id: randomUUID(), matchId, offerId, about, visitId, unreached, madeAt: now })
    .execute()
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
