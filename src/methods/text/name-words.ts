import { knowledgeOf } from "./name-lists.ts"
import type { Token } from "./tokens.ts"
import { closePeople } from "./words/lower-names.ts"
import { personVerbs } from "./words/stops.ts"
import { wordSet } from "./words/titles.ts"

/** First names that are function words: with a capital they are read as a name only where the grammar leaves nothing else. */
const functionNames = wordSet("wil will ben ken door lot bill don")

/** These may follow the verb 'wil' as nouns or adverbs: 'Wil was ophangen', 'Wil bad nemen'. */
const notAfterVerb = wordSet("was bad bond week wees leek las at boog")

const hasSubject = (token: Token | undefined): boolean =>
  token?.kind === "word" &&
  !token.capital &&
  personVerbs.has(token.low) &&
  !token.low.endsWith("en") &&
  !/^(?:zijn|gaan|staan)$/.test(token.low) &&
  !notAfterVerb.has(token.low)

const isAge = (tokens: readonly Token[], at: number): boolean =>
  /^[(,]$/.test(tokens[at]?.raw ?? "") &&
  /^\d{1,3}$/.test(tokens[at + 1]?.raw ?? "") &&
  /^(?:[),]|jaar|jr)$/.test(tokens[at + 2]?.low ?? "")

/** 'Wil belt', 'met Wil gesproken', 'Wil (78)', 'Wil en Riet': whether a function word with a capital is a first name. */
export function isFunctionName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.kind !== "word" || !token.capital || token.shouted || !functionNames.has(token.low.replace(/'s$/, "")))
    return false
  const [previous, next, second] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]]
  if (isAge(tokens, at + 1)) return true
  if (token.low.endsWith("'s")) return next?.kind === "word"
  if (next?.kind === "word" && next.capital) return false
  const joined = /^(?:en|&|,)$/.test(next?.low ?? "") && second?.capital === true && !second.opens
  if (joined && knowledgeOf(second?.low ?? "").first > 0) return true
  if (/^(?:haar|zijn|z'n|d'r)$/.test(next?.low ?? "") && hasSubject(tokens[at + 3])) return true
  if (token.opens) return hasSubject(next)
  const listed = previous?.raw === "," && tokens[at - 2]?.capital === true && next?.low === "en"
  return listed || (previous?.kind === "word" && !previous.capital)
}

/** 'Storms moeder weet van niets', 'Annes zus': a first name with an s before a relative. */
export function ownsRelative(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.kind !== "word" || !token.capital || token.raw.length < 4 || !token.low.endsWith("s")) return false
  if (!closePeople.has(tokens[at + 1]?.low ?? "") || /^(?:man|vrouw)$/.test(tokens[at + 1]?.low ?? "")) return false
  return knowledgeOf(token.low.slice(0, -1)).first > 0 && knowledgeOf(token.low).first === 0
}
