import type { Language, Reading } from "./language.ts"
import { Centroids, type Placed } from "./suggest-centroids.ts"
import { type Certainty, certaintyOf, chancesOf } from "./suggest-certainty.ts"
import { type View, viewsOf } from "./suggest-view.ts"

export type Example = { reading: Reading; theme: string }
export type Suggestion = { theme: string; confidence: number }
/** `unclear`: nothing is likely enough to propose; `themes` then says what came nearest, and may be empty. */
export type Suggested = { kind: "suggested"; themes: Suggestion[] } | { kind: "unclear"; themes: Suggestion[] }

/** The words of the thesaurus for a theme count as so many examples: much for a new theme, little for a known one. */
const worthOfWords = 3
/** A theme is proposed when it is more likely right than wrong. */
const least = 0.5
/** So many examples at most are asked how certain to be; more would not change the answer. */
const mostJudged = 600
/** With fewer, what was usual elsewhere is surer than what these few tell. */
const fewestJudged = 50
const usualCertainty: Certainty = { slope: 0.5, nothing: 5 }

type Look = { view: View; centroids: Centroids; spread: number }

/**
 * Suggests themes for texts, learned from texts of which people told the theme. A text is compared with the middle of the
 * examples of each theme by stems, groups of letters and topics; where the thesaurus has a topic for a theme, its words
 * are examples too. How sure to be is learned from the examples, each tried as if it had not been there. Training takes
 * about 0.2 ms an example, suggesting less than 1 ms. Source of the method and its figures: docs/methods/likeness.md.
 */
export class ThemeSuggester {
  readonly themes: readonly string[]
  private readonly looks: readonly Look[]
  private readonly certainty: Certainty

  /** @param catalogue themes that may be suggested though they have no example; those of the examples always may */
  constructor(language: Language, examples: readonly Example[], catalogue: Iterable<string> = []) {
    this.themes = [...new Set([...examples.map(({ theme }) => theme), ...catalogue])].sort()
    const numbers = new Map(this.themes.map((theme, number) => [theme, number]))
    const placed = examples.map(({ reading, theme }) => ({ reading, theme: numbers.get(theme) ?? 0, worth: 1 }))
    const words = wordsOfThemes(language, this.themes)
    const judged = judgedOf(placed, words)
    this.looks = viewsOf(language).map((view) => {
      const centroids = new Centroids(view, this.themes.length, [...placed, ...words])
      const tried = judged.flatMap((index) => centroids.cosinesWithout(index))
      return { view, centroids, spread: (judged.length > 0 && spreadOf(tried)) || view.usualSpread }
    })
    const tried = judged.map((index) => ({
      scores: this.scores((centroids) => centroids.cosinesWithout(index)),
      right: placed[index]?.theme ?? 0,
    }))
    this.certainty = judged.length > 0 ? certaintyOf(tried) : usualCertainty
  }

  /** The likeliest themes of a text, the likeliest first. @param most how many; confidences add up to 1 or less */
  suggest(reading: Reading, most = 3): Suggested {
    const scores = this.scores((centroids) => centroids.cosines(reading))
    if (!scores.some((score) => score > 0)) return { kind: "unclear", themes: [] }
    const themes = chancesOf(scores, this.certainty)
      .map((confidence, theme) => ({ theme: this.themes[theme] ?? "", confidence }))
      .sort((a, b) => b.confidence - a.confidence || (a.theme < b.theme ? -1 : 1))
      .slice(0, most)
    return { kind: (themes[0]?.confidence ?? 0) >= least ? "suggested" : "unclear", themes }
  }

  private scores(cosinesOf: (centroids: Centroids) => number[]): number[] {
    const scores: number[] = this.themes.map(() => 0)
    for (const { view, centroids, spread } of this.looks)
      for (const [theme, cosine] of cosinesOf(centroids).entries())
        scores[theme] = (scores[theme] as number) + (view.share * cosine) / spread
    return scores
  }
}

/** What the thesaurus says of each theme, as a text of its own. */
function wordsOfThemes(language: Language, themes: readonly string[]): Placed[] {
  const { topics, concepts } = language.thesaurus
  const numbers = new Map(themes.map((theme, number) => [theme, number]))
  const texts = new Map<number, string[]>()
  for (const { topic, variants } of concepts) {
    const theme = numbers.get(topics[topic]?.theme ?? "")
    if (theme === undefined) continue
    const own = texts.get(theme) ?? []
    own.push(...variants.filter(({ hint }) => !hint).map(({ text }) => text))
    texts.set(theme, own)
  }
  return [...texts].map(([theme, own]) => ({ reading: language.read(own.join(". ")), theme, worth: worthOfWords }))
}

/** The examples whose theme is still known of without them, evenly chosen where there are many; none where there are few. */
function judgedOf(examples: readonly Placed[], words: readonly Placed[]): number[] {
  const known = new Map<number, number>()
  for (const { theme } of [...examples, ...words]) known.set(theme, (known.get(theme) ?? 0) + 1)
  const fit = [...examples.keys()].filter((index) => (known.get(examples[index]?.theme ?? -1) ?? 0) > 1)
  if (fit.length < fewestJudged) return []
  const step = Math.max(1, fit.length / mostJudged)
  return Array.from({ length: Math.min(fit.length, mostJudged) }, (_, at) => fit[Math.floor(at * step)] as number)
}

/** The standard deviation. */
function spreadOf(numbers: readonly number[]): number {
  const mean = numbers.reduce((sum, one) => sum + one, 0) / (numbers.length || 1)
  const square = numbers.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (numbers.length || 1)
  return Math.sqrt(square)
}
