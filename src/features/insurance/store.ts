import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import { conflict } from "../../platform/http/failure.ts"
import type { Policy } from "./model.ts"

const columns = sql`
  v.policy_id as id, v.id as version, v.country, v.holder, v.number, v.exceptions, v.item_codes as items,
  v.area_codes as areas, v.sources, v.known_only, v.hours_ahead, v.yearly_hours, v.works_from, v.works_until`

/** The policies as they hold now: of each the version that none replaces. */
export const policies = (database: Database): Promise<Policy[]> =>
  sql<Policy>`
    select ${columns} from insurance_version v
    where not exists (select 1 from insurance_version next where next.replaces = v.id)
    order by v.holder, v.works_from, v.id`
    .execute(database)
    .then(({ rows }) => rows)

export const policyById = async (database: Database, id: string): Promise<Policy | undefined> =>
  (await policies(database)).find((policy) => policy.id === id)

export const versionsOf = (database: Database, policyId: string) =>
  database
    .selectFrom("insuranceVersion")
    .leftJoin("person", "person.id", "insuranceVersion.changedBy")
    .select(["why", "changedAt", "person.name as changedBy"])
    .where("policyId", "=", policyId)
    .orderBy("changedAt")
    .orderBy("insuranceVersion.id")
    .execute()

export type NewVersion = Omit<Policy, "id" | "version"> & { why: MaskedText; changedBy: string; changedAt: Date }

/** A first version, or the one after the version that somebody saw: of two people in the same moment one is told so. */
export async function addVersion(
  database: Database,
  { items, areas, ...policy }: NewVersion,
  seen?: Pick<Policy, "id" | "version">,
): Promise<string> {
  const id = randomUUID()
  const added = await database
    .insertInto("insuranceVersion")
    .values({
      ...{ id, policyId: seen?.id ?? id, replaces: seen?.version ?? null },
      ...{ ...policy, itemCodes: items, areaCodes: areas },
    })
    .onConflict((same) => same.column("replaces").doNothing())
    .returning("policyId")
    .executeTakeFirst()
  if (added) return added.policyId
  throw conflict(
    "Iemand anders veranderde deze verzekering op hetzelfde moment. Die verandering staat er; die van jou nog niet. Kijk hoe het nu staat en probeer het opnieuw.",
  )
}

/** An area and everything that it lies in, as codes. */
export const areasAround = (database: Database, code: string): Promise<string[]> =>
  sql<{ code: string }>`
    with recursive now_area as materialized (select code, parent_code from current_area),
    up as (
      select code, parent_code from now_area where code = ${code}
      union select a.code, a.parent_code from now_area a join up on up.parent_code = a.code)
    select code from up`
    .execute(database)
    .then(({ rows }) => rows.map((row) => row.code))

/** The same for several at once. @returns of each code itself and everything that it lies in; a code that is not known is left out */
export async function areasAroundEach(
  database: Database,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  const { rows } = await sql<{ root: string; code: string }>`
    with recursive now_area as materialized (select code, parent_code from current_area),
    up as (
      select code as root, code, parent_code from now_area where code = any (${[...codes]})
      union select up.root, a.code, a.parent_code from now_area a join up on up.parent_code = a.code)
    select root, code from up`.execute(database)
  const found = Map.groupBy(rows, ({ root }) => root)
  return new Map([...found].map(([root, own]) => [root, own.map(({ code }) => code)]))
}

export type UseRow = { id: string; policy: string; day: Day; hours: number; takenBack: boolean }

/** The hours that were reported, of every policy or of one; lines that take others back are not lines of their own. */
export const uses = (database: Database, policyId?: string): Promise<UseRow[]> =>
  sql<UseRow>`
    select u.id, u.policy_id as policy, u.used_on as day, u.hours,
           exists (select 1 from insurance_use t where t.takes_back = u.id) as taken_back
    from insurance_use u
    where u.takes_back is null and (${policyId ?? null}::uuid is null or u.policy_id = ${policyId ?? null})
    order by u.used_on desc, u.id`
    .execute(database)
    .then(({ rows }) => rows)

type NewUse = { policyId: string; usedOn: Day; hours: number; notedBy: string; notedOn: Day; takesBack: string | null }

export async function addUse(database: Database, use: NewUse): Promise<void> {
  const added = await database
    .insertInto("insuranceUse")
    .values({ id: randomUUID(), ...use })
    .onConflict((same) => same.column("takesBack").doNothing())
    .returning("id")
    .executeTakeFirst()
  if (!added) throw conflict("Deze uren waren al teruggenomen. Er is niets veranderd.")
}
