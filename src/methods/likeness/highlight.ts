import type { Language, Reading } from "./language.ts"
import { answerByLetters } from "./letter-likeness.ts"
import { type Query, readQuery, type SearchWord, searchWordsOf } from "./search-query.ts"
import { triplesOf } from "./well-formed.ts"

/** A piece of a text, in UTF-16 code units. */
export type Stretch = { start: number; end: number }

/** Words that are less alike than this in their letters may be found, but are not shown as an answer. */
const leastAnswer = 0.38

function spelledAlike(one: string, other: string): boolean {
  const [own, others] = [triplesOf(one), triplesOf(other)]
  const shared = [...own].filter((triple) => others.has(triple)).length
  return answerByLetters(one, other, shared, [own.size, others.size]) >= leastAnswer
}

const answers = (word: SearchWord, asked: SearchWord): boolean =>
  word.low === asked.low ||
  word.stem === asked.stem ||
  word.parts.includes(asked.stem) ||
  asked.parts.includes(word.stem) ||
  word.parts.some((part) => asked.parts.includes(part)) ||
  spelledAlike(word.low, asked.low)

function phrasesIn(words: readonly SearchWord[], { phrases }: Query): SearchWord[] {
  return phrases.flatMap((phrase) =>
    [...words.keys()]
      .filter((at) => phrase.every((low, next) => words[at + next]?.low === low))
      .flatMap((at) => words.slice(at, at + phrase.length)),
  )
}

/** The words that say a concept that was asked in other words, without the small words between them. */
function conceptsIn(reading: Reading, asked: Reading): Stretch[] {
  const sure = ({ hint }: { hint: boolean }) => !hint
  const named = new Set(asked.mentions.flatMap(({ concepts }) => concepts.filter(sure).map(({ concept }) => concept)))
  return reading.mentions
    .filter(({ concepts }) => concepts.some((one) => sure(one) && named.has(one.concept)))
    .flatMap(({ words }) => words.flatMap((word) => reading.words[word] ?? []))
    .filter(({ stop }) => !stop)
}

/** Where a text answers a query, from left to right; words with only spaces between them are one stretch. */
export function highlight(text: string, query: string, language: Language): Stretch[] {
  const asked = readQuery(query, language)
  const reading = language.read(text)
  const words = searchWordsOf(text, reading)
  const telling = asked.words.filter(({ stop }) => !stop)
  const wanted = telling.length > 0 ? telling : asked.words
  const found = [
    ...words.filter((word) => (!word.stop || telling.length === 0) && wanted.some((one) => answers(word, one))),
    ...phrasesIn(words, asked),
    ...conceptsIn(reading, asked.reading),
  ]
  return joined(found, text)
}

function joined(found: readonly Stretch[], text: string): Stretch[] {
  const stretches: Stretch[] = []
  for (const { start, end } of found.toSorted((a, b) => a.start - b.start)) {
    const before = stretches.at(-1)
    if (before && (start <= before.end || text.slice(before.end, start).trim() === ""))
      before.end = Math.max(end, before.end)
    else stretches.push({ start, end })
  }
  return stretches
}
