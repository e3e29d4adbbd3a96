import { topicsOf } from "./features.ts"
import type { Language } from "./language.ts"
import type { Query, SearchWord } from "./search-query.ts"
import type { SearchTexts } from "./search-texts.ts"
import { stem } from "./stem.ts"
import type { Tally } from "./tally.ts"
import type { Form, Match } from "./vocabulary.ts"

/** Why a text was found: `asked` as it was typed, and the word of the text, the concept or the topic that answers it. */
export type Why = { kind: Match | "phrase" | "concept" | "topic"; asked: string; found: string }

const mostTopics = 3

/** A word that was asked, with the words of the collection that answer it. */
export type Term = { word: SearchWord; forms: readonly Form[] }

function byWord({ word, forms }: Term, words: ReadonlySet<number>, texts: SearchTexts): Why | undefined {
  let best: Form | undefined
  for (const form of forms) if (words.has(form.word) && form.weight > (best?.weight ?? 0)) best = form
  if (!best) return undefined
  const found = texts.vocabulary.lowOf(best.word)
  const slip = best.match === "word" && stem(found) !== stem(word.low) && word.stem !== stem(word.low)
  return { kind: slip ? "spelling" : best.match, asked: word.low, found }
}

type Sources = {
  texts: SearchTexts
  language: Language
  /** To write down in which texts we look. */
  marks: Tally
}

/** For each text, its reasons: words first, then other words for the same thing, then the topic that is most alike. */
export function whyFound(
  indexes: readonly number[],
  query: Query,
  terms: readonly Term[],
  { texts, language, marks }: Sources,
): Map<number, Why[]> {
  const reasons = new Map<number, Why[]>()
  marks.begin(texts.ids.length)
  for (const index of indexes) {
    marks.add(index, 1)
    const words = new Set(texts.sequenceOf(index))
    const phrases = query.phrases.filter((phrase) => texts.holds(index, phrase)).map((phrase) => phrase.join(" "))
    const found = terms.map((term) => byWord(term, words, texts)).filter((why) => why !== undefined)
    reasons.set(index, [...phrases.map((said) => ({ kind: "phrase" as const, asked: said, found: said })), ...found])
  }
  const add = (index: number, why: Why, alone: boolean) => {
    const own = reasons.get(index)
    if (own && !own.some(({ kind, found }) => kind === why.kind && (alone || found === why.found))) own.push(why)
  }
  for (const { words, concepts } of query.reading.mentions) {
    const asked = [...new Set(words)].map((word) => query.reading.words[word]?.low ?? "").join(" ")
    for (const { concept } of concepts.filter(({ hint }) => !hint)) {
      const why: Why = { kind: "concept", asked, found: language.thesaurus.concepts[concept]?.name ?? "" }
      texts.concepts.each(concept, (index) => marks.of(index) > 0 && add(index, why, false))
    }
  }
  const topics = [...topicsOf(query.reading, language)].sort((a, b) => b[1] - a[1]).slice(0, mostTopics)
  for (const [topic] of topics) {
    const why: Why = { kind: "topic", asked: "", found: language.thesaurus.topics[topic]?.title ?? "" }
    texts.topics.each(topic, (index) => marks.of(index) > 0 && add(index, why, true))
  }
  return reasons
}
