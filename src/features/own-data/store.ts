import { sql } from "kysely"
import { sealedColumns } from "../../platform/database/sealed-columns.ts"
import type { Database } from "../../platform/http/action.ts"

export type Row = Record<string, unknown>

/** Secrets, and what stands for somebody else: never in a file that is taken along. */
const secret = /(hash|secret|token|keys?|salt|box|encapsulated|commitments|signature|sign_key|counter|last_step)$/
/** What one wrote oneself, though it is sealed at rest. */
const ownWords: Record<string, readonly string[]> = { fund_application: sealedColumns.fund_application ?? [] }
/** Where the other one is meant, not who typed it. */
const notAbout: Record<string, readonly string[]> = { invitation: ["invited_by"], password_reset: ["made_by"] }

type Found = { table: string; people: string[]; columns: string[] }

/** Every table in which a person can stand, as the database itself knows: a new one is never forgotten. */
const tablesWithPeople = (database: Database): Promise<Found[]> =>
  sql<Found>`
    select c.relname as table,
      array_agg(distinct a.attname::text) filter (where exists (
        select 1 from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and k.confrelid = 'person'::regclass
          and a.attnum = any (k.conkey))) as people,
      array_agg(distinct a.attname::text) filter (where a.atttypid <> 'bytea'::regtype) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and exists (
      select 1 from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and k.confrelid = 'person'::regclass)
    group by 1 order by 1`
    .execute(database)
    .then(({ rows }) => rows)

/** What of a table may be in the file. */
function shown({ table, columns }: Found): string[] {
  const others = (sealedColumns[table] ?? []).filter((column) => !ownWords[table]?.includes(column))
  return columns.filter((column) => !secret.test(column) && !others.includes(column))
}

/** The rows of each table in which somebody stands, as they are kept. */
export async function rowsAbout(database: Database, personId: string): Promise<{ table: string; rows: Row[] }[]> {
  const all: { table: string; rows: Row[] }[] = []
  for (const found of await tablesWithPeople(database)) {
    const { table, people } = found
    const about = people.filter((column) => !notAbout[table]?.includes(column))
    if (about.length === 0) continue
    const { rows } = await sql<Row>`
      select ${sql.join(shown(found).map((column) => sql.ref(column)))} from ${sql.table(table)}
      where ${sql.join(
        about.map((column) => sql`${sql.ref(column)} = ${personId}::uuid`),
        sql` or `,
      )}`.execute(database)
    if (rows.length > 0) all.push({ table, rows })
  }
  return all
}

/** The account itself, without what one signs in with. */
export const accountOf = (database: Database, personId: string): Promise<Row> =>
  database.selectFrom("person").select(["id", "name", "email"]).where("id", "=", personId).executeTakeFirstOrThrow()
