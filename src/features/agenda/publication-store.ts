import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"

/** An organisation behind a bundle, with what it said about making it public; `null` where it said nothing yet. */
export type Voice = {
  bundleId: string
  organisationId: string
  organisation: string
  agreed: boolean | null
  why: string
}

/** Everybody behind these bundles, in one pass. */
export const voicesOf = (database: Database, bundleIds: readonly string[]): Promise<Voice[]> =>
  sql<Voice>`
    select b.bundle_id, b.organisation_id, o.name as organisation, c.agreed, coalesce(c.why, '') as why
    from bundle_organisation b
    join organisation o on o.id = b.organisation_id
    left join current_consent c on c.bundle_id = b.bundle_id and c.organisation_id = b.organisation_id
    where b.bundle_id = any (${bundleIds}::uuid[]) order by o.name`
    .execute(database)
    .then(({ rows }) => rows)
