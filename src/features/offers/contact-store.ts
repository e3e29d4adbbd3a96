import type { Database } from "../../platform/http/action.ts"
import type { Contact } from "./store.ts"

/** Who gives, and how they are reached: only for who has to reach them. The read is noted by whoever asks for it. */
export const contactOf = (database: Database, offerId: string): Promise<Contact | undefined> =>
  database
    .selectFrom("offerContact")
    .select(["name", "email", "phone"])
    .where("offerId", "=", offerId)
    .executeTakeFirst()

/** The same of several offers at once. */
export async function contactsOf(database: Database, offerIds: readonly string[]): Promise<Map<string, Contact>> {
  if (offerIds.length === 0) return new Map()
  const rows = await database
    .selectFrom("offerContact")
    .select(["offerId", "name", "email", "phone"])
    .where("offerId", "in", [...offerIds])
    .execute()
  return new Map(rows.map(({ offerId, ...contact }) => [offerId, contact]))
}

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

/** Which message in the out-tray has the link of an offer: where it is refused again and again, somebody calls. */
export const addLinkMessage = (database: Database, message: { mailId: string; offerId: string; way: "mail" | "sms" }) =>
  database
    .insertInto("helpMessage")
    .values({ ...message, matchId: null, visitId: null, about: "link" })
    .execute()

/** Forgets who gave. What was offered stays, without anybody. */
export const forgetContact = (database: Database, offerId: string) =>
  database.deleteFrom("offerContact").where("offerId", "=", offerId).execute()
