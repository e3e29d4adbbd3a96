import type { Database } from "../../platform/http/action.ts"
import type { Who } from "../../platform/http/who.ts"
import { tokenHash } from "./secrets.ts"
import * as store from "./store.ts"

/**
 * Who belongs to a session token: a person acting for one organisation, in the roles held there today. Whoever has no
 * role there any more signs in again: nobody goes on for another organisation without having chosen it.
 */
export async function whoHasToken(database: Database, token: string | undefined, now: Date): Promise<Who> {
  if (!token) return { kind: "visitor" }
  const session = await store.sessionByToken(database, tokenHash(token), now)
  if (!session) return { kind: "visitor" }
  const memberships = await store.currentMemberships(database, session.personId)
  const acting = memberships.find((one) => one.id === session.organisationId)
  if (!acting) return { kind: "visitor" }
  const { roles, ...organisation } = acting
  return {
    kind: "person",
    id: session.personId,
    name: session.name,
    sessionId: session.id,
    organisation,
    roles,
    organisations: memberships.filter((one) => one.id !== acting.id).map(({ id, name }) => ({ id, name })),
  }
}
