import { growingIntegers, growingWeights } from "./growing.ts"

/** A block begins with the block before it, how many it holds, and how many it may hold. */
const header = 3
const first = 2
const largest = 512

/**
 * For every feature the texts that have it and how much, in blocks that double in size, the newest block first. Adding costs the
 * same however much there is. Memory: 8 bytes for each feature of a text, and at most as much again for room.
 */
export class Postings {
  private readonly heads = growingIntegers()
  private readonly counts = growingIntegers()
  private readonly texts = growingIntegers()
  private readonly weights = growingWeights()

  /** @param text not lower than those that were added before */
  add(feature: number, text: number, weight: number): void {
    while (this.heads.length <= feature) {
      this.heads.push(-1)
      this.counts.push(0)
    }
    const head = this.heads.numbers[feature] as number
    const full = head < 0 || this.texts.numbers[head + 1] === this.texts.numbers[head + 2]
    const block = full ? this.block(feature, head) : head
    const used = this.texts.numbers[block + 1] as number
    this.texts.numbers[block + header + used] = text
    this.weights.numbers[block + header + used] = weight
    this.texts.numbers[block + 1] = used + 1
    this.counts.numbers[feature] = (this.counts.numbers[feature] as number) + 1
  }

  private block(feature: number, before: number): number {
    const room = before < 0 ? first : Math.min(largest, 2 * (this.texts.numbers[before + 2] as number))
    const start = this.texts.length
    this.heads.numbers[feature] = start
    for (const value of [before, 0, room]) this.push(value)
    for (let at = 0; at < room; at++) this.push(0)
    return start
  }

  private push(value: number): void {
    this.texts.push(value)
    this.weights.push(0)
  }

  /** How many texts have the feature. */
  countOf(feature: number): number {
    return this.counts.numbers[feature] ?? 0
  }

  /** Calls `visit` for each text that has the feature. */
  each(feature: number, visit: (text: number, weight: number) => void): void {
    if (feature >= this.heads.length) return
    const [texts, weights] = [this.texts.numbers, this.weights.numbers]
    for (let block = this.heads.numbers[feature] as number; block >= 0; block = texts[block] as number) {
      const end = block + header + (texts[block + 1] as number)
      for (let at = block + header; at < end; at++) visit(texts[at] as number, weights[at] as number)
    }
  }
}
