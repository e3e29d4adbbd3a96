import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"
import type { AreaRecord, ImportOptions } from "./model.ts"

/**
 * Adds areas of one year, or completes what is there: a later file may bring the outlines or the figures. What is the
 * same stays untouched, so that reading a file twice changes nothing. Answers the codes that changed.
 */
export async function putAreas(
  database: Database,
  areas: readonly AreaRecord[],
  { year, source, licence }: ImportOptions,
  now: Date,
): Promise<Set<string>> {
  const rows = JSON.stringify(areas.map(({ figures: _, ...area }) => ({ ...area, outline: area.outline ?? null })))
  const changedAreas = await sql<{ code: string }>`
    insert into area (code, year, name, level, parent_code, outline, source, licence, imported_at)
    select r.code, ${year}, r.name, r.level, r."parentCode", nullif(r.outline, 'null'::jsonb), ${source}, ${licence ?? null}, ${now}
    from jsonb_to_recordset(${rows}::jsonb) as r (code text, name text, level text, "parentCode" text, outline jsonb)
    on conflict (code, year) do update set
      name = excluded.name, parent_code = coalesce(excluded.parent_code, area.parent_code),
      outline = coalesce(excluded.outline, area.outline), imported_at = excluded.imported_at
    where area.name <> excluded.name
      or area.parent_code is distinct from coalesce(excluded.parent_code, area.parent_code)
      or area.outline is distinct from coalesce(excluded.outline, area.outline)
    returning code`.execute(database)
  const figures = areas.flatMap(({ code, figures }) =>
    Object.entries(figures).map(([figure, value]) => ({ code, figure, value })),
  )
  const changedFigures = await sql<{ code: string }>`
    insert into area_figure (code, year, figure, value, source, licence)
    select r.code, ${year}, r.figure, r.value, ${source}, ${licence ?? null}
    from jsonb_to_recordset(${JSON.stringify(figures)}::jsonb) as r (code text, figure text, value double precision)
    on conflict (code, year, figure) do update set value = excluded.value, source = excluded.source, licence = excluded.licence
    where area_figure.value <> excluded.value
    returning code`.execute(database)
  return new Set([...changedAreas.rows, ...changedFigures.rows].map(({ code }) => code))
}
