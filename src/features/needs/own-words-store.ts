import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"

/** Needs in own words that nobody took up and of which nobody said yet what they are: no plan can see them. */
export const ownWordsWaiting = (database: Database): Promise<{ count: number; today: number }> =>
  sql<{ count: number; today: number }>`
    select count(*)::int as count, (count(*) filter (where n.urgency = 'today'))::int as today from need n
    where n.item_code is null and n.ask <> '' and not exists (select 1 from need_step where need_id = n.id)`
    .execute(database)
    .then(({ rows }) => rows[0] ?? { count: 0, today: 0 })
