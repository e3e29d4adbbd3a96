import { sql } from "kysely"
import type { Outline, Polygon } from "../../methods/geography/outline.ts"
import type { Database } from "../../platform/http/action.ts"

/** The outlines of these areas, of those that are drawn. */
export const outlinesOf = (database: Database, codes: readonly string[]): Promise<Outline[]> =>
  sql<{ code: string; name: string; outline: Polygon[] }>`
    select code, name, outline from current_area where code = any (${codes}) and outline is not null`
    .execute(database)
    .then(({ rows }) => rows.map(({ code, name, outline }) => ({ code, name, properties: {}, polygons: outline })))
