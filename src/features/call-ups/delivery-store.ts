import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"

type DeliveryRow = { id: string; pledgeId: string | null; units: number; notedOn: Day; takenBack: boolean }

/** What was brought, the newest first. What was taken back stays readable; the row that did it is not shown apart. */
export const deliveriesOf = (database: Database, callUpId: string): Promise<DeliveryRow[]> =>
  sql<DeliveryRow>`
    select d.id, d.pledge_id, d.units, d.noted_on,
           exists (select 1 from call_up_delivery t where t.takes_back = d.id) as taken_back
    from call_up_delivery d where d.call_up_id = ${callUpId} and d.takes_back is null order by d.place desc limit 500`
    .execute(database)
    .then(({ rows }) => rows)

type NewDelivery = {
  id: string
  callUpId: string
  pledgeId: string | null
  units: number
  takesBack: string | null
  flowId: string
  notedBy: string
  notedOn: Day
}
export const addDelivery = (database: Database, delivery: NewDelivery) =>
  database.insertInto("callUpDelivery").values(delivery).execute()
