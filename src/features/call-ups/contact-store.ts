import { randomUUID } from "node:crypto"
import type { Database } from "../../platform/http/action.ts"

export type Contact = { name: string; email: string | null; phone: string | null }

export const addContact = (database: Database, pledgeId: string, contact: Contact) =>
  database
    .insertInto("callUpContact")
    .values({ id: randomUUID(), pledgeId, ...contact })
    .execute()

/** Who takes part, by pledge: only for who has to reach them. */
export async function contactsOf(database: Database, pledgeIds: readonly string[]): Promise<Map<string, Contact>> {
  if (pledgeIds.length === 0) return new Map()
  const rows = await database
    .selectFrom("callUpContact")
    .select(["pledgeId", "name", "email", "phone"])
    .where("pledgeId", "in", [...pledgeIds])
    .execute()
  return new Map(rows.map(({ pledgeId, ...contact }) => [pledgeId, contact]))
}

/** Forgets who said it. What was promised stays, without anybody. */
export const forgetContact = (database: Database, pledgeId: string) =>
  database.deleteFrom("callUpContact").where("pledgeId", "=", pledgeId).execute()
