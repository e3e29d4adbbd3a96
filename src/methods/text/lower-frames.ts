import { isCapitalWord, isDutchWord, isThirdPerson } from "./dutch-words.ts"
import { lowerListed } from "./lower-lists.ts"
import type { LowerName } from "./lower-names.ts"
import { knowledgeOf } from "./name-lists.ts"
import { remember } from "./remember.ts"
import type { Token } from "./tokens.ts"
import { callNames } from "./words/call-names.ts"
import { closePeople, lowerNameWords, wordsLikeCallNames } from "./words/lower-names.ts"
import { organisations } from "./words/organisations.ts"
import { personVerbs, stopWords } from "./words/stops.ts"
import { isRole, namingWords, wordSet } from "./words/titles.ts"

const beforePersons = wordSet(
  "via cc ma pa of heeft had kwam komt wil moet kan mag gaat ging krijgt kreeg woont met bij van voor aan door namens volgens naast tegen zonder ook toen als dat want en om zag hoorde sprak ziet hielp help belde omdat samen oude kleine lange dikke arme lieve onze",
)
const meetings = wordSet(
  "gesproken gebeld gesprek afspraak intake contact huisbezoek kennisgemaakt gemaild geappt langs bezoek samen belafspraak overleg",
)
/** What is said or done with the mouth, the telephone or the heart: only people do it. */
export const speaks =
  /^(?:zegt|zei|vertelt|vertelde|vroeg|huilt|huilde|belt|belde|appt|appte|mailt|mailde|schaamt|durft|woont|spijbelt|snikt|snikte)$/

/** A name that people are called by and that is hardly ever anything else: 'wim', 'ria', 'joke'. */
const isCallName = remember(
  (low: string): boolean =>
    low.length > 2 &&
    (callNames.has(low) || (low.length > 3 && !isDutchWord(low) && !isCapitalWord(low))) &&
    knowledgeOf(low).first === 2 &&
    !wordsLikeCallNames.has(low) &&
    !organisations.has(low) &&
    !isRole(low) &&
    !stopWords.has(low),
)

/** 'henks uitkering': the owner's s behind a call name, when the whole is no word. */
const isOwner = remember(
  (low: string): boolean =>
    low.length > 4 && low.endsWith("s") && isCallName(low.slice(0, -1)) && !isDutchWord(low) && !callNames.has(low),
)

/** Whether a word without a capital can be read as a name where the words around it say so. */
export const mayStandLower = (low: string): boolean =>
  isCallName(low) || lowerNameWords.has(low) || wordsLikeCallNames.has(low) || isOwner(low)

export const isVerb = (token: Token | undefined): boolean =>
  token?.kind === "word" && !token.capital && (personVerbs.has(token.low) || isThirdPerson(token.low))

export const bracketedAge = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.raw === "(" &&
  /^\d{1,3}$/.test(tokens[at + 2]?.raw ?? "") &&
  /^(?:[),]|jaar|jr|j)$/.test(tokens[at + 3]?.low ?? "")

/** 'jan t/m mrt', 'sinds jan 2024': the month. */
export const isMonth = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.low === "jan" &&
  (tokens[at - 1]?.kind === "number" ||
    tokens[at + 1]?.kind === "number" ||
    /^(?:tot|t|feb|mrt|apr|-|–|\.)$/.test(tokens[at + 1]?.low ?? "") ||
    (/^[,/]$/.test(tokens[at + 1]?.raw ?? "") &&
      /^(?:feb|febr|februari|mrt|maart|apr|april)$/.test(tokens[at + 2]?.low ?? "")) ||
    /^(?:in|eind|begin|sinds|vanaf|per|half|medio)$/.test(tokens[at - 1]?.low ?? ""))

/** One first name without a capital, where a person must stand: 'de dochter van jan', 'els en wim redden het niet'. */
export function lowerInFrame(tokens: readonly Token[], at: number): LowerName | undefined {
  const token = tokens[at]
  if (token === undefined || !mayStandLower(token.low)) return undefined
  if (!isMonth(tokens, at) && lowerListed(tokens, at, isCallName)) return { from: at, to: at }
  if (token.glued) return undefined
  const next = tokens[at + 1]
  if (isOwner(token.low)) return next?.kind === "word" && !stopWords.has(next.low) ? { from: at, to: at } : undefined
  if (!isCallName(token.low)) return wordInFrame(tokens, at)
  const previous = tokens[at - 1]
  if (isMonth(tokens, at)) return undefined
  const introduced =
    previous?.kind === "word" &&
    (beforePersons.has(previous.low) ||
      isRole(previous.low) ||
      namingWords.has(previous.low) ||
      (previous.low === "ben" && tokens[at - 2]?.low === "ik"))
  const joined = next?.low === "en" && isCallName(tokens[at + 2]?.low ?? "")
  const acts = token.opens && isVerb(next)
  return introduced || joined || acts || bracketedAge(tokens, at) ? { from: at, to: at } : undefined
}

/** A name that is a word too needs more: somebody met, a relative who does something, an age, 'was … er niet'. */
function wordInFrame(tokens: readonly Token[], at: number): LowerName | undefined {
  const [previous, next] = [tokens[at - 1], tokens[at + 1]]
  const low = tokens[at]?.low ?? ""
  const only = { from: at, to: at }
  if (bracketedAge(tokens, at) && !/^(?:de|het|een|'t|elke)$/.test(previous?.low ?? "")) return only
  if (tokens[at]?.opens && isCallName(next?.low ?? "") && isVerb(tokens[at + 2])) return { from: at, to: at + 1 }
  if (english.test(low) && (next === undefined || next.kind === "sign") && forWhom.has(previous?.low ?? "")) return only
  if (tokens[at]?.opens && english.test(low) && isVerb(next)) return only
  if (tokens[at]?.opens && speaks.test(next?.low ?? "")) return only
  if (next?.low === "en" && tokens[at]?.opens && isCallName(tokens[at + 2]?.low ?? "")) return only
  const goesOn = next === undefined || next.kind !== "word" || isVerb(next) || stopWords.has(next.low)
  if (!goesOn || /^(?:en|of|als|is)$/.test(next?.low ?? "")) {
    return closePeople.has(previous?.low ?? "") && next?.low === "is" ? only : undefined
  }
  if (closePeople.has(previous?.low ?? "") && (isVerb(next) || next === undefined)) return only
  if (/^(?:is|was)$/.test(previous?.low ?? "") && next?.low === "er") return only
  const met = /^(?:met|bij|aan)$/.test(previous?.low ?? "") && meetings.has(tokens[at - 2]?.low ?? "")
  return met && !weather.has(low) ? only : undefined
}

/** Words of English, not of Dutch: 'grace heeft geen papieren'. */
const english = /^(?:grace|faith|hope|joy|blessing|precious|patience|comfort|princess|promise|violet|hazel|dolly)$/

const forWhom = wordSet("voor van met bij aan door")

const weather = wordSet("winter zomer lente hart rust vrede")
