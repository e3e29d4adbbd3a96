import { sql } from "kysely"
import type { Quarter } from "../../methods/calendar/quarter.ts"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"
import type { Cause } from "../entitlements/model.ts"
import { type UnmetKind, UnmetQuarter } from "./model.ts"

/** One place and theme in a quarter, with the organisations behind it. */
export type Tallied = {
  kind: UnmetKind
  theme: string
  area: string
  times: number
  needs: number
  organisations: string[]
}
export type TalliedCause = { cause: Cause; needs: number; organisations: number }

/** What the weeks of a quarter came to so far. */
export async function tallied(
  database: Database,
  { code, from, until }: Quarter,
): Promise<{ numbers: Tallied[]; causes: TalliedCause[] }> {
  const numbers = await sql<Tallied>`
    select n.kind, n.theme_code as theme, n.area_code as area, sum(n.times)::int as times, sum(n.needs)::int as needs,
      array(select s.organisation_id::text from unmet_source s where s.quarter = ${code} and s.kind = n.kind
        and s.theme_code = n.theme_code and s.area_code = n.area_code order by 1) as organisations
    from unmet_number n where n.week between ${from} and ${until}
    group by n.kind, n.theme_code, n.area_code order by n.kind, n.theme_code, n.area_code`.execute(database)
  const causes = await sql<TalliedCause>`
    select c.cause, sum(c.needs)::int as needs,
      (select count(*)::int from unmet_source s where s.quarter = ${code} and s.kind = 'cause' and s.theme_code = c.cause)
        as organisations
    from unmet_cause c where c.week between ${from} and ${until} group by c.cause`.execute(database)
  return { numbers: numbers.rows, causes: causes.rows }
}

/** Which quarters were made, the newest first, and since when they are public. */
export const madeQuarters = (
  database: Database,
): Promise<{ quarter: string; madeOn: Day; publishedOn: Day | null }[]> =>
  sql<{ quarter: string; madeOn: Day; publishedOn: Day | null }>`
    select q.quarter, to_char(q.made_on, 'YYYY-MM-DD') as made_on, to_char(r.published_on, 'YYYY-MM-DD') as published_on
    from unmet_quarter q left join unmet_release r on r.quarter = q.quarter order by q.quarter desc`
    .execute(database)
    .then(({ rows }) => rows)

/** The tables of these quarters, the newest first. */
export async function quartersMade(database: Database, codes: readonly string[]): Promise<UnmetQuarter[]> {
  if (codes.length === 0) return []
  const rows = await database
    .selectFrom("unmetQuarter")
    .select("content")
    .where("quarter", "in", codes)
    .orderBy("quarter", "desc")
    .execute()
  return rows.map(({ content }) => UnmetQuarter.parse(content))
}

/** Keeps the tables of a quarter; of two that are made at once the first stays. */
export const addQuarter = (database: Database, content: UnmetQuarter, madeOn: Day) =>
  database
    .insertInto("unmetQuarter")
    .values({ quarter: content.quarter, content: sql`${JSON.stringify(content)}::jsonb`, madeOn })
    .onConflict((same) => same.column("quarter").doNothing())
    .execute()

/** Makes a quarter public; false where it was already. */
export const addRelease = (database: Database, quarter: string, by: { publishedBy: string; publishedOn: Day }) =>
  database
    .insertInto("unmetRelease")
    .values({ quarter, ...by })
    .onConflict((same) => same.column("quarter").doNothing())
    .returning("quarter")
    .executeTakeFirst()
    .then((row) => row !== undefined)
