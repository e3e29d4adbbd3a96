import type { Knowledge } from "../../methods/likeness/language.ts"
import type { Concept, Thesaurus, Variant } from "../../methods/likeness/thesaurus.ts"
import { only } from "../../platform/http/may.ts"
import type { WordChange } from "./words-model.ts"

/** Who keeps the words: coordinators, who read the signals, and whoever keeps the themes. */
export const wordKeepers = only("administrator", "coordinator", "workingGroup")

/** The name of a concept or topic as the last part of an address. */
export const codeOf = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")

/** The words that come with Nabij and what people changed in them. Nothing of what came is altered; what was taken away is left out. */
export function withChanges(shipped: Knowledge, changes: readonly WordChange[]): Knowledge {
  const of = (kind: WordChange["kind"]) => changes.filter((change) => change.kind === kind)
  const abbreviations = new Map(shipped.abbreviations)
  for (const { word, meaning, present } of of("abbreviation")) {
    if (present) abbreviations.set(word, meaning ?? "")
    else abbreviations.delete(word)
  }
  const stopWords = new Set(shipped.stopWords)
  for (const { word, present } of of("stopWord")) {
    if (present) stopWords.add(word)
    else stopWords.delete(word)
  }
  return { ...shipped, thesaurus: changedThesaurus(shipped.thesaurus, of("variant")), abbreviations, stopWords }
}

/** A topic keeps its place; a concept that was added stands behind all others, one without words is left out. */
function changedThesaurus({ topics, concepts }: Thesaurus, changes: readonly WordChange[]): Thesaurus {
  const topicOf = new Map(topics.map(({ title }, index) => [title, index]))
  const waiting = new Map<string, WordChange[]>()
  for (const change of changes) {
    const place = keyOf(topicOf.get(change.topic ?? ""), change.concept ?? "")
    waiting.set(place, [...(waiting.get(place) ?? []), change])
  }
  const changed = concepts.map((concept) => {
    const place = keyOf(concept.topic, concept.name)
    const own = waiting.get(place)
    waiting.delete(place)
    return own ? changedConcept(concept, own) : concept
  })
  for (const own of waiting.values()) {
    const topic = topicOf.get(own[0]?.topic ?? "")
    if (topic !== undefined) changed.push(changedConcept({ name: own[0]?.concept ?? "", topic, variants: [] }, own))
  }
  return { topics, concepts: changed.filter(({ variants }) => variants.length > 0) }
}

const keyOf = (topic: number | undefined, concept: string): string => `${topic ?? "nowhere"}\n${concept}`

function changedConcept(concept: Concept, changes: readonly WordChange[]): Concept {
  const kept = concept.variants.filter(({ text }) => !changes.some(({ word }) => word === text))
  const added: Variant[] = changes
    .filter(({ present }) => present)
    .map(({ word, region, hint }) => ({ text: word, region, hint }))
  return { ...concept, variants: [...kept, ...added] }
}

/** Words that were added to a topic that is no longer there, after an update of Nabij. */
export const lostWords = ({ topics }: Thesaurus, changes: readonly WordChange[]): WordChange[] =>
  changes.filter(
    ({ kind, topic, present }) => kind === "variant" && present && !topics.some(({ title }) => title === topic),
  )
