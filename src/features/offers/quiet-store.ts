import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"
import type { Quiet } from "./quiet-model.ts"

export const addQuiet = (database: Database, offerId: string, quiet: Quiet, mailed: boolean) =>
  database
    .insertInto("offerQuiet")
    .values({ id: randomUUID(), offerId, mailed, ...quiet })
    .execute()

/** What was told last. */
export const quietOf = (database: Database, offerId: string): Promise<Quiet | undefined> =>
  database
    .selectFrom("offerQuiet")
    .select(["why", "asked", "offered", "language", "radius", "slots", "itemCodes", "notedOn"])
    .where("offerId", "=", offerId)
    .orderBy("place", "desc")
    .limit(1)
    .executeTakeFirst()

export const addMailWish = (database: Database, wish: { offerId: string; mails: boolean; setOn: Day }) =>
  database
    .insertInto("offerMailWish")
    .values({ id: randomUUID(), ...wish })
    .execute()

/** Whether a giver wants to hear when the offer is not needed for some time. */
export const wantsMail = (database: Database, offerId: string): Promise<boolean> =>
  database
    .selectFrom("offerMailWish")
    .select("mails")
    .where("offerId", "=", offerId)
    .orderBy("place", "desc")
    .limit(1)
    .executeTakeFirst()
    .then((row) => row?.mails ?? true)

export type QuietOffer = { id: string; mailed: boolean; wantsMail: boolean }

/**
 * Offers that stood for some time and were never proposed to anybody, of which nothing was told since a day. Who stopped for a while
 * or withdrew is not one of them, and neither is what lies on a shelf.
 */
export const quietOffers = (
  database: Database,
  days: { madeUntil: Day; toldBefore: Day; today: Day },
): Promise<QuietOffer[]> =>
  sql<QuietOffer>`
    select o.id, coalesce(told.mailed, false) as mailed, coalesce(wish.mails, true) as wants_mail
    from offer o
    join offer_now w on w.id = o.id
    left join lateral (
      select bool_or(mailed) as mailed, max(noted_on) as last_on from offer_quiet where offer_id = o.id) told on true
    left join lateral (select mails from offer_mail_wish where offer_id = o.id order by place desc limit 1) wish on true
    left join lateral (select step from offer_step where offer_id = o.id order by place desc limit 1) newest on true
    where o.made_on <= ${days.madeUntil}::date and (w.until is null or w.until >= ${days.today}::date)
      and coalesce(newest.step, 'resumed') = 'resumed' and (told.last_on is null or told.last_on < ${days.toldBefore}::date)
      and not exists (select 1 from stock_offer k where k.offer_id = o.id)
      and not exists (
        select 1 from help_match m join help_match_step s on s.match_id = m.id
        where m.offer_id = o.id and s.step in ('offered', 'approved'))
    order by o.made_on, o.id`
    .execute(database)
    .then(({ rows }) => rows)
