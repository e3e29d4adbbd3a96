import { gate } from "./gate-bits.ts"
import { houseNumberAt, numberEnd } from "./house-number.ts"
import { comesFrom, livesAfter, livesNear, numberBehind } from "./lives-near.ts"
import { knowledgeOf } from "./name-lists.ts"
import { headedStreetAt, isNamedStreet, unitAt } from "./other-streets.ts"
import type { Token } from "./tokens.ts"
import { namePrefixes, ordinaryWords, streetEnding, streetJoiner } from "./words/streets.ts"
import { shortTitles, sureTitles, wordSet } from "./words/titles.ts"

/** The first token of the street's name that ends at `at`: over 'Van den', 'Burg. de', '1e', 'Prins', 'Anne'. */
function streetStart(tokens: readonly Token[], at: number): number {
  let start = at
  for (let look = at - 1; look >= 0 && look >= at - 6; look--) {
    const token = tokens[look]
    const title = tokens[look - 1]?.low ?? ""
    if (token === undefined || (shortTitles.has(title) && !namePrefixes.has(title))) break
    const isPrefix = namePrefixes.has(token.low) && (token.capital || tokens[look + 1]?.raw === ".")
    if (token.opens && /^(?:op|aan|bij|van|in|te)$/.test(token.low) && start === look + 1 && tokens[start]?.capital)
      break
    if (isPrefix || isOrdinalNumber(tokens, look)) start = look
    else if (token.capital && !token.opens && look === start - 1) start = look
    else if (isInitial(token) && tokens[look + 1]?.raw === ".") start = look
    else if (!isBetween(tokens, look)) break
  }
  return start
}

const isInitial = (token: Token | undefined): boolean =>
  token?.kind === "word" && token.capital && token.raw.length === 1

const isOrdinalNumber = (tokens: readonly Token[], at: number) =>
  tokens[at]?.kind === "number" && tokens[at + 1]?.glued === true && /^(?:e|ste|de)$/.test(tokens[at + 1]?.low ?? "")

/** What may stand inside a street's name: 'van den', the dot of 'Burg.', the 'e' of '1e'. */
const isBetween = (tokens: readonly Token[], at: number): boolean => {
  const [token, previous] = [tokens[at], tokens[at - 1]]
  if (token?.raw === ".") return token.glued && (namePrefixes.has(previous?.low ?? "") || isInitial(previous))
  if (token?.glued) return isOrdinalNumber(tokens, at - 1)
  return token?.kind === "word" && streetJoiner.test(token.low)
}

/** A street found in a text: with a house number, tied to a dwelling, or only a place in town. */
export type Street = { start: number; end: number; from: number; to: number; kind: "address" | "place" }

/** 'nummer 14 in de Kerkstraat': the place of the number that stands before its street. */
function numberAhead(tokens: readonly Token[], from: number): number | undefined {
  const article = /^(?:de|het|den)$/.test(tokens[from - 1]?.low ?? "") ? from - 2 : from - 1
  const called = /^(?:nr|nummer|huisnummer)$/.test(tokens[article - 2]?.low ?? "")
  const isNumber = tokens[article - 1]?.kind === "number"
  return called && isNumber && /^(?:in|op|van|aan)$/.test(tokens[article]?.low ?? "") ? article - 1 : undefined
}

/** 'Bos en Lommerweg 5', 'Kerkstraat / Molenweg 3': two names, where a house number shows that they are one address. */
function joinedStart(tokens: readonly Token[], from: number, number: number | undefined): number {
  const corner = tokens[from - 1]?.raw === "/" ? tokens[from - 2] : undefined
  if (number !== undefined && corner?.capital && streetEnding(corner.low) !== "none")
    return streetStart(tokens, from - 2)
  const isPair = number !== undefined && tokens[from - 1]?.low === "en" && tokens[from]?.capital === true
  const first = tokens[from - 2]
  return isPair && first?.capital === true && knowledgeOf(first.low).first === 0 ? from - 2 : from
}

const lowerPrefix =
  /^(?:oude|nieuwe|lange|korte|grote|kleine|prins|prinses|koning|koningin|burgemeester|burg|sint|st|dr|prof|pater|pastoor|eerste|tweede|derde)$/

/** The start of a street typed without capitals: over 'jan van', 'prins', 'oude', 'van der' behind a name. */
function lowerStart(tokens: readonly Token[], at: number): number {
  let start = at
  for (let look = at - 1; look >= 0 && look >= at - 5; look--) {
    const token = tokens[look]
    if (token?.kind !== "word" || token.capital) break
    if (lowerPrefix.test(token.low) || knowledgeOf(token.low).first === 2) start = look
    else if (!/^(?:van|der|den|de|ter|ten)$/.test(token.low)) break
  }
  return start
}

/** 'mw Kloosterdijk': a family name that ends as a street does. */
const isTitled = (tokens: readonly Token[], at: number): boolean =>
  sureTitles.has((tokens[at - 1]?.raw === "." ? tokens[at - 2] : tokens[at - 1])?.low ?? "")

function streetAt(tokens: readonly Token[], at: number): Street | undefined {
  const token = tokens[at]
  if (token === undefined || token.kind !== "word" || token.raw.length < 4) return undefined
  const ending = streetEnding(token.low)
  const firm = ending === "firm"
  const loose = ending === "loose" && token.capital
  if (!firm && !token.capital) return undefined
  const number = houseNumberAt(tokens, at, firm)
  if (!firm && number === undefined) return undefined
  if (number === undefined && isTitled(tokens, at)) return undefined
  const named = token.capital && number !== undefined && isNamedStreet(tokens, at, number)
  if (!firm && !named && !(loose && number !== undefined)) return undefined
  const lives = livesNear(tokens, at - 1, 8)
  if (ordinaryWords.has(token.low) && !(number !== undefined && token.capital)) return undefined
  const from = token.capital || number === undefined ? streetStart(tokens, at) : lowerStart(tokens, at)
  const capital = tokens[from]?.capital === true || token.capital
  if (!capital && !(number !== undefined && (lives || token.low.length > 7))) return undefined
  const to = number === undefined ? at : numberEnd(tokens, number)
  const ahead = numberAhead(tokens, from)
  const begin = number === undefined && ahead !== undefined ? ahead : joinedStart(tokens, from, number)
  const isAddress =
    number !== undefined ||
    ahead !== undefined ||
    comesFrom(tokens, from) ||
    (lives && !token.opens) ||
    livesAfter(tokens, at) ||
    numberBehind(tokens, at)
  const [start, end] = [tokens[begin]?.start ?? token.start, tokens[to]?.end ?? token.end]
  return { start, end, from: begin, to, kind: isAddress ? "address" : "place" }
}

const beforeNumber = wordSet(". , nr nummer no huisnummer")

/** What speaks for a street at a word: its kind, its ending, or a capital with what may be a number behind it. */
function anyStreetAt(tokens: readonly Token[], at: number): Street | undefined {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (token?.kind !== "word") return undefined
  const { gates } = token.word
  let street: Street | undefined
  if ((gates & gate.streetHead) !== 0 || (token.capital && ((next?.word.gates ?? 0) & gate.beforeTown) !== 0))
    street = headedStreetAt(tokens, at)
  if (street === undefined && (gates & gate.unit) !== 0) street = unitAt(tokens, at)
  if (street !== undefined) return street
  const numbered = token.capital && next !== undefined && (next.kind === "number" || beforeNumber.has(next.low))
  return (gates & gate.street) !== 0 || numbered ? streetAt(tokens, at) : undefined
}

/** Streets: an address where a house number or a dwelling goes with it; otherwise a place that is no person's name. */
export function streetsIn(tokens: readonly Token[]): Street[] {
  const found: Street[] = []
  for (let at = 0; at < tokens.length; at++) {
    const street = anyStreetAt(tokens, at)
    if (street === undefined) continue
    const earlier = found.at(-1)
    if (earlier !== undefined && street.from <= earlier.from) found.pop()
    if (street.from <= (found.at(-1)?.to ?? -1)) continue
    found.push(street)
    at = street.to
  }
  return found
}
