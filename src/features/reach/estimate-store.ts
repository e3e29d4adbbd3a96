import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"

export type AreaFigure = { code: string; level: string; figure: string; value: number }

/** The newest figures of these areas: how many live there, and what else was read in, such as who is on welfare. */
export const figuresIn = (database: Database, codes: readonly string[]): Promise<AreaFigure[]> =>
  sql<AreaFigure>`
    select distinct on (f.code, f.figure) f.code, a.level, f.figure, f.value
    from area_figure f join current_area a on a.code = f.code
    where f.code = any (${[...codes]}) and f.value > 0
    order by f.code, f.figure, f.year desc`
    .execute(database)
    .then(({ rows }) => rows)
