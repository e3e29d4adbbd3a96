import { randomUUID } from "node:crypto"
import type { Database } from "../../platform/http/action.ts"
import type { OrganisationKind, Role } from "../../platform/http/who.ts"
import type { Country } from "../../platform/words/words.ts"
import type { Member, Organisation } from "./model.ts"

export const personByEmail = (database: Database, email: string) =>
  database
    .selectFrom("person")
    .select(["id", "name", "passwordHash"])
    .where((row) => row.eb(row.fn<string>("lower", ["email"]), "=", email.toLowerCase()))
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

export async function beginSession(
  database: Database,
  session: { tokenHash: string; personId: string; organisationId: string; beganOn: string; expiresAt: Date },
): Promise<string> {
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
    .select(["session.id", "session.organisationId", "person.id as personId", "person.name"])
    .where("session.tokenHash", "=", tokenHash)
    .where("session.expiresAt", ">", now)
    .executeTakeFirst()

export const endSession = (database: Database, id: string) =>
  database.deleteFrom("session").where("id", "=", id).execute()

export const switchSession = (database: Database, id: string, organisationId: string) =>
  database.updateTable("session").set({ organisationId }).where("id", "=", id).execute()

export async function addPerson(
  database: Database,
  person: { name: string; email: string; passwordHash: string | null; createdAt: Date },
): Promise<string> {
  const id = randomUUID()
  await database
    .insertInto("person")
    .values({ id, ...person })
    .execute()
  return id
}

export async function addOrganisation(
  database: Database,
  organisation: { code: string; name: string; kind: OrganisationKind; country: Country; createdAt: Date },
): Promise<string> {
  const id = randomUUID()
  await database
    .insertInto("organisation")
    .values({ id, ...organisation })
    .execute()
  return id
}

export const organisationByCode = (database: Database, code: string) =>
  database.selectFrom("organisation").select(["id", "name"]).where("code", "=", code).executeTakeFirst()

export const organisationById = (database: Database, id: string) =>
  database
    .selectFrom("organisation")
    .select(["id", "code", "name", "kind", "country"])
    .where("id", "=", id)
    .executeTakeFirst()

export const organisations = (database: Database): Promise<Organisation[]> =>
  database
    .selectFrom("organisation")
    .select(["id", "code", "name", "kind", "country"])
    .select((row) =>
      row
        .selectFrom("membership")
        .select((inner) => inner.fn.count<number>("membership.personId").distinct().as("members"))
        .whereRef("membership.organisationId", "=", "organisation.id")
        .where("membership.endedAt", "is", null)
        .as("members"),
    )
    .orderBy("name")
    .execute()
    .then((rows) => rows.map((row) => ({ ...row, members: row.members ?? 0 })))

export async function teamOf(database: Database, organisationId: string, name: string): Promise<string> {
  const found = await database
    .selectFrom("team")
    .select("id")
    .where("organisationId", "=", organisationId)
    .where("name", "=", name)
    .executeTakeFirst()
  if (found) return found.id
  const id = randomUUID()
  await database.insertInto("team").values({ id, organisationId, name }).execute()
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

export const endMembership = (database: Database, id: string, endedAt: Date, organisationId?: string) =>
  database
    .updateTable("membership")
    .set({ endedAt })
    .where("id", "=", id)
    .where("endedAt", "is", null)
    .$if(organisationId !== undefined, (query) => query.where("organisationId", "=", organisationId ?? ""))
    .returning(["personId", "organisationId"])
    .executeTakeFirst()

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
    .orderBy("organisation.name")
    .orderBy("person.name")
    .execute()

export const peopleWithRole = (database: Database, role: Role) =>
  database
    .selectFrom("membership")
    .innerJoin("person", "person.id", "membership.personId")
    .select(["person.id", "person.name", "person.email", "membership.organisationId"])
    .where("membership.role", "=", role)
    .where("membership.endedAt", "is", null)
    .orderBy("person.name")
    .execute()

export const teamsOf = (database: Database, personId: string) =>
  database
    .selectFrom("membership")
    .select(["teamId", "organisationId"])
    .where("personId", "=", personId)
    .where("endedAt", "is", null)
    .where("teamId", "is not", null)
    .execute()
