import { sql } from "kysely"
import type { Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"

/** The index by which a table is written in the order of random ids, and its rows that reporters brought in some weeks. */
const tables = [
  { table: "signal", index: "signal_pkey", column: "week", of: sql`s.id = t.id and s.received_week = any` },
  {
    ...{ table: "signal_reporter", index: "signal_reporter_pkey", column: "signal_id" },
    of: sql`s.id = t.signal_id and s.received_week = any`,
  },
  {
    table: "signal_withdrawal",
    index: "signal_withdrawal_pkey",
    column: "week",
    of: sql`s.id = t.signal_id and t.week = any`,
  },
  { table: "joining", index: "joining_pkey", column: "week", of: sql`s.id = t.signal_id and t.week = any` },
  {
    ...{ table: "resolution_verdict", index: "resolution_verdict_pkey", column: "given_week" },
    of: sql`s.id = t.signal_id and t.given_week = any`,
  },
  {
    ...{ table: "signal_answer", index: "signal_answer_pkey", column: "week" },
    of: sql`s.id = (select q.signal_id from signal_question q where q.id = t.question_id) and t.week = any`,
  },
]

/** The weeks before this Monday whose reports still lie in the order in which they came. */
export async function weeksInOrder(database: Database, monday: Day): Promise<Day[]> {
  const { rows } = await sql<{ done: boolean }>`
    select exists (select 1 from shuffled_week where week = ${monday}::date - 7) as done`.execute(database)
  if (rows[0]?.done) return []
  const found = await sql<{ week: Day }>`
    select ${monday}::date - 7 as week union
    select received_week from signal s where received_week < ${monday}::date
      and not exists (select 1 from shuffled_week w where w.week = s.received_week) order by 1`.execute(database)
  return found.rows.map(({ week }) => week)
}

/** Who reported by name: these rows the database lets nobody change. They are taken out, as by retention, and put back. */
async function shuffleIdentities(transaction: Database, weeks: readonly Day[]): Promise<void> {
  await sql`select set_config('nabij.why', 'retention', true)`.execute(transaction)
  await sql`
    with taken as (
      delete from reporter_identity t using signal s
      where s.id = t.signal_id and s.received_week = any (${[...weeks]}::date[]) returning t.*
    )
    insert into reporter_identity select * from taken`.execute(transaction)
}

/**
 * Writes what reporters brought in these weeks anew: one transaction for all of it, then each table in the order of its random
 * ids. The two are apart, as a table that is put in order keeps rows that its own transaction has just replaced. Where a table is
 * in use for seconds it is left for the next round.
 */
export async function shuffle(database: Database, weeks: readonly Day[]): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await sql`select set_config('nabij.why', 'shuffle', true)`.execute(transaction)
    for (const { table, column, of } of tables)
      await sql`
        update ${sql.table(table)} t set ${sql.ref(column)} = t.${sql.ref(column)} from signal s
        where s.mode <> 'imported' and ${of} (${[...weeks]}::date[])`.execute(transaction)
    await shuffleIdentities(transaction, weeks)
  })
  for (const { table, index } of [...tables, { table: "reporter_identity", index: "reporter_identity_pkey" }])
    await database.transaction().execute(async (transaction) => {
      await sql`set local lock_timeout = '3s'`.execute(transaction)
      await sql`cluster ${sql.table(table)} using ${sql.ref(index)}`.execute(transaction)
    })
  await sql`
    insert into shuffled_week (week) select unnest(${[...weeks]}::date[]) on conflict do nothing`.execute(database)
}
