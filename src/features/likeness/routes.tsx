import type { z } from "zod"
import type { MenuEntry } from "../../platform/http/menu.ts"
import { file, type PageRoute, type Send, send, show } from "../../platform/http/page-route.ts"
import { changeWord } from "./change-word-action.ts"
import { ConceptPage, TopicPage } from "./topic-page.tsx"
import { addresses, conceptAddress, root, topicAddress } from "./word-addresses.ts"
import * as lists from "./word-list-actions.ts"
import { WordListPage } from "./word-list-page.tsx"
import { WordSearchPage } from "./word-search-page.tsx"
import * as words from "./words-actions.ts"
import { WordsPage } from "./words-page.tsx"
import { wordKeepers } from "./words-rules.ts"

export const likenessOperations = [...Object.values(words), ...Object.values(lists), changeWord]

export const likenessMenu: MenuEntry[] = [
  {
    href: root,
    label: "Woorden",
    about: "Welke woorden hetzelfde betekenen als Nabij signalen vergelijkt.",
    icon: "message-circle",
    may: wordKeepers,
  },
]

type Changed = z.output<typeof changeWord.output>

const said = ({ word, present }: Changed): string =>
  present
    ? `‘${word}’ staat erbij. Het telt meteen mee.`
    : `‘${word}’ is weggehaald en telt niet meer mee. Je kunt het terugzetten.`

const abbreviations = show(addresses.abbreviations, lists.listAbbreviations, WordListPage)
const stopWords = show(addresses.stopWords, lists.listStopWords, WordListPage)
const topic = show(`${root}/:topic`, words.topicWords, TopicPage)
const concept = show(`${root}/:topic/:concept`, words.conceptWords, ConceptPage)

const change = (back: Send["back"], to: (done: Changed) => string): Send =>
  send(back.path, changeWord, back, (done) => ({ to: to(done), said: said(done) }))

export const likenessRoutes: PageRoute[] = [
  show(root, words.listTopics, WordsPage),
  show(addresses.search, words.searchWords, WordSearchPage),
  file(addresses.own, words.ownWords, ({ text }) => ({
    type: "text/plain; charset=utf-8",
    body: text,
    name: "eigen-woorden.txt",
  })),
  abbreviations,
  change(abbreviations, () => addresses.abbreviations),
  stopWords,
  change(stopWords, () => addresses.stopWords),
  topic,
  change(topic, (done) => topicAddress(done.topic ?? "")),
  concept,
  change(concept, (done) => conceptAddress(done.topic ?? "", done.concept ?? "")),
]
