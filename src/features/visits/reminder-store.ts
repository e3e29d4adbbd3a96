import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"

/** Who asked for the resident, or who comes. */
type Whom = "asker" | "helper"
export type DueReminder = {
  id: string
  matchId: string
  needId: string
  offerId: string
  askerId: string
  day: Day
  starts: string
  ends: string
  whom: Whom
}

// What was set or changed on the day before itself was told then, and whoever takes part is not told again.
const due = sql`
  select v.id, v.match_id, m.need_id, m.offer_id, n.intermediary_id as asker_id, to_char(s.day, 'YYYY-MM-DD') as day,
         s.starts, s.ends, w.whom
  from help_visit v
  join help_match m on m.id = v.match_id
  join need n on n.id = m.need_id
  join lateral (select step, day, starts, ends, taken_at from help_visit_step where visit_id = v.id order by place desc limit 1) s
    on true
  join lateral (select step from help_match_step where match_id = m.id order by place desc limit 1) e on true
  cross join (values ('asker'), ('helper')) w (whom)
  left join lateral (
    select reminds from visit_reminder_wish
    where w.whom = 'asker' and person_id = n.intermediary_id or w.whom = 'helper' and offer_id = m.offer_id
    order by place desc limit 1) wish on true
  where s.step <> 'cancelled' and e.step = 'accepted' and coalesce(wish.reminds, true)
    and (s.taken_at at time zone 'Europe/Amsterdam')::date < s.day - 1
    and (w.whom = 'helper'
      or exists (select 1 from membership where person_id = n.intermediary_id and ended_at is null))
    and not exists (select 1 from visit_reminder where visit_id = v.id and day = s.day and whom = w.whom)`

/** Of what has not begun on these days, who still has to be reminded; of some visits where these are given. */
export const dueReminders = (
  database: Database,
  days: readonly Day[],
  now: Date,
  ids?: readonly string[],
): Promise<DueReminder[]> =>
  sql<DueReminder>`
    ${due} and v.id in (select visit_id from help_visit_step where day = any (${[...days]}::date[]))
      and s.day = any (${[...days]}::date[]) and (s.day + s.starts::time) at time zone 'Europe/Amsterdam' > ${now}
      and ${ids ? sql`v.id = any (${[...ids]}::uuid[])` : sql`true`}
    order by s.day, s.starts, v.id`
    .execute(database)
    .then(({ rows }) => rows)

export const addReminders = (database: Database, reminded: readonly DueReminder[], mailId: string | undefined) =>
  database
    .insertInto("visitReminder")
    .values(reminded.map(({ id, day, whom }) => ({ visitId: id, day, whom, mailId: mailId ?? null })))
    .execute()

/** The mails in which one visit stands. */
export const reminderMails = (database: Database, visitId: string): Promise<string[]> =>
  sql<{ mailId: string }>`
    select distinct mail_id from visit_reminder where visit_id = ${visitId} and mail_id is not null`
    .execute(database)
    .then(({ rows }) => rows.map(({ mailId }) => mailId))

/** The mails in which something stands that is off, stands at another day, or has begun. */
export const staleReminderMails = (database: Database, now: Date): Promise<string[]> =>
  sql<{ mailId: string }>`
    select distinct r.mail_id from visit_reminder r
    join help_visit v on v.id = r.visit_id
    join lateral (select step, day, starts from help_visit_step where visit_id = v.id order by place desc limit 1) s on true
    join lateral (select step from help_match_step where match_id = v.match_id order by place desc limit 1) e on true
    where r.mail_id is not null and (s.step = 'cancelled' or s.day <> r.day or e.step <> 'accepted'
      or (s.day + s.starts::time) at time zone 'Europe/Amsterdam' <= ${now})`
    .execute(database)
    .then(({ rows }) => rows.map(({ mailId }) => mailId))

/** Of a mail that was taken back nobody was reminded: what still stands in it is due again. */
export const unremind = (database: Database, mailIds: readonly string[]) =>
  sql`delete from visit_reminder where mail_id = any (${[...mailIds]}::uuid[])`.execute(database)

/** That somebody was reminded matters until the day is over. */
export const forgetReminders = (database: Database, before: Day) =>
  sql`delete from visit_reminder where day < ${before}::date`.execute(database)
