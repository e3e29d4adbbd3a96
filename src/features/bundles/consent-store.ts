import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import type { Baseline } from "./consent-model.ts"

/** The organisations with a signal in a bundle, or that recognised it. */
export const organisationsIn = (database: Database, bundleId: string): Promise<string[]> =>
  sql<{ organisationId: string }>`
    select organisation_id from bundle_organisation where bundle_id = ${bundleId} order by organisation_id`
    .execute(database)
    .then(({ rows }) => rows.map(({ organisationId }) => organisationId))

/** What each organisation last said about making a bundle public. Names are for whoever may know them. */
export const consentsOf = (database: Database, bundleId: string) =>
  database
    .selectFrom("currentConsent")
    .innerJoin("organisation", "organisation.id", "currentConsent.organisationId")
    .select(["organisationId", "organisation.name as organisation", "agreed", "why", "givenAt"])
    .where("bundleId", "=", bundleId)
    .orderBy("organisation.name")
    .execute()

type ConsentRow = {
  bundleId: string
  organisationId: string
  agreed: boolean
  why: MaskedText
  personId: string
  givenAt: Date
}

export const addConsent = (database: Database, consent: ConsentRow) =>
  database
    .insertInto("consent")
    .values({ id: randomUUID(), ...consent })
    .execute()

type BaselineRow = Omit<Baseline, "label" | "source"> & {
  bundleId: string
  label: MaskedText
  source: MaskedText
  enteredBy: string
  enteredAt: Date
}

export const addBaseline = (database: Database, baseline: BaselineRow) =>
  database
    .insertInto("baseline")
    .values({ id: randomUUID(), ...baseline })
    .execute()

export const baselineOf = (database: Database, bundleId: string): Promise<Baseline | undefined> =>
  database
    .selectFrom("currentBaseline")
    .select(["share", "label", "source", "year", "seen", "asked"])
    .where("bundleId", "=", bundleId)
    .executeTakeFirst()
