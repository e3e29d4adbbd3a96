import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"
import { conflict } from "../../platform/http/failure.ts"
import type { Account, FlowKind, FlowLine, Reason } from "./model.ts"
import type { FlowSum } from "./rules.ts"

/** The flows of everything, of a point, or of an item at a point, taken together where they go the same way. */
export const flowSums = (database: Database, point?: string, item?: string): Promise<FlowSum[]> =>
  sql<FlowSum>`
    select item_code as item, sum(units)::float8 as units, from_account, from_point, to_account, to_point
    from stock_flow
    where (${point ?? null}::uuid is null or from_point = ${point ?? null} or to_point = ${point ?? null})
      and (${item ?? null}::text is null or item_code = ${item ?? null})
    group by item_code, from_account, from_point, to_account, to_point`
    .execute(database)
    .then(({ rows }) => rows)

/** The flows one by one, the newest first. */
export const flowLines = (database: Database, point: string | undefined, most: number): Promise<FlowLine[]> =>
  sql<FlowLine>`
    select f.id, f.kind, f.item_code as item, f.units, f.made_on, f.from_account, f.from_point, g.name as from_name,
           f.to_account, f.to_point, t.name as to_name, f.reason, f.match_id is not null as planned
    from stock_flow f
    left join stock_point g on g.id = f.from_point
    left join stock_point t on t.id = f.to_point
    where ${point ?? null}::uuid is null or f.from_point = ${point ?? null} or f.to_point = ${point ?? null}
    order by f.made_on desc, f.place desc limit ${most}`
    .execute(database)
    .then(({ rows }) => rows)

/**
 * Who writes a flow of the same item at one of these points waits here until the one before is kept, so that nobody gives what
 * another just gave; always in one order, so that two moves never wait for each other. Closing a point waits for all of them.
 */
export async function holdShelves(database: Database, points: readonly string[], item: string): Promise<void> {
  const sorted = [...new Set(points)].sort()
  for (const point of sorted)
    await sql`select pg_advisory_xact_lock_shared(hashtextextended(${`stock point ${point}`}, 0))`.execute(database)
  for (const point of sorted)
    await sql`select pg_advisory_xact_lock(hashtextextended(${`stock ${point} ${item}`}, 0))`.execute(database)
}

/** Waits until nobody writes a flow of this point any more, and keeps them waiting. */
export const holdPoint = (database: Database, point: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`stock point ${point}`}, 0))`.execute(database)

type NewFlow = {
  id: string
  kind: FlowKind
  itemCode: string
  units: number
  fromAccount: Account
  fromPoint: string | null
  toAccount: Account
  toPoint: string | null
  reason: Reason | ""
  madeBy: string | null
  /** The match that it was kept apart for. */
  matchId?: string
  madeOn: Day
}

export const flowById = (database: Database, id: string) =>
  database.selectFrom("stockFlow").select(["kind", "itemCode", "units"]).where("id", "=", id).executeTakeFirst()

/** Keeps a flow. Two forms with one number that are about different things can meet here: the later one is told so. */
export async function addFlow(database: Database, flow: NewFlow): Promise<void> {
  const added = await database
    .insertInto("stockFlow")
    .values(flow)
    .onConflict((same) => same.column("id").doNothing())
    .returning("id")
    .executeTakeFirst()
  if (!added) throw conflict("Op hetzelfde moment werd er nog iets opgeschreven. Ga terug en kijk wat er nu ligt.")
}
