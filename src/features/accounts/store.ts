import { randomUUID } from "node:crypto"
import { dayOf } from "../../methods/calendar/week.ts"
import { keyOf } from "../../platform/database/sealing.ts"
import type { Database } from "../../platform/http/action.ts"
import { conflict } from "../../platform/http/failure.ts"
import type { OrganisationKind, Role } from "../../platform/http/who.ts"
import { byAlphabet, byName } from "../../platform/words/alphabet.ts"
import type { Country } from "../../platform/words/words.ts"
import type { Member } from "./model.ts"

export { organisations, representationOf } from "./organisation-store.ts"

/** Held until the transaction ends: a password that changes meanwhile waits, and then ends the session that began with the old one. */
export const personByEmail = (database: Database, email: string) =>
  database
    .selectFrom("person")
    .select(["id", "name", "email", "passwordHash"])
    .where("emailKey", "=", keyOf(email))
    .forKeyShare()
    .executeTakeFirst()

/** The organisations that somebody works for now, with the roles there, in the order of their names. */
export const currentMemberships = (database: Database, personId: string) =>
  database
    .selectFrom("membership")
    .innerJoin("organisation", "organisation.id", "membership.organisationId")
    .select(["organisation.id", "organisation.name", "organisation.kind", "organisation.country"])
    .select((row) => row.fn.agg<Role[]>("array_agg", ["membership.role"]).as("roles"))
    .where("membership.personId", "=", personId)
    .where("membership.endedAt", "is", null)
    .groupBy("organisation.id")
    .orderBy("organisation.name")
    .execute()

export type NewSession = {
  tokenHash: string
  personId: string
  organisationId: string
  beganOn: string
  expiresAt: Date
  /** How somebody proved who they are; 'half' while the second step is still to come. */
  proof?: "half" | "password" | "organisation" | "second"
  providerId?: string | null
  idleUntil?: string | null
  givenFor?: string | null
}

export async function beginSession(database: Database, session: NewSession): Promise<string> {
  const id = randomUUID()
  await database
    .insertInto("session")
    .values({ id, ...session })
    .execute()
  return id
}

export const sessionByToken = (database: Database, tokenHash: string, now: Date) =>
  database
    .selectFrom("session")
    .innerJoin("person", "person.id", "session.personId")
    .select(["session.id", "session.organisationId", "person.id as personId", "person.name", "session.tokenHash"])
    .select(["session.proof", "session.providerId", "session.idleUntil", "session.givenFor"])
    .where((row) =>
      row.or([
        row("session.tokenHash", "=", tokenHash),
        row.and([row("session.formerHash", "=", tokenHash), row("session.formerUntil", ">", now)]),
      ]),
    )
    .where("session.proof", "!=", "half")
    .where("session.expiresAt", ">", now)
    .where((row) => row.or([row("session.idleUntil", "is", null), row("session.idleUntil", ">=", dayOf(now))]))
    .executeTakeFirst()

export const endSession = (database: Database, id: string) =>
  database.deleteFrom("session").where("id", "=", id).execute()

/** Sessions that ran out tell nothing any more but when somebody was here. */
export const forgetSessions = (database: Database, now: Date) =>
  database
    .deleteFrom("session")
    .where((row) => row.or([row("expiresAt", "<=", now), row("idleUntil", "<", dayOf(now))]))
    .execute()

export const switchSession = (database: Database, id: string, organisationId: string) =>
  database.updateTable("session").set({ organisationId }).where("id", "=", id).execute()

/** Throws a conflict where somebody began with the same e-mail address in the same moment. */
export async function addPerson(
  database: Database,
  person: { name: string; email: string; passwordHash: string | null; createdAt: Date },
): Promise<string> {
  const added = await database
    .insertInto("person")
    .values({ id: randomUUID(), ...person, emailKey: keyOf(person.email) })
    .onConflict((same) => same.doNothing())
    .returning("id")
    .executeTakeFirst()
  if (!added) throw conflict("Met dit e-mailadres is net een account gemaakt. Ga terug en vul dat wachtwoord in.")
  return added.id
}

/** Throws a conflict where somebody took the same code in the same moment. */
export async function addOrganisation(
  database: Database,
  organisation: { code: string; name: string; kind: OrganisationKind; country: Country; createdAt: Date },
): Promise<string> {
  const added = await database
    .insertInto("organisation")
    .values({ id: randomUUID(), ...organisation })
    .onConflict((same) => same.column("code").doNothing())
    .returning("id")
    .executeTakeFirst()
  if (!added) throw conflict(`Er is net een organisatie met de code '${organisation.code}' gemaakt. Kijk in de lijst.`)
  return added.id
}

export const organisationByCode = (database: Database, code: string) =>
  database.selectFrom("organisation").select(["id", "name"]).where("code", "=", code).executeTakeFirst()

export const organisationById = (database: Database, id: string) =>
  database
    .selectFrom("organisation")
    .select(["id", "code", "name", "kind", "country"])
    .where("id", "=", id)
    .executeTakeFirst()

/** The team of this name, made where it is not there yet. */
export async function teamOf(database: Database, organisationId: string, name: string): Promise<string> {
  await database
    .insertInto("team")
    .values({ id: randomUUID(), organisationId, name })
    .onConflict((same) => same.columns(["organisationId", "name"]).doNothing())
    .execute()
  const { id } = await database
    .selectFrom("team")
    .select("id")
    .where("organisationId", "=", organisationId)
    .where("name", "=", name)
    .executeTakeFirstOrThrow()
  return id
}

export const addMembership = (
  database: Database,
  membership: { personId: string; organisationId: string; role: Role; teamId: string | null; beganAt: Date },
) =>
  database
    .insertInto("membership")
    .values({ id: randomUUID(), ...membership })
    .onConflict((conflict) =>
      conflict.columns(["personId", "organisationId", "role"]).where("endedAt", "is", null).doNothing(),
    )
    .execute()

export const endMembership = (database: Database, id: string, endedAt: Date) =>
  database.updateTable("membership").set({ endedAt }).where("id", "=", id).where("endedAt", "is", null).execute()

export const members = (database: Database, organisationId?: string): Promise<Member[]> =>
  database
    .selectFrom("membership")
    .innerJoin("person", "person.id", "membership.personId")
    .innerJoin("organisation", "organisation.id", "membership.organisationId")
    .leftJoin("team", "team.id", "membership.teamId")
    .select([
      "membership.id as membershipId",
      "person.id as personId",
      "person.name",
      "membership.role",
      "organisation.id as organisationId",
      "organisation.name as organisation",
      "team.name as team",
    ])
    .where("membership.endedAt", "is", null)
    .$if(organisationId !== undefined, (query) => query.where("membership.organisationId", "=", organisationId ?? ""))
    .execute()
    .then((rows) => rows.sort((one, other) => byAlphabet(one.organisation, other.organisation) || byName(one, other)))

export const peopleWithRole = (database: Database, role: Role) =>
  database
    .selectFrom("membership")
    .innerJoin("person", "person.id", "membership.personId")
    .select(["person.id", "person.name", "person.email", "membership.organisationId"])
    .where("membership.role", "=", role)
    .where("membership.endedAt", "is", null)
    .execute()
    .then((rows) => rows.sort(byName))

export const teamsOf = (database: Database, personId: string) =>
  database
    .selectFrom("membership")
    .select(["teamId", "organisationId"])
    .where("personId", "=", personId)
    .where("endedAt", "is", null)
    .where("teamId", "is not", null)
    .execute()
