import { sql } from "kysely"
import { AreaTree, type CountedArea } from "../../methods/counting/area-tree.ts"
import type { Database } from "../../platform/http/action.ts"

const trees = new WeakMap<Database, { mark: string; tree: AreaTree }>()

/** The areas as they are now, kept in memory until somebody changes one. @param kept the open database of this server */
export async function areaTree(database: Database, kept: Database): Promise<AreaTree> {
  const { mark, own } = await lastChange(database)
  // Changed in this very transaction: nobody else has it like this, and it may change again.
  if (own) return await readTree(database)
  const known = trees.get(kept)
  if (known?.mark === mark) return known.tree
  const tree = await readTree(database)
  trees.set(kept, { mark, tree })
  return tree
}

const lastChange = (database: Database): Promise<{ mark: string; own: boolean }> =>
  sql<{ mark: string; own: boolean }>`
    select at::text as mark, coalesce(at = pg_current_xact_id_if_assigned(), false) as own from area_change`
    .execute(database)
    .then(({ rows }) => rows[0] ?? { mark: "none", own: false })

type Row = Omit<CountedArea, "population"> & { value: number | null; year: number | null; source: string | null }

const readTree = (database: Database): Promise<AreaTree> =>
  sql<Row>`
    select a.code, a.name, a.level, a.parent_code, a.outline is not null as drawn, f.value, f.year, f.source
    from current_area a left join (
      select distinct on (code) code, value, year, source from area_figure where figure = 'population'
      order by code, year desc) f on f.code = a.code
    order by a.name, a.code`
    .execute(database)
    .then(({ rows }) => new AreaTree(rows.map(areaOf)))

const areaOf = ({ value, year, source, ...area }: Row): CountedArea => ({
  ...area,
  population: value === null ? null : { value, year: year ?? 0, source: source ?? "" },
})
