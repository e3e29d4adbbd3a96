import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import { type Day, dayOf } from "../../methods/calendar/week.ts"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import { followMatch } from "../stock/match-stock-store.ts"
import type { CoverKind, CoverReason } from "./cover-model.ts"
import type { Reason } from "./reason-model.ts"
import type { MatchState } from "./state-model.ts"

export type MatchStepRow = {
  step: MatchState
  on: Day
  reason: Reason | null
  note: string
  cover: Exclude<CoverKind, "notAsked"> | null
  coverReason: CoverReason | null
}

export const stepsOf = (database: Database, matchId: string): Promise<MatchStepRow[]> =>
  sql<MatchStepRow>`
    select step, to_char(taken_at at time zone 'UTC', 'YYYY-MM-DD') as on, reason, note, cover, cover_reason
    from help_match_step
    where match_id = ${matchId} order by place`
    .execute(database)
    .then(({ rows }) => rows)

export type NewStep = {
  step: MatchState
  reason?: Reason | undefined
  note: MaskedText
  takenBy: string | null
  takenAt: Date
  /** Of an approval: what was known of the insurance. */
  cover?: Exclude<CoverKind, "notAsked"> | null
  coverReason?: CoverReason | undefined
}

/** A step of a match; where its offer is a shelf, also what it means for what lies there. */
export async function addMatchStep(
  database: Database,
  matchId: string,
  { reason, cover, coverReason, ...step }: NewStep,
): Promise<void> {
  await database
    .insertInto("helpMatchStep")
    .values({
      ...{ id: randomUUID(), matchId, reason: reason ?? null },
      ...{ cover: cover ?? null, coverReason: coverReason ?? null, ...step },
    })
    .execute()
  await followMatch(database, matchId, { step: step.step, takenBy: step.takenBy, on: dayOf(step.takenAt) })
}

/** Two people who act on the same match wait for each other here. */
export const holdMatch = (database: Database, id: string) =>
  sql`select pg_advisory_xact_lock(hashtext(${`help match ${id}`}))`.execute(database)
