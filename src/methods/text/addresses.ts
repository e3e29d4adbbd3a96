import { before, matchesOf, type Search, type Span, spansOf } from "./spans.ts"
import type { Token } from "./tokens.ts"
import { belgianTowns, dwelling, namePrefixes, numberSuffix, ordinaryWords, streetEnding } from "./words/streets.ts"
import { shortTitles } from "./words/titles.ts"

const infix = /^(?:van|de|den|der|het|'t|ter|ten|te|la|le|du)$/
const isHouseNumber = (token: Token | undefined) => token?.kind === "number" && /^[1-9]\d{0,3}$/.test(token.raw)
const counted =
  /^(?:jaar|keer|uur|euro|kinderen|mensen|gezinnen|woningen|weken|maanden|dagen|bewoners|personen|huizen|meter|km|%)/

/** The first token of the street's name that ends at `at`: over 'Van den', 'Burg. de', '1e', 'Prins', 'Anne'. */
function streetStart(tokens: readonly Token[], at: number): number {
  let start = at
  for (let look = at - 1; look >= 0 && look >= at - 6; look--) {
    const token = tokens[look]
    const title = tokens[look - 1]?.low ?? ""
    if (token === undefined || (shortTitles.has(title) && !namePrefixes.has(title))) break
    const isPrefix = namePrefixes.has(token.low) && (token.capital || tokens[look + 1]?.raw === ".")
    if (isPrefix || isOrdinalNumber(tokens, look)) start = look
    else if (token.capital && !token.opens && look === start - 1) start = look
    else if (!isBetween(tokens, look)) break
  }
  return start
}

const isOrdinalNumber = (tokens: readonly Token[], at: number) =>
  tokens[at]?.kind === "number" && tokens[at + 1]?.glued === true && /^(?:e|ste|de)$/.test(tokens[at + 1]?.low ?? "")

/** What may stand inside a street's name: 'van den', the dot of 'Burg.', the 'e' of '1e'. */
const isBetween = (tokens: readonly Token[], at: number): boolean => {
  const [token, previous] = [tokens[at], tokens[at - 1]]
  if (token?.raw === ".") return token.glued && namePrefixes.has(previous?.low ?? "")
  if (token?.glued) return isOrdinalNumber(tokens, at - 1)
  return token?.kind === "word" && infix.test(token.low)
}

/** The last token of the house number that begins at `at`: '7 bus 3', '112-III', '12 a', '14/2', '120-huis'. */
function numberEnd(tokens: readonly Token[], at: number): number {
  let end = at
  for (let steps = 0; steps < 3; steps++) {
    const next = tokens[end + 1]
    const later = tokens[end + 2]
    if (next === undefined) break
    if (/^[-/]$/.test(next.raw) && later?.glued === true && (later.kind === "number" || later.raw.length < 6)) end += 2
    else if (next.kind !== "word" || next.raw.length > 6) break
    else if (/^(?:bus|bte|box)$/.test(next.low) && (later?.kind === "number" || later?.raw.length === 1)) end += 2
    else if (numberSuffix.has(next.low) && (next.glued || next.raw.length > 1 || next.capital) && next.low !== "bus")
      end += 1
    else if (next.raw.length === 1 && next.low !== "u" && !/[\p{L}\d]/u.test(later?.glued ? later.raw : "")) end += 1
    else break
  }
  return end
}

const livesNear = (tokens: readonly Token[], at: number, reach: number): boolean => {
  for (let look = at; look > at - reach && look >= 0; look--) {
    const token = tokens[look]
    if (token?.kind === "sign" && /[.!?]/.test(token.raw) && tokens[look + 1]?.opens) return false
    if (dwelling.has(token?.low ?? "")) return true
  }
  return false
}

/** Whether a number of a house in this street stands just behind it: 'Marktstraat (o.a. familie X, nr. 14)'. */
function numberBehind(tokens: readonly Token[], at: number): boolean {
  for (let look = at + 1; look < at + 10 && look < tokens.length; look++) {
    if (/^(?:nr|nummer|huisnummer)$/.test(tokens[look]?.low ?? "")) return true
  }
  return false
}

function houseNumberAt(tokens: readonly Token[], at: number, firm: boolean): number | undefined {
  let next = at + 1
  if (tokens[next]?.raw === "." && tokens[next]?.glued) next++
  if (firm && tokens[next]?.raw === "," && isHouseNumber(tokens[next + 1])) next++
  if (/^(?:nr|nummer|no)$/.test(tokens[next]?.low ?? "")) next += tokens[next + 1]?.raw === "." ? 2 : 1
  return isHouseNumber(tokens[next]) && !counted.test(tokens[next + 1]?.low ?? "") ? next : undefined
}

/** A street found in a text: with a house number, tied to a dwelling, or only a place in town. */
export type Street = { start: number; end: number; from: number; to: number; kind: "address" | "place" }

function streetAt(tokens: readonly Token[], at: number): Street | undefined {
  const token = tokens[at]
  if (token === undefined || token.kind !== "word" || token.raw.length < 4) return undefined
  const ending = streetEnding(token.low)
  const firm = ending === "firm"
  const loose = ending === "loose" && token.capital
  if (!firm && !token.capital) return undefined
  const number = houseNumberAt(tokens, at, firm)
  const lives = livesNear(tokens, at - 1, 8)
  const named = !firm && !loose && token.capital && number !== undefined && livesNear(tokens, at - 1, 3)
  if (!firm && !named && !(loose && number !== undefined)) return undefined
  if (ordinaryWords.has(token.low) && !(number !== undefined && token.capital)) return undefined
  const from = streetStart(tokens, at)
  const capital = tokens[from]?.capital === true || token.capital
  if (!capital && !(number !== undefined && (lives || token.low.length > 7))) return undefined
  const to = number === undefined ? at : numberEnd(tokens, number)
  const isAddress = number !== undefined || (lives && !token.opens) || numberBehind(tokens, at)
  const [start, end] = [tokens[from]?.start ?? token.start, tokens[to]?.end ?? token.end]
  return { start, end, from, to, kind: isAddress ? "address" : "place" }
}

/** Streets: an address where a house number or a dwelling goes with it; otherwise a place that is no person's name. */
export function streetsIn(tokens: readonly Token[]): Street[] {
  const found: Street[] = []
  for (let at = 0; at < tokens.length; at++) {
    const street = streetAt(tokens, at)
    if (street === undefined || street.from <= (found.at(-1)?.to ?? -1)) continue
    found.push(street)
    at = street.to
  }
  return found
}

const dutchCode = /(?<![\p{L}\d€.,+-])[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}(?![\p{L}\d])/gu
const lowerCode = /(?<![\p{L}\d€.,+-])[1-9]\d{3} ?(?!sa|sd|ss)[a-z]{2}(?![\p{L}\d])/giu
const measure =
  /^\d{4} ?(?:kg|km|gr|ml|cl|mm|cm|kw|mb|gb|eu|uu|de|en|is|op|in|of|al|om|ze|er|nu|we|ik|je|te|na|pm|pj|st|jr|u|nl|be|mg|hz|wh|en|ha|va)$/i
const calledCode =
  /(?<!\p{L})(?:postcode|postc|pc|postnummer)[ .:]{1,3}(?:is |van )?(?<what>[1-9]\d{3} ?[a-z]{2}(?![\p{L}\d]))/giu
const belgianCode = /(?<![\p{L}\d€.,+/-])(?:B-|BE-)?(?<what>[1-9]\d{3}) (?=\p{Lu}[\p{L}'-]{2,30})/gu

/** Postcodes: Dutch ones by shape, Belgian ones only before a town's name; `addressEnds` are where addresses end. */
export function claimPostcodes(search: Search, addressEnds: readonly number[]): void {
  search.claim(
    spansOf(
      "POSTCODE",
      matchesOf(search.left, calledCode).filter(({ value }) => !measure.test(value)),
    ),
  )
  const upper = matchesOf(search.left, dutchCode).filter(({ value }) => !/(?:EU|NL|BE|PM)$/.test(value))
  search.claim(spansOf("POSTCODE", upper))
  const ends = new Set(addressEnds)
  const followsAddress = (start: number) => [1, 2, 3].some((gap) => ends.has(start - gap))
  const lower = matchesOf(search.left, lowerCode).filter(
    ({ value, start }) => !measure.test(value) && (!value.includes(" ") || followsAddress(start)),
  )
  search.claim(spansOf("POSTCODE", lower))
  search.claim(belgianCodes(search, followsAddress))
}

function belgianCodes(search: Search, followsAddress: (start: number) => boolean): Span[] {
  const found = matchesOf(search.left, belgianCode).filter(({ start, end, value }) => {
    if (followsAddress(start)) return true
    const town = /^ (\p{Lu}[\p{L}'-]{2,30})/u.exec(search.left.slice(end, end + 34))?.[1] ?? ""
    const looksLikeYear = /^(?:19[5-9]|20[0-4])/.test(value)
    const prepared = /(?:\bin|\bte|,|\(|woont|^) ?$/.test(before(search.left, start, 8))
    return belgianTowns.has(town.toLowerCase()) && (prepared || !looksLikeYear)
  })
  return spansOf("POSTCODE", found)
}
