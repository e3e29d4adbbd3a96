import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import { conflict } from "../../platform/http/failure.ts"
import { byAlphabet } from "../../platform/words/alphabet.ts"
import { newestLooks } from "./look-store.ts"
import type { Entitlement } from "./model.ts"
import { startRights } from "./start-set.ts"

const columns = sql`
  code, version, country, name, about, place, source, topics, people, to_char(works_from, 'YYYY-MM-DD') as works_from,
  to_char(works_until, 'YYYY-MM-DD') as works_until`

/** The newest version of each right, those that ended too; where nobody changed it, what Nabij begins with. */
export async function entitlements(database: Database): Promise<Entitlement[]> {
  const { rows } = await sql<Omit<Entitlement, "lookedOn"> & { changedOn: Day }>`
    select distinct on (code) ${columns}, to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD') as changed_on
    from entitlement_version order by code, version desc`.execute(database)
  const looks = await newestLooks(database)
  const changed = new Set(rows.map(({ code }) => code))
  const own = startRights
    .filter(({ code }) => !changed.has(code))
    .map((right) => ({ ...right, lookedOn: looks.get(right.code) ?? null }))
  const written = rows.map(({ changedOn, ...right }) => ({
    ...right,
    lookedOn: [changedOn, looks.get(right.code) ?? changedOn].sort().at(-1) ?? null,
  }))
  return [...own, ...written].sort((one, other) => byAlphabet(one.name, other.name))
}

export const entitlementByCode = async (database: Database, code: string): Promise<Entitlement | undefined> =>
  (await entitlements(database)).find((one) => one.code === code)

export type PastVersion = Omit<Entitlement, "lookedOn"> & { why: string; changedBy: string | null; changedAt: Date }

/** Every version that somebody wrote, the oldest first. */
export const versionsOf = (database: Database, code: string): Promise<PastVersion[]> =>
  sql<PastVersion>`
    select ${columns}, why, changed_at, (select name from person where id = changed_by) as changed_by
    from entitlement_version where code = ${code} order by version`
    .execute(database)
    .then(({ rows }) => rows)

type Change = {
  entitlement: Omit<Entitlement, "version" | "lookedOn">
  seen: number
  why: MaskedText
  changedBy: string
  changedAt: Date
}

/** The version after the one that was seen. Of two people who write at once, one is told so. */
export async function addVersion(database: Database, { entitlement, seen, ...change }: Change): Promise<void> {
  const added = await database
    .insertInto("entitlementVersion")
    .values({ ...entitlement, version: seen + 1, ...change })
    .onConflict((same) => same.columns(["code", "version"]).doNothing())
    .returning("version")
    .executeTakeFirst()
  if (!added)
    throw conflict(
      "Iemand anders veranderde dit recht op hetzelfde moment. Lees die verandering en probeer het opnieuw.",
    )
}
