import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import type { Permission } from "./model.ts"

type Row = Omit<Permission, "organisation"> & { organisationId: string; organisation: string }

const told = sql`
  p.organisation_id, o.name as organisation, p.allowed, p.dpia_on::text as dpia_on, p.dpia_reference, p.why, n.name as changed_by,
  p.changed_at`

const permissionOf = ({ organisationId, organisation, ...rest }: Row): Permission => ({
  organisation: { id: organisationId, name: organisation },
  ...rest,
})

/** What was said of every organisation, the newest first; nothing was ever changed or taken away. */
export const permissions = (database: Database): Promise<Permission[]> =>
  sql<Row>`
    select ${told} from people_count_permission p join organisation o on o.id = p.organisation_id
    left join person n on n.id = p.changed_by order by p.entry desc`
    .execute(database)
    .then(({ rows }) => rows.map(permissionOf))

/** Whether people may be counted by this organisation now. */
export async function isAllowed(database: Database, organisationId: string): Promise<boolean> {
  const row = await database
    .selectFrom("currentPeopleCountPermission")
    .select("allowed")
    .where("organisationId", "=", organisationId)
    .executeTakeFirst()
  return row?.allowed ?? false
}

type NewRow = {
  organisationId: string
  allowed: boolean
  dpiaOn: string | null
  dpiaReference: MaskedText | ""
  why: MaskedText | ""
  changedBy: string
  changedAt: Date
}

export async function addPermission(database: Database, permission: NewRow): Promise<string> {
  const id = randomUUID()
  await database
    .insertInto("peopleCountPermission")
    .values({ id, ...permission })
    .execute()
  return id
}

/** The code by which the keyholder knows an organisation, and files of signals too. */
export const codeOf = async (database: Database, organisationId: string): Promise<string> => {
  const row = await database
    .selectFrom("organisation")
    .select("code")
    .where("id", "=", organisationId)
    .executeTakeFirstOrThrow()
  return row.code
}
