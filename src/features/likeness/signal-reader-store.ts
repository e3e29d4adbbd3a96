import { setImmediate } from "node:timers/promises"
import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"

/** So long at most the server reads signals before it answers somebody else, in milliseconds. */
const patience = 12
/** With so many signals asking what came since takes long enough to rest after it, so many times as long as it took. */
const many = 20_000
const restAfter = 20

type Written = { id: string; account: string }

/** Gives every signal once, the oldest weeks first, and then as they come. Signals are never changed, and deleted only all together: counting them by week tells what is missing. */
export class SignalReader {
  private readonly database: Database
  private readonly read = new Set<string>()
  private readonly perWeek = new Map<string, number>()
  private seen = ""
  private town: string | null = null
  private restUntil = 0

  constructor(database: Database) {
    this.database = database
  }

  /** @returns "fewer", and gives nothing, when signals that were read are no longer there, as after removing the example: whoever keeps them begins anew. */
  async catchUp(take: (signal: Written) => void): Promise<"all" | "fewer"> {
    const started = performance.now()
    if (started < this.restUntil) return "all"
    const now = await this.countedNow()
    if (now === "unchanged") return "all"
    if (now === "another town") return "fewer"
    const took = performance.now() - started
    this.restUntil = performance.now() + (this.read.size > many ? restAfter * took : 0)
    const counted = new Map(now.map(({ week, signals }) => [week, signals]))
    for (const [week, signals] of this.perWeek) if ((counted.get(week) ?? 0) < signals) return "fewer"
    for (const [week, signals] of counted) if (signals !== this.perWeek.get(week)) await this.readWeek(week, take)
    return "all"
  }

  /** How many signals of each week the database has, unless nothing was written since this was asked, or the example made way for another installation. */
  private async countedNow(): Promise<{ week: string; signals: number }[] | "unchanged" | "another town"> {
    const state = await sql<{ now: string; town: string | null }>`
      select pg_snapshot_xmax(pg_current_snapshot())::text as now, (select xmin::text from installation) as town`.execute(
      this.database,
    )
    const { now, town } = state.rows[0] ?? { now: "", town: null }
    if (now === this.seen) return "unchanged"
    if (town !== this.town && this.read.size > 0) return "another town"
    this.town = town
    const { rows } = await sql<{ week: string; signals: number }>`
      select week::text, count(*)::int as signals from signal group by week order by week`.execute(this.database)
    this.seen = now
    return rows
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
