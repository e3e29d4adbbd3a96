/**
 * How much of what is personal the masking hides, per type, and how fast: on the four sets in bench/texts and on the
 * made signals beside the project. Figures of other programs stand in docs/methods/masking.md.
 *   node_modules/.bin/node --import tsx bench/masking.ts [--missed] [file.jsonl …]
 * Three sets were read while the rules were written (of the first two the odd half first, the third after it was once
 * measured): they hold a level, and do not tell how the rules do on other texts. The fourth was only counted: `--missed`
 * leaves it out. A file may hold texts without `pii`: all that is hidden there is hidden for nothing.
 * `--missed` shows what leaks and what was hidden for nothing.
 */
import { existsSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { findPersonalData, maskPersonalData, type Span } from "../src/methods/text/personal-data.ts"

type Gold = { start: number; end: number; type: string }
type Signal = { id: string; text: string; pii?: Gold[]; traps?: Gold[]; neutral?: Gold[] }

const folder = new URL("../../shared/data/signals/", import.meta.url)

/** The first set of our own and the one made apart from the rules. */
type OwnSet = "personal-data" | "personal-data-2"

/** A whole set, in no halves. */
export const readSet = (set: string): Signal[] | undefined =>
  readTexts(new URL(`./texts/${set}.jsonl`, import.meta.url))

export const readSignals = (file: string): Signal[] | undefined => readTexts(new URL(file, folder))

/** The two halves of a set: the odd one was read first, the even one was measured unread and read later. */
export function readHalves(set: OwnSet = "personal-data"): { odd: Signal[]; even: Signal[] } | undefined {
  const texts = readSet(set)
  if (texts === undefined) return undefined
  const isOdd = ({ id }: Signal) => Number(/\d+$/.exec(id)?.[0]) % 2 === 1
  return { odd: texts.filter(isOdd), even: texts.filter((text) => !isOdd(text) && !seenByMistake.has(text.id)) }
}

/** Texts of the even half that were read before it was measured: they are not measured. */
const seenByMistake = new Set(["pd-002"])

function readTexts(path: URL): Signal[] | undefined {
  if (!existsSync(path)) return undefined
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line))
}

type Share = { hidden: number; all: number }
export type MaskingScore = {
  recall: number
  precision: number
  byType: Record<string, Share>
  textsWithLeak: number
  texts: number
  missed: string[]
  wrong: string[]
}

const overlaps = (a: Gold | Span, b: Gold | Span) => a.start < b.end && b.start < a.end
const hides = (spans: Span[], datum: Gold, text: string): boolean => {
  for (let at = datum.start; at < datum.end; at++) {
    if (!/\s/.test(text[at] ?? "") && !spans.some((span) => span.start <= at && at < span.end)) return false
  }
  return true
}

/**
 * A datum counts as hidden when every sign of it is masked, under whatever type; a span is right when it touches a
 * datum, and is not counted when it touches only what may be masked or not.
 */
export function scoreMasking(signals: Signal[], institutions: boolean): MaskingScore {
  const byType: Record<string, Share> = {}
  const [missed, wrong]: [string[], string[]] = [[], []]
  let [right, judged, textsWithLeak] = [0, 0, 0]
  for (const { id, text, pii = [], neutral = [] } of signals) {
    const spans = findPersonalData(text, { institutions })
    const data = pii.filter(({ type }) => institutions || type !== "INSTITUTION")
    const leaks = data.filter((datum) => !hides(spans, datum, text))
    for (const { type } of data) byType[type] = { hidden: byType[type]?.hidden ?? 0, all: (byType[type]?.all ?? 0) + 1 }
    for (const datum of data) if (!leaks.includes(datum)) (byType[datum.type] ?? { hidden: 0 }).hidden++
    for (const span of spans) {
      const isRight = pii.some((datum) => overlaps(span, datum))
      if (!isRight && neutral.some((stretch) => overlaps(span, stretch))) continue
      judged++
      if (isRight) right++
      else wrong.push(`${id} ${span.type} '${text.slice(span.start, span.end)}' in: ${text}`)
    }
    if (leaks.length > 0) textsWithLeak++
    missed.push(...leaks.map((datum) => `${id} ${datum.type} '${text.slice(datum.start, datum.end)}' in: ${text}`))
  }
  const shares = Object.values(byType)
  const sum = (key: keyof Share) => shares.reduce((total, share) => total + share[key], 0)
  const [recall, precision] = [part(sum("hidden"), sum("all")), part(right, judged)]
  return { recall, precision, byType, textsWithLeak, texts: signals.length, missed, wrong }
}

/** Nothing to find, or nothing hidden, is no mistake. */
const part = (good: number, all: number): number => (all === 0 ? 1 : good / all)

function report(name: string, signals: Signal[] | undefined, institutions: boolean, unread = false): void {
  if (signals === undefined) {
    console.log(`${name}: not there, not measured`)
    return
  }
  const score = scoreMasking(signals, institutions)
  const types = Object.entries(score.byType).map(([type, { hidden, all }]) => `${type} ${hidden}/${all}`)
  console.log(`${name}${institutions ? " with institutions" : ""}`)
  console.log(
    `  recall ${score.recall.toFixed(3)}  precision ${score.precision.toFixed(3)}  texts with a leak ${score.textsWithLeak}/${score.texts}`,
  )
  console.log(`  ${types.join("  ")}`)
  if (!process.argv.includes("--missed") || unread) return
  for (const line of score.missed) console.log(`  missed ${line}`)
  for (const line of score.wrong) console.log(`  wrong  ${line}`)
}

/** Processor time of this program in milliseconds: what other programs do on the same machine is not in it. */
const spent = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** The median time in milliseconds over two hundred maskings of one text of 200 words. */
function timeOfLongText(signals: Signal[]): number {
  const words = signals.flatMap(({ text }) => text.split(" "))
  const times: number[] = []
  for (let at = 0; at < 200; at++) {
    const from = (at * 20) % (words.length - 200)
    const text = words.slice(from, from + 200).join(" ")
    const started = performance.now()
    maskPersonalData(text)
    times.push(performance.now() - started)
  }
  return times.sort((a, b) => a - b)[100] ?? 0
}

function measureSpeed(): void {
  const begun = performance.now()
  findPersonalData("dhr Jansen belt")
  const loading = performance.now() - begun
  const signals = readSignals("signals-dev.jsonl") ?? readHalves()?.odd
  if (signals === undefined) return
  for (let round = 0; round < 3; round++) for (const { text } of signals) maskPersonalData(text)
  const started = spent()
  let [signs, rounds] = [0, 0]
  while (spent() - started < 2000) {
    for (const { text } of signals) {
      maskPersonalData(text)
      signs += text.length
    }
    rounds++
  }
  const seconds = (spent() - started) / 1000
  console.log(`first text, with reading the lists: ${loading.toFixed(0)} ms`)
  console.log(
    `${Math.round(signs / seconds / 1000)} thousand signs a second of processor time, ${rounds} rounds over ${signals.length} texts`,
  )
  const full = ["personal-data", "personal-data-2", "personal-data-3", "personal-data-4"].map(readSet)
  for (const texts of full) if (texts !== undefined) timeOfLongText(texts)
  const times = full.flatMap((texts) => (texts === undefined ? [] : [timeOfLongText(texts).toFixed(2)]))
  console.log(
    `a text of 200 words, the median of 200: ${timeOfLongText(signals).toFixed(2)} ms; of our own sets, with a datum in every 15 to 25 words: ${times.join(", ")} ms`,
  )
}

function reportAll(): void {
  for (const institutions of [false, true]) {
    for (const set of ["personal-data", "personal-data-2"] as const) {
      const halves = readHalves(set)
      report(`${set}, odd half`, halves?.odd, institutions)
      report(`${set}, even half`, halves?.even, institutions)
    }
    report("personal-data-3, read since", readSet("personal-data-3"), institutions)
    report("personal-data-4, unread", readSet("personal-data-4"), institutions, true)
    for (const file of ["signals-dev.jsonl", "pii-stress-dev.jsonl", "signals-natural.jsonl"])
      report(file, readSignals(file), institutions)
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const files = process.argv.slice(2).filter((argument) => !argument.startsWith("--"))
  measureSpeed()
  if (files.length === 0) reportAll()
  for (const file of files)
    for (const institutions of [false, true]) report(file, readTexts(pathToFileURL(resolve(file))), institutions)
}
