import type { Reading } from "./language.ts"
import { Rows } from "./rows.ts"
import type { Feature, View } from "./suggest-view.ts"
import { countOf } from "./weights.ts"

/** A text with the number of its theme; it counts for so many texts. */
export type Placed = { reading: Reading; theme: number; worth: number }

/**
 * The middle of the texts of each theme, in one view: each text a vector of length 1, weighed by rarity, each theme the sum of
 * its texts (Rocchio, in The SMART Retrieval System, 1971). A text is compared with a theme by the cosine.
 */
export class Centroids {
  private readonly view: View
  private readonly themes: number
  private readonly texts: readonly Placed[]
  private readonly numbers = new Map<Feature, number>()
  /** What each text has, by number. */
  private readonly rows = new Rows()
  /** How much each feature tells; the last is for what no text has. */
  private readonly weights: Float32Array
  /** For each feature, how much of it each theme has. */
  private readonly sums: Float32Array
  private readonly squares: Float64Array

  constructor(view: View, themes: number, texts: readonly Placed[]) {
    this.view = view
    this.themes = themes
    this.texts = texts
    for (const { reading } of texts) this.rows.add(this.numbered(reading))
    this.weights = view.weightsOf(countOf(this.rows, this.numbers.size + 1), Math.max(1, texts.length))
    this.sums = new Float32Array(this.numbers.size * themes)
    for (const [index, { theme, worth }] of this.texts.entries()) this.put(index, theme, worth)
    this.squares = new Float64Array(themes)
    for (let at = 0; at < this.sums.length; at++)
      this.squares[at % themes] = (this.squares[at % themes] as number) + (this.sums[at] as number) ** 2
  }

  private numbered(reading: Reading): [number: number, amount: number][] {
    return [...this.view.featuresOf(reading)].map(([feature, amount]) => {
      const number = this.numbers.get(feature) ?? this.numbers.size
      this.numbers.set(feature, number)
      return [number, amount]
    })
  }

  private put(index: number, theme: number, worth: number): void {
    for (const [feature, weight] of this.weighed([...this.rows.row(index)])) {
      const at = feature * this.themes + theme
      this.sums[at] = (this.sums[at] as number) + worth * weight
    }
  }

  private weighed(row: readonly (readonly [feature: number, amount: number])[]): [feature: number, weight: number][] {
    const weights = row.map(([feature, amount]): [number, number] => [
      feature,
      amount * (this.weights[Math.min(feature, this.numbers.size)] as number),
    ])
    let squares = 0
    for (const [, weight] of weights) squares += weight ** 2
    const length = this.view.extra + Math.sqrt(squares) || 1
    for (const pair of weights) pair[1] /= length
    return weights
  }

  /** How much a text is like each theme: cosines, from 0 to 1. What no example has makes everything else count for less. */
  cosines(reading: Reading): number[] {
    const unknown = this.numbers.size
    const row = [...this.view.featuresOf(reading)].map(
      ([feature, amount], at) => [this.numbers.get(feature) ?? unknown + at, amount] as const,
    )
    const dots = this.shared(this.weighed(row).filter(([feature]) => feature < unknown))
    return dots.map((dot, theme) => dot / (Math.sqrt(this.squares[theme] as number) || 1))
  }

  /** The same for one of the texts it was made of, as if it had not been among them. */
  cosinesWithout(index: number): number[] {
    const row = this.weighed([...this.rows.row(index)])
    const { theme: own, worth } = this.texts[index] as Placed
    let self = 0
    for (const [, weight] of row) self += worth * weight ** 2
    return this.shared(row).map((dot, theme) => {
      const square = this.squares[theme] as number
      if (theme !== own) return dot / (Math.sqrt(square) || 1)
      const left = square - 2 * worth * dot + worth * self
      return left > 1e-6 ? Math.max(0, dot - self) / Math.sqrt(left) : 0
    })
  }

  private shared(row: readonly (readonly [feature: number, weight: number])[]): number[] {
    const dots: number[] = Array(this.themes).fill(0)
    for (const [feature, weight] of row) {
      const from = feature * this.themes
      for (let theme = 0; theme < this.themes; theme++)
        dots[theme] = (dots[theme] as number) + weight * (this.sums[from + theme] as number)
    }
    return dots
  }
}
