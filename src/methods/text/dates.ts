import { gate } from "./gate-bits.ts"
import { matchesNear } from "./near.ts"
import { after, before, type Match, matchesOf, type Search, type Span, spansOf } from "./spans.ts"
import type { Token } from "./tokens.ts"
import { isNumeral } from "./words/dates.ts"

const dayFirst = /(?<![\d.,/-])(?:[0-3]?\d) ?([-./]) ?(?:[01]?\d) ?\1 ?(?:'?\d{2}|\d{4})(?![\d]|[-/]\d)/g
const yearFirst = /(?<![\d.,/-])(?:19|20)\d{2}([-./])(?:[01]?\d)\1(?:[0-3]?\d)(?!\d|[-/]\d)/g
const spaced = /(?<![\d.,/-])[0-3]?\d [01]?\d (?:19|20)\d{2}(?![\d]|[-/]\d)/g
const joined = /(?<!\d)[0-3]\d[01]\d(?:19|20)\d{2}(?!\d)/g
const birthBefore =
  /(?:geboo?r(?:en|te)|\bgeb\b|\bgbd\b|geb\.|gebdat|gebdatum|gebdtm|°|\bdob\b|verjaar|\bgd\b|g\.d\.|birth|jarig)/
const birthAfter =
  /^[ ,)]{0,3}(?:(?:is|staat|als|was|haar|zijn|de|het|zou|genoteerd|vermeld|werd)[ ]){0,4}(?:geboren|geboorte|geb\b|verjaar|jarig)/
const eventBefore =
  /(?:sinds|vanaf|d\.d\.|dd\.?|uitspraak|besluit|wet van|brief van|beschikking|arrest|vonnis|per|tot|sedert|ingang|contract|getrouwd|overleden|afspraak|aankomst|aangekomen|gekomen) ?(?:op )?$/

/** The year of a date, when it is written in four figures. */
const yearOf = (date: string): number => Number(/(?:19|20)\d{2}/.exec(date)?.[0] ?? 0)

/** Old enough that a date with this year, in a note about people, is more likely a birth than an appointment. */
const isBirthYear = (year: number) => year >= 1900 && year <= 2009

function isBirth(text: string, { start, end, value }: Match): boolean {
  const left = before(text, start, 45)
  if (birthBefore.test(left) || birthAfter.test(after(text, end, 40))) return true
  return isBirthYear(yearOf(value)) && !eventBefore.test(left)
}

/** Dates of birth in figures; other full dates are hidden from the rules for numbers. */
export function claimDatesInFigures(search: Search): void {
  if (search.signs.figures < 4) return
  const dates = [...matchesOf(search.left, dayFirst), ...matchesOf(search.left, yearFirst)]
  const run = [...matchesOf(search.left, joined), ...matchesOf(search.left, spaced)].filter((found) =>
    birthBefore.test(before(search.left, found.start)),
  )
  search.claim(spansOf("DOB", [...dates.filter((found) => isBirth(search.left, found)), ...run]))
  search.passOver(dates)
  if (search.signs.longest < 4) return
  for (const pattern of birthYears) search.claim(spansOf("DOB", matchesNear(search.left, pattern, year, 60, 8)))
}

const year = /(?:19|20)\d\d/g

/** A year of birth, where the words say that it is one: '°1957', 'geb. 1984', 'hij is van 1938'. */
const birthYears = [
  /(?:(?:°|(?<!\p{L})(?:geb|gebj|geboren|geboortejaar|gebjaar|bouwjaar)(?!\p{L})\.?)[ :]{0,2}(?:(?:in|anno|jaar|te \p{L}{2,20}|is|van) ){0,2}|(?<!\p{L})(?:hij|zij|ze|ik|mevrouw|meneer|mw|dhr|moeder|vader|oma|opa|man|vrouw) (?:(?:is|was|ben|zelf|ook|nog) ){1,3}van )(?<what>(?:19|20)\d{2})(?![\d-])/giu,
  /(?<!\p{L})(?:man|vrouw|jongen|meisje|moeder|vader|weduwe|weduwnaar|client|cliënt|m|v)(?:,| van|\()[ (]?(?<what>19\d{2})(?= ?[),.])/giu,
]

const isDay = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.kind === "number" ? Number(token.raw) >= 1 && Number(token.raw) <= 31 : isNumeral(token.low))

/** The place in `tokens` where the day before a month begins, over 'e', 'ste' and 'de': '3e mei', 'derde mei'. */
function dayBefore(tokens: readonly Token[], month: number): number {
  const near = tokens[month - 1]
  if (isDay(near)) return month - 1
  return near?.kind === "word" && /^(?:e|ste|de)$/.test(near.low) && isDay(tokens[month - 2]) ? month - 2 : month
}

/** The place of the last token of the year after a month: 1956, '84, tweeduizend vijftien. */
function yearAfter(tokens: readonly Token[], month: number): number {
  let at = month
  if (/^[',.]$/.test(tokens[at + 1]?.raw ?? "")) at++
  const next = tokens[at + 1]
  if (next?.kind === "number" && /^(?:19\d\d|20\d\d|\d\d)$/.test(next.raw)) return at + 1
  at = month
  while (at < month + 4 && tokens[at + 1]?.kind === "word" && isNumeral(tokens[at + 1]?.low ?? "")) at++
  return at
}

/** Dates of birth with the month in words, the day and the year in figures or in words. */
export function datesInWords(text: string, tokens: readonly Token[]): Span[] {
  const found: Span[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined || (token.word.gates & gate.month) === 0) continue
    const first = dayBefore(tokens, at)
    const last = yearAfter(tokens, at)
    if (first === at && last === at) continue
    const start = tokens[first]?.start ?? token.start
    const end = tokens[last]?.end ?? token.end
    const value = text.slice(start, end)
    const full = first !== at && last !== at
    const born = birthBefore.test(before(text, start, 45)) || birthAfter.test(after(text, end, 40))
    if (born || (full && isBirth(text, { start, end, value }))) found.push({ start, end, type: "DOB" })
  }
  return found
}
