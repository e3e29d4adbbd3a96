import { growingIntegers } from "./growing.ts"
import type { ReadWord } from "./language.ts"
import { answerByLetters } from "./letter-likeness.ts"
import { Postings } from "./postings.ts"
import { Tally } from "./tally.ts"
import { triplesOf } from "./well-formed.ts"

/** How a word of a text answers a word that was asked: the same word, part of a compound, or spelt about the same. */
export type Match = "word" | "part" | "spelling"
export type Form = { word: number; weight: number; match: Match }
export type KeyedWord = Pick<ReadWord, "low" | "stem" | "parts">

/** A part of a compound says less than the word itself, and two words that only share a part say less again. */
const ofPart = 0.7
const ofSharedPart = 0.4

/** The different words of a collection of texts, found by stem, by part, and by groups of letters. Memory: about 400 bytes a word. */
export class Vocabulary {
  private readonly ids = new Map<string, number>()
  private readonly lows: string[] = []
  private readonly keyIds = new Map<string, number>()
  private readonly byKey = new Postings()
  private readonly byTriple = new Postings()
  private readonly triples = growingIntegers()
  private readonly shared = new Tally()

  lowOf(word: number): string {
    return this.lows[word] as string
  }

  /** The number of a word that is there, or nothing. */
  find(low: string): number | undefined {
    return this.ids.get(low)
  }

  /** The number of a word; the same for the same word. */
  idOf({ low, stem, parts }: KeyedWord): number {
    const known = this.ids.get(low)
    if (known !== undefined) return known
    const id = this.lows.push(low) - 1
    this.ids.set(low, id)
    this.byKey.add(this.keyId(stem), id, 1)
    for (const part of new Set(parts)) if (part !== stem) this.byKey.add(this.keyId(part), id, ofPart)
    const triples = triplesOf(low)
    for (const triple of triples) this.byTriple.add(triple, id, 1)
    this.triples.push(triples.size)
    return id
  }

  private keyId(key: string): number {
    const id = this.keyIds.get(key) ?? this.keyIds.size
    this.keyIds.set(key, id)
    return id
  }

  /** The words that answer this one, each with how much: 1 for the word itself, however inflected. */
  formsOf({ low, stem, parts }: KeyedWord): Form[] {
    const forms = new Map<number, Form>()
    const add = (word: number, weight: number, match: Match) => {
      if (weight > (forms.get(word)?.weight ?? 0)) forms.set(word, { word, weight, match })
    }
    const own = this.keyIds.get(stem)
    if (own !== undefined) this.byKey.each(own, (id, weight) => add(id, weight, weight === 1 ? "word" : "part"))
    for (const part of parts) {
      const key = this.keyIds.get(part)
      if (key !== undefined) this.byKey.each(key, (id, weight) => add(id, weight === 1 ? ofPart : ofSharedPart, "part"))
    }
    this.alike(low, add)
    return [...forms.values()]
  }

  private alike(low: string, add: (word: number, weight: number, match: Match) => void): void {
    const triples = triplesOf(low)
    this.shared.begin(this.lows.length)
    for (const triple of triples) this.byTriple.each(triple, (id) => this.shared.add(id, 1))
    this.shared.each((id, count) => {
      const groups = [triples.size, this.triples.numbers[id] as number] as const
      const weight = count > 1 || triples.size < 6 ? answerByLetters(low, this.lowOf(id), count, groups) : 0
      if (weight > 0) add(id, weight, "spelling")
    })
  }
}
