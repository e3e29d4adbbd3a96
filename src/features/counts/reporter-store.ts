import { sql } from "kysely"
import type { Shared } from "../../methods/statistics/distinct.ts"
import type { Database } from "../../platform/http/action.ts"

/**
 * Who reported `s`, as far as the coordinator there can tell two reporters apart: a name, or a code. Never one and the same for
 * both, otherwise counting the reporters of two signals would tell whose code it is. With `signal_reporter` as `r`.
 */
export const reporter = sql`coalesce(s.organisation_id::text, '') || ' ' ||
  case when s.mode = 'code' then 'code ' || coalesce(r.reporter_code, r.reporter_key) else r.reporter_key end`

/** In which way that reporter is known. */
export const way = sql`case s.mode when 'code' then 'code' when 'imported' then 'file' else 'name' end`

/**
 * The organisations of each person who works or worked for several. Counting reporters takes this into account, rather than
 * who sent what: so a number never tells that two signals came from one person.
 */
export const sharedPeople = (database: Database): Promise<Shared> =>
  sql<{ organisations: string[] }>`
    select array_agg(distinct organisation_id::text) as organisations from membership
    group by person_id having count(distinct organisation_id) > 1`
    .execute(database)
    .then(({ rows }) => rows.map(({ organisations }) => organisations))
