import { z } from "zod"
import { type Asking, question } from "../../platform/http/action.ts"
import { byAlphabet } from "../../platform/words/alphabet.ts"
import { currentKnowledge } from "./knowledge-store.ts"
import { WordList } from "./words-model.ts"
import { wordKeepers } from "./words-rules.ts"
import { history } from "./words-store.ts"

const mostTold = 50

type Entries = Iterable<readonly [word: string, meaning: string | null]>

/** A list as it is now beside the one that came with Nabij. */
async function compared(
  { database }: Asking,
  kind: WordList["kind"],
  now: Entries,
  before: ReadonlyMap<string, string | null>,
): Promise<WordList> {
  const words = [...now].map(([word, meaning]) => ({ word, meaning, own: before.get(word) !== meaning }))
  const meanings = new Map(words.map(({ word, meaning }) => [word, meaning]))
  const away = [...before].filter(([word, meaning]) => meanings.get(word) !== meaning)
  return {
    kind,
    words: words.toSorted((a, b) => byAlphabet(a.word, b.word)),
    away: away.map(([word, meaning]) => ({ word, meaning })),
    changes: await history(database, { kind }, mostTold),
  }
}

export const listAbbreviations = question({
  name: "listAbbreviations",
  path: "/abbreviations",
  summary: "Abbreviations with what they stand for, and what was changed in them",
  may: wordKeepers,
  input: z.object({}),
  output: WordList,
  async run(asking) {
    const { shipped, knowledge } = await currentKnowledge(asking.database)
    return compared(asking, "abbreviation", knowledge.abbreviations, shipped.abbreviations)
  },
})

export const listStopWords = question({
  name: "listStopWords",
  path: "/stop-words",
  summary: "Words that do not count when signals are compared, and what was changed in them",
  may: wordKeepers,
  input: z.object({}),
  output: WordList,
  async run(asking) {
    const { shipped, knowledge } = await currentKnowledge(asking.database)
    const bare = (words: ReadonlySet<string>) => new Map([...words].map((word) => [word, null]))
    return compared(asking, "stopWord", bare(knowledge.stopWords), bare(shipped.stopWords))
  },
})
