import { z } from "zod"
import { type Asking, question } from "../../platform/http/action.ts"
import { notFound } from "../../platform/http/failure.ts"
import { wordsFor } from "../../platform/words/words.ts"
import { countryOf } from "../themes/rules.ts"
import { themes } from "../themes/store.ts"
import { currentKnowledge } from "./knowledge-store.ts"
import { ownWordsText } from "./own-words-rules.ts"
import { findWords } from "./search-rules.ts"
import { domainLabel, domainsOf, shownConcepts, themeLabel, topicBy } from "./topic-rules.ts"
import { FoundWord, ShownConcept, ShownTopic, TopicList } from "./words-model.ts"
import { codeOf, lostWords, wordKeepers } from "./words-rules.ts"
import { history } from "./words-store.ts"

const mostTold = 50
/** On the page of everything. */
const mostToldTogether = 20
const mostFound = 100

const everywhere = ({ who }: Asking): string => `In elk ${wordsFor(countryOf(who)).lifeDomain}`

export const listTopics = question({
  name: "listTopics",
  path: "/topics",
  summary:
    "The topics by which signals are recognised as alike, by life domain, with the newest changes in their words",
  may: wordKeepers,
  input: z.object({}),
  output: TopicList,
  async run(asking) {
    const { database, who } = asking
    const { shipped, knowledge, changes, version } = await currentKnowledge(database)
    const words = { shipped: shipped.thesaurus, thesaurus: knowledge.thesaurus, changes }
    return {
      version,
      domains: domainsOf(words, await themes(database), countryOf(who), everywhere(asking)),
      abbreviations: knowledge.abbreviations.size,
      stopWords: knowledge.stopWords.size,
      changes: await history(database, {}, mostToldTogether),
      lost: lostWords(shipped.thesaurus, changes).map(({ topic, concept, word }) => ({
        topic: topic ?? "",
        concept: concept ?? "",
        word,
      })),
    }
  },
})

async function topicAsShown(asking: Asking, name: string): Promise<ShownTopic> {
  const { database, who } = asking
  const { shipped, knowledge, changes } = await currentKnowledge(database)
  const place = topicBy(shipped.thesaurus, name)
  if (!place) throw notFound()
  const all = await themes(database)
  const { title, domain } = place.topic
  return {
    code: codeOf(title),
    title,
    domain: domainLabel(domain, all, countryOf(who), everywhere(asking)),
    theme: themeLabel(place.topic, all, countryOf(who)),
    concepts: shownConcepts(place, { shipped: shipped.thesaurus, thesaurus: knowledge.thesaurus, changes }),
    changes: await history(database, { kind: "variant", topic: title }, mostTold),
  }
}

export const topicWords = question({
  name: "topicWords",
  path: "/topics/:topic",
  summary: "A topic with its concepts, the words for each, and what was changed in them",
  may: wordKeepers,
  input: z.object({ topic: z.string().max(200) }),
  output: ShownTopic,
  run: (asking, { topic }) => topicAsShown(asking, topic),
})

export const conceptWords = question({
  name: "conceptWords",
  path: "/topics/:topic/concepts/:concept",
  summary: "A concept with its words, what was taken away from it, and who changed what",
  may: wordKeepers,
  input: z.object({ topic: z.string().max(200), concept: z.string().max(200) }),
  output: ShownTopic.omit({ concepts: true }).extend({ concept: ShownConcept }),
  async run(asking, { topic, concept }) {
    const { concepts, changes, ...shown } = await topicAsShown(asking, topic)
    const found = concepts.find(({ code, name }) => code === concept || name === concept)
    if (!found) throw notFound()
    const { database } = asking
    const own = await history(database, { kind: "variant", topic: shown.title, concept: found.name }, mostTold)
    return { ...shown, concept: found, changes: own }
  },
})

export const searchWords = question({
  name: "searchWords",
  path: "/words",
  summary: "Where a word stands: in which concepts, and in the lists of abbreviations and of words that do not count",
  may: wordKeepers,
  input: z.object({ text: z.string().trim().max(80, "Zoek met hoogstens 80 tekens").default("") }),
  output: z.object({ text: z.string(), found: z.array(FoundWord), more: z.number() }),
  async run({ database }, { text }) {
    if (text.length < 2) return { text, found: [], more: 0 }
    return { text, ...findWords((await currentKnowledge(database)).knowledge, text, mostFound) }
  },
})

export const ownWords = question({
  name: "ownWords",
  path: "/own-words",
  summary: "Every change in the words that was made here, as a text in the format of the thesaurus",
  may: wordKeepers,
  input: z.object({}),
  output: z.object({ text: z.string() }),
  async run({ database }) {
    const { shipped, changes } = await currentKnowledge(database)
    return { text: ownWordsText(shipped.thesaurus.topics, changes) }
  },
})
