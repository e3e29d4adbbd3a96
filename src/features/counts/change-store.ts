import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"

/** What became of the signals since the last time: nothing, some of them, or so much that everything has to be read anew. */
export type Changes = { kind: "nothing" } | { kind: "some"; signals: string[] } | { kind: "all" }

type State = { snapshot: string; whole: string; town: string | null; kept: string | null }

/**
 * Tells which signals came or count otherwise since it was asked last; the first time: all. Nothing that was committed before
 * the asking is left out, also where two transactions end in another order than they began.
 */
export class SignalChanges {
  private readonly database: Database
  private snapshot = ""
  private town: string | null | undefined
  /** Every transaction below this one was over and seen; what came in later ones is told again. */
  since = "0"

  constructor(database: Database) {
    this.database = database
  }

  async next(): Promise<Changes> {
    const { rows } = await sql<State>`
      select pg_current_snapshot()::text as snapshot, pg_snapshot_xmin(pg_current_snapshot())::text as whole,
        (select xmin::text from installation) as town, (select since::text from signal_change_kept) as kept`.execute(
      this.database,
    )
    const now = rows[0] as State
    if (now.snapshot === this.snapshot) return { kind: "nothing" }
    // An example that makes way for another installation takes its signals along.
    const anew = this.town === undefined || now.town !== this.town || BigInt(now.kept ?? 0) > BigInt(this.since)
    const changes: Changes = anew ? { kind: "all" } : { kind: "some", signals: await this.changedSince() }
    this.snapshot = now.snapshot
    this.town = now.town
    this.since = now.whole
    return changes
  }

  private changedSince(): Promise<string[]> {
    return sql<{ id: string }>`
      select distinct signal_id as id from signal_change where at >= ${this.since}::text::xid8`
      .execute(this.database)
      .then(({ rows }) => rows.map(({ id }) => id))
  }
}

/** Whether this transaction itself changed signals, which nobody else sees yet. */
export const changesWithin = (transaction: Database): Promise<boolean> =>
  sql<{ changes: boolean }>`
    select exists (select 1 from signal_change where at = pg_current_xact_id_if_assigned()) as changes`
    .execute(transaction)
    .then(({ rows }) => rows[0]?.changes ?? false)

/** Takes away the lines of transactions that everybody who counts has seen. Whoever is further behind reads everything anew. */
export const forgetChanges = (database: Database, before: string) =>
  database.transaction().execute(async (transaction) => {
    await sql`
      insert into signal_change_kept (since) values (${before}::text::xid8)
      on conflict (one) do update set since = greatest(signal_change_kept.since, excluded.since)`.execute(transaction)
    await sql`delete from signal_change where at < ${before}::text::xid8`.execute(transaction)
  })
