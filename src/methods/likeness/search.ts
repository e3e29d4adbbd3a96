import { topicsOf } from "./features.ts"
import { highlight, type Stretch } from "./highlight.ts"
import type { Language } from "./language.ts"
import { Scores } from "./scores.ts"
import { type Query, readQuery, type SearchWord } from "./search-query.ts"
import { type SearchText, SearchTexts } from "./search-texts.ts"
import { type Term, type Why, whyFound } from "./search-why.ts"
import { Tally } from "./tally.ts"

/** How soon more of the same word says nothing new, and how much a long text is held back (Robertson and Zaragoza, 2009). */
const saturation = 1.2
const ofLength = 0.75
/** Against all words of the query found once, together 1: the same concepts in other words, and the same topics. */
const ofConcepts = 0.3
const ofTopics = 1
const ofHint = 0.35
const ofNextWord = 0.5
const fewTopics = 0.5
/** What a query hardly points to is left alone: it costs time and says nothing. */
const leastTopic = 0.1

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** How much a topic says that this share of all texts points to: a common one still something, a rare one not everything. */
const tellingOf = (share: number) => Math.min(1.3, Math.max(0.2, -Math.log(share + 0.01) / 3))

export type Found = { id: string; score: number; why: readonly Why[] }
export type SearchLimits = {
  /** How many are given back. */
  most?: number
  /** Texts that this reader may not see, by id. */
  skip?: (id: string) => boolean
}

/**
 * Searches texts for a few words or a question, by Okapi BM25 (Robertson and others, TREC-3, 1994) over words however inflected,
 * parts of compounds and words spelt about the same, and by the concepts and topics of the field. Texts can be added, replaced and
 * removed at any moment. Memory: about 1 kB for a text of 30 words, and 400 bytes for each different word.
 */
export class Search {
  private readonly language: Language
  private readonly texts = new SearchTexts()
  private readonly scores = new Scores()
  private readonly tally = new Tally()

  constructor(language: Language) {
    this.language = language
  }

  get size(): number {
    return this.texts.size
  }

  /** Adds a text, in the place of an earlier one with the same id. */
  add(text: SearchText): void {
    this.texts.add(text, this.language)
  }

  remove(id: string): void {
    this.texts.remove(id)
  }

  /** The texts that answer best, the best first. Words in quotes must stand so in a text, unless they do so in none. */
  find(query: string, { most = 20, skip = () => false }: SearchLimits = {}): Found[] {
    const asked = readQuery(query, this.language)
    const telling = asked.words.filter(({ stop }) => !stop)
    const hidden = (index: number) => this.texts.isGone(index) || skip(this.texts.ids[index] as string)
    const lacks = (index: number) => asked.phrases.some((phrase) => !this.texts.holds(index, phrase))
    if (asked.phrases.length > 0) {
      const exact = this.ranked(asked, asked.words, most, (index) => hidden(index) || lacks(index))
      if (exact.length > 0) return exact
    }
    const found = this.ranked(asked, telling, most, hidden)
    return found.length > 0 ? found : this.ranked(asked, asked.words, most, hidden)
  }

  /** Where a text answers a query: words however inflected, compounds, other words for the same thing, words mistyped. */
  highlight(text: string, query: string): Stretch[] {
    return highlight(text, query, this.language)
  }

  private ranked(query: Query, words: readonly SearchWord[], most: number, skip: (index: number) => boolean): Found[] {
    this.scores.begin(this.texts.ids.length)
    const terms = words.map((word) => ({ word, forms: this.texts.vocabulary.formsOf(word) }))
    this.addWords(terms)
    this.addConcepts(query)
    this.addTopics(query)
    const best = this.scores.highest(most, skip)
    const why = whyFound(best, query, terms, { texts: this.texts, language: this.language, marks: this.tally })
    return best.map((index) => ({
      id: this.texts.ids[index] as string,
      score: this.scores.of(index),
      why: why.get(index) ?? [],
    }))
  }

  private addWords(terms: readonly Term[]): void {
    const { lengths, totalLength, size } = this.texts
    const average = Math.max(1, totalLength / Math.max(1, size))
    const weights = terms.map((term) => this.weightOf(term))
    const all = sum(weights)
    for (const [at, { forms }] of terms.entries()) {
      const weight = ((weights[at] as number) * (saturation + 1)) / all
      this.tally.begin(this.texts.ids.length)
      for (const form of forms)
        this.texts.words.each(form.word, (text, times) => this.tally.add(text, times * form.weight))
      this.tally.each((text, times) => {
        const length = 1 - ofLength + (ofLength * (lengths.numbers[text] as number)) / average
        this.scores.add(text, (weight * times) / (times + saturation * length))
      })
    }
  }

  /** How rare a word is, in all its forms; a text that only has a part of it counts for that part. */
  private weightOf({ word, forms }: Term): number {
    const { words, size } = this.texts
    const texts = Math.min(size, sum(forms.map((form) => form.weight * words.countOf(form.word))))
    return Math.max(1e-6, word.telling * Math.log(1 + (size - texts + 0.5) / (texts + 0.5)))
  }

  private addConcepts({ reading }: Query): void {
    const { concepts, size } = this.texts
    const said = reading.mentions.map((mention) => {
      const words = [...new Set(mention.words)]
      const telling = Math.max(...words.map((word) => reading.words[word]?.telling ?? 0))
      const own = (telling * (1 + ofNextWord * (words.length - 1))) / Math.sqrt(mention.concepts.length)
      return mention.concepts.map(({ concept, hint }) => {
        const rare = Math.log(1 + size / (1 + concepts.countOf(concept)))
        return { concept, weight: (hint ? ofHint : 1) * own * rare }
      })
    })
    const all = sum(said.map((weighed) => Math.max(...weighed.map(({ weight }) => weight))))
    if (all === 0) return
    for (const weighed of said) {
      this.tally.begin(this.texts.ids.length)
      for (const { concept, weight } of weighed)
        concepts.each(concept, (text, much) => this.tally.raise(text, weight * much))
      this.tally.each((text, much) => this.scores.add(text, (ofConcepts * much) / all))
    }
  }

  private addTopics({ reading }: Query): void {
    const { topics: texts, size } = this.texts
    const telling = (topic: number) => tellingOf(texts.countOf(topic) / Math.max(1, size))
    const topics = [...topicsOf(reading, this.language)].map(([topic, much]) => [topic, much * telling(topic)] as const)
    const strongest = Math.max(...topics.map(([, much]) => much))
    const length = fewTopics + Math.hypot(...topics.map(([, much]) => much))
    for (const [topic, much] of topics.filter(([, much]) => much > strongest * leastTopic))
      texts.each(topic, (text, share) => this.scores.add(text, (ofTopics * much * share) / length))
  }
}
