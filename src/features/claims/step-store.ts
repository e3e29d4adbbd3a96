import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import type { ClaimStep } from "./model.ts"
import type { ClaimReason } from "./reason-model.ts"

export type NewStep = {
  needId: string
  step: ClaimStep
  organisationId: string
  askedId?: string
  reason?: ClaimReason | undefined
  note?: MaskedText
  takenBy: string | null
  takenAt: Date
}

export const addClaimStep = (database: Database, { askedId, reason, note, ...step }: NewStep) =>
  database
    .insertInto("claimStep")
    .values({ id: randomUUID(), askedId: askedId ?? null, reason: reason ?? null, ...(note && { note }), ...step })
    .execute()

export type StepRow = {
  step: ClaimStep
  organisationId: string
  askedId: string | null
  organisation: string
  asked: string | null
  reason: ClaimReason | null
  note: string
  on: Day
}

export const claimStepsOf = (database: Database, needId: string): Promise<StepRow[]> =>
  sql<StepRow>`
    select s.step, s.organisation_id, s.asked_id, o.name as organisation, a.name as asked, s.reason, s.note,
           to_char(s.taken_at at time zone 'UTC', 'YYYY-MM-DD') as on
    from claim_step s
    join organisation o on o.id = s.organisation_id
    left join organisation a on a.id = s.asked_id
    where s.need_id = ${needId} order by s.place`
    .execute(database)
    .then(({ rows }) => rows)

/** Who asked an organisation to take a need over, to tell them the answer. */
export const askerOf = (database: Database, needId: string): Promise<string | undefined> =>
  database
    .selectFrom("claimStep")
    .innerJoin("person", "person.id", "claimStep.takenBy")
    .select("person.email")
    .where("claimStep.needId", "=", needId)
    .where("claimStep.step", "=", "askedOver")
    .orderBy("claimStep.place", "desc")
    .limit(1)
    .executeTakeFirst()
    .then((row) => row?.email ?? undefined)
