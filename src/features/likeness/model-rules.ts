import type { Language } from "../../methods/likeness/language.ts"

/** A language model that has seen the texts of an installation. */
type Seen = { areRelated(here: string, there: string): boolean }

/** What a model saw, beside the language that its texts are read in; nothing where none was set. */
export const seenByModel = new WeakMap<Language, Seen>()
