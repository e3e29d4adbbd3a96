import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"
import { conflict } from "../../platform/http/failure.ts"
import type { Country } from "../../platform/words/words.ts"

export const installation = (database: Database) =>
  database.selectFrom("installation").select(["kind", "name", "country"]).executeTakeFirst()

/** Takes the one row; throws a conflict where somebody has it, also when that was in the same moment. */
export async function beginInstallation(
  database: Database,
  installation: { kind: "example" | "real"; name: string; country: Country; beganAt: Date },
): Promise<void> {
  const begun = await database
    .insertInto("installation")
    .values(installation)
    .onConflict((same) => same.doNothing())
    .returning("id")
    .executeTakeFirst()
  if (!begun) throw conflict("Deze installatie is al ingericht. Meld je aan, of vraag de beheerder om een uitnodiging.")
}

/** Empties everything but the migrations: only for an installation that holds made data. */
export async function empty(database: Database): Promise<void> {
  const tables = await sql<{ name: string }>`
    select quote_ident(tablename) as name from pg_tables where schemaname = current_schema() and tablename <> 'migration'`.execute(
    database,
  )
  await sql`truncate ${sql.raw(tables.rows.map(({ name }) => name).join(", "))}`.execute(database)
}
