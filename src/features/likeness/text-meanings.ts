import { aboveBackground } from "../../methods/likeness/by-meaning.ts"
import { cosineOf, type Meaning, quantised, Vectors } from "../../methods/likeness/vectors.ts"
import type { EmbeddingModel } from "../../platform/embedding/model.ts"
import { textKey } from "./text-key.ts"

/** Of so many texts that somebody asked about the vector is kept, not the text: a bundle asks about the same twenty again and again. */
const mostAsked = 400
/** Small, so that somebody who asks in between waits for little. */
const piece = 8

/** The vectors of the signals in a collection, in memory alone, and which text each belongs to. */
export class TextMeanings {
  readonly vectors: Vectors
  private readonly model: EmbeddingModel
  private readonly places = new Map<number, number>()
  private readonly asked = new Map<number, Meaning>()

  constructor(model: EmbeddingModel) {
    this.model = model
    this.vectors = new Vectors(model.dimensions)
  }

  /** The vector of a text that somebody asks about. */
  async of(text: string): Promise<Meaning> {
    const known = this.known(text)
    if (known) return known
    const [vector] = await this.model.vectors([text], true)
    const meaning = quantised(vector ?? new Float32Array(this.vectors.dimensions))
    const [oldest] = this.asked.keys()
    if (this.asked.size >= mostAsked && oldest !== undefined) this.asked.delete(oldest)
    this.asked.set(textKey(text), meaning)
    return meaning
  }

  place(index: number, text: string, meaning: Meaning): void {
    this.vectors.set(index, meaning)
    this.places.set(textKey(text), index)
  }

  /** Gives texts their vector. @param texts by their index in the collection */
  async read(texts: ReadonlyMap<number, string>): Promise<void> {
    const found = await this.model.vectors([...texts.values()])
    for (const [at, [index, text]] of [...texts].entries())
      this.place(index, text, quantised(found[at] ?? new Float32Array(this.vectors.dimensions)))
  }

  /** What has no vector yet, the newest first, a few at a time. */
  *waiting(size: number): Generator<number[]> {
    let few: number[] = []
    for (let index = size - 1; index >= 0; index--) {
      if (this.vectors.has(index)) continue
      few.push(index)
      if (few.length < piece) continue
      yield few
      few = []
    }
    if (few.length > 0) yield few
  }

  /** Whether the model finds two texts related; not where it has not seen one of them. */
  areRelated(here: string, there: string): boolean {
    const [one, other] = [this.known(here), this.known(there)]
    if (!one || !other) return false
    return aboveBackground(cosineOf(one, other), this.vectors.background) > 0
  }

  private known(text: string): Meaning | undefined {
    const key = textKey(text)
    const place = this.places.get(key)
    return place === undefined ? this.asked.get(key) : this.vectors.of(place)
  }
}
