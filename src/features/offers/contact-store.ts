import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"
import type { Contact } from "./store.ts"

/** Who gives, and how they are reached: only for who has to reach them. The read is noted by whoever asks for it. */
export const contactOf = (database: Database, offerId: string): Promise<Contact | undefined> =>
  database
    .selectFrom("offerContact")
    .select(["name", "email", "phone"])
    .where("offerId", "=", offerId)
    .executeTakeFirst()

/** The names alone, by offer: so that somebody who calls is found in the list. */
export async function namesOf(database: Database, offerIds: readonly string[]): Promise<Map<string, string>> {
  if (offerIds.length === 0) return new Map()
  const rows = await database
    .selectFrom("offerContact")
    .select(["offerId", "name"])
    .where("offerId", "in", [...offerIds])
    .execute()
  return new Map(rows.map(({ offerId, name }) => [offerId, name]))
}

/** Forgets who gave. What was offered stays, without anybody. */
export const forgetContact = (database: Database, offerId: string) =>
  database.deleteFrom("offerContact").where("offerId", "=", offerId).execute()

/** Forgets who gave what ended before a day. @returns how many */
export const forgetContactsBefore = (database: Database, day: Day): Promise<number> =>
  sql<{ id: string }>`
    delete from offer_contact c using offer o where o.id = c.offer_id and (o.until < ${day}::date
      or exists (select 1 from offer_step s where s.offer_id = o.id and s.step = 'withdrawn')) returning c.id`
    .execute(database)
    .then(({ rows }) => rows.length)
