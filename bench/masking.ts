/**
 * How much of what is personal the masking hides, per type, and how fast: on two sets of made signals beside the
 * project. Figures of other programs on the same sets stand in docs/methods/masking.md.
 *   node_modules/.bin/node --import tsx bench/masking.ts [--missed]
 */
import { existsSync, readFileSync } from "node:fs"
import { findPersonalData, maskPersonalData, type Span } from "../src/methods/text/personal-data.ts"

type Gold = { start: number; end: number; type: string }
type Signal = { id: string; text: string; pii: Gold[]; traps: Gold[]; neutral: Gold[] }

const folder = new URL("../../shared/data/signals/", import.meta.url)

export function readSignals(file: string): Signal[] | undefined {
  const path = new URL(file, folder)
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
  for (const { id, text, pii, neutral } of signals) {
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
  const [recall, precision] = [sum("hidden") / sum("all"), right / judged]
  return { recall, precision, byType, textsWithLeak, texts: signals.length, missed, wrong }
}

function report(file: string, institutions: boolean): void {
  const signals = readSignals(file)
  if (signals === undefined) {
    console.log(`${file}: not there, not measured`)
    return
  }
  const score = scoreMasking(signals, institutions)
  const types = Object.entries(score.byType).map(([type, { hidden, all }]) => `${type} ${hidden}/${all}`)
  console.log(`${file}${institutions ? " with institutions" : ""}`)
  console.log(
    `  recall ${score.recall.toFixed(3)}  precision ${score.precision.toFixed(3)}  texts with a leak ${score.textsWithLeak}/${score.texts}`,
  )
  console.log(`  ${types.join("  ")}`)
  if (process.argv.includes("--missed")) for (const line of score.missed) console.log(`  missed ${line}`)
  if (process.argv.includes("--missed")) for (const line of score.wrong) console.log(`  wrong  ${line}`)
}

function measureSpeed(): void {
  const begun = performance.now()
  findPersonalData("dhr Jansen belt")
  const loading = performance.now() - begun
  const signals = readSignals("signals-dev.jsonl")
  if (signals === undefined) return
  for (let round = 0; round < 3; round++) for (const { text } of signals) maskPersonalData(text)
  const started = performance.now()
  let [signs, rounds] = [0, 0]
  while (performance.now() - started < 2000) {
    for (const { text } of signals) {
      maskPersonalData(text)
      signs += text.length
    }
    rounds++
  }
  const seconds = (performance.now() - started) / 1000
  console.log(`first text, with reading the lists: ${loading.toFixed(0)} ms`)
  console.log(
    `${Math.round(signs / seconds / 1000)} thousand signs a second, ${rounds} rounds over ${signals.length} texts`,
  )
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  measureSpeed()
  for (const institutions of [false, true]) {
    report("signals-dev.jsonl", institutions)
    report("pii-stress-dev.jsonl", institutions)
    report("signals-natural.jsonl", institutions)
  }
}
