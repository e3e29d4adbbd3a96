import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"
import type { Step, VisitReason, VisitStep, Window } from "./model.ts"

type NewStep = Window & {
  visitId: string
  step: VisitStep
  reason: VisitReason | null
  takenBy: string | null
  takenAt: Date
}

export const addStep = (database: Database, step: NewStep) =>
  database
    .insertInto("helpVisitStep")
    .values({ id: randomUUID(), ...step })
    .execute()

/** Everything that happened to a visit, oldest first. */
export const stepsOf = (database: Database, visitId: string): Promise<Step[]> =>
  sql<Step>`
    select step, to_char(day, 'YYYY-MM-DD') as day, starts, ends, reason, taken_by is null as by_helper,
           to_char(taken_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as on
    from help_visit_step where visit_id = ${visitId} order by place`
    .execute(database)
    .then(({ rows }) => rows)

/** Who sets something on the same day waits here, so that no helper is asked to be in two places. */
export const holdDay = (database: Database, day: string) =>
  sql`select pg_advisory_xact_lock(hashtext(${`help visits ${day}`}))`.execute(database)
