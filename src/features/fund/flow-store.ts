import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import type { FlowKind, Giver } from "./model.ts"

/** One at a time looks at the balance and writes; the lock goes when the transaction ends. */
export const holdFund = (database: Database): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtext('nabij fund'))`.execute(database)

const ways: Record<FlowKind, [from: string, to: string]> = {
  given: ["outside", "fund"],
  takenBack: ["fund", "outside"],
  reserved: ["fund", "reserved"],
  released: ["reserved", "fund"],
  paid: ["reserved", "organisation"],
  returned: ["organisation", "fund"],
}

type NewFlow = {
  kind: FlowKind
  cents: number
  applicationId?: string
  giver?: Giver
  takesBack?: string
  note?: MaskedText
  madeBy: string
  madeAt: Date
}

export async function addFlow(database: Database, flow: NewFlow): Promise<string> {
  const id = randomUUID()
  const [takenFrom, broughtTo] = ways[flow.kind]
  await database
    .insertInto("fundFlow")
    .values({
      ...{ id, takenFrom, broughtTo, applicationId: null, giver: null, takesBack: null, note: "" },
      ...flow,
    })
    .execute()
  return id
}

export type Balance = { free: number; reserved: number; atOrganisations: number; given: number }

/** What there is, as sums of all flows, in cents. */
export const balance = (database: Database): Promise<Balance> =>
  sql<Balance>`
    select
      coalesce(sum(cents * ((brought_to = 'fund')::int - (taken_from = 'fund')::int)), 0)::bigint as free,
      coalesce(sum(cents * ((brought_to = 'reserved')::int - (taken_from = 'reserved')::int)), 0)::bigint as reserved,
      coalesce(sum(cents * ((brought_to = 'organisation')::int - (taken_from = 'organisation')::int)), 0)::bigint as at_organisations,
      coalesce(sum(cents * ((taken_from = 'outside')::int - (brought_to = 'outside')::int)), 0)::bigint as given
    from fund_flow`
    .execute(database)
    .then(({ rows }) => rows[0] as Balance)

export type FlowRow = {
  id: string
  kind: FlowKind
  cents: number
  applicationId: string | null
  organisation: string | null
  giver: Giver | null
  takesBack: string | null
  takenBack: boolean
  note: string
  madeBy: string | null
  madeAt: Date
}

/** The newest flows, who noted each and for which organisation; nothing of a household. */
export const flows = (database: Database, most: number): Promise<FlowRow[]> =>
  sql<FlowRow>`
    select f.id, f.kind, f.cents, f.application_id, o.name as organisation, f.giver, f.takes_back,
           exists (select 1 from fund_flow t where t.takes_back = f.id) as taken_back, f.note, p.name as made_by, f.made_at
    from fund_flow f
    left join fund_application a on a.id = f.application_id
    left join organisation o on o.id = a.organisation_id
    left join person p on p.id = f.made_by
    order by f.place desc limit ${most}`
    .execute(database)
    .then(({ rows }) => rows)

export const flowById = (database: Database, id: string) =>
  database.selectFrom("fundFlow").selectAll().where("id", "=", id).executeTakeFirst()
