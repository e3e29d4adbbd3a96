import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"
import type { OfferedRow } from "./town-model.ts"

export type Giver = Pick<OfferedRow, "source" | "area" | "languages" | "slots" | "known" | "certificate" | "gender">

/** What is known of one offer, also where it has nothing left: never who gives it. */
export const giverOf = (database: Database, offerId: string, today: Day): Promise<Giver | undefined> =>
  sql<Giver>`
    with seen as (
      select distinct on (kind) kind, stands and (until is null or until >= ${today}::date) as stands
      from offer_check where offer_id = ${offerId} order by kind, place desc),
    shelf as (select exists (select 1 from stock_offer where offer_id = ${offerId}) as is_one)
    select case when shelf.is_one then 'shelf' else f.source end as source, coalesce(a.name, f.area_code) as area,
           w.languages, w.slots, f.gender,
           shelf.is_one or exists (select 1 from seen where kind in ('met', 'introduced') and stands) as known,
           exists (select 1 from seen where kind = 'certificate' and stands) as certificate
    from offer f
    join offer_now w on w.id = f.id
    cross join shelf
    left join current_area a on a.code = f.area_code
    where f.id = ${offerId}`
    .execute(database)
    .then(({ rows }) => rows[0])
