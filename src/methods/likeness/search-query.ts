import type { Language, Reading } from "./language.ts"
import type { KeyedWord } from "./vocabulary.ts"

/** A word as it is searched: numbers count, which likeness leaves out. */
export type SearchWord = KeyedWord & { start: number; end: number; stop: boolean; telling: number }

/** What somebody asked: its words, and what they put in quotes, which a text must hold word for word. */
export type Query = { words: readonly SearchWord[]; reading: Reading; phrases: readonly (readonly string[])[] }

const isNumber = (low: string) => /^\d+$/.test(low)

/** The words of a text to search. A number with points is one word: '1.640' is 1640. */
export function searchWordsOf(text: string, reading: Reading): SearchWord[] {
  const found: SearchWord[] = []
  for (const word of reading.words) {
    const before = found.at(-1)
    const number = /^\d/.test(word.low)
    const thousands =
      number && before && isNumber(before.low) && /^\d{3}$/.test(word.low) && before.end + 1 === word.start
    if (thousands && text[before.end] === ".") {
      const low = before.low + word.low
      found[found.length - 1] = { ...before, end: word.end, low, stem: low }
    } else found.push(number ? { ...word, stem: word.low, parts: [], stop: false, telling: 1 } : word)
  }
  return found
}

/** Reads what somebody typed in the search field. */
export function readQuery(query: string, language: Language): Query {
  const reading = language.read(query)
  const phrases = [...query.matchAll(/["“”„«]([^"“”„«»]+)["“”»]/g)]
    .map(([, phrase = ""]) => searchWordsOf(phrase, language.read(phrase)).map(({ low }) => low))
    .filter((phrase) => phrase.length > 0)
  return { words: searchWordsOf(query, reading), reading, phrases }
}
