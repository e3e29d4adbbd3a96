import { gate } from "./gate-bits.ts"
import { knowledgeOf } from "./name-lists.ts"
import type { Token } from "./tokens.ts"
import { surnameWords } from "./words/names-that-are-words.ts"
import { isOrganisationNoun, organisations } from "./words/organisations.ts"
import { stopWords } from "./words/stops.ts"
import { isRole, roles, shortTitles, sureTitles, wordSet } from "./words/titles.ts"

/** Small words inside family names: Dutch, Flemish, Arabic, Romance, German, Surinamese. */
export const infixes = wordSet(
  "van de den der 't het ter ten te tot in op uit aan bij von zu el al ad ar as at ben bin ibn ait ould abu abou abd da das do dos di del della du la le l' d' s' 's e y san vd vdr vanden vander vande mac mc van't in't op't aan't uit't der' zur zum dela della",
)

/** 'Op den Camp', "in 't Veld": these are part of a name only before an article; 'HB bij Terpstra' is no name. */
const beforeArticle = wordSet("in op uit aan bij tot")

/** Function words that, with a capital behind another name, are part of a name: 'Li Na'. */
const shortParts = wordSet("na so do ho men mei so ja")

/** Infixes that are whole surnames behind a title: 'mevrouw Le', 'dhr Do'. */
const shortSurname = /^(?:le|la|do|da|di|san|as|de)$/

/** A run of words that could be one person's name: the tokens `from` to `to`, with the places of its full words. */
export type Chain = { from: number; to: number; words: number[]; initials: number; infixed: boolean }

const singleCapital = (token: Token | undefined) => token?.kind === "word" && token.capital && token.raw.length === 1

/** 'J.', 'R.J.', 'P. J.': gives the place after the last dot, or `at` itself when no initial begins there. */
function afterInitials(tokens: readonly Token[], at: number): number {
  let next = at
  while (next < at + 12 && isInitial(tokens, next)) next += 2
  return next
}

export function isInitial(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const dotted = tokens[at + 1]?.raw === "." && tokens[at + 1]?.glued === true
  if (!dotted || token?.kind !== "word" || !token.capital) return false
  return token.raw.length === 1 || /^(?:Ch|Th|Ph|IJ|Ij|Fr|Chr|Joh|Jac|Wm|St)$/.test(token.raw)
}

/** The last part of a hyphenated word: 'vries' in 'Okafor-de' is still to come, 'schuld' in 'DUO-schuld' is no name. */
const lastPart = (raw: string) => raw.slice(raw.lastIndexOf("-") + 1)

export const endsInInfix = (token: Token): boolean =>
  token.raw.includes("-") && infixes.has(lastPart(token.raw).toLowerCase())

/**
 * Whether a capitalised word may be a name where it `opens` a sentence or not: no function word, title, role or
 * authority, and no 'DUO-schuld'.
 */
export function mayBeName(low: string, raw: string, shouted: boolean, opens: boolean): boolean {
  if (raw.length < 2 || (shouted && knowledgeOf(low).kind === "word")) return false
  if (low.startsWith("sint-") && !opens) return false
  if (stopWords.has(low) || shortTitles.has(low) || roles.has(low)) return false
  if (!low.endsWith("meester") && isRole(low) && knowledgeOf(low).kind !== "name") return false
  if (organisations.has(low.replace(/'s$/, "")) || (opens && isOrganisationNoun(low))) return false
  if (!raw.includes("-")) return true
  const last = lastPart(raw)
  return last !== last.toLowerCase() || infixes.has(last)
}

export const isNameWord = (token: Token | undefined): boolean =>
  token !== undefined && (token.word.gates & (token.opens ? gate.nameAtStart : gate.nameInside)) !== 0

/** The place behind the infixes at `at`, also abbreviated ('v.d.', 'v/d', 'vd'); `at` itself when there is none. */
export function infixEnd(tokens: readonly Token[], at: number): number {
  let next = at
  for (let steps = 0; steps < 3; steps++) {
    const token = tokens[next]
    if (token === undefined || (token.word.gates & gate.infix) === 0) break
    const letter = token.low === "v" || token.low === "d"
    const short = letter && isShortened(tokens[next + 1])
    if (letter && !short && !(token.low === "d" && next > at && tokens[next - 1]?.raw === "/")) break
    if (beforeArticle.has(token.low) && !articles.has(tokens[next + 1]?.low ?? "")) break
    next += short ? 2 : 1
  }
  return next
}

const articles = wordSet("de den der het 't 'n")
const isShortened = (sign: Token | undefined): boolean => sign?.glued === true && (sign.raw === "." || sign.raw === "/")

/** The place of the next full word over infixes ('van der'), or `undefined` when none follows closely. */
function overInfixes(tokens: readonly Token[], at: number, next: number): number | undefined {
  if (next === at) return undefined
  const token = tokens[next]
  const surname = token?.capital === true && !token.opens && surnameWords.has(token.low)
  return surname || isNameWord(token) ? next : undefined
}

/**
 * Reads a chain that begins at `at`, or `undefined` when nothing there can begin a name. It may begin with a lower-case
 * 'van der' only when it is `introduced` by a title.
 */
export function chainAt(tokens: readonly Token[], at: number, introduced = false): Chain | undefined {
  const chain: Chain = { from: at, to: at - 1, words: [], initials: 0, infixed: false }
  let next = at
  while (next < at + 12) {
    const step = chainStep(tokens, next, chain, introduced)
    if (step === next) break
    next = step
  }
  return chain.words.length + chain.initials > 0 ? chain : undefined
}

/** Adds what stands at `at` to the chain and gives the place behind it; `at` itself when the chain ends before it. */
function chainStep(tokens: readonly Token[], at: number, chain: Chain, introduced: boolean): number {
  const behind = afterInitials(tokens, at)
  if (behind > at) {
    chain.initials += (behind - at) / 2
    chain.to = behind - 1
    return behind
  }
  if (singleCapital(tokens[at]) && (chain.words.length > 0 ? !tokens[at]?.opens : opensSurname(tokens, at))) {
    chain.to = at
    chain.initials++
    return at + 1
  }
  const token = tokens[at]
  if (token === undefined || (chain.to >= at - 1 && chain.words.length > 0 && token.opens)) return at
  const cut = infixEnd(tokens, at)
  if (cut > at && chain.to >= chain.from && isInitial(tokens, cut)) {
    chain.initials++
    chain.to = cut + 1
    return cut + 2
  }
  const over = overInfixes(tokens, at, cut)
  const mayBeInfix = token.capital || introduced || chain.words.length + chain.initials > 0
  if (over !== undefined && mayBeInfix) {
    chain.infixed = true
    return addWord(chain, over)
  }
  const short = token.capital && !token.opens && chain.words.length > 0 && shortParts.has(token.low)
  const titled = isNameWord(token) && shortSurname.test(token.low) && sureTitles.has(tokens[at - 1]?.low ?? "")
  return short || titled || (isNameWord(token) && !infixes.has(token.low)) ? addWord(chain, at) : at
}

/** The last token of 'Gebremeskel, Y.' and 'Jansen, P. J.': initials behind a family name, before a sign or the end. */
export function surnameFirstEnd(tokens: readonly Token[], { words, initials, to }: Chain): number {
  if (tokens[to + 1]?.raw !== "," || words.length !== 1 || initials > 0) return to
  const end = afterInitials(tokens, to + 2)
  return end > to + 2 && tokens[end]?.kind !== "word" ? end - 1 : to
}

/** 'J Smit': a capital without a dot before a surname. */
const opensSurname = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.low !== "u" && isNameWord(tokens[at + 1]) && knowledgeOf(tokens[at + 1]?.low ?? "").last > 0

function addWord(chain: Chain, at: number): number {
  chain.words.push(at)
  chain.to = at
  return at + 1
}
