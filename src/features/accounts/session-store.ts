import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"

/** A session that waits for its second step. */
export const halfSession = (database: Database, tokenHash: string, now: Date) =>
  database
    .selectFrom("session")
    .innerJoin("person", "person.id", "session.personId")
    .select(["session.id", "person.id as personId", "person.email", "session.organisationId", "session.providerId"])
    .where("session.tokenHash", "=", tokenHash)
    .where("session.proof", "=", "half")
    .where("session.expiresAt", ">", now)
    .executeTakeFirst()

/** Somebody's sessions, newest first: since which day, and the name that they gave the device. */
export const sessionsOf = (database: Database, personId: string, now: Date, today: Day) =>
  database
    .selectFrom("session")
    .select(["id", "beganOn", "name", "providerId"])
    .where("personId", "=", personId)
    .where("proof", "!=", "half")
    .where("expiresAt", ">", now)
    .where((row) => row.or([row("idleUntil", "is", null), row("idleUntil", ">=", today)]))
    .orderBy("beganOn", "desc")
    .orderBy("id")
    .execute()

export async function nameSession(database: Database, personId: string, id: string, name: string | null) {
  const { numUpdatedRows } = await database
    .updateTable("session")
    .set({ name })
    .where("id", "=", id)
    .where("personId", "=", personId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function endSessionOf(database: Database, personId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await database
    .deleteFrom("session")
    .where("id", "=", id)
    .where("personId", "=", personId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Ends all sessions of somebody, or all but one; answers how many. */
export async function endSessions(database: Database, personId: string, butId?: string): Promise<number> {
  const { numDeletedRows } = await database
    .deleteFrom("session")
    .where("personId", "=", personId)
    .$if(butId !== undefined, (query) => query.where("id", "!=", butId ?? ""))
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** Where no second step is left, a session goes on as it would have begun without: roles that need one wait. */
export const weaken = (database: Database, id: string) =>
  database
    .updateTable("session")
    .set((row) => ({
      proof: row
        .case()
        .when("providerId", "is", null)
        .then("password" as const)
        .else("organisation" as const)
        .end(),
    }))
    .where("id", "=", id)
    .execute()

/** Who has no role in an organisation any more, is signed out there. */
export const endSessionsAt = (database: Database, personId: string, organisationId: string) =>
  database.deleteFrom("session").where("personId", "=", personId).where("organisationId", "=", organisationId).execute()

/** Somebody came by: the days until the session ends by itself begin anew. */
export const keepAwake = (database: Database, id: string, idleUntil: Day) =>
  database.updateTable("session").set({ idleUntil }).where("id", "=", id).execute()

export type Renewal = { tokenHash: string; givenFor: string; formerUntil: Date; proof?: "second" }

/**
 * Another token for the same session. False where another request just did it: then that one's token counts. The token
 * before it works for a moment longer, for what the same browser had already sent.
 */
export async function renewToken(database: Database, id: string, former: string, renewal: Renewal): Promise<boolean> {
  const renewed = await database
    .updateTable("session")
    .set({ ...renewal, formerHash: former })
    .where("id", "=", id)
    .where("tokenHash", "=", former)
    .returning("id")
    .executeTakeFirst()
  return renewed !== undefined
}

/** What the token of a session was given out for; nothing of one that began before this was kept. */
export const tokenOf = (database: Database, id: string) =>
  database
    .selectFrom("session")
    .select(["tokenHash", "givenFor", "proof"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow()
