import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"
import type { Break } from "./break-model.ts"

type Link = { table: string; columns: string[]; target: string; targets: string[] }

/** Every way in which a row of one table refers to one of another, as the database itself knows them. */
const links = (database: Database): Promise<Link[]> =>
  sql<Link>`
    select c.relname as table, t.relname as target,
      (select array_agg(a.attname::text order by k.place) from unnest(f.conkey) with ordinality k (number, place)
        join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.number) as columns,
      (select array_agg(a.attname::text order by k.place) from unnest(f.confkey) with ordinality k (number, place)
        join pg_attribute a on a.attrelid = f.confrelid and a.attnum = k.number) as targets
    from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_class t on t.oid = f.confrelid
    -- Of lines and links of the log the chain itself tells more.
    where f.contype = 'f' and c.relname not like 'audit%' and c.relnamespace = current_schema()::regnamespace order by 1, 3`
    .execute(database)
    .then(({ rows }) => rows)

/**
 * Rows that refer to one that is not there. The database refuses them, unless somebody switched that off; so do copies that were put
 * back in parts.
 */
export async function lostLinks(database: Database): Promise<{ looked: number; breaks: Break[] }> {
  const all = await links(database)
  const breaks: Break[] = []
  for (const { table, columns, target, targets } of all) {
    const both = sql.join(
      columns.map((column, index) => sql`p.${sql.ref(targets[index] ?? "")} = c.${sql.ref(column)}`),
      sql` and `,
    )
    const filled = sql.join(
      columns.map((column) => sql`c.${sql.ref(column)} is not null`),
      sql` and `,
    )
    const { rows } = await sql<{ many: number }>`
      select count(*) as many from ${sql.table(table)} c
      where ${filled} and not exists (select 1 from ${sql.table(target)} p where ${both})`.execute(database)
    const many = Number(rows[0]?.many ?? 0)
    if (many > 0) breaks.push(lost(`${table}.${columns.join("+")}`, target, many))
  }
  return { looked: all.length, breaks }
}

const lost = (where: string, target: string, many: number): Break => ({
  check: "links",
  where,
  what: {
    nl: `${many === 1 ? "Eén rij verwijst" : `${many} rijen verwijzen`} naar iets in ${target} dat er niet meer is.`,
    en: `${many === 1 ? "One row refers" : `${many} rows refer`} to something in ${target} that is no longer there.`,
  },
})
