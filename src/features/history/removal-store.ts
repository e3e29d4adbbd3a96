import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"
import { dueSignals } from "./due-store.ts"
import { noteRemoval } from "./other-removal-store.ts"
import type { Kind, Months } from "./retention-model.ts"

export type Removing = { months: Months & { id: string }; today: Day; now: Date }

/** So many at once: nobody who works meanwhile waits for it. */
const atOnce = 500

/** Removes some of what must go by now, whole or not at all, and writes it down. @returns how many */
export const removeSome = (database: Database, kind: Kind, { months, today, now }: Removing): Promise<number> =>
  database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext('nabij retention'))`.execute(transaction)
    const signals = await dueSignals(transaction, kind, months, today, atOnce)
    if (signals.length === 0) return 0
    const deletion = { id: randomUUID(), kind, amount: signals.length, ruleId: months.id, doneOn: today }
    await transaction.insertInto("deletion").values(deletion).execute()
    if (kind === "texts") await sql`select remove_texts(${signals}::uuid[], ${deletion.id}::uuid)`.execute(transaction)
    else await removeAuthors(transaction, signals, deletion.id)
    await noteRemoval(transaction, deletion, now)
    return signals.length
  })

/** Nothing says any more who reported these; the hash of a receipt stays, so that it keeps opening its own signal. */
async function removeAuthors(transaction: Database, signals: readonly string[], deletionId: string): Promise<void> {
  const ids = sql`${signals}::uuid[]`
  await sql`
    insert into author_removal (signal_id, deletion_id)
    select id, ${deletionId}::uuid from unnest(${ids}) as u (id) order by id`.execute(transaction)
  // Only who declares this may see and remove what row-level security guards.
  await sql`select set_config('nabij.why', 'retention', true)`.execute(transaction)
  await sql`delete from reporter_identity where signal_id = any (${ids})`.execute(transaction)
  await sql`delete from name_read where signal_id = any (${ids})`.execute(transaction)
  // A signal that was sealed first has its reporter there too.
  await sql`delete from sealed_reporter where sealed_id = any (${ids}) and receipt_hash is null`.execute(transaction)
  await sql`
    update signal_reporter set person_id = null, reporter_key = null, reporter_code = null, team_id = null
    where signal_id = any (${ids})`.execute(transaction)
}

/** Gives back the room of what was removed, so that it is written over. */
export async function clearRoom(database: Database, kind: Kind): Promise<void> {
  for (const table of kind === "texts"
    ? ["signal"]
    : ["signal_reporter", "reporter_identity", "name_read", "sealed_reporter"])
    await sql`vacuum ${sql.table(table)}`.execute(database)
}
