import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"

/** What reporters brought, with a column that may be written anew. */
const tables = [
  { table: "sealed_signal", index: "sealed_signal_pkey", column: "digest" },
  { table: "sealed_reporter", index: "sealed_reporter_pkey", column: "receipt_hash" },
  { table: "sealed_text", index: "sealed_text_pkey", column: "box" },
  { table: "sealed_end", index: "sealed_end_pkey", column: "week" },
]

/**
 * Writes sealed signals anew, without a change, and puts them in the order of their random ids: otherwise a copy of the database
 * would tell in which order they came, and beside what else. Those of this week wait until it is over.
 */
export async function forgetOrder(database: Database, monday: Day): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    // Otherwise the database refuses to touch these rows.
    await sql`set local nabij.why = 'shuffle'`.execute(transaction)
    for (const { table, column } of tables) {
      const id = table === "sealed_signal" ? "id" : "sealed_id"
      await sql`
        update ${sql.table(table)} t set ${sql.ref(column)} = t.${sql.ref(column)} from sealed_signal s
        where s.id = t.${sql.ref(id)} and s.received_week < ${monday}`.execute(transaction)
    }
  })
  for (const { table, index } of tables)
    await database.transaction().execute(async (transaction) => {
      await sql`set local lock_timeout = '3s'`.execute(transaction)
      await sql`cluster ${sql.table(table)} using ${sql.ref(index)}`.execute(transaction)
    })
}
