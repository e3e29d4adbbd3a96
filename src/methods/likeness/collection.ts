import { ByMeaning } from "./by-meaning.ts"
import { Columns, type Window } from "./columns.ts"
import { stemsOf, topicsOf } from "./features.ts"
import type { Language, Reading } from "./language.ts"
import { LetterGroups } from "./letters.ts"
import { Rows } from "./rows.ts"
import { Scores } from "./scores.ts"
import type { Meaning, Vectors } from "./vectors.ts"
import { countOf, lengthOf, lengthsOf, rarity, tellingTopics } from "./weights.ts"

/** How much each of the three ways to compare counts. Together 1, so that a text is 1 like itself. */
const parts = { stems: 0.26, letters: 0.48, topics: 0.26 }
/** Somewhat more than the length of a text that points to a topic once: who points to little, resembles little. */
const fewTopics = 0.5
/** Of what more texts share, only the newest so many are looked at: the cost of asking stays within bounds. */
const newest = 40_000
/** So many of the nearest by words and topics are compared by their letters as well. */
const candidates = 300
/** Texts that came after everything was weighed are gone through one by one, until there is one to so many. */
const weighedPerNew = 50

/** `meaning`: how much a language model sees, above 0, where one does. */
export type Near = { index: number; score: number; meaning?: number }

type Skip = (index: number) => boolean
type Weights = ReadonlyMap<number, number>
type Text = { stems: Weights; topics: Weights; words: number[] }
type Weighed = {
  size: number
  stemWeight: (stem: number) => number
  topicWeight: (topic: number) => number
  stems: Columns
  topics: Columns
  letterLengths: Float32Array
}

/** Texts that can be asked which of them are most like a given text. Adding is linear; asking touches only texts that share something. */
export class Collection {
  readonly language: Language
  readonly ids: string[] = []
  /** What a language model makes of these texts, by index. Without it they are compared by their words alone. */
  vectors: Vectors | undefined
  private readonly stems = new Rows()
  private readonly topics = new Rows()
  private readonly words = new Rows()
  private readonly stemIds = new Map<string, number>()
  private readonly letters = new LetterGroups()
  private readonly scores = new Scores()
  private weighed: Weighed | undefined

  constructor(language: Language) {
    this.language = language
  }

  get size(): number {
    return this.ids.length
  }

  /** Adds a text. Bundling looks among texts that were added near each other: add them in the order of their weeks. */
  add(id: string, reading: Reading): void {
    const { stems, topics, words } = this.textOf(reading)
    this.ids.push(id)
    this.stems.add(stems)
    this.topics.add(topics)
    this.words.add(words.map((word) => [word, 1]))
    this.letters.count(words)
  }

  private textOf(reading: Reading): Text {
    const stems = new Map<number, number>()
    for (const [key, weight] of stemsOf(reading)) {
      const id = this.stemIds.get(key) ?? this.stemIds.size
      this.stemIds.set(key, id)
      stems.set(id, weight)
    }
    const words = new Set(reading.words.filter(({ stop }) => !stop).map(({ low }) => this.letters.idOf(low)))
    return { stems, topics: topicsOf(reading, this.language), words: [...words] }
  }

  /** Tells rare from common once more, when enough was added. */
  private weigh(): Weighed {
    if (this.weighed && this.size - this.weighed.size <= this.weighed.size / weighedPerNew) return this.weighed
    const size = this.size
    const topicCount = this.language.thesaurus.topics.length
    const stemWeights = rarity(countOf(this.stems, this.stemIds.size), size)
    const topicWeights = tellingTopics(countOf(this.topics, topicCount), size)
    const unseen = Math.log((size + 1) / 0.5)
    const stemLengths = lengthsOf(this.stems, stemWeights, 0)
    const topicLengths = lengthsOf(this.topics, topicWeights, fewTopics)
    const share = (weights: Float32Array, lengths: Float32Array) => (feature: number, weight: number, text: number) =>
      (weight * (weights[feature] as number)) / (lengths[text] || 1)
    this.weighed = {
      size,
      stemWeight: (stem) => stemWeights[stem] ?? unseen,
      topicWeight: (topic) => topicWeights[topic] as number,
      stems: new Columns(this.stems, this.stemIds.size, share(stemWeights, stemLengths)),
      topics: new Columns(this.topics, topicCount, share(topicWeights, topicLengths)),
      letterLengths: this.letters.lengthsOf(this.words),
    }
    return this.weighed
  }

  /**
   * The texts most like this one, the most alike first.
   * @param most how many
   * @param skip texts that do not count, by index: itself, or what somebody may not see
   * @param meaning the text as the model of `vectors` places it, if there is one
   * @returns scores of 0 (nothing shared) to about 1 (the same words)
   */
  near(reading: Reading, most: number, skip: Skip = () => false, meaning?: Meaning): Near[] {
    const window = { around: this.size, most: newest }
    const model = meaning && this.vectors && new ByMeaning(this.vectors, meaning)
    return this.nearest(this.textOf(reading), most, skip, Math.max(candidates, most * 4), window, model)
  }

  /**
   * The texts most like one that was added. Made for asking this of every text: of what very many share only the texts that
   * were added nearest to it are looked at, so that the cost of one does not grow with how many there are.
   */
  nearTo(index: number, most: number, skip: Skip = () => false): Near[] {
    const text = {
      stems: new Map(this.stems.row(index)),
      topics: new Map(this.topics.row(index)),
      words: [...this.words.featuresOf(index)],
    }
    const window = { around: index, most: 1000 }
    const meaning = this.vectors?.of(index)
    const model = meaning && this.vectors && new ByMeaning(this.vectors, meaning)
    return this.nearest(text, most, (other) => other === index || skip(other), most * 3, window, model)
  }

  private nearest(asked: Text, most: number, skip: Skip, first: number, window: Window, model?: ByMeaning): Near[] {
    if (this.size === 0) return []
    const weighed = this.weigh()
    this.scoreByWords(asked, weighed, window)
    const length = this.letters.lengthOf(asked.words)
    const against = this.letters.against(asked.words)
    const byWords = this.scores.highest(first, skip)
    const compared = model ? model.complemented(byWords, first, skip, this.size, window) : byWords
    const found = compared.map((index) => {
      const words = this.words.featuresOf(index)
      const own = weighed.letterLengths[index] ?? this.letters.lengthOf(words)
      const letters = length && own ? against.shared(words) / (length * own) : 0
      const score = this.scores.of(index) + parts.letters * Math.min(1, letters)
      return model ? model.near(index, score) : { index, score }
    })
    against.done()
    return found.sort((a, b) => b.score - a.score || a.index - b.index).slice(0, most)
  }

  private scoreByWords({ stems, topics }: Text, weighed: Weighed, window: Window): void {
    const { stemWeight, topicWeight } = weighed
    this.scores.begin(this.size)
    const askedStems = askedOf(stems, stemWeight, parts.stems, 0)
    const askedTopics = askedOf(topics, topicWeight, parts.topics, fewTopics)
    for (const [stem, weight] of askedStems) weighed.stems.addTo(this.scores, stem, weight, window)
    for (const [topic, weight] of askedTopics) weighed.topics.addTo(this.scores, topic, weight, window)
    for (let text = weighed.size; text < this.size; text++) {
      this.scores.add(text, along(this.stems, text, askedStems, stemWeight, 0))
      this.scores.add(text, along(this.topics, text, askedTopics, topicWeight, fewTopics))
    }
  }
}

type Weight = (feature: number) => number

/** What is asked of each feature, so that the sum over a text is their cosine times the share of this way to compare. */
function askedOf(features: Weights, weightOf: Weight, share: number, extra: number): Weights {
  const length = extra + lengthOf(features, weightOf) || 1
  return new Map([...features].map(([feature, weight]) => [feature, (share * weight * weightOf(feature)) / length]))
}

/** One text gone through by itself: what it shares with what is asked. */
function along(rows: Rows, text: number, asked: Weights, weightOf: Weight, extra: number): number {
  let shared = 0
  for (const [feature, weight] of rows.row(text)) shared += (asked.get(feature) ?? 0) * weight * weightOf(feature)
  return shared === 0 ? 0 : shared / (extra + lengthOf(rows.row(text), weightOf) || 1)
}
