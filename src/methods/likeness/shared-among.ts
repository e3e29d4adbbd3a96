import type { Language, Reading, ReadWord } from "./language.ts"

/** What texts have in common: each with in how many of them it stands, the most telling first. */
export type Shared = { said: string; texts: number; forms: readonly string[] }
export type SharedAmong = {
  words: readonly Shared[]
  /** Concepts that the texts name with different words. */
  concepts: readonly Shared[]
  topics: readonly Shared[]
}

export type ReadText = { text: string; reading: Reading }

type Found = { texts: Set<number>; forms: Map<string, number>; telling: number }
type Tally = Map<string, Found>

/** Fewer than this share of the texts says nothing about what they have in common. */
const share = 0.4
/** Topics of every domain ('gevolgen', 'instanties') say nothing about what texts share. */
const general = "algemeen"
/** A word that hardly tells by itself is named by no text. */
const leastTelling = 0.5

function count(tally: Tally, name: string, text: number, form: string, telling: number): void {
  const found = tally.get(name) ?? { texts: new Set(), forms: new Map(), telling: 0 }
  found.texts.add(text)
  found.forms.set(form, (found.forms.get(form) ?? 0) + 1)
  found.telling = Math.max(found.telling, telling)
  tally.set(name, found)
}

const tells = (word: ReadWord | undefined) => word !== undefined && !word.stop && word.telling >= leastTelling

function countWords(tally: Tally, { reading }: ReadText, text: number): void {
  for (const word of reading.words) if (tells(word)) count(tally, word.stem, text, word.low, word.telling)
}

function countMeanings(tallies: { concepts: Tally; topics: Tally }, read: ReadText, text: number, language: Language) {
  const { words } = read.reading
  const { concepts, topics } = language.thesaurus
  for (const mention of read.reading.mentions) {
    const own = [...new Set(mention.words)].filter((word) => tells(words[word])).sort((a, b) => a - b)
    if (own.length === 0) continue
    const form = own.map((word) => words[word]?.low ?? "").join(" ")
    const telling = Math.max(...own.map((word) => words[word]?.telling ?? 0))
    for (const { concept, hint } of mention.concepts) {
      const known = concepts[concept]
      if (!known || hint) continue
      count(tallies.concepts, known.name, text, form, telling)
      const topic = topics[known.topic]
      if (topic && topic.domain !== general) count(tallies.topics, topic.title, text, form, telling)
    }
  }
}

function commonest(tally: Tally, texts: number): Shared[] {
  const least = Math.max(2, Math.ceil(texts * share))
  return [...tally]
    .filter(([name, found]) => name !== "" && found.texts.size >= least)
    .sort((a, b) => b[1].texts.size * b[1].telling - a[1].texts.size * a[1].telling || (a[0] < b[0] ? -1 : 1))
    .map(([said, found]) => ({
      said,
      texts: found.texts.size,
      forms: [...found.forms].sort((a, b) => b[1] - a[1]).map(([form]) => form),
    }))
}

/**
 * What a group of texts has in common: words (in any inflection), concepts that they name differently, and topics, each in two
 * fifths of the texts and at least two. A concept that every text calls the same is told by the word alone.
 */
export function sharedAmong(texts: readonly ReadText[], language: Language): SharedAmong {
  const tallies = { words: new Map() as Tally, concepts: new Map() as Tally, topics: new Map() as Tally }
  for (const [index, read] of texts.entries()) {
    countWords(tallies.words, read, index)
    countMeanings(tallies, read, index, language)
  }
  const words = commonest(tallies.words, texts.length).map((word) => ({ ...word, said: word.forms[0] ?? word.said }))
  const named = new Set(words.flatMap(({ forms }) => forms))
  return {
    words,
    concepts: commonest(tallies.concepts, texts.length).filter(({ forms }) => forms.some((form) => !named.has(form))),
    topics: commonest(tallies.topics, texts.length),
  }
}
