import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import { usualWatch, type WatchSettings } from "../../methods/watch/settings.ts"
import type { Database } from "../../platform/http/action.ts"
import type { PastSetting } from "./setting-model.ts"

const columns = [
  "leastSignals",
  "leastReporters",
  "leastOrganisations",
  "leastRatio",
  "level",
  "adjustment",
  "periods",
  "moreThanUsual",
] as const

/** What counts now, by which change; entry 0 where nobody changed anything. */
export async function currentSettings(
  database: Database,
): Promise<{ id: string | null; entry: number; settings: WatchSettings }> {
  const row = await database
    .selectFrom("watchSetting")
    .select(["id", "entry", ...columns])
    .orderBy("entry", "desc")
    .limit(1)
    .executeTakeFirst()
  if (!row) return { id: null, entry: 0, settings: usualWatch }
  const { id, entry, ...settings } = row
  return { id, entry, settings }
}

/** Every change, the oldest first. */
export const settingHistory = (database: Database): Promise<PastSetting[]> =>
  database
    .selectFrom("watchSetting")
    .leftJoin("person", "person.id", "watchSetting.changedBy")
    .select([...columns, "why", "changedAt", "person.name as changedBy"])
    .orderBy("entry")
    .execute()

/** Changes are made one after the other: what somebody saw still holds when they write. */
export const takeTurn = (database: Database): Promise<unknown> =>
  sql`lock table watch_setting in share row exclusive mode`.execute(database)

type Change = { settings: WatchSettings; why: MaskedText; changedBy: string; changedAt: Date }

export async function addSetting(database: Database, { settings, ...change }: Change): Promise<string> {
  const id = randomUUID()
  const { periods, ...values } = settings
  await database
    .insertInto("watchSetting")
    .values({ id, ...values, periods: [...periods], ...change })
    .execute()
  return id
}
