import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import type { AbsentOrganisation, Baseline, ConsentRequest } from "./consent-model.ts"

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

const said = sql`case when k.agreed then 'yes' when not k.agreed then 'no' end as said`

/** The bundles in which an organisation without coordinator has a part, undecided first: their words, nobody's text. */
export const consentRequestsFor = (database: Database, organisationId: string, bundleId?: string) =>
  sql<ConsentRequest>`
    select b.id, st.bottleneck, st.explanation, ${said}, coalesce(k.why, '') as why
    from bundle_organisation o
    join uncoordinated_organisation u on u.id = o.organisation_id
    join current_bundle b on b.id = o.bundle_id and b.reach = 'shared'
    join current_bundle_statement st on st.bundle_id = b.id
    left join current_consent k on k.bundle_id = b.id and k.organisation_id = o.organisation_id
    where o.organisation_id = ${organisationId} ${bundleId ? sql`and b.id = ${bundleId}` : sql``}
    order by k.id is not null, b.created_at desc, b.id limit 200`
    .execute(database)
    .then(({ rows }) => rows)

/** The organisations behind a bundle in which nobody can decide here. */
export const absentIn = (database: Database, bundleId: string): Promise<AbsentOrganisation[]> =>
  sql<AbsentOrganisation>`
    select o.organisation_id, n.name as organisation, ${said}, coalesce(k.heard, '') as heard
    from bundle_organisation o
    join unrepresented_organisation u on u.id = o.organisation_id
    join organisation n on n.id = o.organisation_id
    left join current_consent k on k.bundle_id = o.bundle_id and k.organisation_id = o.organisation_id
    where o.bundle_id = ${bundleId} order by n.name`
    .execute(database)
    .then(({ rows }) => rows)

type ConsentRow = {
  bundleId: string
  organisationId: string
  agreed: boolean
  why: MaskedText
  personId: string
  givenAt: Date
  /** Whom the working group asked and how, where it wrote this down for an organisation. */
  heard?: MaskedText
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
