import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { MaskedText } from "../../methods/text/personal-data.ts"
import type { Database } from "../../platform/http/action.ts"
import type { VerdictAnswer } from "./model.ts"

export type ResolvedItem = {
  agendaItemId: string
  bundleId: string
  followUpId: string
  question: string
  addressee: string
}

/** Questions about these bundles of which the newest word is 'resolved': their contributors may say whether it is so. */
export const resolvedItems = (database: Database, bundleIds: readonly string[]): Promise<ResolvedItem[]> =>
  sql<ResolvedItem>`
    select i.id as agenda_item_id, i.bundle_id, f.id as follow_up_id, i.question, o.name as addressee
    from agenda_item i
    join organisation o on o.id = i.addressee_id
    join lateral (select id, state from follow_up where agenda_item_id = i.id order by noted_at desc, id limit 1) f on true
    where i.bundle_id = any (${bundleIds}::uuid[]) and f.state = 'resolved'
    order by i.asked_at, i.id`
    .execute(database)
    .then(({ rows }) => rows)

/** Writes a verdict; `false` where this contribution already gave one. */
export async function addVerdict(
  database: Database,
  verdict: {
    agendaItemId: string
    followUpId: string
    signalId: string
    answer: VerdictAnswer
    remark: MaskedText
    givenWeek: Day
  },
): Promise<boolean> {
  const added = await database
    .insertInto("resolutionVerdict")
    .values({ id: randomUUID(), ...verdict })
    .onConflict((conflict) => conflict.columns(["followUpId", "signalId"]).doNothing())
    .executeTakeFirst()
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
}
