import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"
import type { Happening } from "../entitlements/model.ts"
import { happeningOf, outcomeOf } from "../entitlements/rules.ts"
import { entitlements } from "../entitlements/store.ts"

/** By the day, as the need itself. */
export const addRight = (database: Database, needId: string, code: string, happened: Happening, notedOn: Day) =>
  database
    .insertInto("needRight")
    .values({ id: randomUUID(), needId, entitlementCode: code, ...outcomeOf(happened), notedOn })
    .execute()

export type NotedRight = { code: string; name: string; happened: Happening; on: string }

/** The newest of each right that was gone through for a need. */
export async function rightsOf(database: Database, needId: string): Promise<NotedRight[]> {
  const { rows } = await sql<{ code: string; outcome: string; cause: string | null; on: string }>`
    select distinct on (entitlement_code) entitlement_code as code, outcome, cause, to_char(noted_on, 'YYYY-MM-DD') as on
    from need_right where need_id = ${needId} order by entitlement_code, place desc`.execute(database)
  const names = new Map((await entitlements(database)).map(({ code, name }) => [code, name]))
  return rows.map(({ code, on, ...right }) => ({
    code,
    on,
    name: names.get(code) ?? code,
    happened: happeningOf(right),
  }))
}
