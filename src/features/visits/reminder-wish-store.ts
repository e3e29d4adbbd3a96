import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"
import type { FeedOwner } from "./feed-store.ts"

/** Says whether somebody wants to hear the day before that help comes. */
export const addReminderWish = (
  database: Database,
  owner: FeedOwner,
  { reminds, setOn }: { reminds: boolean; setOn: Day },
) =>
  database
    .insertInto("visitReminderWish")
    .values({ id: randomUUID(), ...owner, reminds, setOn })
    .execute()

/** Who never said anything is reminded. */
export const wantsReminders = (database: Database, owner: FeedOwner): Promise<boolean> =>
  sql<{ reminds: boolean }>`
    select reminds from visit_reminder_wish
    where ${"personId" in owner ? sql`person_id = ${owner.personId}` : sql`offer_id = ${owner.offerId}`}
    order by place desc limit 1`
    .execute(database)
    .then(({ rows }) => rows[0]?.reminds ?? true)
