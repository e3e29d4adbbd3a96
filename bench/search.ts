import { existsSync, readdirSync, readFileSync } from "node:fs"
import { knowledgeOf } from "../src/methods/likeness/knowledge.ts"
import { Language } from "../src/methods/likeness/language.ts"
import { Search } from "../src/methods/likeness/search.ts"

// How well and how fast search answers: `node --import tsx bench/search.ts [how many texts]`.

const near = (path: string) => new URL(path, import.meta.url)
const textOf = (name: string) => readFileSync(near(`../content/${name}`), "utf8")
const linesOf = (path: string) =>
  existsSync(near(path))
    ? readFileSync(near(path), "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line))
    : []

const knowledge = knowledgeOf({
  thesaurus: readdirSync(near("../content/thesaurus"))
    .sort()
    .map((name) => textOf(`thesaurus/${name}`)),
  abbreviations: textOf("abbreviations.txt"),
  stopWords: textOf("stop-words.txt"),
  commonWords: textOf("common-words.txt"),
})
const language = new Language(knowledge)
type Signal = { id: string; text: string; theme: string }
type Query = { query: string; kind: string; relevant: { themes: string[] } }
const signals: Signal[] = [
  ...linesOf("../../shared/data/signals/signals-dev.jsonl"),
  ...linesOf("../../shared/data/signals/signals-natural.jsonl"),
  ...linesOf("texts/signals.jsonl"),
]
const queries: Query[] = linesOf("texts/queries.jsonl")
const average = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length

/** The discounted gain of ten answers as a share of the best that is possible (Järvelin and Kekäläinen, 2002). */
function quality(): void {
  const search = new Search(language)
  for (const signal of signals) search.add(signal)
  const themes = new Map(signals.map(({ id, theme }) => [id, theme]))
  const gain = (right: readonly boolean[]) => right.reduce((sum, one, at) => sum + (one ? 1 / Math.log2(at + 2) : 0), 0)
  const scores = queries.map(({ query, kind, relevant }) => {
    const right = search.find(query, { most: 10 }).map(({ id }) => relevant.themes.includes(themes.get(id) ?? ""))
    const all = Math.min(10, signals.filter(({ theme }) => relevant.themes.includes(theme)).length)
    return { kind, score: gain(right) / gain(Array(all).fill(true)) }
  })
  console.log(
    `${signals.length} signals, ${queries.length} queries: nDCG@10 ${average(scores.map((s) => s.score)).toFixed(3)}`,
  )
  for (const [kind, own] of Map.groupBy(scores, (one) => one.kind))
    console.log(`  ${kind} ${average(own.map(({ score }) => score)).toFixed(3)}`)
}

/** Texts of 30 words: pieces of two signals, words of the field and common words, one in twenty of them misspelt. */
function* madeTexts(count: number): Generator<string> {
  let state = 7
  const below = (most: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return (((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * most
  }
  const oneOf = <One>(list: readonly One[]): One => list[Math.floor(below(list.length))] as One
  const parts = signals.map(({ text }) => text.split(/\s+/))
  const variants = knowledge.thesaurus.concepts.flatMap((concept) => concept.variants.map(({ text }) => text))
  for (let made = 0; made < count; made++) {
    const words = [0, 1].flatMap(() => {
      const part = oneOf(parts)
      return part.slice(Math.floor(below(part.length / 2))).slice(0, 11)
    })
    words.push(oneOf(variants))
    while (words.length < 30) {
      const word = knowledge.commonWords[Math.floor(below(1) ** 2 * knowledge.commonWords.length)] as string
      words.push(below(20) < 1 ? `${word.slice(0, 2)}${String.fromCharCode(97 + below(26))}${word.slice(3)}` : word)
    }
    yield words.join(" ")
  }
}

function speed(count: number): void {
  const search = new Search(language)
  let start = process.cpuUsage()
  let index = 0
  for (const text of madeTexts(count)) search.add({ id: `text-${index++}`, text })
  const spent = (since: NodeJS.CpuUsage) => (process.cpuUsage(since).user + process.cpuUsage(since).system) / 1000
  console.log(`${count} texts: ${(spent(start) / count).toFixed(2)} ms of processor each to make and add`)
  for (const { query } of queries) search.find(query, { most: 10 })
  const times = queries.map(({ query }) => {
    start = process.cpuUsage()
    search.find(query, { most: 10 })
    return spent(start)
  })
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] as number).toFixed(1)
  console.log(
    `a query: ${average(times).toFixed(1)} ms of processor on average, half below ${at(0.5)}, 95 in 100 below ${at(0.95)}`,
  )
}

quality()
speed(Number(process.argv[2] ?? 50_000))
