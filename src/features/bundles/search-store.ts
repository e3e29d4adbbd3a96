import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import { addDays, type Day } from "../../methods/calendar/week.ts"
import type { Database } from "../../platform/http/action.ts"
import { notWithdrawn, signalsWithWeighing } from "../weighing/store.ts"
import { proposing } from "./proposal-rules.ts"

/** Signals that may go into a new bundle: not withdrawn, not weighed as no signal, and in no bundle; `s` with `w`. */
export const open = sql<boolean>`${notWithdrawn} and (w.outcome is null or w.outcome in ('internal', 'external'))
  and not exists (select 1 from current_bundle_link l where l.signal_id = s.id)`

/** The open signals of the last two years, the newest first, whoever may read them. */
export const openSignals = (database: Database, today: Day): Promise<string[]> =>
  sql<{ id: string }>`
    select s.id from ${signalsWithWeighing}
    where s.week > ${addDays(today, -7 * proposing.weeks)}::date and ${open}
    order by s.week desc, s.id limit ${proposing.mostSignals}`
    .execute(database)
    .then(({ rows }) => rows.map(({ id }) => id))

/** Asks for a search; where one waits already, that one serves. */
export const askSearch = (database: Database, now: Date) =>
  sql`insert into bundle_search (id, state, asked_at) values (${randomUUID()}, 'waiting', ${now})
    on conflict (state) where state = 'waiting' do nothing`.execute(database)

export type Search = {
  id: string
  state: "waiting" | "done" | "failed"
  askedAt: Date
  attempts: number
  signals: number
  looked: number
  foundOn: string | null
}

/** The search that was asked last. */
export const newestSearch = (database: Database): Promise<Search | undefined> =>
  sql<Search>`
    select id, state, asked_at, attempts, signals, looked, found_on::text from bundle_search order by entry desc limit 1`
    .execute(database)
    .then(({ rows }) => rows[0])

/** The search that waits, which from now on has been tried once more. */
export const takeSearch = (database: Database): Promise<Pick<Search, "id" | "attempts"> | undefined> =>
  sql<Pick<Search, "id" | "attempts">>`
    update bundle_search set attempts = attempts + 1, looked = 0 where state = 'waiting' returning id, attempts`
    .execute(database)
    .then(({ rows }) => rows[0])

export const noteProgress = (database: Database, id: string, signals: number, looked: number) =>
  database.updateTable("bundleSearch").set({ signals, looked }).where("id", "=", id).execute()

export const giveUpSearch = (database: Database, id: string) =>
  database.updateTable("bundleSearch").set({ state: "failed" }).where("id", "=", id).execute()

type Finished = { id: string; method: string; foundOn: Day; signals: number; groups: readonly (readonly string[])[] }

/** Writes what a search found and takes away what nobody answered of earlier ones. Belongs in one transaction. */
export async function finishSearch(
  database: Database,
  { id, method, foundOn, signals, groups }: Finished,
): Promise<void> {
  await sql`delete from bundle_proposal p where not exists (select 1 from proposal_answer a where a.proposal_id = p.id)`.execute(
    database,
  )
  await database
    .updateTable("bundleSearch")
    .set({ state: "done", method, foundOn, signals, looked: signals })
    .where("id", "=", id)
    .execute()
  for (let from = 0; from < groups.length; from += 500) {
    const batch = groups.slice(from, from + 500).map((members) => ({ id: randomUUID(), members }))
    await database
      .insertInto("bundleProposal")
      .values(batch.map((one) => ({ id: one.id, searchId: id, signals: one.members.length })))
      .execute()
    const rows = batch.flatMap((one) => one.members.map((signal) => [one.id, signal] as const))
    await sql`insert into bundle_proposal_signal (proposal_id, signal_id)
      select * from unnest(${rows.map(([proposal]) => proposal)}::uuid[], ${rows.map(([, signal]) => signal)}::uuid[])`.execute(
      database,
    )
  }
}
