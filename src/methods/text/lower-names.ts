import { isCapitalWord, isDutchWord, isThirdPerson } from "./dutch-words.ts"
import { infixEnd } from "./name-chain.ts"
import { knowledgeOf } from "./name-lists.ts"
import type { Token } from "./tokens.ts"
import { functionWords } from "./words/names-that-are-words.ts"
import { organisationNouns, organisations } from "./words/organisations.ts"
import { personVerbs, stopWords } from "./words/stops.ts"
import { fullTitles, isRole, namingWords, roles, shortTitles } from "./words/titles.ts"

/** Tokens `from` to `to` typed without capitals. */
export type LowerName = { from: number; to: number }

const plainWord = (token: Token | undefined): token is Token =>
  token?.kind === "word" && !token.capital && !stopWords.has(token.low) && !personVerbs.has(token.low)

const isSurname = (token: Token | undefined) => plainWord(token) && knowledgeOf(token.low).last > 0
const isFirstName = (token: Token | undefined) =>
  plainWord(token) && knowledgeOf(token.low).first === 2 && !functionWords.has(token.low) && !isRole(token.low)

/** Follows a lower-case name as long as known names come, over infixes: 'fatima zahra el ouali'. */
function follow(tokens: readonly Token[], last: number): number {
  let to = last
  for (let steps = 0; steps < 4; steps++) {
    const next = infixEnd(tokens, to + 1)
    const token = tokens[next]
    const over = next > to + 1
    const strong = plainWord(token) && (knowledgeOf(token.low).last === 2 || knowledgeOf(token.low).first === 2)
    if (!strong && !(over && isSurname(token))) break
    to = next
  }
  return to
}

/** After 'dhr', 'mw', 'fam': the next word is the name, when it can be one ('dhr de boer', not 'mevrouw belt'). */
export function lowerAfterTitle(tokens: readonly Token[], at: number): LowerName | undefined {
  const title = tokens[at]
  if (title?.kind !== "word" || !shortTitles.has(title.low)) return undefined
  const from = tokens[at + 1]?.raw === "." && tokens[at + 1]?.glued ? at + 2 : at + 1
  const initials = lowerInitials(tokens, from)
  const name = infixEnd(tokens, initials)
  const token = tokens[name]
  if (!plainWord(token) || token.raw.length < 2 || roles.has(token.low) || organisations.has(token.low))
    return undefined
  const { first, last, shape, kind } = knowledgeOf(token.low)
  const full = fullTitles.has(title.low)
  const idle =
    name > initials && initials === from && /^(?:in|op|uit|aan|bij|te|tot|e|y|so)$/.test(tokens[from]?.low ?? "")
  const introduced = (name > from && !idle) || initials > from
  if (idle && last === 0) return undefined
  const verbAfter = personVerbs.has(tokens[name + 1]?.low ?? "")
  const listed = last === 2 || first === 2 || (last === 1 && (!full || introduced || verbAfter))
  const unknown = (kind === "strange" || kind === "thing") && !isThirdPerson(token.low)
  const shaped = !full && (shape > 1 || unknown) && !/(?:te|de|ten|den|t|en)$/.test(token.low)
  return listed || shaped || (introduced && !full) ? { from, to: follow(tokens, name) } : undefined
}

/** Behind 'j.', 'j.w.' in lower case. */
function lowerInitials(tokens: readonly Token[], at: number): number {
  let next = at
  while (
    next < at + 8 &&
    /^[a-z]$/.test(tokens[next]?.raw ?? "") &&
    tokens[next + 1]?.raw === "." &&
    tokens[next + 1]?.glued
  )
    next += 2
  return next
}

/** 's. gül en h. gül': another with an initial beside it. */
const isJoined = (tokens: readonly Token[], at: number, name: number): boolean => {
  const before = tokens[at - 1]?.low === "en" ? tokens[at - 2] : undefined
  if (before?.kind === "person" || (before?.kind === "word" && tokens[at - 3]?.raw === ".")) return true
  return tokens[name + 1]?.low === "en" && lowerInitials(tokens, name + 2) > name + 2
}

/** Before initials and a family name: 'gegeven aan j. smit', '(j. smit)'. */
const handed = /^(?:\(|:|aan|van|voor|met|bij|door|namens|volgens|tav)$/

/** A name without capitals and without a title: two known names in a row, or initials and a surname. */
export function lowerPair(tokens: readonly Token[], at: number): LowerName | undefined {
  const token = tokens[at]
  if (token === undefined || token.capital || token.kind !== "word") return undefined
  if (/^[a-z]$/.test(token.raw)) {
    const name = infixEnd(tokens, lowerInitials(tokens, at))
    const introduced =
      name > lowerInitials(tokens, at) ||
      (token.opens && personVerbs.has(tokens[name + 1]?.low ?? "")) ||
      handed.test(tokens[at - 1]?.low ?? "") ||
      isJoined(tokens, at, name) ||
      isRole(tokens[at - 1]?.low ?? "")
    return lowerInitials(tokens, at) > at && introduced && isSurname(tokens[name]) ? { from: at, to: name } : undefined
  }
  if (!isFirstName(token) || organisationNouns.has(tokens[at - 1]?.low ?? "")) return undefined
  const cut = cutShort(tokens, at + 1)
  if (cut !== undefined) return { from: at, to: cut }
  const bracketed = tokens[at - 1]?.raw === "(" && tokens[at + 2]?.raw === ")" && isSurname(tokens[at + 1])
  const to = bracketed ? at + 1 : follow(tokens, at)
  return to > at ? { from: at, to } : undefined
}

/** Behind a first name: 'm.', 'el m.', 'v.d. b.', a family name cut short for privacy. */
function cutShort(tokens: readonly Token[], at: number): number | undefined {
  const letter = infixEnd(tokens, at)
  const dotted = tokens[letter + 1]?.raw === "." && tokens[letter + 1]?.glued === true
  return /^[a-z]$/i.test(tokens[letter]?.raw ?? "") && dotted ? letter + 1 : undefined
}

/** One known first name without a capital needs a role or a word that names before it, or a verb behind it. */
export function lowerSingle(tokens: readonly Token[], at: number): LowerName | undefined {
  const token = tokens[at]
  if (
    token === undefined ||
    !isFirstName(token) ||
    token.glued ||
    token.raw.length < 4 ||
    knowledgeOf(token.low).last === 1
  )
    return undefined
  const previous = tokens[at - 1]?.low ?? ""
  if (isOnlyName(token.low)) return { from: at, to: at }
  const introduced = isRole(previous) || (namingWords.has(previous) && previous !== "met")
  const acts = token.opens && personVerbs.has(tokens[at + 1]?.low ?? "")
  return introduced || acts ? { from: at, to: at } : undefined
}

/** A first name that is no word of Dutch in any form: read also where nothing introduces it. */
const isOnlyName = (low: string): boolean => low.length > 4 && !isDutchWord(low) && !isCapitalWord(low)

const named = /^(?:heet|heette|genaamd|genoemd|voornaam|roepnaam|naam)$/

export const isNaming = (low: string): boolean => named.test(low)

/** After 'heet', 'genaamd' and the like one known first name is enough. */
export function lowerNamed(tokens: readonly Token[], at: number): LowerName | undefined {
  if (!named.test(tokens[at]?.low ?? "")) return undefined
  const from = /^(?::|is|hij|ie|ze|zij|hem|haar)$/.test(tokens[at + 1]?.low ?? "") ? at + 2 : at + 1
  return isFirstName(tokens[from]) ? { from, to: follow(tokens, from) } : undefined
}
