import type { OpenDatabase } from "../../src/platform/database/open.ts"

export type Checksums = ReadonlyMap<string, string>

/** One sum over every row of every table. */
export async function checksumsOf({ pool }: Pick<OpenDatabase, "pool">): Promise<Checksums> {
  const { rows: tables } = await pool.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = current_schema() order by 1",
  )
  const sums = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as sum from "${name}" t`,
  )
  const { rows } = await pool.query<{ name: string; sum: string }>(sums.join(" union all "))
  return new Map(rows.map(({ name, sum }) => [name, sum]))
}

/** Names of the tables that are not what they were. */
export const changedTables = (before: Checksums, now: Checksums): string[] =>
  [...now].filter(([name, sum]) => before.get(name) !== sum).map(([name]) => name)
