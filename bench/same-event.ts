/**
 * How well the same event told twice is told from the same problem elsewhere: the area under the curve (the share of pairs of a
 * same and an other event that are put in the right order) and the verdicts, on bench/texts/pairs.jsonl and on the made pairs
 * beside the project; and how often two reports that nobody called one event are taken for one.
 *   node_modules/.bin/node --import tsx bench/same-event.ts [--seen] [file.jsonl …]
 * `--seen` shows only the pairs that may be read while rules are written: the first twenty of our own, the odd lines of the other.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { pathToFileURL } from "node:url"
import type { Fact } from "../src/methods/likeness/fact.ts"
import { knowledgeOf } from "../src/methods/likeness/knowledge.ts"
import { Language } from "../src/methods/likeness/language.ts"
import { type EventReport, type EventVerdict, sameEvent } from "../src/methods/likeness/same-event.ts"

type Told = { text: string; org?: string; date?: string; neighbourhood?: string }
type Pair = { id: string; label: "same_event" | "same_theme_other_event"; a: Told; b: Told }
type Signal = Told & { id: string; theme: string }

const content = new URL("../content/", import.meta.url)
const shared = new URL("../../shared/data/signals/dup-pairs-dev.jsonl", import.meta.url)
const own = new URL("./texts/pairs.jsonl", import.meta.url)
const signals = new URL("./texts/signals.jsonl", import.meta.url)

export function readLanguage(): Language {
  const text = (file: string) => readFileSync(new URL(file, content), "utf8")
  const files = readdirSync(new URL("thesaurus/", content)).toSorted()
  const thesaurus = files.map((file) => text(`thesaurus/${file}`))
  const lists = { abbreviations: text("abbreviations.txt"), stopWords: text("stop-words.txt") }
  return new Language(knowledgeOf({ thesaurus, ...lists, commonWords: text("common-words.txt") }))
}

function readLines<Row>(file: URL): Row[] | undefined {
  if (!existsSync(file)) return undefined
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
}
export const readSharedPairs = (): Pair[] | undefined => readLines(shared)
export const readOwnPairs = (): Pair[] => readLines(own) ?? []

const reportOf = ({ text, org, date, neighbourhood }: Told): EventReport => ({
  text,
  ...(date === undefined ? {} : { when: date }),
  ...(neighbourhood === undefined ? {} : { area: neighbourhood }),
  ...(org === undefined ? {} : { organisation: org }),
})

export const judge = ({ a, b }: Pick<Pair, "a" | "b">, language: Language): EventVerdict =>
  sameEvent(reportOf(a), reportOf(b), language)

/** The area under the receiver operating curve: a tie counts half. */
export function areaUnderCurve(pairs: readonly { same: boolean; probability: number }[]): number {
  const [yes, no] = [pairs.filter(({ same }) => same), pairs.filter(({ same }) => !same)]
  let wins = 0
  for (const a of yes)
    for (const b of no) wins += a.probability > b.probability ? 1 : a.probability === b.probability ? 0.5 : 0
  return wins / (yes.length * no.length)
}

export const scorePairs = (pairs: readonly Pair[], language: Language) =>
  areaUnderCurve(
    pairs.map((pair) => ({ same: pair.label === "same_event", probability: judge(pair, language).probability })),
  )

function verdicts(pairs: readonly Pair[], language: Language): string {
  const counts = new Map<string, number>()
  for (const pair of pairs) {
    const key = `${pair.label === "same_event" ? "same event" : "other event"} called ${judge(pair, language).kind}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts]
    .toSorted()
    .map(([key, count]) => `${key} ${count}`)
    .join(", ")
}

const shown = (facts: readonly Fact[]) =>
  facts
    .map(({ kind, here, there, weight }) => `${kind} '${here.said}' / '${there.said}' ${weight.toFixed(2)}`)
    .join("; ")

function show(pairs: readonly Pair[], language: Language): void {
  for (const pair of pairs) {
    const { kind, probability, agreeing, differing } = judge(pair, language)
    console.log(`${pair.id} ${pair.label} → ${kind} ${probability.toFixed(2)}`)
    console.log(`   + ${shown(agreeing)}\n   - ${shown(differing)}`)
  }
}

function report(name: string, pairs: readonly Pair[] | undefined, seen: (at: number) => boolean, language: Language) {
  if (pairs === undefined) {
    console.log(`${name}: not there, not measured`)
    return
  }
  const [read, unread] = [pairs.filter((_, at) => seen(at)), pairs.filter((_, at) => !seen(at))]
  for (const [part, some] of [
    ["all", pairs],
    ["read", read],
    ["never read", unread],
  ] as const) {
    if (some.length === 0) continue
    console.log(
      `${name}, ${part} ${some.length}: area ${scorePairs(some, language).toFixed(3)}; ${verdicts(some, language)}`,
    )
  }
  if (process.argv.includes("--seen")) show(read, language)
}

const placed = { date: "2026-03-02", neighbourhood: "N01" }
const bare = ({ text }: Told): Told => ({ text })
const besides = (told: Told): Told => ({ text: told.text, ...placed })
const settings: [name: string, of: (told: Told) => Told][] = [
  ["as they are", (told) => told],
  ["without day and place", bare],
  ["as if of one day and place", besides],
]

/** Pairs of signals of one theme, and of different themes (one in twenty): nobody wrote them about one event. */
function reportSignals(language: Language): void {
  const rows = readLines<Signal>(signals) ?? []
  const pairs = rows.flatMap((a, at) =>
    rows.slice(at + 1).map((b, to) => ({ a, b, shown: (at * 7 + to * 13) % 20 === 0 })),
  )
  for (const alike of [true, false]) {
    const some = pairs.filter(({ a, b, shown }) => (a.theme === b.theme) === alike && (alike || shown))
    for (const [name, of] of settings) {
      const counts = { same: 0, unclear: 0, other: 0 }
      for (const { a, b } of some) counts[judge({ a: of(a), b: of(b) }, language).kind]++
      console.log(`signals of ${alike ? "one theme" : "different themes"}, ${name}: ${JSON.stringify(counts)}`)
    }
  }
}

const slip = (word: string) => word.slice(0, 3) + word[4] + word[3] + word.slice(5)
const sentencesOf = (text: string) => text.split(/(?<=[.!?]) /)
/** Ways to write the same report again in which no fact changes: every copy should be called the same event. */
const copies: [name: string, again: (text: string) => string][] = [
  ["with a sentence more", (text) => `${text} Morgen bespreek ik dit in het team.`],
  ["without the last sentence", (text) => sentencesOf(text).slice(0, -1).join(" ") || text],
  ["with the sentences turned round", (text) => sentencesOf(text).toReversed().join(" ")],
  ["with a slip in every third long word", (text) => withSlips(text)],
  ["in lower case without points", (text) => text.toLowerCase().replace(/\.(?= |$)/g, "")],
]
function withSlips(text: string): string {
  let at = 0
  return text.replace(/(?<!\p{L})\p{Ll}{7,}/gu, (word) => (at++ % 3 === 0 ? slip(word) : word))
}

function reportCopies(language: Language): void {
  const texts = readOwnPairs().flatMap(({ a, b }) => [a.text, b.text])
  for (const [name, again] of copies) {
    const counts = { same: 0, unclear: 0, other: 0 }
    for (const text of texts) counts[judge({ a: { text }, b: { text: again(text) } }, language).kind]++
    console.log(`copies ${name}, without day and place: ${JSON.stringify(counts)}`)
  }
}

function measureSpeed(language: Language): void {
  const pairs = readOwnPairs()
  const started = performance.now()
  let judged = 0
  for (; performance.now() - started < 1000; judged++) judge(pairs[judged % pairs.length] as Pair, language)
  console.log(`${((performance.now() - started) / judged).toFixed(2)} ms a pair`)
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const language = readLanguage()
  const files = process.argv.slice(2).filter((argument) => !argument.startsWith("--"))
  for (const file of files) report(file, readLines<Pair>(pathToFileURL(resolve(file))), () => false, language)
  if (files.length === 0) {
    report("dup-pairs-dev.jsonl", readSharedPairs(), (at) => at % 2 === 0, language)
    report("own pairs", readOwnPairs(), (at) => at < 20, language)
    reportSignals(language)
    reportCopies(language)
    measureSpeed(language)
  }
}
