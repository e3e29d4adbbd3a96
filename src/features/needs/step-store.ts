import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import type { NeedStep } from "./model.ts"

/** Two people who act on the same need at once wait for each other here. */
export const holdNeed = (database: Database, id: string) =>
  sql`select pg_advisory_xact_lock(hashtext(${`need ${id}`}))`.execute(database)

export const stepsOf = (database: Database, needId: string): Promise<{ step: NeedStep; on: string; note: string }[]> =>
  sql<{ step: NeedStep; on: string; note: string }>`
    select step, to_char(taken_at at time zone 'UTC', 'YYYY-MM-DD') as on, note from need_step
    where need_id = ${needId} order by taken_at, step <> 'takenUp', id`
    .execute(database)
    .then(({ rows }) => rows)

export const addStep = (
  database: Database,
  step: { needId: string; step: NeedStep; note: MaskedText; takenBy: string; takenAt: Date },
) =>
  database
    .insertInto("needStep")
    .values({ id: randomUUID(), ...step })
    .execute()

/** By the day, not the moment; not before what happened on that day already, so that the newest step stays the newest. */
export const dayAfterSteps = (database: Database, needId: string, day: Day): Promise<Date> =>
  sql<{ moment: Date }>`
    select greatest((${day}::date)::timestamp at time zone 'UTC', max(taken_at)) as moment from need_step where need_id = ${needId}`
    .execute(database)
    .then(({ rows }) => rows[0]?.moment ?? new Date(`${day}T00:00:00Z`))

export const intermediaryOf = (database: Database, needId: string) =>
  database
    .selectFrom("need")
    .innerJoin("person", "person.id", "need.intermediaryId")
    .innerJoin("organisation", "organisation.id", "need.organisationId")
    .select(["person.name", "person.email", "organisation.name as organisation"])
    .where("need.id", "=", needId)
    .executeTakeFirst()
