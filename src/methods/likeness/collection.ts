import { stemsOf, topicsOf } from "./features.ts"
import type { Language, Reading } from "./language.ts"
import { LetterGroups } from "./letters.ts"
import { Columns, Rows } from "./rows.ts"

/** How much each of the three ways to compare counts. Together 1, so that a text is 1 like itself. */
const parts = { stems: 0.26, letters: 0.48, topics: 0.26 }
/** Somewhat more than the length of a text that points to a topic once: who points to little, resembles little. */
const fewTopics = 0.5
/** So many of the nearest by words and topics are compared by their letters as well. */
const candidates = 300
/** Texts that came after everything was weighed are gone through one by one, until there are this many, or a tenth. */
const mostUnweighed = 500

export type Near = { index: number; score: number }

type Text = { stems: Map<number, number>; topics: Map<number, number>; words: number[] }
type Weighed = {
  size: number
  rare: (stem: number) => number
  telling: (topic: number) => number
  stems: Columns
  topics: Columns
  letterLengths: Float32Array
}

/** Texts that can be asked which of them are most like a given text. Adding is linear; asking touches only texts that share something. */
export class Collection {
  readonly language: Language
  readonly ids: string[] = []
  private readonly stems = new Rows()
  private readonly topics = new Rows()
  private readonly words = new Rows()
  private readonly stemIds = new Map<string, number>()
  private readonly letters = new LetterGroups()
  private weighed: Weighed | undefined

  constructor(language: Language) {
    this.language = language
  }

  get size(): number {
    return this.ids.length
  }

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

  /** Tells rare from common once more. Happens by itself when enough was added. */
  private weigh(): Weighed {
    const enough = this.weighed && this.size - this.weighed.size <= Math.max(mostUnweighed, this.weighed.size / 10)
    if (this.weighed && enough) return this.weighed
    const size = this.size
    const counts = {
      stems: countOf(this.stems, this.stemIds.size),
      topics: countOf(this.topics, this.language.thesaurus.topics.length),
    }
    const rare = (stem: number) => Math.max(0, Math.log((size + 1) / ((counts.stems[stem] ?? 0) + 0.5)))
    const telling = (topic: number) => clamp(-Math.log((counts.topics[topic] ?? 0) / size + 0.01) / 3)
    const stemLengths = lengthsOf(this.stems, rare, 0)
    const topicLengths = lengthsOf(this.topics, telling, fewTopics)
    this.weighed = {
      size,
      rare,
      telling,
      stems: new Columns(
        this.stems,
        this.stemIds.size,
        (stem, weight, text) => (weight * rare(stem)) / (stemLengths[text] as number),
      ),
      topics: new Columns(
        this.topics,
        counts.topics.length,
        (topic, weight, text) => (weight * telling(topic)) / (topicLengths[text] as number),
      ),
      letterLengths: Float32Array.from({ length: size }, (_, text) => this.letters.lengthOf(this.wordsOf(text))),
    }
    return this.weighed
  }

  private *wordsOf(text: number): Generator<number> {
    for (const [word] of this.words.row(text)) yield word
  }

  /**
   * The texts most like this one, the most alike first.
   * @param most how many
   * @param skip texts that do not count, by index: itself, or what somebody may not see
   * @returns scores of 0 (nothing shared) to about 1 (the same words)
   */
  near(reading: Reading, most: number, skip: (index: number) => boolean = () => false): Near[] {
    if (this.size === 0) return []
    const weighed = this.weigh()
    const asked = this.textOf(reading)
    const scores = this.byWords(asked, weighed)
    const first = highest(scores, Math.max(candidates, most * 4), skip)
    const length = this.letters.lengthOf(asked.words)
    const against = this.letters.against(asked.words)
    const found = first.map((index) => {
      const own = weighed.letterLengths[index] ?? this.letters.lengthOf(this.wordsOf(index))
      const letters = length && own ? against.shared(this.wordsOf(index)) / (length * own) : 0
      return { index, score: (scores[index] as number) + parts.letters * Math.min(1, letters) }
    })
    against.done()
    return found.sort((a, b) => b.score - a.score || a.index - b.index).slice(0, most)
  }

  private byWords({ stems, topics }: Text, weighed: Weighed): Float32Array {
    const scores = new Float32Array(this.size)
    const stemLength = Math.sqrt(sum([...stems].map(([stem, weight]) => (weight * weighed.rare(stem)) ** 2)))
    const topicLength =
      fewTopics + Math.sqrt(sum([...topics].map(([topic, weight]) => (weight * weighed.telling(topic)) ** 2)))
    const askedStems = new Map(
      [...stems].map(([stem, weight]) => [stem, (parts.stems * weight * weighed.rare(stem)) / (stemLength || 1)]),
    )
    const askedTopics = new Map(
      [...topics].map(([topic, weight]) => [topic, (parts.topics * weight * weighed.telling(topic)) / topicLength]),
    )
    for (const [stem, weight] of askedStems) weighed.stems.add(stem, weight, scores)
    for (const [topic, weight] of askedTopics) weighed.topics.add(topic, weight, scores)
    for (let text = weighed.size; text < this.size; text++)
      scores[text] =
        along(this.stems, text, askedStems, weighed.rare, 0) +
        along(this.topics, text, askedTopics, weighed.telling, fewTopics)
    return scores
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
const clamp = (weight: number) => Math.min(1.3, Math.max(0.2, weight))

function countOf(rows: Rows, features: number): Int32Array {
  const counts = new Int32Array(features)
  for (let at = 0; at < rows.features.length; at++) {
    const feature = rows.features.numbers[at] as number
    counts[feature] = (counts[feature] as number) + 1
  }
  return counts
}

type Weight = (feature: number) => number

const lengthOf = (rows: Rows, text: number, weightOf: Weight, extra: number) => {
  let squares = 0
  for (const [feature, weight] of rows.row(text)) squares += (weight * weightOf(feature)) ** 2
  return extra + Math.sqrt(squares) || 1
}

const lengthsOf = (rows: Rows, weightOf: Weight, extra: number): Float32Array =>
  Float32Array.from({ length: rows.length }, (_, text) => lengthOf(rows, text, weightOf, extra))

/** One text gone through by itself: what it shares with what is asked. */
function along(rows: Rows, text: number, asked: ReadonlyMap<number, number>, weightOf: Weight, extra: number): number {
  let shared = 0
  for (const [feature, weight] of rows.row(text)) shared += (asked.get(feature) ?? 0) * weight * weightOf(feature)
  return shared / lengthOf(rows, text, weightOf, extra)
}

/** The indexes of the highest scores above 0, highest first. */
function highest(scores: Float32Array, most: number, skip: (index: number) => boolean): number[] {
  let least = 0
  let kept: number[] = []
  const order = (a: number, b: number) => (scores[b] as number) - (scores[a] as number) || a - b
  for (let index = 0; index < scores.length; index++) {
    if ((scores[index] as number) <= least || skip(index)) continue
    kept.push(index)
    if (kept.length < 2 * most) continue
    kept = kept.sort(order).slice(0, most)
    least = scores[kept.at(-1) as number] as number
  }
  return kept.sort(order).slice(0, most)
}
