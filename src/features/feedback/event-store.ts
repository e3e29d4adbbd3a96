import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"
import type { BundleEvent } from "./material-model.ts"

const ofItems = (ids: readonly string[]) => sql`
  from agenda_item i join organisation o on o.id = i.addressee_id and i.bundle_id = any (${ids}::uuid[])`

/** What happened to these bundles and to the questions that came out of them; no reporter, no person, no letter. */
export const eventsOf = (database: Database, ids: readonly string[], today: Day): Promise<BundleEvent[]> =>
  sql<BundleEvent>`
    select id, bundle_id, null::uuid as item_id, 'state' as kind, changed_at as at, state as what, why as text,
           '' as more, '' as addressee
    from bundle_state where bundle_id = any (${ids}::uuid[])
    union all
    select i.id, i.bundle_id, i.id, 'asked', i.asked_at, i.due_on::text, i.question, i.reason, o.name ${ofItems(ids)}
    union all
    select i.id, i.bundle_id, i.id, 'overdue', (i.due_on + 1)::timestamp at time zone 'UTC', '', '', '', o.name
    ${ofItems(ids)}
    where i.due_on < ${today}::date and not exists (
      select 1 from answer a
      where a.agenda_item_id = i.id and a.answered_at < (i.due_on + 1)::timestamp at time zone 'UTC')
    union all
    select r.id, i.bundle_id, i.id, 'reminded', r.sent_at, r.moment, '', '', o.name
    ${ofItems(ids)} join reminder r on r.agenda_item_id = i.id
    union all
    select e.id, i.bundle_id, i.id, 'escalated', e.taken_at, e.step, e.note, '', o.name
    ${ofItems(ids)} join escalation e on e.agenda_item_id = i.id
    union all
    select a.id, i.bundle_id, i.id, 'answered', a.answered_at, a.kind, a.reasons, a.steps, o.name
    ${ofItems(ids)} join answer a on a.agenda_item_id = i.id
    union all
    select f.id, i.bundle_id, i.id, 'followedUp', f.noted_at, f.state, f.note, '', o.name
    ${ofItems(ids)} join follow_up f on f.agenda_item_id = i.id`
    .execute(database)
    .then(({ rows }) => rows)
