import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"

export type TownName = { code: string; town: string; name: string }

/** Of each area the municipality around it, or itself where there is none. */
export const townNames = (database: Database, codes: readonly string[]): Promise<TownName[]> =>
  sql<TownName>`
    with recursive now_area as materialized (select code, name, level, parent_code from current_area),
    up as (
      select code as of, code, name, level, parent_code, 0 as step from now_area where code = any (${[...codes]})
      union all
      select up.of, a.code, a.name, a.level, a.parent_code, up.step + 1 from now_area a join up on up.parent_code = a.code
      where up.level <> 'municipality')
    select distinct on (of) of as code, code as town, name from up
    where level in ('municipality', 'district', 'neighbourhood', 'own') order by of, step desc`
    .execute(database)
    .then(({ rows }) => rows)
