import type { Knowledge } from "../../methods/likeness/language.ts"
import { meant, tidy, wrongAsVariant } from "./allowed-rules.ts"
import { shownConcepts, topicBy } from "./topic-rules.ts"
import type { ChangeWord, ShownConcept, WordChange } from "./words-model.ts"
import { codeOf } from "./words-rules.ts"

export type Current = { shipped: Knowledge; knowledge: Knowledge; changes: readonly WordChange[] }
export type ChangeOutcome = { kind: "change"; change: WordChange } | { kind: "refused"; field: string; why: string }

const refused = (field: string, why: string): ChangeOutcome => ({ kind: "refused", field, why })

/** What a change in the words of a concept comes to, or why it cannot be made. */
export function variantChange(input: ChangeWord, { shipped, knowledge, changes }: Current): ChangeOutcome {
  const place = topicBy(shipped.thesaurus, input.topic ?? "")
  if (!place) return refused("topic", "Dit onderwerp is er niet. Kies een onderwerp uit de lijst")
  const word = tidy(input.word)
  const concepts = shownConcepts(place, { shipped: shipped.thesaurus, thesaurus: knowledge.thesaurus, changes })
  const named = (name: string) =>
    concepts.find((one) => one.name === name) ?? concepts.find(({ code }) => code === codeOf(name))
  const concept = named(input.concept ?? word)
  if (input.concept !== undefined && !concept)
    return refused("concept", "Dit begrip is er niet. Kies een begrip uit de lijst, of maak er een nieuw begrip van")
  if (input.concept === undefined && input.present && concept && concept.words.length > 0)
    return refused("word", `Het begrip '${concept.name}' is er al. Kies het uit de lijst, of gebruik een ander woord`)
  const change: WordChange = {
    kind: "variant",
    topic: place.topic.title,
    concept: concept?.name ?? word,
    word,
    meaning: null,
    region: input.region,
    hint: input.hint,
    present: input.present,
  }
  return input.present ? added(change, concept, knowledge) : takenAway(change, concept)
}

function added(change: WordChange, concept: ShownConcept | undefined, { stopWords }: Knowledge): ChangeOutcome {
  // What stood here before was in order then, and may always come back.
  const back = meant(
    (concept?.away ?? []).map(({ text }) => text),
    change.word,
  )
  if (back !== undefined) return { kind: "change", change: { ...change, word: back } }
  const wrong = wrongAsVariant(change.word, concept?.words ?? [], stopWords)
  return wrong === undefined ? { kind: "change", change } : refused("word", wrong)
}

function takenAway(change: WordChange, concept: ShownConcept | undefined): ChangeOutcome {
  const text = meant(
    (concept?.words ?? []).map((one) => one.text),
    change.word,
  )
  const shown = concept?.words.find((one) => one.text === text)
  if (!shown) return refused("word", `'${change.word}' staat hier niet. Misschien haalde iemand anders het net weg`)
  // It keeps its marks, so that putting it back is putting back the same.
  return { kind: "change", change: { ...change, word: shown.text, region: shown.region, hint: shown.hint } }
}
