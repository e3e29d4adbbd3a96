import { growingIntegers, growingWeights } from "./growing.ts"

/** Numbers a feature for every text, in the order in which texts were added: which features, and how much of each. */
export class Rows {
  readonly features = growingIntegers()
  readonly weights = growingWeights()
  readonly starts = growingIntegers()

  constructor() {
    this.starts.push(0)
  }

  get length(): number {
    return this.starts.length - 1
  }

  add(row: Iterable<readonly [feature: number, weight: number]>): void {
    for (const [feature, weight] of row) {
      this.features.push(feature)
      this.weights.push(weight)
    }
    this.starts.push(this.features.length)
  }

  *row(index: number): Generator<[feature: number, weight: number]> {
    const end = this.starts.numbers[index + 1] as number
    for (let at = this.starts.numbers[index] as number; at < end; at++)
      yield [this.features.numbers[at] as number, this.weights.numbers[at] as number]
  }
}

function raise(counts: Int32Array, at: number): number {
  const before = counts[at] as number
  counts[at] = before + 1
  return before
}

/** The same numbers the other way round: for every feature, the texts that have it. `scores[text] += weight × what is asked`. */
export class Columns {
  private readonly starts: Int32Array
  private readonly texts: Int32Array
  private readonly weights: Float32Array
  readonly counts: Int32Array

  constructor(rows: Rows, features: number, valueIn: (feature: number, weight: number, text: number) => number) {
    const cells = rows.features.length
    this.counts = new Int32Array(features)
    for (let at = 0; at < cells; at++) raise(this.counts, rows.features.numbers[at] as number)
    this.starts = new Int32Array(features + 1)
    for (let feature = 0; feature < features; feature++)
      this.starts[feature + 1] = (this.starts[feature] as number) + (this.counts[feature] as number)
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

  /** Adds what each text has of one feature, times `asked`, to its score; returns how many texts were touched. */
  add(feature: number, asked: number, scores: Float32Array): number {
    const end = this.starts[feature + 1] ?? 0
    const start = this.starts[feature] ?? 0
    for (let at = start; at < end; at++) {
      const text = this.texts[at] as number
      scores[text] = (scores[text] as number) + asked * (this.weights[at] as number)
    }
    return end - start
  }
}
