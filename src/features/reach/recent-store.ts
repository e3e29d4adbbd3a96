import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"
import type { AskedRow } from "../matches/town-model.ts"

/** What was asked since a day, whatever came of it: as far as one needs to see which offers would have fitted. */
export const askedSince = (database: Database, since: Day): Promise<AskedRow[]> =>
  sql<AskedRow>`
    select n.id, '' as alias, '' as ask, n.item_code as item, n.units, 1 as least, 0 as had, n.tier, n.languages, n.requires, n.slots,
           coalesce(n.area_code, own.area_code) as area_code, a.name as area, n.urgency,
           to_char(n.asked_at at time zone 'UTC', 'YYYY-MM-DD') as asked_on, '{}'::text[] as barred
    from need n
    join organisation own on own.id = n.organisation_id
    left join current_area a on a.code = coalesce(n.area_code, own.area_code)
    where n.item_code is not null and n.asked_at >= ${since}::date and n.intermediary_id is not null
    order by n.asked_at, n.id`
    .execute(database)
    .then(({ rows }) => rows)
