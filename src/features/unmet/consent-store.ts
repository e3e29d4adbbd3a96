import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"

/** While somebody changes an answer, no week is counted, and the other way round. */
export const holdCounting = (database: Database) =>
  sql`select pg_advisory_xact_lock(hashtext('nabij unmet counting'))`.execute(database)
