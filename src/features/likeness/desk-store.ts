import { setImmediate } from "node:timers/promises"
import { sql } from "kysely"
import { Collection, type Near } from "../../methods/likeness/collection.ts"
import { knowledgeOf } from "../../methods/likeness/knowledge.ts"
import { Language } from "../../methods/likeness/language.ts"
import { writtenKnowledge } from "../../platform/content.ts"
import type { Database } from "../../platform/http/action.ts"

/** So long at most the server reads signals before it answers somebody else, in milliseconds. */
const patience = 12
/** The database is asked again after so many times what asking took, so that it never costs more than a fiftieth. */
const restAfter = 50

export type LikeSignal = { id: string; score: number }

/**
 * All signals in memory, ready to be asked which are like a text. Nothing derived is stored: at the first question everything is
 * read from the database, and later what came since. Signals are never changed or deleted, so counting them by week tells
 * what is missing. What was withdrawn stays in here; whoever asks leaves it out with the rest that one may not read.
 */
export class LikenessDesk {
  private collection: Collection | undefined
  private readonly perWeek = new Map<string, number>()
  private readonly indexes = new Map<string, number>()
  private busy: Promise<Collection> | undefined
  private readonly database: Database
  private seen = ""
  private restUntil = 0

  constructor(database: Database) {
    this.database = database
  }

  /** The collection with everything that was committed when this was asked. */
  async ready(): Promise<Collection> {
    // Who asks while somebody else waits for a reading that began earlier, waits for that one and the next.
    const before = this.busy
    this.busy = (before ?? Promise.resolve()).then(() => this.catchUp())
    return await this.busy
  }

  /** The signals most like a text, whoever may read them. @param skip ids that do not count */
  async near(text: string, most: number, skip: ReadonlySet<string> = new Set()): Promise<LikeSignal[]> {
    const collection = await this.ready()
    const skipped = new Set([...skip].map((id) => this.indexes.get(id)))
    const found = collection.near(collection.language.read(text), most, (index) => skipped.has(index))
    return found.map((one) => likeSignal(collection, one))
  }

  private async catchUp(): Promise<Collection> {
    const collection = this.collection ?? new Collection(new Language(knowledgeOf(await writtenKnowledge())))
    this.collection = collection
    const started = performance.now()
    if (started < this.restUntil) return collection
    const behind = await this.weeksBehind()
    this.restUntil =
      performance.now() + (performance.now() - started > patience ? restAfter * (performance.now() - started) : 0)
    for (const week of behind) await this.readWeek(collection, week)
    return collection
  }

  /** The weeks of which the database has more signals than are here. */
  private async weeksBehind(): Promise<string[]> {
    const { rows: state } = await sql<{
      now: string
    }>`select pg_snapshot_xmax(pg_current_snapshot())::text as now`.execute(this.database)
    const now = state[0]?.now ?? ""
    if (now === this.seen) return []
    const { rows } = await sql<{ week: string; signals: number }>`
      select week::text, count(*)::int as signals from signal group by week order by week desc`.execute(this.database)
    this.seen = now
    return rows.filter(({ week, signals }) => signals !== (this.perWeek.get(week) ?? 0)).map(({ week }) => week)
  }

  private async readWeek(collection: Collection, week: string): Promise<void> {
    const { rows } = await sql<{ id: string; account: string }>`
      select id, account from signal where week = ${week}::date order by id`.execute(this.database)
    let since = performance.now()
    for (const { id, account } of rows) {
      if (this.indexes.has(id)) continue
      this.indexes.set(id, collection.size)
      collection.add(id, collection.language.read(account))
      this.perWeek.set(week, (this.perWeek.get(week) ?? 0) + 1)
      if (performance.now() - since < patience) continue
      await setImmediate()
      since = performance.now()
    }
  }
}

const likeSignal = (collection: Collection, { index, score }: Near): LikeSignal => ({
  id: collection.ids[index] ?? "",
  score,
})

const desks = new WeakMap<Database, LikenessDesk>()

/** The desk of an open database: one a server. */
export function likenessDesk(house: { database: { kysely: Database } }): LikenessDesk {
  const database = house.database.kysely
  const desk = desks.get(database) ?? new LikenessDesk(database)
  desks.set(database, desk)
  return desk
}
