import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"

/** What a giver changes of an offer. */
export type Terms = { radius: number; languages: string[]; slots: number; units: number; until: Day | null }
type Change = Terms & { offerId: string; changedOn: Day }

/** What was offered stays readable; from now on it stands as it was changed. */
export const addChange = (database: Database, change: Change) =>
  database
    .insertInto("offerChange")
    .values({ id: randomUUID(), ...change })
    .execute()

/** Portions to which the giver said yes, or that were given. What was asked of the giver is no promise yet. */
export const arrangedOf = (database: Database, offerId: string): Promise<number> =>
  sql<{ units: number }>`
    select coalesce(sum(m.units), 0)::int as units from help_match m
    join lateral (select step from help_match_step where match_id = m.id order by place desc limit 1) s on true
    where m.offer_id = ${offerId} and s.step in ('accepted', 'done')`
    .execute(database)
    .then(({ rows }) => rows[0]?.units ?? 0)
