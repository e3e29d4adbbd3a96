import type { Language } from "../../methods/likeness/language.ts"
import { Search } from "../../methods/likeness/search.ts"
import type { House } from "../../platform/house.ts"
import type { Database } from "../../platform/http/action.ts"
import { currentLanguage } from "../likeness/language-store.ts"
import { SignalReader } from "../likeness/signal-reader-store.ts"
import { type Document, documentsMark, smallDocuments } from "./document-store.ts"

/** What is searched, ready to be asked: whoever may read it. Who asks leaves out what somebody may not see. */
export type Shelves = {
  language: Language
  /** Every signal, those that were withdrawn too. */
  signals: Search
  /** Bundles, questions on the agenda, themes and pages, by kind and id. */
  others: Search
}

type Kept = Shelves & { reader: SignalReader; documents: Map<string, string>; mark: string }

/**
 * Everything that can be searched, in memory and nowhere else: read at the first question, and caught up at every next one.
 * Signals are never changed, so only what came since is read; the few others are read again when one of them changed.
 */
export class SearchDesk {
  private readonly house: House
  private kept: Kept | undefined
  private busy: Promise<Kept> | undefined

  constructor(house: House) {
    this.house = house
  }

  /** With everything that was committed when this was asked. */
  async ready(): Promise<Shelves> {
    const before = this.busy?.catch(() => undefined)
    this.busy = (before ?? Promise.resolve()).then(() => this.catchUp())
    return await this.busy
  }

  private async catchUp(): Promise<Kept> {
    const database = this.house.database.reading
    // Words that people add count at once: then everything is read anew with them.
    const language = await currentLanguage(database)
    let kept = this.kept?.language === language ? this.kept : empty(database, language)
    this.kept = kept
    if ((await readInto(kept)) === "anew") {
      kept = empty(database, language)
      this.kept = kept
      await readInto(kept)
    }
    const mark = await documentsMark(database)
    if (mark !== kept.mark) {
      replace(kept, await smallDocuments(database, this.house.settings))
      kept.mark = mark
    }
    return kept
  }
}

const empty = (database: Database, language: Language): Kept => ({
  language,
  signals: new Search(language),
  others: new Search(language),
  reader: new SignalReader(database),
  documents: new Map(),
  mark: "",
})

const readInto = ({ reader, signals }: Kept) => reader.catchUp(({ id, account }) => signals.add({ id, text: account }))

/** Reads again what was changed, and forgets what is no longer there. */
function replace(kept: Kept, documents: readonly Document[]): void {
  const gone = new Set(kept.documents.keys())
  for (const { id, title, text } of documents) {
    gone.delete(id)
    const whole = `${title}\n${text}`
    if (kept.documents.get(id) === whole) continue
    kept.others.add({ id, title, text })
    kept.documents.set(id, whole)
  }
  for (const id of gone) {
    kept.others.remove(id)
    kept.documents.delete(id)
  }
}

const desks = new WeakMap<Database, SearchDesk>()

/** The desk of an open house: one a server. */
export function searchDesk(house: House): SearchDesk {
  const database = house.database.reading
  const desk = desks.get(database) ?? new SearchDesk(house)
  desks.set(database, desk)
  return desk
}
