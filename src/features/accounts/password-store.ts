import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"
import { endSessions } from "./session-store.ts"

/** Writes down that somebody asked, without looking whether this address belongs to anybody. */
export const addRequest = (database: Database, email: string, askedAt: Date) =>
  database.insertInto("passwordRequest").values({ id: randomUUID(), email, askedAt }).execute()

/** Takes all requests, each address once: what is taken is no longer kept. */
export const takeRequests = (database: Database): Promise<string[]> =>
  database
    .deleteFrom("passwordRequest")
    .returning("email")
    .execute()
    .then((rows) => [...new Set(rows.map(({ email }) => email))])

/** How many links went to somebody by mail since a moment. */
export const linksMailedSince = (database: Database, personId: string, since: Date): Promise<number> =>
  database
    .selectFrom("passwordReset")
    .select((row) => row.fn.countAll<number>().as("links"))
    .where("personId", "=", personId)
    .where("madeBy", "is", null)
    .where("createdAt", ">", since)
    .executeTakeFirstOrThrow()
    .then(({ links }) => links)

export async function addReset(
  database: Database,
  reset: { tokenHash: string; personId: string; madeBy: string | null; createdAt: Date; expiresAt: Date },
): Promise<string> {
  const id = randomUUID()
  await database
    .insertInto("passwordReset")
    .values({ id, ...reset })
    .execute()
  return id
}

/** Whose password may be chosen with this code, while it is open. */
export const openReset = (database: Database, tokenHash: string, now: Date) =>
  database
    .selectFrom("passwordReset")
    .innerJoin("person", "person.id", "passwordReset.personId")
    .select(["passwordReset.id", "person.id as personId", "person.name", "person.email"])
    .where("passwordReset.tokenHash", "=", tokenHash)
    .where("passwordReset.usedAt", "is", null)
    .where("passwordReset.expiresAt", ">", now)
    .executeTakeFirst()

/**
 * The same, with the person held until the end of the transaction: of two codes of one person used at once, the second
 * finds itself closed, and who signs in with the old password at that moment does so before it, and is signed out with the rest.
 */
export async function takeReset(database: Database, tokenHash: string, now: Date) {
  const found = await openReset(database, tokenHash, now)
  if (!found) return undefined
  await holdPerson(database, found.personId)
  return await openReset(database, tokenHash, now)
}

/** Until the end of the transaction: who signs in with this person's password meanwhile, waits. */
export const holdPerson = (database: Database, personId: string) =>
  sql`select id from person where id = ${personId} for update`.execute(database)

/** A new password takes the place of the old one; every code and every session of this person ends, but the one given. */
export async function changePassword(
  database: Database,
  personId: string,
  { passwordHash, now, but }: { passwordHash: string; now: Date; but?: string },
) {
  await database.updateTable("person").set({ passwordHash }).where("id", "=", personId).execute()
  await database
    .updateTable("passwordReset")
    .set({ usedAt: now })
    .where("personId", "=", personId)
    .where("usedAt", "is", null)
    .execute()
  await endSessions(database, personId, but)
}

export const emailOf = (database: Database, personId: string): Promise<string> =>
  database
    .selectFrom("person")
    .select("email")
    .where("id", "=", personId)
    .executeTakeFirstOrThrow()
    .then(({ email }) => email)

/** Whom a mail about an account is for. */
export const reader = (database: Database, personId: string): Promise<{ name: string; email: string }> =>
  database.selectFrom("person").select(["name", "email"]).where("id", "=", personId).executeTakeFirstOrThrow()
