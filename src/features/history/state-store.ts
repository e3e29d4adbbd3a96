import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"
import type { State } from "../bundles/model.ts"

export type Step = { id: string; bundleId: string; state: State; before: State | null; basis: boolean }

/**
 * Every state of every bundle with the one before it, and whether what it says of the agenda happened: a question for
 * 'onAgenda', an answer for 'answered', a follow-up of that name for the others.
 */
export const steps = (database: Database): Promise<Step[]> =>
  sql<Step>`
    select s.id, s.bundle_id, s.state, lag(s.state) over (partition by s.bundle_id order by s.changed_at, s.entry) as before,
      case s.state
        when 'onAgenda' then exists (select 1 from agenda_item i where i.bundle_id = s.bundle_id)
        when 'answered' then exists (
          select 1 from agenda_item i join answer a on a.agenda_item_id = i.id where i.bundle_id = s.bundle_id)
        when 'underway' then ${followedUp}
        when 'resolved' then ${followedUp}
        when 'persists' then ${followedUp}
        else true
      end as basis
    from bundle_state s`
    .execute(database)
    .then(({ rows }) => rows)

const followedUp = sql`exists (
  select 1 from agenda_item i join follow_up f on f.agenda_item_id = i.id where i.bundle_id = s.bundle_id and f.state = s.state)`
