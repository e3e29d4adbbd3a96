import type pg from "pg"

/** Every row of every table in which a pattern stands, with the name of its table. */
export async function rowsWith(pool: pg.Pool, pattern: string): Promise<{ table: string; row: string }[]> {
  const { rows: tables } = await pool.query(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  )
  const found: { table: string; row: string }[] = []
  for (const { name } of tables) {
    const { rows } = await pool.query(`select t::text as row from "${name}" t where t::text ~ $1`, [pattern])
    for (const { row } of rows) found.push({ table: name, row })
  }
  return found
}
