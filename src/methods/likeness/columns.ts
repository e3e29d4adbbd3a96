import type { Rows } from "./rows.ts"
import type { Scores } from "./scores.ts"

/** Only so many texts of a feature, those added nearest to one text: what is asked of all texts at once stays linear. */
export type Window = { around: number; most: number }

function raise(counts: Int32Array, at: number): number {
  const before = counts[at] as number
  counts[at] = before + 1
  return before
}

/** The numbers of Rows the other way round: for every feature, the texts that have it, in the order in which they were added. */
export class Columns {
  private readonly starts: Int32Array
  private readonly texts: Int32Array
  private readonly weights: Float32Array

  constructor(rows: Rows, features: number, valueIn: (feature: number, weight: number, text: number) => number) {
    const cells = rows.features.length
    this.starts = new Int32Array(features + 1)
    for (let at = 0; at < cells; at++) raise(this.starts, (rows.features.numbers[at] as number) + 1)
    for (let feature = 0; feature < features; feature++)
      this.starts[feature + 1] = (this.starts[feature + 1] as number) + (this.starts[feature] as number)
    this.texts = new Int32Array(cells)
    this.weights = new Float32Array(cells)
    const next = this.starts.slice()
    for (let text = 0; text < rows.length; text++) {
      for (const [feature, weight] of rows.row(text)) {
        const at = raise(next, feature)
        this.texts[at] = text
        this.weights[at] = valueIn(feature, weight, text)
      }
    }
  }

  /** Adds to the score of each text what it has of one feature, times what is asked. */
  addTo(scores: Scores, feature: number, asked: number, window: Window): void {
    const [start, end] = this.range(feature, window)
    scores.addAll(this.texts, this.weights, start, end, asked)
  }

  private range(feature: number, window: Window): [start: number, end: number] {
    const start = this.starts[feature] ?? 0
    const end = this.starts[feature + 1] ?? start
    if (end - start <= window.most) return [start, end]
    const middle = this.placeOf(window.around, start, end)
    const from = Math.min(Math.max(start, middle - (window.most >> 1)), end - window.most)
    return [from, from + window.most]
  }

  /** Where a text stands, or would stand, in a stretch of texts in order: by halving. */
  private placeOf(text: number, start: number, end: number): number {
    let [low, high] = [start, end]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.texts[middle] as number) < text) low = middle + 1
      else high = middle
    }
    return low
  }
}
