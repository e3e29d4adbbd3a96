import { sql } from "kysely"
import type { Outline, Polygon } from "../../methods/geography/outline.ts"
import type { Database } from "../../platform/http/action.ts"

/** The shapes of places, for a picture. */
export async function outlinesOf(database: Database, codes: readonly string[]): Promise<Outline[]> {
  if (codes.length === 0) return []
  const { rows } = await sql<{ code: string; name: string; polygons: Polygon[] }>`
    select code, name, outline as polygons from current_area where code = any (${codes}::text[]) and outline is not null`.execute(
    database,
  )
  return rows.map((row) => ({ ...row, properties: {} }))
}
