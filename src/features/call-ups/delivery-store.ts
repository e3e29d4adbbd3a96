import { type RawBuilder, sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"

/** So many on one page. */
export const deliveriesShown = 50

type DeliveryRow = { id: string; pledgeId: string | null; units: number; notedOn: Day; takenBack: boolean }

/** What was brought. What was taken back stays readable; the row that did it is not shown apart. */
const found = (database: Database, which: RawBuilder<unknown>): Promise<DeliveryRow[]> =>
  sql<DeliveryRow>`
    select d.id, d.pledge_id, d.units, d.noted_on,
           exists (select 1 from call_up_delivery t where t.takes_back = d.id) as taken_back
    from call_up_delivery d where d.takes_back is null and ${which}`
    .execute(database)
    .then(({ rows }) => rows)

/** One page, the newest first. */
export const deliveriesOf = (database: Database, callUpId: string, page: number): Promise<DeliveryRow[]> =>
  found(
    database,
    sql`d.call_up_id = ${callUpId} order by d.place desc limit ${deliveriesShown} offset ${(page - 1) * deliveriesShown}`,
  )
export const deliveryIn = async (database: Database, callUpId: string, id: string): Promise<DeliveryRow | undefined> =>
  (await found(database, sql`d.call_up_id = ${callUpId} and d.id = ${id}`))[0]

export const countDeliveries = (database: Database, callUpId: string): Promise<number> =>
  database
    .selectFrom("callUpDelivery")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("callUpId", "=", callUpId)
    .where("takesBack", "is", null)
    .executeTakeFirstOrThrow()
    .then(({ count }) => Number(count))

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
