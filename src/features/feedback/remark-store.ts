import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"
import type { VerdictAnswer } from "./model.ts"

export type RemarkRow = { answer: VerdictAnswer; remark: string }

/** What contributors wrote with their verdict: without who, without when, in an order that says nothing. */
export const remarksOf = (database: Database, agendaItemId: string): Promise<RemarkRow[]> =>
  sql<RemarkRow>`
    select answer, remark from resolution_verdict
    where agenda_item_id = ${agendaItemId} and remark <> '' order by answer, remark`
    .execute(database)
    .then(({ rows }) => rows)

/** A question about a bundle that somebody of this organisation may see: a shared one, or one of their own. */
export const visibleItem = (database: Database, agendaItemId: string, organisationId: string) =>
  database
    .selectFrom("agendaItem")
    .innerJoin("bundle", "bundle.id", "agendaItem.bundleId")
    .select(["agendaItem.id", "agendaItem.question"])
    .where("agendaItem.id", "=", agendaItemId)
    .where((row) => row.or([row("bundle.reach", "=", "shared"), row("bundle.organisationId", "=", organisationId)]))
    .executeTakeFirst()
