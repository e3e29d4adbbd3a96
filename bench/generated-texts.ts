import type { Language } from "../src/methods/likeness/language.ts"

/** Numbers from 0 to 1, the same in every run: each step of Marsaglia's xorshift (2003). */
function numbersFrom(start: number): () => number {
  let state = start
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

/**
 * As many made texts as asked for, about 30 words each: a few expressions of one topic, some topics far more often than others,
 * one of another topic, common words by Zipf's law, and a name of a place or a person that hardly comes back.
 */
export function* generatedTexts(language: Language, commonWords: readonly string[], count: number): Generator<string> {
  const next = numbersFrom(20_261_122)
  const { topics, concepts } = language.thesaurus
  const perTopic = topics.map((_, topic) =>
    concepts.filter((concept) => concept.topic === topic).flatMap(({ variants }) => variants.map(({ text }) => text)),
  )
  const of = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)]
  const zipf = (length: number) => Math.floor(length ** next()) - 1
  for (let made = 0; made < count; made++) {
    const own = perTopic[zipf(topics.length)] ?? []
    const words = Array.from({ length: 4 }, () => of(own) ?? "")
    words.push(of(perTopic[zipf(topics.length)] ?? []) ?? "")
    for (let word = 0; word < 16; word++) words.push(commonWords[zipf(commonWords.length)] ?? "")
    words.push(`${of(commonWords) ?? ""}${of(["straat", "plein", "dijk", "veld"])}`)
    yield words.sort(() => next() - 0.5).join(" ")
  }
}
