import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import type { PastSetting, Setting } from "./model.ts"
import { usualSetting } from "./rules.ts"

const columns = ["others", "organisations", "months"] as const

/** What counts now, by which change; entry 0 where nobody decided anything. */
export async function currentSetting(database: Database): Promise<{ entry: number; setting: Setting }> {
  const row = await database
    .selectFrom("escrowSetting")
    .select(["entry", ...columns])
    .orderBy("entry", "desc")
    .limit(1)
    .executeTakeFirst()
  if (!row) return { entry: 0, setting: usualSetting }
  const { entry, ...setting } = row
  return { entry: Number(entry), setting }
}

/** Every change, the oldest first. */
export const settingHistory = (database: Database): Promise<PastSetting[]> =>
  database
    .selectFrom("escrowSetting")
    .leftJoin("person", "person.id", "escrowSetting.changedBy")
    .select([...columns, "why", "changedAt", "person.name as changedBy"])
    .orderBy("entry")
    .execute()

/** Changes are made one after the other: what somebody saw still holds when they write. */
export const takeTurn = (database: Database): Promise<unknown> =>
  sql`lock table escrow_setting in share row exclusive mode`.execute(database)

type Change = Setting & { why: MaskedText; changedBy: string; changedAt: Date }

export async function addSetting(database: Database, change: Change): Promise<string> {
  const id = randomUUID()
  await database
    .insertInto("escrowSetting")
    .values({ id, ...change })
    .execute()
  return id
}
