import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"

/** Of each right the newest day on which somebody went through it and nothing had to change. */
export async function newestLooks(database: Database): Promise<Map<string, Day>> {
  const { rows } = await sql<{ code: string; on: Day }>`
    select code, to_char(max(looked_on), 'YYYY-MM-DD') as on from entitlement_look group by code`.execute(database)
  return new Map(rows.map(({ code, on }) => [code, on]))
}

export type Look = { on: Day; by: string | null }

/** Every time that somebody went through a right, the oldest first. */
export const looksOf = (database: Database, code: string): Promise<Look[]> =>
  sql<Look>`
    select to_char(l.looked_on, 'YYYY-MM-DD') as on, p.name as by
    from entitlement_look l left join person p on p.id = l.looked_by where l.code = ${code} order by l.place`
    .execute(database)
    .then(({ rows }) => rows)

export const addLook = (database: Database, code: string, lookedBy: string, lookedOn: Day) =>
  database.insertInto("entitlementLook").values({ id: randomUUID(), code, lookedBy, lookedOn }).execute()
