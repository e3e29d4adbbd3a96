import { ageEnd, ageStart, isHighAge, yearWords } from "./age-span.ts"
import { knowledgeOf } from "./name-lists.ts"
import type { Span } from "./spans.ts"
import type { Token } from "./tokens.ts"
import { months } from "./words/dates.ts"
import { personVerbs } from "./words/stops.ts"
import { isRole, shortTitles, wordSet } from "./words/titles.ts"

const pronouns = wordSet("hij zij ze ik we wij ie die deze iemand wie")
const becomes = wordSet(
  "is was wordt werd word ben bent bijna nu net al ruim zowat rond circa ca haast morgen maand jaar week zijn waren worden zelf ook inmiddels alweer intussen straks dan toch van",
)
const passing = wordSet("geleden lang terug bestaan oud-gebouw")
const mayFollow = wordSet(
  "zijn worden inmiddels jong rond en maar dus of wil hoor of als toch maand morgen vandaag volgende binnenkort met die dat nog toen geworden oud want woont is heeft zit kan in zonder alleen",
)

const isNamed = (token: Token): boolean =>
  token.capital && (knowledgeOf(token.low).first === 2 || knowledgeOf(token.low).last === 2)

const isPerson = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.kind === "person" ||
    isNamed(token) ||
    (token.kind === "word" &&
      (pronouns.has(token.low) ||
        isRole(token.low) ||
        shortTitles.has(token.low) ||
        /(?:vrouw|man|dame|heer|vrouwtje|mannetje|dametje|omaatje|opaatje|oudje|bejaarde|senior|zussen|broers|ouders)$/.test(
          token.low,
        ))))

const labelBefore = (tokens: readonly Token[], at: number): string => {
  let look = at - 1
  while (look > at - 4 && /^(?:[:.]{1,9}|van)$/.test(tokens[look]?.low ?? "")) look--
  return tokens[look]?.low ?? ""
}

/** 'ver in de negentig', 'de 90 voorbij', 'negentig plus', '90+'. */
const inNineties = (tokens: readonly Token[], at: number): boolean => {
  const [previous, next] = [tokens[at - 1], tokens[at + 1]]
  if (next?.raw === "+" && next.glued) return true
  if (next?.glued && /^'?(?:er|ers)$/.test(next.low)) return true
  if (next?.raw === "'" && next.glued && /^ers?$/.test(tokens[at + 2]?.low ?? "")) return true
  if (/^plus(?:ser|sers)?$/.test((next?.raw === "-" ? tokens[at + 2] : next)?.low ?? "")) return true
  const part = previous?.low === "de" ? (tokens[at - 2]?.low ?? "") : ""
  const decade = /^(?:in|over|tegen|voorbij|ruim|boven|richting|rond|begin|midden|eind|half|halverwege)$/.test(part)
  const passed = previous?.low === "de" && /^(?:voorbij|gepasseerd)$/.test(tokens[at + 2]?.low ?? "")
  const undecided = /^(?:begin|midden|eind)$/.test(previous?.low ?? "") && !/^(?:19|20)/.test(next?.raw ?? "")
  return (decade || passed || undecided) && personNear(tokens, at - (previous?.low === "de" ? 3 : 2), 7)
}

/** 'in haar 91ste jaar', 'zijn 95e verjaardag', 'de honderd voorbij'. */
const isBirthday = (tokens: readonly Token[], at: number): boolean => {
  const ordinal = tokens[at + 1]?.glued === true && /^(?:e|ste|de)$/.test(tokens[at + 1]?.low ?? "")
  const next = tokens[at + (ordinal ? 2 : 1)]?.low ?? ""
  return ordinal ? /^(?:verjaardag|levensjaar|jaar)$/.test(next) : /^(?:voorbij|gepasseerd|geworden)$/.test(next)
}

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

/** Behind these a number may be one of a list, not an age. */
const numberedClient = /^(?:klant|client|clt|bewoner|kind|kinderen|huurder|deelnemer|leerling|nr)$/

/** 'mw 94 valt', 'opa (96)', 'v/92', 'man, 91 ': a number right behind a person. */
const isTitled = (tokens: readonly Token[], at: number): boolean => {
  const previous = tokens[at - 1]
  const counted = /^(?:%|€|euro|keer|x|minuten|dagen|weken|km|meter|uur|kg|mensen|personen)$/.test(
    tokens[at + 1]?.low ?? "",
  )
  if (counted || previous?.raw === "HR" || previous?.low === "meter" || previous?.low === "kleine") return false
  const sex = /^[mv]$/.test(previous?.low ?? "") && (tokens[at - 2] === undefined || tokens[at - 2]?.kind === "sign")
  if (sex || numberedClient.test(previous?.low ?? "")) return sex
  if (/^[/(,]$/.test(previous?.raw ?? "") && /^[mv]$/.test(tokens[at - 2]?.low ?? "")) return true
  return (
    shortTitles.has(previous?.low ?? "") ||
    (isPerson(previous) && previous?.kind === "word" && !pronouns.has(previous.low))
  )
}

/** 'Hij 95, zij 91.': a number that is all that is said of somebody. */
const isAllThatIsSaid = (tokens: readonly Token[], at: number): boolean => {
  const previous = tokens[/^[:,]$/.test(tokens[at - 1]?.raw ?? "") ? at - 2 : at - 1]
  if (previous?.kind !== "word" || !/^(?:hij|zij|ze|ik)$/.test(previous.low)) return false
  const next = tokens[at + 1]
  const ends = next === undefined || /^[,.;)/]$/.test(next.raw) || /^(?:en|maar|jaar|jr|dus)$/.test(next.low)
  return ends && !countsLater(tokens, at)
}

/** 'Hij betaalt 95, zij 91 euro': one sentence that counts money or things with the same kind of number. */
const countsLater = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(Math.max(0, at - 8), at + 7)
    .some((token) =>
      /^(?:euro|€|%|kilo|kg|uur|meter|punten|weken|maanden|dagen|procent|m2|cm|km|graden)$/.test(token.low),
    )

/** '98 is ze', 'op zijn 92e fietst hij nog'. */
const isInverted = (tokens: readonly Token[], at: number): boolean => {
  const [previous, next, later] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]]
  if (/^(?:is|was|wordt|werd|ben|zijn)$/.test(next?.low ?? "")) return isPerson(later)
  const ordinal = next?.glued === true && /^(?:e|ste|de)$/.test(next.low)
  const owned = /^(?:zijn|haar|z'n|d'r|m'n|mijn|hun|hare)$/.test(previous?.low ?? "")
  return ordinal && owned && /^(?:op|na|voor|rond|sinds|tot|met|in)$/.test(tokens[at - 2]?.low ?? "")
}

/** 'is de oudste 96', 'wordt zondag 100': a form of 'zijn' or 'worden' at most three words before the number. */
function beShortlyBefore(tokens: readonly Token[], at: number): boolean {
  for (let look = at - 1; look >= at - 4 && look >= 0; look--) {
    const token = tokens[look]
    if (token?.kind !== "word" || counter.test(token.low)) return false
    if (/^(?:is|was|wordt|werd|word|ben|zijn|waren|worden|zou)$/.test(token.low)) return true
  }
  return false
}

const counter =
  /^(?:kamer|nummer|nr|bus|lijn|lokaal|plek|plaats|stand|score|temperatuur|koorts|gewicht|schuld|boete|huur|prijs|tot|met|op|om|na|voor|per|over|tussen|minstens|maximaal|maar|geen|graden|naar|uit|aan|bij|door)$/

const saysItself = /^(?:negentig|honderd|eeuw).{0,12}(?:er|ers|jarige|ling)$|ennegentigjarige$/

/** 'Ouders (92 en 90)': the second of two ages. */
const isSecond = (tokens: readonly Token[], at: number): boolean => {
  const first = tokens[at - 2]
  if (
    /^(?:en|of)$/.test(tokens[at - 1]?.low ?? "") &&
    first !== undefined &&
    isHighAge(first) &&
    isAge(tokens, at - 2)
  ) {
    const next = tokens[at + 1]
    if (next === undefined || next.kind === "sign" || mayFollow.has(next.low)) return true
  }
  const joined = /^(?:en|of)$/.test(tokens[at - 1]?.low ?? "") && tokens[at + 1]?.kind === "sign"
  return (
    joined &&
    first?.kind === "number" &&
    /^(?:[89]\d|1[01]\d)$/.test(first.raw) &&
    /^[(,]$/.test(tokens[at - 3]?.raw ?? "")
  )
}

function isAge(tokens: readonly Token[], at: number): boolean {
  const [previous, next, later] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]]
  const following = next?.raw === "-" ? later : next
  const counted = yearWords.has(following?.low ?? "") || /^(?:jarige|jarig)/.test(following?.low ?? "")
  if (counted) return !passing.has(tokens[at + 2]?.low ?? "") && !lasts(tokens, at)
  if (saysItself.test(tokens[at]?.low ?? "") || isSecond(tokens, at)) return true
  if (isBirthday(tokens, at) || /^(?:leeftijd|lft|lftd|leeft|leeftd)$/.test(labelBefore(tokens, at))) return true
  if (inNineties(tokens, at) || isInverted(tokens, at)) return true
  if (isTitled(tokens, at) || isAllThatIsSaid(tokens, at)) return true
  if (next?.raw === "%" || next?.raw === "€") return false
  const ends =
    next === undefined ||
    next.kind === "sign" ||
    next.kind === "hidden" ||
    mayFollow.has(next.low) ||
    personVerbs.has(next.low)
  if (!ends) return false
  const subject = tokens[at - 2]?.raw === "." ? tokens[at - 3] : tokens[at - 2]
  if (previous?.raw === "(" || previous?.raw === ",") {
    const closed = next === undefined || /^(?:[).,;]|en|of|jaar|jr|inmiddels|alweer|nu|al)$/.test(next.low)
    if (closed && (isPerson(subject) || (subject?.capital === true && subject.kind === "word"))) return true
    if (next?.raw === ")" && personNear(tokens, at - 2, 8)) return true
  }
  const opens = previous === undefined || /^[.!?]$/.test(previous.raw)
  if (opens && next?.raw === "," && tokens[at + 2]?.kind === "word") return true
  if (previous?.low === "van" && isPerson(subject)) return true
  if (beShortlyBefore(tokens, at) && personNear(tokens, at - 2, 9)) return true
  return (becomes.has(previous?.low ?? "") || months.has(previous?.low ?? "")) && personNear(tokens, at - 2, 7)
}

/** Ages of 90 and over, in figures and in words: so few people have them that the age alone points somebody out. */
export function highAgesIn(tokens: readonly Token[]): Span[] {
  const found: Span[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined || !isHighAge(token) || !isAge(tokens, at)) continue
    found.push({
      start: tokens[ageStart(tokens, at)]?.start ?? token.start,
      end: tokens[ageEnd(tokens, at)]?.end ?? token.end,
      type: "AGE90",
    })
  }
  return found
}
