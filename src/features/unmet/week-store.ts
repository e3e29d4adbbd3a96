import { sql } from "kysely"
import { quarterAt } from "../../methods/calendar/quarter.ts"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"
import type { WeekCount } from "./count-rules.ts"

/** The first and the newest week that were counted. */
export const closedWeeks = (database: Database): Promise<{ first?: Day; last?: Day }> =>
  sql<{ first: Day | null; last: Day | null }>`
    select to_char(min(week), 'YYYY-MM-DD') as first, to_char(max(week), 'YYYY-MM-DD') as last from unmet_week`
    .execute(database)
    .then(({ rows: [row] }) => ({ ...(row?.first && { first: row.first }), ...(row?.last && { last: row.last }) }))

/** Begins a week; false where it was counted already. */
export const beginWeek = (database: Database, week: Day, closedOn: Day): Promise<boolean> =>
  database
    .insertInto("unmetWeek")
    .values({ week, closedOn })
    .onConflict((same) => same.column("week").doNothing())
    .returning("week")
    .executeTakeFirst()
    .then((row) => row !== undefined)

/** What a week came to, in one go with what says of each need that it was counted. */
export async function addWeek(
  database: Database,
  week: Day,
  { numbers, causes, sources, counted }: WeekCount,
): Promise<void> {
  const quarter = quarterAt(week).code
  if (counted.length > 0) await database.insertInto("unmetCounted").values(counted).execute()
  if (numbers.length > 0)
    await database
      .insertInto("unmetNumber")
      .values(numbers.map((one) => ({ week, ...one })))
      .execute()
  if (causes.length > 0)
    await database
      .insertInto("unmetCause")
      .values(causes.map((one) => ({ week, ...one })))
      .execute()
  if (sources.length > 0)
    await database
      .insertInto("unmetSource")
      .values(sources.map((one) => ({ quarter, ...one })))
      .onConflict((same) => same.doNothing())
      .execute()
}
