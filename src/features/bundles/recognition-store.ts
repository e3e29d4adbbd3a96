import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import type { RecognitionAnswer } from "./model.ts"

/** Organisations that can be asked: with somebody who can answer, and not addressed by agendas themselves. */
export const organisationsToAsk = (database: Database, bundleId: string, ownId: string) =>
  sql<{ id: string; name: string; asked: boolean }>`
    select o.id, o.name, r.id is not null as asked
    from organisation o
    left join recognition_request r on r.organisation_id = o.id and r.bundle_id = ${bundleId}
    where o.id <> ${ownId} and o.kind in ('professional', 'informal') and exists (
      select 1 from membership m where m.organisation_id = o.id and m.role in ('coordinator', 'volunteerCoordinator') and m.ended_at is null)
    order by o.name`
    .execute(database)
    .then(({ rows }) => rows)

export const addRequests = (
  database: Database,
  requests: readonly { bundleId: string; organisationId: string; askedBy: string; askedAt: Date }[],
) =>
  database
    .insertInto("recognitionRequest")
    .values(requests.map((request) => ({ id: randomUUID(), ...request })))
    .onConflict((conflict) => conflict.columns(["bundleId", "organisationId"]).doNothing())
    .returning("organisationId")
    .execute()

export type AskedQuestion = {
  id: string
  bottleneck: string
  askedAt: Date
  answer: RecognitionAnswer | null
  peopleLeast: number | null
  remark: string | null
}

/** What an organisation was asked, unanswered first: the bottleneck alone, no texts, nobody's name. */
export const questionsFor = (database: Database, organisationId: string, bundleId?: string) =>
  sql<AskedQuestion>`
    select b.id, st.bottleneck, q.asked_at, r.answer, r.people_least, r.remark
    from recognition_request q
    join current_bundle b on b.id = q.bundle_id and b.reach = 'shared'
    join current_bundle_statement st on st.bundle_id = b.id
    left join current_recognition r on r.bundle_id = b.id and r.organisation_id = q.organisation_id
    where q.organisation_id = ${organisationId} ${bundleId ? sql`and b.id = ${bundleId}` : sql``}
    order by r.id is not null, q.asked_at desc, b.id limit 200`
    .execute(database)
    .then(({ rows }) => rows)

type RecognitionRow = {
  bundleId: string
  organisationId: string
  personId: string
  answer: RecognitionAnswer
  peopleLeast: number | null
  remark: MaskedText
  answeredAt: Date
}

export const addRecognition = (database: Database, recognition: RecognitionRow) =>
  database
    .insertInto("recognition")
    .values({ id: randomUUID(), ...recognition })
    .execute()

export type RecognitionCounts = {
  asked: number
  yes: number
  no: number
  unsure: number
  people: number
  remarks: string[]
}

/** How the asked organisations answered, as numbers and remarks without names. */
export const recognitionCounts = (database: Database, bundleId: string): Promise<RecognitionCounts> =>
  sql<RecognitionCounts>`
    select (select count(*) from recognition_request where bundle_id = ${bundleId}) as asked,
      count(*) filter (where answer = 'yes') as yes, count(*) filter (where answer = 'no') as no,
      count(*) filter (where answer = 'unsure') as unsure,
      coalesce(sum(people_least) filter (where answer = 'yes'), 0) as people,
      coalesce(array_agg(remark order by remark) filter (where remark <> ''), '{}') as remarks
    from current_recognition where bundle_id = ${bundleId}`
    .execute(database)
    .then(({ rows }) => rows[0] ?? { asked: 0, yes: 0, no: 0, unsure: 0, people: 0, remarks: [] })
