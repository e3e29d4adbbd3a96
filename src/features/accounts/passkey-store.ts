import { randomUUID } from "node:crypto"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"

export const passkeysOf = (database: Database, personId: string) =>
  database
    .selectFrom("passkey")
    .select(["id", "name", "addedOn", "usedOn", "credentialId", "transports"])
    .where("personId", "=", personId)
    .orderBy("addedOn")
    .orderBy("name")
    .execute()

/** The passkey that answers under this name, with its owner; held until the end of the transaction. */
export const passkeyByCredential = (database: Database, credentialId: string) =>
  database
    .selectFrom("passkey")
    .innerJoin("person", "person.id", "passkey.personId")
    .select(["passkey.id", "passkey.credentialId", "passkey.publicKey", "passkey.counter", "passkey.transports"])
    .select(["person.id as personId", "person.email"])
    .where("passkey.credentialId", "=", credentialId)
    .forUpdate("passkey")
    .executeTakeFirst()

/** Undefined where this passkey is known already. */
export async function addPasskey(
  database: Database,
  passkey: {
    personId: string
    credentialId: string
    publicKey: Buffer
    counter: number
    transports: string[]
    name: string
    addedOn: Day
  },
): Promise<string | undefined> {
  const added = await database
    .insertInto("passkey")
    .values({ id: randomUUID(), ...passkey })
    .onConflict((same) => same.column("credentialId").doNothing())
    .returning("id")
    .executeTakeFirst()
  return added?.id
}

export const passkeyUsed = (database: Database, id: string, counter: number, usedOn: Day) =>
  database.updateTable("passkey").set({ counter, usedOn }).where("id", "=", id).execute()

export async function renamePasskey(database: Database, personId: string, id: string, name: string): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable("passkey")
    .set({ name })
    .where("id", "=", id)
    .where("personId", "=", personId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function removePasskey(database: Database, personId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await database
    .deleteFrom("passkey")
    .where("id", "=", id)
    .where("personId", "=", personId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export const removePasskeys = (database: Database, personId: string) =>
  database.deleteFrom("passkey").where("personId", "=", personId).execute()

/** False where this question was answered before. */
export async function answerOnce(database: Database, questionHash: string, expiresAt: Date, now: Date) {
  await database.deleteFrom("passkeyAnswer").where("expiresAt", "<=", now).execute()
  const first = await database
    .insertInto("passkeyAnswer")
    .values({ questionHash, expiresAt })
    .onConflict((same) => same.column("questionHash").doNothing())
    .returning("questionHash")
    .executeTakeFirst()
  return first !== undefined
}
