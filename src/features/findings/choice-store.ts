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
    select a.code, a.name, a.level, p.name as parent
    from found f join current_area a on a.code = f.code left join current_area p on p.code = a.parent_code
    order by a.name, a.code`
    .execute(database)
    .then(({ rows }) => rows)
