import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"
import { conflict } from "../../platform/http/failure.ts"
import { addFlow, holdShelves } from "./flow-store.ts"

/** What shelves hold that take part in the planning: of each offer of them what lies there now, for nobody yet. */
export const stockedOffers = sql`
  select s.offer_id,
    (select coalesce(sum(case when f.to_account = 'shelf' and f.to_point = s.point_id then f.units else 0 end
       - case when f.from_account = 'shelf' and f.from_point = s.point_id then f.units else 0 end), 0)::int
     from stock_flow f
     where f.item_code = s.item_code and (f.from_point = s.point_id or f.to_point = s.point_id)) as shelf
  from stock_offer s
  where coalesce((select step from stock_point_step where point_id = s.point_id order by place desc limit 1), 'opened') = 'opened'`

type Tied = { pointId: string; itemCode: string; units: number; promised: number }

/** The match, where its offer is a shelf: of which point and item, how many, and what of it is still kept apart. */
const tied = (database: Database, matchId: string): Promise<Tied | undefined> =>
  sql<Tied>`
    select s.point_id, s.item_code, m.units,
      (select coalesce(sum(case when kind = 'promised' then units else -units end), 0)::int from stock_flow
       where match_id = m.id) as promised
    from help_match m join stock_offer s on s.offer_id = m.offer_id where m.id = ${matchId}`
    .execute(database)
    .then(({ rows }) => rows[0])

const shelfOf = (database: Database, { pointId, itemCode }: Tied): Promise<number> =>
  sql<{ units: number }>`
    select coalesce(sum(case when to_account = 'shelf' and to_point = ${pointId} then units else 0 end
      - case when from_account = 'shelf' and from_point = ${pointId} then units else 0 end), 0)::int as units
    from stock_flow where item_code = ${itemCode} and (from_point = ${pointId} or to_point = ${pointId})`
    .execute(database)
    .then(({ rows }) => rows[0]?.units ?? 0)

/** What a step of a match does with what lies on a shelf. */
const follows: Readonly<Record<string, "promised" | "given" | "released">> = {
  approved: "promised",
  done: "given",
  ...{ declined: "released", notAccepted: "released", notDone: "released", released: "released" },
}

type Step = { step: string; takenBy: string | null; on: Day }

/**
 * Writes in the ledger what a step of a match means for the shelf from which it is given: kept apart when it is approved, given
 * when it is done, back on the shelf when it ends otherwise. A match of another offer leaves no line.
 * @throws a conflict where less lies there than is promised
 */
export async function followMatch(database: Database, matchId: string, { step, takenBy, on }: Step): Promise<void> {
  const kind = follows[step]
  const found = kind && (await tied(database, matchId))
  if (!kind || !found) return
  await holdShelves(database, [found.pointId], found.itemCode)
  if (kind === "promised" && (await shelfOf(database, found)) < found.units)
    throw conflict("Op de plank ligt intussen minder. Kijk op de planning hoe het nu staat. Er is niets verloren.")
  const units = kind === "promised" ? found.units : found.promised
  if (units < 1) return
  const at = { shelf: found.pointId, promised: found.pointId, people: null }
  const [from, to] = (
    { promised: ["shelf", "promised"], given: ["promised", "people"], released: ["promised", "shelf"] } as const
  )[kind]
  await addFlow(database, {
    ...{ id: randomUUID(), kind, itemCode: found.itemCode, units, matchId, reason: "" as const },
    ...{ fromAccount: from, fromPoint: at[from], toAccount: to, toPoint: at[to], madeBy: takenBy, madeOn: on },
  })
}

type Kept = { item: string; units: number }

/** Of each item at a point how much of what is kept apart is for matches: only those matches give or free it. */
export const keptForMatches = (database: Database, pointId: string): Promise<Kept[]> =>
  sql<Kept>`
    select item_code as item, sum(case when kind = 'promised' then units else -units end)::int as units from stock_flow
    where match_id is not null and (from_point = ${pointId} or to_point = ${pointId}) group by item_code
    having sum(case when kind = 'promised' then units else -units end) > 0`
    .execute(database)
    .then(({ rows }) => rows)
