import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"

/** How many questions to an organisation nobody there has answered. */
export const questionsToAnswer = (database: Database, organisationId: string): Promise<number> =>
  sql<{ waiting: number }>`
    select count(*) as waiting from agenda_item i
    where i.addressee_id = ${organisationId} and not exists (select 1 from answer a where a.agenda_item_id = i.id)`
    .execute(database)
    .then(({ rows }) => rows[0]?.waiting ?? 0)
