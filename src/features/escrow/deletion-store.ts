import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"

/** Who sent a sealed signal is forgotten a year after it ended, as with every other signal. @returns how many */
export const forgetAuthors = (database: Database, before: Day): Promise<number> =>
  sql`delete from sealed_reporter r using sealed_end e where e.sealed_id = r.sealed_id and e.week < ${before}`
    .execute(database)
    .then(({ numAffectedRows }) => Number(numAffectedRows ?? 0))

type Line = { id: string; at: Date; texts: number; authors: number }

/** One line in the log: on which day how many sealed texts and authors were removed because their time was over. Never which. */
export const noteDeletion = (database: Database, { id, at, texts, authors }: Line) =>
  database
    .insertInto("audit")
    .values({
      id,
      at,
      operation: "forgetSealed",
      subject: null,
      detail: sql`${JSON.stringify({ texts, authors })}::jsonb`,
    })
    .execute()
