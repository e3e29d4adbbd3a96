import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"
import type { Country } from "../../platform/words/words.ts"

export const installation = (database: Database) =>
  database.selectFrom("installation").select(["kind", "name", "country"]).executeTakeFirst()

/** Takes the one row; a second installation at the same moment is refused by its key. */
export const beginInstallation = (
  database: Database,
  installation: { kind: "example" | "real"; name: string; country: Country; beganAt: Date },
) => database.insertInto("installation").values(installation).execute()

/** Empties everything but the migrations: only for an installation that holds made data. */
export async function empty(database: Database): Promise<void> {
  const tables = await sql<{ name: string }>`
    select quote_ident(tablename) as name from pg_tables where schemaname = current_schema() and tablename <> 'migration'`.execute(
    database,
  )
  await sql`truncate ${sql.raw(tables.rows.map(({ name }) => name).join(", "))}`.execute(database)
}
