import { setImmediate } from "node:timers/promises"
import { Columns, type CountedSignal } from "../../methods/counting/columns.ts"
import type { Database } from "../../platform/http/action.ts"
import { changesWithin, forgetChanges, SignalChanges } from "./change-store.ts"
import { countedByIds, countedOfWeek, weeksWithSignals } from "./signal-store.ts"

/** So many signals are read again at a time. */
const batch = 5000

type House = { database: { kysely: Database; reading: Database } }
type Kept = { columns: Columns; changes: SignalChanges }

/**
 * What counting needs of every signal, in memory and nowhere else: read once, and brought up to date before each answer with
 * the signals that came or changed since.
 */
export class CountDesk {
  private readonly database: Database
  private kept: Kept
  private busy: Promise<Columns> | undefined
  private seenBefore = "0"

  constructor(database: Database) {
    this.database = database
    this.kept = { columns: new Columns(), changes: new SignalChanges(database) }
  }

  /** With everything that was committed when this was asked. */
  async ready(): Promise<Columns> {
    // Who asks while somebody else waits for a reading that began earlier, waits for that one and the next.
    const before = this.busy?.catch(() => undefined)
    this.busy = (before ?? Promise.resolve()).then(() => this.catchUp())
    return await this.busy
  }

  /** Lets go of the changes that this desk knew of at the last tidying: others that count have then seen them as well. */
  async tidy(): Promise<void> {
    await this.ready()
    const { since } = this.kept.changes
    if (this.seenBefore !== "0" && this.seenBefore !== since) await forgetChanges(this.database, this.seenBefore)
    this.seenBefore = since
  }

  private async catchUp(): Promise<Columns> {
    const { columns, changes } = this.kept
    const news = await changes.next()
    if (news.kind === "nothing") return columns
    try {
      if (news.kind === "all") this.kept.columns = await allColumns(this.database)
      else await putAgain(this.database, columns, news.signals)
    } catch (error) {
      // What was told is lost with the attempt: the next one begins anew.
      this.kept = { columns, changes: new SignalChanges(this.database) }
      throw error
    }
    return this.kept.columns
  }
}

async function allColumns(database: Database): Promise<Columns> {
  const columns = new Columns()
  for (const week of await weeksWithSignals(database)) {
    put(columns, await countedOfWeek(database, week))
    await setImmediate()
  }
  return columns
}

async function putAgain(database: Database, columns: Columns, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += batch)
    put(columns, await countedByIds(database, ids.slice(from, from + batch)))
}

const put = (columns: Columns, signals: readonly CountedSignal[]) => {
  for (const signal of signals) columns.put(signal)
}

const desks = new WeakMap<Database, CountDesk>()

/** The desk of an open database: one a server. */
export function countDesk({ database: { reading } }: Pick<House, "database">): CountDesk {
  const desk = desks.get(reading) ?? new CountDesk(reading)
  desks.set(reading, desk)
  return desk
}

/** The signals as whoever asks sees them: in a transaction that changed some itself, with those changes. */
export async function columnsFor({ database, house }: { database: Database; house: House }): Promise<Columns> {
  const isOwnChange = database !== house.database.kysely && (await changesWithin(database))
  return isOwnChange ? await allColumns(database) : await countDesk(house).ready()
}
