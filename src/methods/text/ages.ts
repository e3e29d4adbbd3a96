import type { Span } from "./spans.ts"
import type { Token } from "./tokens.ts"
import { highAges } from "./words/dates.ts"
import { personVerbs } from "./words/stops.ts"
import { roles, shortTitles, wordSet } from "./words/titles.ts"

const pronouns = wordSet("hij zij ze ie die deze iemand wie")
const becomes = wordSet(
  "is was wordt werd word ben bent bijna nu net al ruim zowat rond circa ca haast morgen maand jaar",
)
const yearWords = wordSet("jaar jr jarige jarig j lentes")
const passing = wordSet("geleden lang terug bestaan oud-gebouw")
const mayFollow = wordSet(
  "en maar dus of wil met die dat nog toen geworden oud want woont is heeft zit kan in zonder alleen",
)

const isPerson = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.kind === "person" ||
    (token.kind === "word" &&
      (pronouns.has(token.low) ||
        roles.has(token.low) ||
        shortTitles.has(token.low) ||
        /(?:vrouw|man|dame|heer)$/.test(token.low))))

const isHighAge = (token: Token): boolean =>
  token.kind === "number" ? /^(?:9\d|1[01]\d)$/.test(token.raw) : token.kind === "word" && highAges.has(token.low)

function personNear(tokens: readonly Token[], from: number, reach: number): boolean {
  for (let at = from; at >= 0 && at > from - reach; at--) {
    if (/[.!?;]/.test(tokens[at]?.raw ?? "") && tokens[at]?.kind === "sign") return false
    if (isPerson(tokens[at])) return true
  }
  return false
}

/** 'bestaat 95 jaar', 'al meer dan 90 jaar': a stretch of time, not an age. */
const lasts = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(Math.max(0, at - 4), at)
    .some((token) => /^(?:besta|duur|stond|wacht|duurt|geleden|meer|laatste|afgelopen|eerste)/.test(token.low))

/** The last token of the age: over 'jaar', 'jr' and '-jarige'. */
function ageEnd(tokens: readonly Token[], at: number): number {
  if (tokens[at + 1]?.raw === "-" && /^jarige?/.test(tokens[at + 2]?.low ?? "")) return at + 2
  if (tokens[at + 1]?.raw === "+" && tokens[at + 1]?.glued) return at + 1
  return yearWords.has(tokens[at + 1]?.low ?? "") ? at + 1 : at
}

function isAge(tokens: readonly Token[], at: number): boolean {
  const [previous, next, later] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]]
  const following = next?.raw === "-" ? later : next
  const counted = yearWords.has(following?.low ?? "") || /^(?:jarige|jarig)/.test(following?.low ?? "")
  if (counted) return !passing.has(tokens[at + 2]?.low ?? "") && !lasts(tokens, at)
  if (next?.raw === "%" || next?.raw === "€") return false
  const ends =
    next === undefined ||
    next.kind === "sign" ||
    next.kind === "hidden" ||
    mayFollow.has(next.low) ||
    personVerbs.has(next.low)
  if (!ends) return false
  if (previous?.raw === "(" || previous?.raw === ",") {
    const subject = tokens[at - 2]
    const closed = next?.raw === ")" || next?.raw === ","
    return closed && (isPerson(subject) || (subject?.capital === true && subject.kind === "word"))
  }
  if (previous?.low === "van") return isPerson(tokens[at - 2])
  return becomes.has(previous?.low ?? "") && personNear(tokens, at - 2, 7)
}

/** Ages of 90 and over, in figures and in words: so few people have them that the age alone points somebody out. */
export function highAgesIn(tokens: readonly Token[]): Span[] {
  const found: Span[] = []
  for (const [at, token] of tokens.entries()) {
    if (!isHighAge(token) || !isAge(tokens, at)) continue
    found.push({ start: token.start, end: tokens[ageEnd(tokens, at)]?.end ?? token.end, type: "AGE90" })
  }
  return found
}
