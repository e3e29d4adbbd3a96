import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import type { Reason } from "./reason-model.ts"
import type { MatchState } from "./state-model.ts"

export type MatchStepRow = { step: MatchState; on: Day; reason: Reason | null; note: string }

export const stepsOf = (database: Database, matchId: string): Promise<MatchStepRow[]> =>
  sql<MatchStepRow>`
    select step, to_char(taken_at at time zone 'UTC', 'YYYY-MM-DD') as on, reason, note from help_match_step
    where match_id = ${matchId} order by place`
    .execute(database)
    .then(({ rows }) => rows)

export type NewStep = {
  step: MatchState
  reason?: Reason | undefined
  note: MaskedText
  takenBy: string | null
  takenAt: Date
}

export const addMatchStep = (database: Database, matchId: string, { reason, ...step }: NewStep) =>
  database
    .insertInto("helpMatchStep")
    .values({ id: randomUUID(), matchId, reason: reason ?? null, ...step })
    .execute()

/** Two people who act on the same match wait for each other here. */
export const holdMatch = (database: Database, id: string) =>
  sql`select pg_advisory_xact_lock(hashtext(${`help match ${id}`}))`.execute(database)
