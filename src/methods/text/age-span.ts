import { gate } from "./gate-bits.ts"
import type { Token } from "./tokens.ts"
import { highAges } from "./words/dates.ts"
import { wordSet } from "./words/titles.ts"

export const yearWords = wordSet("jaar jaren jr jarige jarig j lentes")

export const isHighAge = ({ kind, raw, word }: Token): boolean =>
  kind === "number"
    ? raw.length > 1 && raw.length < 6 && /^(?:9\d|1[01]\d)(?:,5)?$/.test(raw)
    : (word.gates & gate.highAge) !== 0

/** The first token of an age: over 'drie en' before 'negentig'. */
export const ageStart = (tokens: readonly Token[], at: number): number => {
  const unit = /^(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)$/.test(tokens[at - 2]?.low ?? "")
  return unit && tokens[at]?.low === "negentig" && tokens[at - 1]?.low === "en" ? at - 2 : at
}

/** 'honderd en twee', of which 'honderd' is the token that was found. */
const isHundredAnd = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.low === "honderd" && tokens[at + 1]?.low === "en" && highAges.has(`honderd${tokens[at + 2]?.low}`)

/** The last token of the age: over 'jaar', 'jr' and '-jarige'. */
export function ageEnd(tokens: readonly Token[], at: number): number {
  if (tokens[at + 1]?.raw === "-" && /^(?:jarige?|jr$|plus)/.test(tokens[at + 2]?.low ?? "")) return at + 2
  if (/^plus/.test(tokens[at + 1]?.low ?? "")) return at + 1
  if (isHundredAnd(tokens, at)) return ageEnd(tokens, at + 2)
  if (tokens[at + 1]?.raw === "'" && tokens[at + 2]?.glued && /^ers?$/.test(tokens[at + 2]?.low ?? "")) return at + 2
  if (tokens[at + 1]?.glued && /^'?ers?$/.test(tokens[at + 1]?.low ?? "")) return at + 1
  if (tokens[at + 1]?.glued && /^(?:e|ste|de)$/.test(tokens[at + 1]?.low ?? "")) return at + 1
  if (tokens[at + 1]?.raw === "+" && tokens[at + 1]?.glued) return at + 1
  return yearWords.has(tokens[at + 1]?.low ?? "") ? at + 1 : at
}
