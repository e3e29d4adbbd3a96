import { Collection, type Near } from "../../methods/likeness/collection.ts"
import type { Language } from "../../methods/likeness/language.ts"
import type { Database } from "../../platform/http/action.ts"
import { currentLanguage } from "./language-store.ts"
import { SignalReader } from "./signal-reader-store.ts"

export type LikeSignal = { id: string; score: number }

type Kept = { collection: Collection; indexes: Map<string, number>; reader: SignalReader }

/**
 * All signals in memory, ready to be asked which are like a text. Nothing derived is stored: at the first question everything is
 * read from the database, and later what came since; all of it again when somebody changed a word or removed the example.
 * What was withdrawn stays in here; whoever asks leaves it out with the rest that one may not read.
 */
export class LikenessDesk {
  private readonly database: Database
  private kept: Kept | undefined
  private busy: Promise<Kept> | undefined

  constructor(database: Database) {
    this.database = database
  }

  /** The collection with everything that was committed when this was asked. */
  async ready(): Promise<Collection> {
    return (await this.caughtUp()).collection
  }

  /** The signals most like a text, whoever may read them. @param skip ids that do not count */
  async near(text: string, most: number, skip: ReadonlySet<string> = new Set()): Promise<LikeSignal[]> {
    const { collection, indexes } = await this.caughtUp()
    const skipped = new Set([...skip].map((id) => indexes.get(id)))
    const found = collection.near(collection.language.read(text), most, (index) => skipped.has(index))
    return found.map((one) => likeSignal(collection, one))
  }

  private async caughtUp(): Promise<Kept> {
    // Who asks while somebody else waits for a reading that began earlier, waits for that one and the next.
    const before = this.busy?.catch(() => undefined)
    this.busy = (before ?? Promise.resolve()).then(() => this.catchUp())
    return await this.busy
  }

  private async catchUp(): Promise<Kept> {
    const language = await currentLanguage(this.database)
    const kept = this.kept?.collection.language === language ? this.kept : empty(this.database, language)
    this.kept = kept
    if ((await readInto(kept)) === "read") return kept
    this.kept = empty(this.database, language)
    await readInto(this.kept)
    return this.kept
  }
}

const readInto = ({ collection, indexes, reader }: Kept) =>
  reader.catchUp(({ id, account }) => {
    indexes.set(id, collection.size)
    collection.add(id, collection.language.read(account))
  })

const empty = (database: Database, language: Language): Kept => ({
  collection: new Collection(language),
  indexes: new Map(),
  reader: new SignalReader(database),
})

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
