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

  /** The features of a text, to read: a view that holds until the next text is added. */
  featuresOf(index: number): Int32Array {
    return this.features.numbers.subarray(this.starts.numbers[index], this.starts.numbers[index + 1])
  }

  *row(index: number): Generator<[feature: number, weight: number]> {
    const end = this.starts.numbers[index + 1] as number
    for (let at = this.starts.numbers[index] as number; at < end; at++)
      yield [this.features.numbers[at] as number, this.weights.numbers[at] as number]
  }
}
