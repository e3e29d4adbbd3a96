import { randomUUID } from "node:crypto"
import type { Database } from "../../platform/http/action.ts"
import type { Role } from "../../platform/http/who.ts"

export async function addInvitation(
  database: Database,
  invitation: {
    tokenHash: string
    name: string
    email: string | null
    organisationId: string
    role: Role
    teamId: string | null
    invitedBy: string
    createdAt: Date
    expiresAt: Date
  },
): Promise<string> {
  const id = randomUUID()
  await database
    .insertInto("invitation")
    .values({ id, ...invitation })
    .execute()
  return id
}

const stillOpen = (database: Database, tokenHash: string, now: Date) =>
  database
    .selectFrom("invitation")
    .innerJoin("organisation", "organisation.id", "invitation.organisationId")
    .select([
      "invitation.id",
      "invitation.name",
      "invitation.email",
      "invitation.role",
      "invitation.organisationId",
      "invitation.teamId",
      "organisation.name as organisation",
    ])
    .where("tokenHash", "=", tokenHash)
    .where("acceptedAt", "is", null)
    .where("expiresAt", ">", now)

/** An invitation that is still open, with the organisation it is for. */
export const openInvitation = (database: Database, tokenHash: string, now: Date) =>
  stillOpen(database, tokenHash, now).executeTakeFirst()

/** The same, held until the end of the transaction: of two people who use it at once, one finds it used. */
export const takeInvitation = (database: Database, tokenHash: string, now: Date) =>
  stillOpen(database, tokenHash, now).forUpdate("invitation").executeTakeFirst()

/** Everybody who is invited and did not come yet, in one organisation or in all. */
export const openInvitations = (database: Database, now: Date, organisationId?: string) =>
  database
    .selectFrom("invitation")
    .innerJoin("organisation", "organisation.id", "invitation.organisationId")
    .select(["invitation.id", "invitation.name", "invitation.email", "invitation.role", "invitation.expiresAt"])
    .select("organisation.name as organisation")
    .where("acceptedAt", "is", null)
    .where("expiresAt", ">", now)
    .$if(organisationId !== undefined, (query) => query.where("invitation.organisationId", "=", organisationId ?? ""))
    .orderBy("invitation.createdAt")
    .execute()

export const withdrawInvitation = (database: Database, id: string, now: Date, organisationId?: string) =>
  database
    .updateTable("invitation")
    .set({ expiresAt: now })
    .where("id", "=", id)
    .where("acceptedAt", "is", null)
    .where("expiresAt", ">", now)
    .$if(organisationId !== undefined, (query) => query.where("organisationId", "=", organisationId ?? ""))
    .returning(["id", "name"])
    .executeTakeFirst()

export const closeInvitation = (database: Database, id: string, acceptedBy: string, acceptedAt: Date) =>
  database.updateTable("invitation").set({ acceptedBy, acceptedAt }).where("id", "=", id).execute()

export const teamOfInvitation = (database: Database, id: string): Promise<string | null> =>
  database
    .selectFrom("invitation")
    .select("teamId")
    .where("id", "=", id)
    .executeTakeFirstOrThrow()
    .then(({ teamId }) => teamId)
