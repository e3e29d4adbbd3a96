import type { Concept, Thesaurus, Topic } from "../../methods/likeness/thesaurus.ts"
import { byAlphabet } from "../../platform/words/alphabet.ts"
import type { Country } from "../../platform/words/words.ts"
import type { Theme } from "../themes/model.ts"
import { labelOf } from "../themes/rules.ts"
import type { ShownConcept, ShownWord, TopicList, WordChange } from "./words-model.ts"
import { codeOf } from "./words-rules.ts"

export type Place = { topic: Topic; index: number }

/** Both thesauri: as it comes with Nabij, and with what people changed in it. */
export type Words = { shipped: Thesaurus; thesaurus: Thesaurus; changes: readonly WordChange[] }

/** A topic by its code or its title. */
export function topicBy({ topics }: Thesaurus, name: string): Place | undefined {
  const code = codeOf(name)
  const exact = topics.findIndex(({ title }) => title === name)
  const index = exact >= 0 ? exact : topics.findIndex(({ title }) => codeOf(title) === code)
  const topic = topics[index]
  return topic && { topic, index }
}

const isHere = ({ topic, index }: Place, words: Words) => ({
  concepts: words.thesaurus.concepts.filter((concept) => concept.topic === index),
  shipped: words.shipped.concepts.filter((concept) => concept.topic === index),
  changes: words.changes.filter((change) => change.kind === "variant" && change.topic === topic.title),
})

/** The concepts of a topic with their words, and what was taken away from them; those without words last. */
export function shownConcepts(place: Place, words: Words): ShownConcept[] {
  const { concepts, shipped, changes } = isHere(place, words)
  const names = new Set([...concepts, ...shipped].map(({ name }) => name))
  for (const { concept } of changes) names.add(concept ?? "")
  const shown = [...names].map((name) => {
    const ofConcept = changes.filter(({ concept }) => concept === name)
    const before = shipped.find((one) => one.name === name)
    const now = concepts.find((one) => one.name === name)
    return { code: codeOf(name), name, words: shownWords(now, before), away: away(before, ofConcept) }
  })
  return shown.toSorted((a, b) => Number(a.words.length === 0) - Number(b.words.length === 0))
}

const shownWords = (now: Concept | undefined, before: Concept | undefined): ShownWord[] =>
  (now?.variants ?? []).map((variant) => ({
    ...variant,
    own: !before?.variants.some(({ text }) => text === variant.text),
  }))

const away = (before: Concept | undefined, changes: readonly WordChange[]): ShownWord[] =>
  changes
    .filter(({ present }) => !present)
    .map(({ word, region, hint }) => ({
      text: word,
      region,
      hint,
      own: !before?.variants.some(({ text }) => text === word),
    }))

/** How a life domain of the thesaurus is called: as in the tree of themes, where it stands there. */
export function domainLabel(code: string, themes: readonly Theme[], country: Country, everywhere: string): string {
  const theme = themes.find((one) => one.code === code)
  if (theme) return labelOf(theme, country)
  if (code === "algemeen") return everywhere
  const words = code.replaceAll("_", " ")
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

export function themeLabel({ theme: code }: Topic, themes: readonly Theme[], country: Country) {
  const theme = themes.find((one) => one.code === code)
  return theme ? { code: theme.code, label: labelOf(theme, country) } : null
}

/** All topics with how many words they have, by life domain. */
export function domainsOf(
  words: Words,
  themes: readonly Theme[],
  country: Country,
  everywhere: string,
): TopicList["domains"] {
  const { topics } = words.thesaurus
  const own = words.changes.filter(({ kind, present }) => kind === "variant" && present)
  const counts = topics.map(() => ({ concepts: 0, words: 0 }))
  for (const { topic, variants } of words.thesaurus.concepts) {
    const count = counts[topic]
    if (!count) continue
    count.concepts++
    count.words += variants.length
  }
  const codes = [...new Set(topics.map(({ domain }) => domain))]
  const listed = topics.map((topic, index) => ({
    code: codeOf(topic.title),
    title: topic.title,
    theme: themeLabel(topic, themes, country),
    concepts: counts[index]?.concepts ?? 0,
    words: counts[index]?.words ?? 0,
    own: own.filter((change) => change.topic === topic.title).length,
  }))
  const domains = codes.map((code) => ({
    code,
    label: domainLabel(code, themes, country, everywhere),
    topics: listed.filter((_, index) => topics[index]?.domain === code),
  }))
  const isEverywhere = ({ label }: { label: string }) => Number(label === everywhere)
  return domains.toSorted((a, b) => isEverywhere(b) - isEverywhere(a) || byAlphabet(a.label, b.label))
}
