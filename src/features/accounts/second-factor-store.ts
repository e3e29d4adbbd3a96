import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"

/** The codes of an app: the sealed secret, whether they count already, and the last one that was used. */
export const codesOf = (database: Database, personId: string) =>
  database
    .selectFrom("secondFactor")
    .select(["sealedSecret", "confirmedOn", "lastStep"])
    .where("personId", "=", personId)
    .executeTakeFirst()

/** A new secret in the place of one that was never confirmed; what is in use stays. */
export async function beginCodes(database: Database, personId: string, sealedSecret: string): Promise<boolean> {
  const begun = await database
    .insertInto("secondFactor")
    .values({ personId, sealedSecret })
    .onConflict((same) =>
      same.column("personId").doUpdateSet({ sealedSecret, lastStep: 0 }).where("secondFactor.confirmedOn", "is", null),
    )
    .returning("personId")
    .executeTakeFirst()
  return begun !== undefined
}

export const confirmCodes = (database: Database, personId: string, today: Day) =>
  database.updateTable("secondFactor").set({ confirmedOn: today }).where("personId", "=", personId).execute()

/** Uses a code up, with all before it. False where somebody just used it: of two at once, one comes in. */
export async function useStep(database: Database, personId: string, step: number): Promise<boolean> {
  const used = await database
    .updateTable("secondFactor")
    .set({ lastStep: step })
    .where("personId", "=", personId)
    .where("lastStep", "<", step)
    .returning("personId")
    .executeTakeFirst()
  return used !== undefined
}

export async function endCodes(database: Database, personId: string): Promise<void> {
  await database.deleteFrom("secondFactor").where("personId", "=", personId).execute()
  await database.deleteFrom("recoveryCode").where("personId", "=", personId).execute()
}

/** New codes on paper; those before them are worth nothing any more. */
export async function replaceRecoveryCodes(database: Database, personId: string, hashes: readonly string[]) {
  await database.deleteFrom("recoveryCode").where("personId", "=", personId).execute()
  await database
    .insertInto("recoveryCode")
    .values(hashes.map((codeHash) => ({ personId, codeHash })))
    .execute()
}

export async function useRecoveryCode(database: Database, personId: string, codeHash: string, today: Day) {
  const used = await database
    .updateTable("recoveryCode")
    .set({ usedOn: today })
    .where("personId", "=", personId)
    .where("codeHash", "=", codeHash)
    .where("usedOn", "is", null)
    .returning("personId")
    .executeTakeFirst()
  return used !== undefined
}

export const recoveryCodesLeft = (database: Database, personId: string): Promise<number> =>
  database
    .selectFrom("recoveryCode")
    .select((row) => row.fn.countAll<number>().as("left"))
    .where("personId", "=", personId)
    .where("usedOn", "is", null)
    .executeTakeFirstOrThrow()
    .then(({ left }) => left)

/** In which ways somebody can come in or prove who they are. */
export const waysIn = (database: Database, personId: string) =>
  database
    .selectFrom("person")
    .select((row) => [
      row("passwordHash", "is not", null).as("password"),
      row.exists(ofPerson(database, "passkey", personId)).as("passkey"),
      row
        .exists(ofPerson(database, "signInLink", personId).where(sql<boolean>`subject_key is not null`))
        .as("organisation"),
      row
        .exists(ofPerson(database, "secondFactor", personId).where(sql<boolean>`confirmed_on is not null`))
        .as("codes"),
    ])
    .where("id", "=", personId)
    .executeTakeFirstOrThrow()
    .then(({ password, passkey, organisation, codes }) => ({
      password: password === true,
      passkey: passkey === true,
      organisation: organisation === true,
      codes: codes === true,
    }))

const ofPerson = (database: Database, table: "passkey" | "signInLink" | "secondFactor", personId: string) =>
  database.selectFrom(table).select("personId").where("personId", "=", personId)

export const passwordHashOf = (database: Database, personId: string): Promise<string | null> =>
  database
    .selectFrom("person")
    .select("passwordHash")
    .where("id", "=", personId)
    .executeTakeFirstOrThrow()
    .then(({ passwordHash }) => passwordHash)
