import { isDutchWord } from "./dutch-words.ts"
import { gate } from "./gate-bits.ts"
import { knowledgeOf } from "./name-lists.ts"
import { isPlaceName, longPlaceAt } from "./places.ts"
import { remember } from "./remember.ts"
import type { Token } from "./tokens.ts"
import { institutionEnds, institutionNouns } from "./words/organisations.ts"
import { sureTitles, wordSet } from "./words/titles.ts"

export const isInstitutionNoun = remember(
  (low: string) => institutionNouns.has(low) || /(?:school|centrum|huis|opvang|ziekenhuis)$/.test(low),
)
const kinds = wordSet(
  "openbare christelijke katholieke vrije bijzondere lagere stedelijk stedelijke gemeentelijke sociaal algemeen het de",
)
const joiners = wordSet("de het 't den der van ter ten te in aan op en sint")

/** Tokens `from` to `to` that name one institution. */
export type Institution = { from: number; to: number }

const mayName = (token: Token | undefined) =>
  token?.kind === "word" && token.capital && !token.opens && !sureTitles.has(token.low)

/** The last token of a proper name behind an institution's noun: over 'De', "'t", 'Ter' and one or more capitals. */
function nameEnd(tokens: readonly Token[], at: number): number {
  let to = at
  for (let next = at + 1; next < at + 6; next++) {
    const token = tokens[next]
    if (token === undefined || token.opens || token.kind !== "word") break
    if (mayName(token) && !/^(?:DUO|UWV|SVB)$/.test(token.raw)) to = next
    else if (!joiners.has(token.low)) break
    if (
      to === next &&
      !joiners.has(token.low) &&
      !joiners.has(tokens[next + 1]?.low ?? "") &&
      !mayName(tokens[next + 1])
    )
      break
  }
  const last = tokens[to]
  return to > at && last !== undefined && !joiners.has(last.low) ? to : at
}

/** Where the name of an institution around `at` lies: 'obs De Regenboog', 'Wartburg Lyceum', 'het AZ Sint-Lucas'. */
function institutionAt(tokens: readonly Token[], at: number): Institution | undefined {
  const token = tokens[at]
  if (token?.kind !== "word") return undefined
  if ((token.word.gates & gate.institution) !== 0 && isInstitutionNoun(token.low)) {
    const to = nameEnd(tokens, at)
    if (to > at) return { from: kinds.has(tokens[at - 1]?.low ?? "") && !articleOnly(tokens[at - 1]) ? at - 1 : at, to }
  }
  const called = calledAfterThing(tokens, at)
  if (called !== undefined) return called
  const named = token.capital && !token.opens && institutionEnds.has(token.low) && mayNameBefore(tokens[at - 1])
  return named ? { from: at - 1, to: at } : undefined
}

const led = wordSet("op bij in van naar uit door via")

/** 'bij De Regenboog', "op 't Kofschip", 'van Sint-Lucas': behind a preposition, a word that is no family name; not 'Ans van 't Veer'. */
function calledAfterThing(tokens: readonly Token[], at: number): Institution | undefined {
  const [token, next, previous] = [tokens[at], tokens[at + 1], tokens[at - 1]]
  if (token === undefined || token.opens || !(token.capital || token.raw === "'t") || !led.has(previous?.low ?? ""))
    return undefined
  if (token.capital && /^sint-\p{L}{4}/u.test(token.low) && !isPlaceName(token.low)) return { from: at, to: at }
  if (longPlaceAt(tokens, at) !== undefined) return undefined
  const owner = tokens[at - 2]
  if (previous?.low === "van" && owner?.capital && knowledgeOf(owner.low).first > 0) return undefined
  const article = (token.capital && /^(?:de|het|ter|ten)$/.test(token.low)) || token.raw === "'t"
  if (!article || next?.kind !== "word" || !next.capital || isPlaceName(`${token.low} ${next.low}`)) return undefined
  const adjective = tokens[at + 2]?.capital === true && isThing(next.low) && isThing(tokens[at + 2]?.low ?? "")
  if (adjective) return { from: at, to: at + 2 }
  return isThing(next.low) ? { from: at, to: at + 1 } : undefined
}

/** A word of the dictionary that no list has as a name. */
const isThing = (low: string): boolean =>
  isDutchWord(low) && knowledgeOf(low).first === 0 && knowledgeOf(low).last === 0

const articleOnly = (token: Token | undefined) => token?.low === "het" || token?.low === "de"
const mayNameBefore = (token: Token | undefined) => token?.kind === "word" && token.capital && !joiners.has(token.low)

/** Institutions that a reader could trace a person by: schools, nurseries, centres, hospitals, homes. */
export function institutionsIn(tokens: readonly Token[]): Institution[] {
  const found: Institution[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined) break
    if ((token.word.gates & gate.institution) === 0 && (token.opens || !(token.capital || token.raw === "'t"))) continue
    const institution = institutionAt(tokens, at)
    if (institution === undefined || institution.from <= (found.at(-1)?.to ?? -1)) continue
    found.push(institution)
    at = institution.to
  }
  return found
}
