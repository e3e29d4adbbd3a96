import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { Policy } from "../../methods/matching/model.ts"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import type { PolicyDesk } from "./policy-model.ts"

/** What was chosen for each item of which somebody chose something. */
export const policiesNow = (database: Database): Promise<ReadonlyMap<string, Policy>> =>
  sql<{ itemCode: string; policy: Policy }>`
    select distinct on (item_code) item_code, policy from help_policy order by item_code, changed_at desc, id desc`
    .execute(database)
    .then(({ rows }) => new Map(rows.map(({ itemCode, policy }) => [itemCode, policy])))

/** Every choice for an item, the oldest first. */
export const policyHistory = (database: Database, itemCode: string): Promise<PolicyDesk["history"]> =>
  sql<PolicyDesk["history"][number]>`
    select policy, why, changed_at, (select name from person where id = changed_by) as changed_by
    from help_policy where item_code = ${itemCode} order by changed_at, id`
    .execute(database)
    .then(({ rows }) => rows)

type Change = { itemCode: string; policy: Policy; why: MaskedText; changedBy: string; changedAt: Date }

export const addPolicy = (database: Database, change: Change) =>
  database
    .insertInto("helpPolicy")
    .values({ id: randomUUID(), ...change })
    .execute()
