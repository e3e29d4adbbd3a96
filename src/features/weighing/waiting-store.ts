import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"
import type { Reader } from "./rules.ts"
import { notWithdrawn, weighedBy } from "./store.ts"

const unweighed = (reader: Reader) =>
  sql<boolean>`${weighedBy(reader)} and ${notWithdrawn} and not exists (select 1 from weighing where signal_id = s.id)`

/** How many signals somebody has not weighed yet. */
export const signalsToWeigh = (database: Database, reader: Reader): Promise<number> =>
  sql<{ waiting: number }>`
    select count(*) as waiting
    from signal s where ${unweighed(reader)}`
    .execute(database)
    .then(({ rows }) => rows[0]?.waiting ?? 0)

/** The signal to read after this one: another that waits, in the order of the inbox. */
export const nextToWeigh = (database: Database, reader: Reader, id: string): Promise<string | null> =>
  sql<{ id: string }>`
    select s.id from signal s where ${unweighed(reader)} and s.id <> ${id}
    order by s.received_week, s.id limit 1`
    .execute(database)
    .then(({ rows }) => rows[0]?.id ?? null)
