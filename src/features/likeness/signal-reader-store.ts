import { setImmediate } from "node:timers/promises"
import { sql } from "kysely"
import type { Database } from "../../platform/http/action.ts"
import { SignalChanges } from "../counts/change-store.ts"
import { weeksWithSignals } from "../counts/signal-store.ts"

/** So long at most the server reads signals before it answers somebody else, in milliseconds. */
const patience = 12

type Written = { id: string; account: string }

/** Gives every signal once, the oldest weeks first, and then as they come. What is written in a signal never changes; where texts were removed, everything is given anew. */
export class SignalReader {
  private readonly database: Database
  private readonly changes: SignalChanges
  private readonly read = new Set<string>()

  constructor(database: Database) {
    this.database = database
    this.changes = new SignalChanges(database)
  }

  /** @returns "anew", and gives nothing, when what was read earlier may be gone, as after removing the example: then begin with another reader. */
  async catchUp(take: (signal: Written) => void): Promise<"read" | "anew"> {
    const news = await this.changes.next()
    if (news.kind === "nothing") return "read"
    if (news.kind === "some") {
      await this.give(
        await accountsOf(
          this.database,
          news.signals.filter((id) => !this.read.has(id)),
        ),
        take,
      )
      return "read"
    }
    if (this.read.size > 0) return "anew"
    for (const week of await weeksWithSignals(this.database))
      await this.give(await accountsIn(this.database, week), take)
    return "read"
  }

  private async give(signals: readonly Written[], take: (signal: Written) => void): Promise<void> {
    let since = performance.now()
    for (const signal of signals) {
      if (this.read.has(signal.id)) continue
      this.read.add(signal.id)
      take(signal)
      if (performance.now() - since < patience) continue
      await setImmediate()
      since = performance.now()
    }
  }
}

const accountsIn = (database: Database, week: string): Promise<Written[]> =>
  sql<Written>`select id, account from signal where week = ${week}::date and account <> '' order by id`
    .execute(database)
    .then(({ rows }) => rows)

/** The texts of some signals; what no longer exists, or no longer has one, is not among them. */
export const accountsOf = (database: Database, ids: readonly string[]): Promise<Written[]> =>
  sql<Written>`select id, account from signal where id = any (${ids}::uuid[]) and account <> '' order by week, id`
    .execute(database)
    .then(({ rows }) => rows)
