import { Language } from "../../methods/likeness/language.ts"
import type { Database } from "../../platform/http/action.ts"
import { currentKnowledge } from "./knowledge-store.ts"
import { wordsVersion } from "./words-store.ts"

const kept = new WeakMap<Database, { version: number; language: Language }>()

/** The language of an installation, with the words that people added. Another one when a word changed: then read everything anew. */
export async function currentLanguage(database: Database): Promise<Language> {
  const version = await wordsVersion(database)
  const known = kept.get(database)
  if (known?.version === version) return known.language
  const current = await currentKnowledge(database)
  const language = new Language(current.knowledge)
  kept.set(database, { version: current.version, language })
  return language
}
