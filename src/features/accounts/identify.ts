import { dayOf } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"
import type { Visit } from "../../platform/http/session.ts"
import type { Person, Role, Who } from "../../platform/http/who.ts"
import { demandedRoles, heldRoles } from "./second-step-rules.ts"
import { currentRule, rolesSince } from "./second-step-store.ts"
import { tokenHash } from "./secrets.ts"
import { givenFor, idleUntil, newTokenFor } from "./session-rules.ts"
import { keepAwake, renewToken } from "./session-store.ts"
import * as store from "./store.ts"

type Session = NonNullable<Awaited<ReturnType<typeof store.sessionByToken>>>

/**
 * Who belongs to a session token: a person acting for one organisation, in the roles held there today. Whoever has no
 * role there any more signs in again: nobody goes on for another organisation without having chosen it.
 */
export async function whoHasToken(database: Database, token: string | undefined, now: Date): Promise<Who> {
  if (!token) return { kind: "visitor" }
  const session = await store.sessionByToken(database, tokenHash(token), now)
  return session ? await whoHasSession(database, session, now) : { kind: "visitor" }
}

async function whoHasSession(database: Database, session: Session, now: Date): Promise<Who> {
  const memberships = await store.currentMemberships(database, session.personId)
  const acting = memberships.find((one) => one.id === session.organisationId)
  if (!acting) return { kind: "visitor" }
  const { roles, ...organisation } = acting
  // An organisation opens its own door, and not that of another where somebody works too.
  const others = session.providerId === null ? memberships.filter((one) => one.id !== acting.id) : []
  return {
    kind: "person",
    id: session.personId,
    name: session.name,
    sessionId: session.id,
    organisation,
    ...(await rolesNow(database, session, roles, now)),
    organisations: others.map(({ id, name }) => ({ id, name })),
  }
}

/** The roles that count in this session, and those that wait for a second step. */
async function rolesNow(
  database: Database,
  session: Session,
  roles: readonly Role[],
  now: Date,
): Promise<Pick<Person, "roles" | "held">> {
  if (session.proof === "second") return { roles }
  const rule = await currentRule(database)
  if (!roles.some((role) => demandedRoles[rule.level].includes(role))) return { roles }
  const own = (await rolesSince(database, session.personId)).filter(
    ({ organisationId }) => organisationId === session.organisationId,
  )
  const held = heldRoles(rule, own, dayOf(now))
  return held.length === 0 ? { roles } : { roles: roles.filter((role) => !held.includes(role)), held }
}

/**
 * The same for a request that just came in, which also keeps the session awake. Where somebody got or lost a role since
 * their token was given out, a browser gets another token; a program signs in again.
 */
export async function whoComes(
  database: Database,
  { token, now, settings, cookie }: Visit,
): Promise<{ who: Who; renewed?: string }> {
  const hash = token && tokenHash(token)
  const session = hash && (await store.sessionByToken(database, hash, now))
  if (!session) return { who: { kind: "visitor" } }
  const who = await whoHasSession(database, session, now)
  if (who.kind !== "person") return { who }
  const until = idleUntil(dayOf(now), settings, [...who.roles, ...(who.held ?? [])])
  if (session.idleUntil !== null && session.idleUntil < until) await keepAwake(database, session.id, until)
  const due = givenFor(who)
  // With the token before this one: what was on its way when the other was given out.
  if (session.givenFor === null || session.givenFor === due || session.tokenHash !== hash) return { who }
  if (!cookie) return { who: { kind: "visitor" } }
  const { token: renewed, ...renewal } = newTokenFor(due, now)
  return (await renewToken(database, session.id, session.tokenHash, renewal)) ? { who, renewed } : { who }
}
