import { onlySurnames } from "./bare-surnames.ts"
import { isThirdPerson } from "./dutch-words.ts"
import type { Chain } from "./name-chain.ts"
import { knowledgeOf } from "./name-lists.ts"
import type { Token } from "./tokens.ts"
import { abstract } from "./words/names-that-are-words.ts"
import { personVerbs } from "./words/stops.ts"
import { isRole } from "./words/titles.ts"

/** What only people do. */
export const speakingVerb =
  /^(?:bel|zegt|zei|vertel|vraagt|vroeg|woon|huil|appt|mail|denkt|dacht|durf|schaamt|slaapt|wil$|kwam|komt|weiger|huurt|huurde|leent|leende|verhuis|vertrok|spijbel|logeer|mist$|snikt|schreeuw|klaag|vergeet|vergat|drinkt|hoopt|zweeg|schold|stotter|knikt|zucht|trok$|logeer|probeer|herken)/

const isKnown = (tokens: readonly Token[], at: number): boolean => {
  const { first, last } = knowledgeOf(tokens[at]?.low ?? "")
  return first + last > 0
}

/** 'Roos haar moeder belt', "Merel d'r kamer schimmelt": an owner, and what is owned does or is something. */
export const owns = (tokens: readonly Token[], { to }: Chain): boolean => {
  const [owner, verb] = [tokens[to + 1]?.low ?? "", tokens[to + 3]?.low ?? ""]
  if (!/^(?:haar|zijn|z'n|d'r)$/.test(owner) || verb.endsWith("en") || /^ge.{1,20}[td]$/.test(verb)) return false
  return isKnown(tokens, to) && (personVerbs.has(verb) || isThirdPerson(verb))
}

/** 'Dechen wacht op haar man', 'Nodirbek mist zijn kinderen': a relative of the one who does it, in the same clause. */
const hasRelative = (tokens: readonly Token[], { to }: Chain): boolean => {
  for (let at = to + 2; at < to + 6 && tokens[at]?.kind === "word"; at++)
    if (/^(?:haar|zijn|z'n|d'r)$/.test(tokens[at]?.low ?? "") && isRole(tokens[at + 1]?.low ?? "")) return true
  return false
}

/** What only people do, also where no list holds the name: shops and dienst do not sleep, cry or play truant. */
const bodily =
  /^(?:huil|woont|woonde|schaamt|durf|slaapt|sliep|spijbel|snik|drinkt|logeer|rookt|zwijgt|zweeg|verstaat|bidt|bevalt|beviel|hoest|rouwt|trouwt|trouwde)/

/** What things and bodies seldom do: a firm may be, have, help, stop, ask and say. */
const personal =
  /^(?:mag|mocht|wil|wilde|wou|ging|gaat|kreeg|krijgt|zoekt|zocht|belt|belde|wacht|wachtte|vertelt|vertelde|verloor|vindt|vond|leeft|kent|las|leest|at|eet|wandelt|fietst|weet|wist|denkt|dacht|hoopt|kijkt|keek|leert|leerde)$/

/** 'Roos en Merel delen een kamer': two words that are names as well, and both do something. */
export const isJoinedPair = (tokens: readonly Token[], { to }: Chain): boolean => {
  const [other, verb] = [tokens[to + 2], tokens[to + 3]]
  if (!/^(?:en|&)$/.test(tokens[to + 1]?.low ?? "") || other?.capital !== true || other.opens) return false
  if (abstract.has(tokens[to]?.low ?? "") && abstract.has(other.low)) return false
  const both = isKnown(tokens, to) && (knowledgeOf(other.low).first > 0 || onlySurnames.has(other.low))
  return both && verb?.kind === "word" && !verb.capital && (verb.low.endsWith("en") || personVerbs.has(verb.low))
}

/** A strange first word is a name when what it does is what a body does, or its relative is named. */
export const forStrange = (tokens: readonly Token[], chain: Chain): number => {
  const isWord = chain.words.some((at) => knowledgeOf(tokens[at]?.low ?? "").kind === "word")
  if (isWord) return 0
  if (bodily.test(tokens[chain.to + 1]?.low ?? "") || hasRelative(tokens, chain)) return 1
  return personal.test(tokens[chain.to + 1]?.low ?? "") ? 0.75 : 0
}

/** The second name of a list says that the first is one. */
export const joinedTo = (second: Token, third: Token | undefined): number => {
  const { first } = knowledgeOf(second.low)
  if (first === 2) return 3
  return first === 1 && third?.low === "en" ? 1.5 : 0
}

/** 'twee vriendinnen', 'nog drie vrouwen'. */
export const isPeople = (tokens: readonly Token[], at: number): boolean =>
  [at, at + 1].some((place) => {
    const low = tokens[place]?.low ?? ""
    return isRole(low) || isRole(low.replace(/(?:nen|en|s)$/, "")) || /^(?:vrouwen|mannen|anderen|mensen)$/.test(low)
  })
