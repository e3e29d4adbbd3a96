import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { Ledger } from "../../methods/privacy/discrete-laplace/ledger.ts"
import type { Database } from "../../platform/http/action.ts"
import { OpenData } from "./open-model.ts"

/** What was told of each year so far. */
export const ledger = (database: Database): Promise<Ledger> =>
  database.selectFrom("openRelease").select(["year", "name", "thousandths"]).orderBy("year", "desc").execute()

/** Keeps a file; `undefined` where the same was published a moment before. */
export async function addOpenRelease(
  database: Database,
  { content, ...release }: { year: number; name: string; thousandths: number; content: OpenData },
  by: { publishedBy: string; publishedOn: string },
): Promise<string | undefined> {
  const row = await database
    .insertInto("openRelease")
    .values({ id: randomUUID(), ...release, content: sql`${JSON.stringify(content)}::jsonb`, ...by })
    .onConflict((same) => same.columns(["year", "name"]).doNothing())
    .returning("id")
    .executeTakeFirst()
  return row?.id
}

export async function openDataOf(database: Database, year: number): Promise<OpenData | undefined> {
  const row = await database.selectFrom("openRelease").select("content").where("year", "=", year).executeTakeFirst()
  return row && OpenData.parse(row.content)
}
