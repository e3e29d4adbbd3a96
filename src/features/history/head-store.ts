import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"

export type Head = { day: Day; hash: string }

/** Makes the newest seal public as the head of a day, once a day. */
export const publishHead = (database: Database, day: Day) =>
  sql`
    insert into published_head (day, seal, hash)
    select ${day}::date, number, hash from audit_seal order by number desc limit 1
    on conflict (day) do nothing`.execute(database)

/** The heads of some days, the newest first. */
export const headsBetween = (database: Database, from: Day, until: Day): Promise<Head[]> =>
  database
    .selectFrom("publishedHead")
    .select(["day", "hash"])
    .where("day", ">=", from)
    .where("day", "<=", until)
    .orderBy("day", "desc")
    .execute()

/** The newest heads that were made public. */
export const newestHeads = (database: Database, most: number): Promise<Head[]> =>
  database.selectFrom("publishedHead").select(["day", "hash"]).orderBy("day", "desc").limit(most).execute()

/** The months in which a head was made public, as "2026-11", the newest first. */
export const monthsWithHeads = (database: Database): Promise<string[]> =>
  sql<{ month: string }>`select distinct to_char(day, 'YYYY-MM') as month from published_head order by 1 desc`
    .execute(database)
    .then(({ rows }) => rows.map(({ month }) => month))
