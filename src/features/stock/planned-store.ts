import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"

export type Planned = { offerId: string; item: string; radius: number; open: boolean }

/** The offers of the shelves of a point, the newest first, and whether each still takes part. */
export const plannedAt = (database: Database, pointId: string): Promise<Planned[]> =>
  sql<Planned>`
    select s.offer_id, s.item_code as item, f.radius,
           coalesce((select step from offer_step where offer_id = f.id order by place desc limit 1), 'resumed') = 'resumed' as open
    from stock_offer s join offer f on f.id = s.offer_id where s.point_id = ${pointId} order by f.made_on desc, f.id`
    .execute(database)
    .then(({ rows }) => rows)

export const addStockOffer = (database: Database, offer: { offerId: string; pointId: string; itemCode: string }) =>
  database.insertInto("stockOffer").values(offer).execute()
