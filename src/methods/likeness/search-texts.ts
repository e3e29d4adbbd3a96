import { topicsOf } from "./features.ts"
import { growingIntegers, growingWeights } from "./growing.ts"
import type { Language } from "./language.ts"
import { Postings } from "./postings.ts"
import { searchWordsOf } from "./search-query.ts"
import { Vocabulary } from "./vocabulary.ts"

export type SearchText = { id: string; text: string; title?: string }

/** A word of a title says as much as so many in the text. */
const ofTitle = 2
const ofHint = 0.35
/** Somewhat more than the length of a text that points to a topic once: who points to little, resembles little. */
const fewTopics = 0.5
const border = -1

/** The texts that can be searched, as the words, concepts and topics that stand in each. The texts themselves are not kept. */
export class SearchTexts {
  readonly ids: string[] = []
  readonly vocabulary = new Vocabulary()
  readonly words = new Postings()
  readonly concepts = new Postings()
  readonly topics = new Postings()
  /** How many words of a text say something. */
  readonly lengths = growingWeights()
  totalLength = 0
  private readonly indexes = new Map<string, number>()
  private readonly gone = new Set<number>()
  private readonly sequence = growingIntegers()
  private readonly starts = growingIntegers()

  /** Adds a text, in the place of an earlier one with the same id. */
  add({ id, text, title = "" }: SearchText, language: Language): void {
    this.remove(id)
    const index = this.ids.push(id) - 1
    this.indexes.set(id, index)
    this.starts.push(this.sequence.length)
    const times = new Map<number, number>()
    const length = this.addWords(title, ofTitle, times, language) + this.addWords(text, 1, times, language)
    for (const [word, count] of times) this.words.add(word, index, count)
    this.lengths.push(length)
    this.totalLength += length
    this.addMeaning(index, `${title}\n${text}`, language)
  }

  private addWords(text: string, weight: number, times: Map<number, number>, language: Language): number {
    if (text === "") return 0
    let length = 0
    for (const word of searchWordsOf(text, language.read(text))) {
      const id = this.vocabulary.idOf(word)
      this.sequence.push(id)
      times.set(id, (times.get(id) ?? 0) + weight)
      if (!word.stop) length++
    }
    this.sequence.push(border)
    return length
  }

  private addMeaning(index: number, text: string, language: Language): void {
    const reading = language.read(text)
    const concepts = new Map<number, number>()
    for (const mention of reading.mentions)
      for (const { concept, hint } of mention.concepts)
        concepts.set(concept, Math.max(concepts.get(concept) ?? 0, hint ? ofHint : 1))
    for (const [concept, weight] of concepts) this.concepts.add(concept, index, weight)
    const topics = topicsOf(reading, language)
    const length = fewTopics + Math.hypot(...topics.values())
    for (const [topic, weight] of topics) this.topics.add(topic, index, weight / length)
  }

  remove(id: string): void {
    const index = this.indexes.get(id)
    if (index === undefined) return
    this.indexes.delete(id)
    this.gone.add(index)
    this.totalLength -= this.lengths.numbers[index] as number
  }

  isGone(index: number): boolean {
    return this.gone.has(index)
  }

  /** How many texts can be found. */
  get size(): number {
    return this.ids.length - this.gone.size
  }

  /** The words of a text by number, in order; below 0 between title and text. */
  sequenceOf(index: number): Int32Array {
    const end = index + 1 < this.starts.length ? this.starts.numbers[index + 1] : this.sequence.length
    return this.sequence.numbers.subarray(this.starts.numbers[index], end)
  }

  /** Whether words stand in a text one after the other. */
  holds(index: number, phrase: readonly string[]): boolean {
    const words = phrase.map((low) => this.vocabulary.find(low))
    const sequence = this.sequenceOf(index)
    for (let at = 0; at + words.length <= sequence.length; at++)
      if (words.every((word, next) => sequence[at + next] === word)) return true
    return false
  }
}
