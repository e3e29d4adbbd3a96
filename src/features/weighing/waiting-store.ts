import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"
import type { Reader } from "./rules.ts"
import { notWithdrawn, weighedBy } from "./store.ts"

/** How many signals somebody has not weighed yet. */
export const signalsToWeigh = (database: Database, reader: Reader): Promise<number> =>
  sql<{ waiting: number }>`
    select count(*) as waiting
    from signal s where ${weighedBy(reader)} and ${notWithdrawn} and not exists (select 1 from weighing where signal_id = s.id)`
    .execute(database)
    .then(({ rows }) => rows[0]?.waiting ?? 0)
