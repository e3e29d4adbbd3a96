import { randomUUID } from "node:crypto"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"

const columns = [
  "signInProvider.id",
  "signInProvider.organisationId",
  "organisation.name as organisation",
  "issuer",
  "clientId",
  "sealedSecret",
  "makesAccounts",
  "secondStep",
] as const

const withOrganisation = (database: Database) =>
  database
    .selectFrom("signInProvider")
    .innerJoin("organisation", "organisation.id", "signInProvider.organisationId")
    .select(columns)
    .select((row) => row.fn.coalesce(domainsOf(database), row.val<string[]>([])).as("domains"))

const domainsOf = (database: Database) =>
  database
    .selectFrom("signInDomain")
    .select((row) => row.fn.agg<string[]>("array_agg", ["domain"]).as("domains"))
    .whereRef("signInDomain.providerId", "=", "signInProvider.id" as never)

export type Provider = NonNullable<Awaited<ReturnType<typeof providerById>>>

export const providerById = (database: Database, id: string) =>
  withOrganisation(database).where("signInProvider.id", "=", id).executeTakeFirst()

export const providerOf = (database: Database, organisationId: string) =>
  withOrganisation(database).where("organisationId", "=", organisationId).executeTakeFirst()

export const providerForDomain = (database: Database, domain: string) =>
  withOrganisation(database)
    .where("signInProvider.id", "in", (row) =>
      row.selectFrom("signInDomain").select("providerId").where("domain", "=", domain),
    )
    .executeTakeFirst()

/** Of these domains the ones that another organisation has already. */
export const takenDomains = (database: Database, domains: readonly string[], organisationId: string) =>
  database
    .selectFrom("signInDomain")
    .innerJoin("signInProvider", "signInProvider.id", "signInDomain.providerId")
    .select("domain")
    .where("domain", "in", [...domains])
    .where("signInProvider.organisationId", "!=", organisationId)
    .execute()
    .then((rows) => rows.map(({ domain }) => domain))

export const newProviderId = (): string => randomUUID()

export type KeptProvider = {
  id: string
  organisationId: string
  issuer: string
  clientId: string
  sealedSecret: string
  makesAccounts: boolean
  secondStep: boolean
  changedAt: Date
  changedBy: string
}

export async function keepProvider(database: Database, provider: KeptProvider, domains: readonly string[]) {
  const { id, organisationId, ...rest } = provider
  await database
    .insertInto("signInProvider")
    .values(provider)
    .onConflict((same) => same.column("organisationId").doUpdateSet(rest))
    .execute()
  await database.deleteFrom("signInDomain").where("providerId", "=", id).execute()
  await database
    .insertInto("signInDomain")
    .values(domains.map((domain) => ({ domain, providerId: id })))
    .execute()
}

/** Its domains, its links and the sessions that began through it go with it. */
export async function removeProvider(database: Database, organisationId: string): Promise<string | undefined> {
  const removed = await database
    .deleteFrom("signInProvider")
    .where("organisationId", "=", organisationId)
    .returning("id")
    .executeTakeFirst()
  return removed?.id
}

/** Another issuer means other accounts: what was linked to the former one says nothing about the new. Untied stays untied. */
export async function removeLinksOf(database: Database, providerId: string) {
  await database
    .deleteFrom("signInLink")
    .where("providerId", "=", providerId)
    .where("subjectKey", "is not", null)
    .execute()
  await database.deleteFrom("session").where("providerId", "=", providerId).execute()
}

/** Whose account of the organisation this is. */
export const personBySubject = (database: Database, providerId: string, subjectKey: string) =>
  database
    .selectFrom("signInLink")
    .innerJoin("person", "person.id", "signInLink.personId")
    .select(["person.id", "person.email"])
    .where("providerId", "=", providerId)
    .where("subjectKey", "=", subjectKey)
    .executeTakeFirst()

/** False where this person is linked to another account of the organisation, or the account to another person. */
export async function link(
  database: Database,
  link: { providerId: string; subjectKey: string; personId: string; linkedOn: Day },
): Promise<boolean> {
  const made = await database
    .insertInto("signInLink")
    .values(link)
    .onConflict((same) => same.doNothing())
    .returning("personId")
    .executeTakeFirst()
  return made !== undefined
}

/** The accounts of organisations that somebody tied to their own, and those that they untied: these stay untied. */
export const linksOf = (database: Database, personId: string) =>
  database
    .selectFrom("signInLink")
    .innerJoin("signInProvider", "signInProvider.id", "signInLink.providerId")
    .innerJoin("organisation", "organisation.id", "signInProvider.organisationId")
    .select(["signInProvider.id", "organisation.id as organisationId", "organisation.name as organisation", "linkedOn"])
    .select((row) => row("subjectKey", "is not", null).as("tied"))
    .where("signInLink.personId", "=", personId)
    .orderBy("organisation.name")
    .execute()
    .then((rows) => rows.map((row) => ({ ...row, tied: row.tied === true })))

/** What began through the account ends with it; the row stays, so that the next arrival does not tie it again. */
export async function untie(database: Database, personId: string, providerId: string): Promise<void> {
  await database
    .updateTable("signInLink")
    .set({ subjectKey: null })
    .where("personId", "=", personId)
    .where("providerId", "=", providerId)
    .execute()
  await endThrough(database, personId, providerId)
}

/** As if it was never tied: whoever arrives with a fitting account is known by the address again. */
export async function forgetLink(database: Database, personId: string, providerId: string): Promise<void> {
  await database
    .deleteFrom("signInLink")
    .where("personId", "=", personId)
    .where("providerId", "=", providerId)
    .execute()
  await endThrough(database, personId, providerId)
}

const endThrough = (database: Database, personId: string, providerId: string) =>
  database.deleteFrom("session").where("personId", "=", personId).where("providerId", "=", providerId).execute()
