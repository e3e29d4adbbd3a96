import { knowledgeOf } from "../../methods/likeness/knowledge.ts"
import type { Knowledge } from "../../methods/likeness/language.ts"
import { writtenKnowledge } from "../../platform/content.ts"
import type { Database } from "../../platform/http/action.ts"
import type { WordChange } from "./words-model.ts"
import { withChanges } from "./words-rules.ts"
import { currentChanges } from "./words-store.ts"

let shipped: Promise<Knowledge> | undefined

/** The words that come with Nabij, read once. */
function shippedKnowledge(): Promise<Knowledge> {
  shipped ??= writtenKnowledge().then(knowledgeOf)
  // A file that could not be read may be there the next time.
  shipped.catch(() => {
    shipped = undefined
  })
  return shipped
}

export type CurrentKnowledge = {
  shipped: Knowledge
  knowledge: Knowledge
  changes: readonly (WordChange & { why: string })[]
  /** The same number that `wordsVersion` gives for these words. */
  version: number
}

/** The words as they count now: those of Nabij with what people changed. */
export async function currentKnowledge(database: Database): Promise<CurrentKnowledge> {
  const [before, changes] = await Promise.all([shippedKnowledge(), currentChanges(database)])
  // The newest change of all is also the newest of its word.
  const version = changes.at(-1)?.entry ?? 0
  return { shipped: before, knowledge: withChanges(before, changes), changes, version }
}
