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

/** An invitation that is still open, with the organisation it is for. */
export const openInvitation = (database: Database, tokenHash: string, now: Date) =>
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
    .executeTakeFirst()

export const closeInvitation = (database: Database, id: string, acceptedBy: string, acceptedAt: Date) =>
  database.updateTable("invitation").set({ acceptedBy, acceptedAt }).where("id", "=", id).execute()
