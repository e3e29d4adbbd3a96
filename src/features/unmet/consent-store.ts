import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"

/** By the day, as the need itself. */
export const addConsent = (
  database: Database,
  said: { needId: string; agreed: boolean; themeCode: string | null; saidOn: Day },
) =>
  database
    .insertInto("unmetConsent")
    .values({ id: randomUUID(), ...said })
    .execute()

/** While somebody changes an answer, no week is counted, and the other way round. */
export const holdCounting = (database: Database) =>
  sql`select pg_advisory_xact_lock(hashtext('nabij unmet counting'))`.execute(database)
