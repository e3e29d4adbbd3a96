import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"
import type { CallAbout } from "./call-model.ts"

/** What a message in the out-tray tells a helper about a match, or a giver about an offer: so that somebody calls about it where it cannot be delivered. */
type HelperMessage = {
  mailId: string
  matchId: string | null
  offerId?: string | null
  about: CallAbout
  way: "mail" | "sms"
  visitId: string | null
}

export const addMessage = (database: Database, message: HelperMessage) =>
  database.insertInto("helpMessage").values(message).execute()

/** What waits still, with how often it was refused. */
export const refusedMessages = (database: Database): Promise<(HelperMessage & { attempts: number })[]> =>
  sql<HelperMessage & { attempts: number }>`
    select h.mail_id, h.match_id, h.offer_id, h.about, h.way, h.visit_id, m.attempts
    from help_message h join mail m on m.id = h.mail_id
    where m.sent_at is null and m.attempts > 0 order by m.created_at, h.mail_id`
    .execute(database)
    .then(({ rows }) => rows)

/** Of what went out, or is no more, nobody has to know what it told. */
export const forgetMessages = (database: Database) =>
  sql`delete from help_message h
    where not exists (select 1 from mail m where m.id = h.mail_id and m.sent_at is null)`.execute(database)
