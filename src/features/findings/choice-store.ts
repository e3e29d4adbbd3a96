import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"

export type AreaChoice = { code: string; name: string; level: string; parent: string | null }

/** The areas from which signals came, with all around them, and the given ones: what one can usefully ask about. */
export const areasWithSignals = (database: Database, also: readonly (string | null)[]): Promise<AreaChoice[]> =>
  sql<AreaChoice>`
    with recursive tree as materialized (select code, parent_code from current_area),
    found as (
      select code from tree where code in (select distinct area_code from signal where area_code is not null)
        or code = any (${also.filter((code) => code !== null)}::text[])
      union select t.parent_code from found f join tree t on t.code = f.code where t.parent_code is not null)
    select f.code, a.name, a.level, p.name as parent
    from found f
    join lateral (select name, level, parent_code from area where code = f.code order by year desc limit 1) a on true
    left join lateral (select name from area where code = a.parent_code order by year desc limit 1) p on true
    order by a.name, f.code`
    .execute(database)
    .then(({ rows }) => rows)
