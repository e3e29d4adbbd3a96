import { Collection, type Near } from "../../methods/likeness/collection.ts"
import type { Language } from "../../methods/likeness/language.ts"
import type { EmbeddingModel } from "../../platform/embedding/model.ts"
import type { Database } from "../../platform/http/action.ts"
import { currentLanguage } from "./language-store.ts"
import { seenByModel } from "./model-rules.ts"
import { accountsOf, SignalReader } from "./signal-reader-store.ts"
import { TextMeanings } from "./text-meanings.ts"

export type LikeSignal = { id: string; score: number }

type Kept = {
  collection: Collection
  indexes: Map<string, number>
  reader: SignalReader
  meanings?: TextMeanings | undefined
}

/**
 * All signals in memory, ready to be asked which are like a text. Nothing derived is stored: at the first question everything is
 * read from the database, and later what came since; all of it again when somebody changed a word or removed the example.
 * What was withdrawn stays in here; whoever asks leaves it out with the rest that one may not read.
 */
export class LikenessDesk {
  private readonly database: Database
  private kept: Kept | undefined
  private busy: Promise<Kept> | undefined
  private model: EmbeddingModel | undefined

  constructor(database: Database) {
    this.database = database
  }

  /** The collection with everything that was committed when this was asked. */
  async ready(): Promise<Collection> {
    return (await this.caughtUp()).collection
  }

  /** The signals most like a text, whoever may read them. @param skip ids that do not count */
  async near(text: string, most: number, skip: ReadonlySet<string> = new Set()): Promise<LikeSignal[]> {
    const { collection, indexes, meanings } = await this.caughtUp()
    // Where the model fails, texts are compared by their words: nobody has to wait for it.
    const meaning = await meanings?.of(text).catch(() => undefined)
    const skipped = new Set([...skip].map((id) => indexes.get(id)))
    const found = collection.near(collection.language.read(text), most, (index) => skipped.has(index), meaning)
    return found.map((one) => likeSignal(collection, one))
  }

  /** From now on a language model compares as well: each signal once `readByModel` gave it its vector. */
  compareBy(model: EmbeddingModel): void {
    this.model = model
    if (this.kept) this.kept = withMeanings(this.kept, new TextMeanings(model))
  }

  /** Gives the newest signals without one their vector, for about so many milliseconds. @returns whether more waits */
  async readByModel(patience: number): Promise<"all read" | "more waits"> {
    const { collection, meanings } = await this.caughtUp()
    const end = performance.now() + patience
    for (const few of meanings?.waiting(collection.size) ?? []) {
      const ids = new Map(few.map((index) => [collection.ids[index] ?? "", index]))
      const signals = await accountsOf(this.database, [...ids.keys()])
      await meanings?.read(new Map(signals.map(({ id, account }) => [ids.get(id) ?? -1, account])))
      if (performance.now() > end) return "more waits"
    }
    return "all read"
  }

  private async caughtUp(): Promise<Kept> {
    // Who asks while somebody else waits for a reading that began earlier, waits for that one and the next.
    const before = this.busy?.catch(() => undefined)
    this.busy = (before ?? Promise.resolve()).then(() => this.catchUp())
    return await this.busy
  }

  private async catchUp(): Promise<Kept> {
    const language = await currentLanguage(this.database)
    const before = this.kept
    this.kept = before?.collection.language === language ? before : this.empty(language)
    if ((await readInto(this.kept, before)) === "read") return this.kept
    this.kept = this.empty(language)
    await readInto(this.kept, before)
    return this.kept
  }

  private empty(language: Language): Kept {
    const kept = empty(this.database, language)
    return this.model ? withMeanings(kept, new TextMeanings(this.model)) : kept
  }
}

/** What a model made of a text stays true when everything is read anew. */
const readInto = ({ collection, indexes, reader, meanings }: Kept, before: Kept | undefined) =>
  reader.catchUp(({ id, account }) => {
    const index = collection.size
    const place = before?.indexes.get(id)
    indexes.set(id, index)
    collection.add(id, collection.language.read(account))
    const meaning = place === undefined ? undefined : before?.meanings?.vectors.of(place)
    if (meaning) meanings?.place(index, account, meaning)
  })

const empty = (database: Database, language: Language): Kept => ({
  collection: new Collection(language),
  indexes: new Map(),
  reader: new SignalReader(database),
})

function withMeanings(kept: Kept, meanings: TextMeanings): Kept {
  kept.collection.vectors = meanings.vectors
  seenByModel.set(kept.collection.language, meanings)
  return { ...kept, meanings }
}

const likeSignal = (collection: Collection, { index, score }: Near): LikeSignal => ({
  id: collection.ids[index] ?? "",
  score,
})

const desks = new WeakMap<Database, LikenessDesk>()

/** The desk of an open database: one a server. */
export function likenessDesk(house: { database: { reading: Database } }): LikenessDesk {
  const database = house.database.reading
  const desk = desks.get(database) ?? new LikenessDesk(database)
  desks.set(database, desk)
  return desk
}
