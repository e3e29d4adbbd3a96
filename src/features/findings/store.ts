import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"
import { Finding } from "./model.ts"

export type Frozen = { id: string; bundleId: string; stateId: string | null; finding: Finding; computedAt: Date }

/** Keeps a finding as it was when people decided. */
export async function freeze(
  database: Database,
  frozen: { bundleId: string; stateId: string | null; finding: Finding; computedAt: Date },
): Promise<string> {
  const { finding, ...row } = frozen
  const id = randomUUID()
  await database
    .insertInto("finding")
    .values({ id, ...row, content: sql`${JSON.stringify(finding)}::jsonb` })
    .execute()
  return id
}

export async function frozenFinding(database: Database, id: string): Promise<Frozen | undefined> {
  const row = await database.selectFrom("finding").selectAll().where("id", "=", id).executeTakeFirst()
  if (!row) return undefined
  const { content, ...rest } = row
  return { ...rest, finding: Finding.parse(content) }
}

/** The findings that were kept for a bundle, newest first. */
export const frozenOf = (database: Database, bundleId: string) =>
  sql<{ id: string; computedAt: Date; state: string | null }>`
    select f.id, f.computed_at, s.state from finding f left join bundle_state s on s.id = f.state_id
    where f.bundle_id = ${bundleId} order by f.computed_at desc, f.id`
    .execute(database)
    .then(({ rows }) => rows)
