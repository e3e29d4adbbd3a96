import type { Window } from "./columns.ts"
import type { Meaning, Vectors } from "./vectors.ts"

/** How much of the score is the model's; the rest is what the words say. */
const share = 0.4

/** How far a cosine is above what any two texts have: 0 for that and less, 1 for the same text. */
export const aboveBackground = (cosine: number, background: number): number =>
  Math.max(0, Math.min(1, (cosine - background) / (1 - background)))

/**
 * One score out of what the words say (0 to about 1) and what the model says (0 to 1). The same text stays 1, what neither sees
 * stays 0, so scores keep their scale and what was decided about them.
 */
export const combined = (words: number, meaning: number): number => (1 - share) * words + share * meaning

/** One text as a language model compares it with others. */
export class ByMeaning {
  private readonly vectors: Vectors
  private readonly asked: Meaning
  private readonly background: number

  constructor(vectors: Vectors, asked: Meaning) {
    this.vectors = vectors
    this.asked = asked
    this.background = vectors.background
  }

  /** What words found, and after it what the model finds besides. */
  complemented(
    byWords: number[],
    most: number,
    skip: (text: number) => boolean,
    size: number,
    window: Window,
  ): number[] {
    return [...new Set([...byWords, ...this.vectors.nearest(this.asked, most, skip, size, window)])]
  }

  /** How alike a text is by words and model together. A text that has no vector yet goes by its words alone. */
  near(index: number, words: number): { index: number; score: number; meaning?: number } {
    const cosine = this.vectors.cosine(this.asked, index)
    if (cosine === undefined) return { index, score: words }
    const meaning = aboveBackground(cosine, this.background)
    return { index, score: combined(words, meaning), ...(meaning > 0 && { meaning }) }
  }
}
