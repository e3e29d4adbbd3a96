import { type Knowledge, Language } from "../../methods/likeness/language.ts"
import type { Database } from "../../platform/http/action.ts"
import { currentKnowledge } from "./knowledge-store.ts"
import { wordsVersion } from "./words-store.ts"

const kept = new WeakMap<Database, { version: number; language: Language }>()

let unchanged: Language | undefined

/** Where nobody added a word, one language serves every database. */
function shippedLanguage(shipped: Knowledge): Language {
  unchanged ??= new Language(shipped)
  return unchanged
}

/** The language of an installation, with the words that people added. Another one when a word changed: then read everything anew. */
export async function currentLanguage(database: Database): Promise<Language> {
  const version = await wordsVersion(database)
  const known = kept.get(database)
  if (known?.version === version) return known.language
  const { knowledge, shipped, version: read } = await currentKnowledge(database)
  const language = read === 0 ? shippedLanguage(shipped) : new Language(knowledge)
  kept.set(database, { version: read, language })
  return language
}
