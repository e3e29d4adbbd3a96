import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import type { Check, CheckKind, OfferStep } from "./model.ts"

/** Two people who act on the same offer at once wait for each other here. */
export const holdOffer = (database: Database, id: string) =>
  sql`select pg_advisory_xact_lock(hashtext(${`offer ${id}`}))`.execute(database)

export const addStep = (
  database: Database,
  step: { offerId: string; step: OfferStep; why: MaskedText; takenBy: string | null; takenOn: Day },
) =>
  database
    .insertInto("offerStep")
    .values({ id: randomUUID(), ...step })
    .execute()

export const stepsOf = (database: Database, offerId: string) =>
  database
    .selectFrom("offerStep")
    .select(["step", "takenOn as on", "why"])
    .select(sql<boolean>`taken_by is null`.as("byGiver"))
    .where("offerId", "=", offerId)
    .orderBy("place")
    .execute()

type CheckRow = {
  offerId: string
  kind: CheckKind
  stands: boolean
  until: Day | null
  why: MaskedText
  checkedBy: string
  checkedOn: Day
}
export const addCheck = (database: Database, check: CheckRow) =>
  database
    .insertInto("offerCheck")
    .values({ id: randomUUID(), ...check })
    .execute()

/** Everything that was seen of a giver or taken back, oldest first. */
export const checksOf = (database: Database, offerId: string): Promise<Check[]> =>
  database
    .selectFrom("offerCheck")
    .leftJoin("person", "person.id", "offerCheck.checkedBy")
    .select(["kind", "stands", "until", "why", "checkedOn as on", "person.name as by"])
    .where("offerId", "=", offerId)
    .orderBy("place")
    .execute()

/** What holds today of several offers: the newest word of each kind, where it was not taken back. */
export async function checksThatStand(
  database: Database,
  offerIds: readonly string[],
  today: Day,
): Promise<Map<string, CheckKind[]>> {
  const { rows } = await sql<{ offerId: string; kind: CheckKind }>`
    select offer_id, kind from (
      select distinct on (offer_id, kind) offer_id, kind, stands, until from offer_check
      where offer_id = any (${[...offerIds]}::uuid[]) order by offer_id, kind, place desc) newest
    where stands and coalesce(until, ${today}::date) >= ${today}::date
    order by kind`.execute(database)
  const found = Map.groupBy(rows, ({ offerId }) => offerId)
  return new Map([...found].map(([offerId, own]) => [offerId, own.map(({ kind }) => kind)]))
}
