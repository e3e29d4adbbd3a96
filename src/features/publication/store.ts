import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"
import { Release } from "./model.ts"

/** Keeps what is published; `undefined` where this quarter was published a moment before. */
export async function addRelease(
  database: Database,
  release: Release,
  by: { publishedBy: string; publishedOn: string },
): Promise<string | undefined> {
  const row = await database
    .insertInto("release")
    .values({ id: randomUUID(), quarter: release.quarter, content: sql`${JSON.stringify(release)}::jsonb`, ...by })
    .onConflict((same) => same.column("quarter").doNothing())
    .returning("id")
    .executeTakeFirst()
  return row?.id
}

/** Of signals that arrived until this day it is no longer known who reported them: that went by rule. */
export const forgottenUntil = (database: Database): Promise<string | undefined> =>
  sql<{ day: string | null }>`
    select max(d.done_on - make_interval(months => r.author_months::integer))::date::text as day
    from deletion d join retention_rule r on r.id = d.rule_id where d.kind = 'authors'`
    .execute(database)
    .then(({ rows }) => rows[0]?.day ?? undefined)

/** Which quarters are published and since which day, the newest first. */
export const releases = (database: Database): Promise<{ quarter: string; publishedOn: string }[]> =>
  database.selectFrom("release").select(["quarter", "publishedOn"]).orderBy("quarter", "desc").execute()

export async function releaseOf(database: Database, quarter: string): Promise<Release | undefined> {
  const row = await database.selectFrom("release").select("content").where("quarter", "=", quarter).executeTakeFirst()
  return row && Release.parse(row.content)
}
