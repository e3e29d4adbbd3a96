import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"

/** An area and those around it up to the municipality, the smallest first. */
export const placesAround = (database: Database, code: string): Promise<{ code: string; name: string }[]> =>
  sql<{ code: string; name: string }>`
    with recursive up as (
      select code, name, level, parent_code, 1 as step from current_area where code = ${code}
      union all
      select a.code, a.name, a.level, a.parent_code, up.step + 1 from up join current_area a on a.code = up.parent_code
      where up.level <> 'municipality' and up.step < 10)
    select code, name from up where level in ('municipality', 'district', 'neighbourhood', 'own') order by step`
    .execute(database)
    .then(({ rows }) => rows)
