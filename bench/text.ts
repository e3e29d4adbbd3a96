/**
 * How well words are hidden, compared, grouped, given a theme and found, and how fast, as JSON: on the texts of bench/texts
 * and on the made signals beside the project where they are present. Personal data is hidden before anything is compared.
 *   node_modules/.bin/node --import tsx bench/text.ts
 */
import { readFileSync } from "node:fs"
import { groupsIn } from "../src/commands/cluster.ts"
import { Collection } from "../src/methods/likeness/collection.ts"
import { knowledgeOf } from "../src/methods/likeness/knowledge.ts"
import { Language, type Reading } from "../src/methods/likeness/language.ts"
import { Search } from "../src/methods/likeness/search.ts"
import { type Suggested, ThemeSuggester } from "../src/methods/likeness/suggest.ts"
import { maskPersonalData } from "../src/methods/text/personal-data.ts"
import { writtenKnowledge } from "../src/platform/content.ts"
import { readHalves, readSignals, scoreMasking } from "./masking.ts"
import { readOwnPairs, readSharedPairs, scorePairs } from "./same-event.ts"
import { agreement, mean, orderOf, round, timed } from "./text-measures.ts"

type Row = { id: string; text: string; theme: string; reading: Reading }
type Question = { id: string; query: string; kind: string; relevant: { themes: string[] } }

const ownLines = <Line>(file: string): Line[] =>
  readFileSync(new URL(`./texts/${file}`, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))

function masking() {
  const [halves, dev, stress] = [readHalves(), readSignals("signals-dev.jsonl"), readSignals("pii-stress-dev.jsonl")]
  const sets = { "own, read": halves?.odd, "own, never read": halves?.even, dev, "stress-dev": stress }
  return Object.entries(sets).flatMap(([set, signals]) => {
    if (!signals) return []
    const { recall, precision, byType } = scoreMasking(signals, false)
    const share = (type: string) => {
      const { hidden, all } = byType[type] ?? { hidden: 0, all: 0 }
      return all === 0 ? {} : { [type]: `${hidden}/${all}` }
    }
    const types = Object.assign({}, ...["PERSON", "BSN", "RRN", "IBAN"].map(share))
    return [{ set, recall: round(recall), precision: round(precision), ...types }]
  })
}

function maskingSpeed(texts: readonly string[]) {
  const long = texts.join(" ").split(" ").slice(0, 200).join(" ")
  for (const text of texts) maskPersonalData(text)
  const perText = timed(texts, maskPersonalData)
  const signs = mean(texts.map((text) => text.length))
  return {
    thousandSignsPerSecond: Math.round(signs / perText),
    millisecondsFor200Words: timed(Array(100).fill(long), maskPersonalData),
  }
}

function collectionOf(rows: readonly Row[], language: Language): Collection {
  const collection = new Collection(language)
  for (const { id, reading } of rows) collection.add(id, reading)
  return collection
}

function likeness(set: string, rows: readonly Row[], language: Language) {
  const collection = collectionOf(rows, language)
  const hits = rows.map(({ reading, theme }, own) =>
    collection.near(reading, 5, (index) => index === own).map(({ index }) => rows[index]?.theme === theme),
  )
  const groups = groupsIn(collection, (index) => rows[index]?.reading as Reading)
  const themes = rows.map(({ theme }) => theme)
  const apart = agreement(
    groups.map((group, index) => (group === null ? `alone ${index}` : String(group))),
    themes,
  )
  const asOne = agreement(
    groups.map((group) => String(group)),
    themes,
  )
  return {
    ...{
      set,
      texts: rows.length,
      groups: new Set(groups).size - 1,
      alone: groups.filter((group) => group === null).length,
    },
    purityAt1: round(mean(hits.map(([first]) => (first ? 1 : 0)))),
    purityAt5: round(mean(hits.map((five) => five.filter(Boolean).length / 5))),
    aloneEachItself: { ari: round(apart.ari), nmi: round(apart.nmi) },
    aloneAsOneGroup: { ari: round(asOne.ari), nmi: round(asOne.nmi) },
  }
}

/** Per fifth of confidence: how many texts, what was said, and how often the first theme was right. */
function reliability(judged: readonly { said: number; right: boolean }[]) {
  return [0, 0.2, 0.4, 0.6, 0.8].flatMap((from) => {
    const part = judged.filter(({ said }) => said >= from && (said < from + 0.2 || from === 0.8))
    if (part.length === 0) return []
    const right = part.filter((one) => one.right).length / part.length
    return [{ from, texts: part.length, said: round(mean(part.map(({ said }) => said))), right: round(right) }]
  })
}

function suggestion(train: string, test: string, examples: readonly Row[], rows: readonly Row[], language: Language) {
  const suggester = new ThemeSuggester(language, examples)
  const answers = rows.map(({ reading, theme }) => ({ theme, ...suggester.suggest(reading) }))
  const within = (most: number) =>
    round(mean(answers.map(({ theme, themes }) => (themes.slice(0, most).some((one) => one.theme === theme) ? 1 : 0))))
  const isRight = ({ theme, themes }: Suggested & { theme: string }) => themes[0]?.theme === theme
  const sure = answers.filter(({ kind }) => kind === "suggested")
  const elsewhere = ownLines<{ text: string }>("nothing-known.jsonl").map(({ text }) =>
    suggester.suggest(language.read(text)),
  )
  return {
    ...{ train, test, top1: within(1), top3: within(3) },
    suggested: round(sure.length / answers.length),
    rightWhereSuggested: round(sure.filter(isRight).length / sure.length),
    aboutNothingKnownAndUnclear: `${elsewhere.filter(({ kind }) => kind === "unclear").length}/${elsewhere.length}`,
    reliability: reliability(answers.map((one) => ({ said: one.themes[0]?.confidence ?? 0, right: isRight(one) }))),
  }
}

function searching(rows: readonly Row[], language: Language) {
  const [search, collection] = [new Search(language), collectionOf(rows, language)]
  for (const { id, text } of rows) search.add({ id, text })
  const themes = new Map(rows.map(({ id, theme }) => [id, theme]))
  const ways: Record<string, (query: string) => string[]> = {
    search: (query) => search.find(query, { most: 10 }).map(({ id }) => id),
    likeness: (query) => collection.near(language.read(query), 10).map(({ index }) => rows[index]?.id ?? ""),
  }
  const questions = ownLines<Question>("queries.jsonl")
  return Object.entries(ways).map(([by, find]) => {
    const found = questions.map(({ query, kind, relevant }) => {
      const right = (theme: string | undefined) => relevant.themes.includes(theme ?? "")
      const hits = find(query).map((id) => right(themes.get(id)))
      return { kind, ...orderOf(hits, rows.filter(({ theme }) => right(theme)).length) }
    })
    const ndcg = (some: typeof found) => round(mean(some.map((one) => one.ndcg)))
    const kinds = [...new Set(found.map(({ kind }) => kind))].map((kind) => [
      kind,
      ndcg(found.filter((one) => one.kind === kind)),
    ])
    const byKind = Object.fromEntries(kinds)
    const milliseconds = timed(questions, ({ query }) => find(query))
    return {
      by,
      texts: rows.length,
      ndcgAt10: ndcg(found),
      mrr: round(mean(found.map(({ first }) => first))),
      byKind,
      milliseconds,
    }
  })
}

async function measure() {
  const begun = performance.now()
  const language = new Language(knowledgeOf(await writtenKnowledge()))
  const loading = Math.round(performance.now() - begun)
  const rowsOf = (lines: readonly object[]): Row[] => (lines as Row[]).map((row) => ({ ...row, ...masked(row.text) }))
  const masked = (text: string) => {
    const hidden = maskPersonalData(text).masked
    return { text: hidden, reading: language.read(hidden) }
  }
  const own = rowsOf(ownLines("signals.jsonl"))
  const [dev, natural] = ["signals-dev.jsonl", "signals-natural.jsonl"].map((file) => rowsOf(readSignals(file) ?? []))
  const [shared, all] = [
    [...(dev ?? []), ...(natural ?? [])],
    [...(dev ?? []), ...(natural ?? []), ...own],
  ]
  const present = shared.length > 0
  const splits: [train: string, test: string, examples: Row[], rows: Row[]][] = [
    ["dev + natural", "own", shared, own],
    ["own + natural", "dev", [...own, ...(natural ?? [])], dev ?? []],
    ["natural", "own", natural ?? [], own],
  ]
  const suggester = new ThemeSuggester(language, all)
  const [collection, again] = [collectionOf(all, language), new Language(knowledgeOf(await writtenKnowledge()))]
  collection.near(all[0]?.reading as Reading, 10)
  const pairs = Object.entries({ own: readOwnPairs(), shared: readSharedPairs() })
  return {
    masking: masking(),
    maskingSpeed: maskingSpeed(all.map(({ text }) => text)),
    likeness: [likeness("own", own, language), ...(present ? [likeness("dev + natural + own", all, language)] : [])],
    themeSuggestion: present ? splits.map((split) => suggestion(...split, language)) : [],
    search: searching(all, language),
    sameEvent: pairs.flatMap(([set, some]) =>
      some ? [{ set, pairs: some.length, auc: round(scorePairs(some, language)) }] : [],
    ),
    speedMilliseconds: {
      loading,
      readingFirstTime: timed(all, ({ text }) => again.read(text)),
      readingAgain: timed(all, ({ text }) => again.read(text)),
      near: timed(all, ({ reading }) => collection.near(reading, 10)),
      training: timed([all], (rows) => new ThemeSuggester(language, rows)),
      suggesting: timed(all, ({ reading }) => suggester.suggest(reading)),
    },
  }
}

if (process.argv[1] === import.meta.filename) console.log(JSON.stringify(await measure(), null, 2))
