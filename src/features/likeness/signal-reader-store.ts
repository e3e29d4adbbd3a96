import { setImmediate } from "node:timers/promises"
import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"

/** So long at most the server reads signals before it answers somebody else, in milliseconds. */
const patience = 12
/** With so many signals asking what came since takes long enough to rest after it, so many times as long as it took. */
const many = 20_000
const restAfter = 20

type Written = { id: string; account: string }

/** Gives every signal once, the oldest weeks first, and then as they come. Signals are never changed or deleted: counting them by week tells what is missing. */
export class SignalReader {
  private readonly database: Database
  private readonly read = new Set<string>()
  private readonly perWeek = new Map<string, number>()
  private seen = ""
  private restUntil = 0

  constructor(database: Database) {
    this.database = database
  }

  async catchUp(take: (signal: Written) => void): Promise<void> {
    const started = performance.now()
    if (started < this.restUntil) return
    const behind = await this.weeksBehind()
    const took = performance.now() - started
    this.restUntil = performance.now() + (this.read.size > many ? restAfter * took : 0)
    for (const week of behind) await this.readWeek(week, take)
  }

  /** The weeks of which the database has more signals than were read. */
  private async weeksBehind(): Promise<string[]> {
    const state = await sql<{ now: string }>`select pg_snapshot_xmax(pg_current_snapshot())::text as now`.execute(
      this.database,
    )
    const now = state.rows[0]?.now ?? ""
    if (now === this.seen) return []
    const { rows } = await sql<{ week: string; signals: number }>`
      select week::text, count(*)::int as signals from signal group by week order by week`.execute(this.database)
    this.seen = now
    return rows.filter(({ week, signals }) => signals !== (this.perWeek.get(week) ?? 0)).map(({ week }) => week)
  }

  private async readWeek(week: string, take: (signal: Written) => void): Promise<void> {
    const { rows } = await sql<Written>`
      select id, account from signal where week = ${week}::date order by id`.execute(this.database)
    let since = performance.now()
    for (const signal of rows) {
      if (this.read.has(signal.id)) continue
      this.read.add(signal.id)
      take(signal)
      this.perWeek.set(week, (this.perWeek.get(week) ?? 0) + 1)
      if (performance.now() - since < patience) continue
      await setImmediate()
      since = performance.now()
    }
  }
}
