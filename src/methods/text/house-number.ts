import { isThirdPerson } from "./dutch-words.ts"
import type { Token } from "./tokens.ts"
import { isNumeral } from "./words/dates.ts"
import { personVerbs } from "./words/stops.ts"
import { numberSuffix, sides } from "./words/streets.ts"

const isHouseNumber = (token: Token | undefined) => token?.kind === "number" && /^[1-9]\d{0,3}$/.test(token.raw)
const counted =
  /^(?:jaar|keer|uur|euro|kinderen|mensen|gezinnen|woningen|weken|maanden|dagen|bewoners|personen|huizen|meter|km|%)/

/** What names one door of several behind a number, before its own number or letter: 'bus 3', 'bte 4', 'app. 12'. */
const door = /^(?:bus|bte|box|boite|b|app|apt|appt|appartement|k|kamer|unit|woning|bis)$/
const doorNumber = (token: Token | undefined): boolean =>
  token !== undefined &&
  ((token.kind === "number" && /^\d{1,4}(?:[.,]\d{1,4})?$/.test(token.raw)) || /^[a-z]\d{0,4}$/i.test(token.raw))

/** The last token of a door behind a house number: ', bus 5', '(bus 12)', 'b 4', 'app. 12', 'bus A2'; `at` itself when there is none. */
function doorEnd(tokens: readonly Token[], at: number): number {
  const opened = /^[,(]$/.test(tokens[at + 1]?.raw ?? "") ? at + 2 : at + 1
  const word = tokens[opened]
  if (word?.kind !== "word" || !door.test(word.low)) return at
  if (opened > at + 1 && word.raw.length === 1) return at
  const number = tokens[opened + 1]?.raw === "." ? opened + 2 : opened + 1
  if (!doorNumber(tokens[number])) return at
  if (tokens[number]?.kind === "word" && !(tokens[number]?.capital || /^(?:bus|bte|box)$/.test(word.low))) return at
  if (counted.test(tokens[number + 1]?.low ?? "")) return at
  const figures = tokens[number]?.kind === "word" && tokens[number + 1]?.glued && tokens[number + 1]?.kind === "number"
  const last = figures ? number + 1 : number
  return tokens[opened - 1]?.raw === "(" && tokens[last + 1]?.raw === ")" ? last + 1 : last
}

/** The last token of a floor: ', 3 hoog', ', 4e verdieping', 'gelijkvloers', 'achter'; `at` itself when there is none. */
function floorEnd(tokens: readonly Token[], at: number): number {
  const number = tokens[at + 1]?.raw === "," ? at + 2 : at + 1
  const token = tokens[number]
  const goesOn = /^(?:de|het|een|'t|mijn|zijn|haar|hun|ons|onze)$/.test(tokens[number + 1]?.low ?? "")
  if (
    token?.kind === "word" &&
    !(goesOn && !token.low.startsWith("gelijkvl")) &&
    (sides.has(token.low) || /^(?:een|twee|drie|vier|vijf)hoog$/.test(token.low))
  )
    return number
  const ordinal = tokens[number + 1]?.glued && /^(?:e|de|ste)$/.test(tokens[number + 1]?.low ?? "") ? 1 : 0
  const isFloor = token?.kind === "number" && /^\d{1,2}$/.test(token.raw)
  const noun = tokens[number + 1 + ordinal]?.low ?? ""
  return isFloor && /^(?:hoog|verdieping|verd|etage)$/.test(noun) ? number + 1 + ordinal : at
}

/** The last token of the house number that begins at `at`: '7 bus 3', '112-III', '12 a', '14/2', '120-huis'. */
export function numberEnd(tokens: readonly Token[], at: number): number {
  let end = spelledEnd(tokens, at)
  for (let steps = 0; steps < 3; steps++) {
    const next = tokens[end + 1]
    const later = tokens[end + 2]
    if (next === undefined) break
    const behind = doorEnd(tokens, end)
    if (behind > end) end = behind
    else if (/^[-/]$/.test(next.raw) && later?.glued === true && (later.kind === "number" || later.raw.length < 6))
      end += 2
    else if (next.kind !== "word" || next.raw.length > 6) break
    else if (numberSuffix.has(next.low) && (next.glued || next.raw.length > 1 || next.capital) && next.low !== "bus")
      end += 1
    else if (next.raw.length === 1 && next.low !== "u" && !/[\p{L}\d]/u.test(later?.glued ? later.raw : "")) end += 1
    else break
  }
  return joinedEnd(tokens, floorEnd(tokens, end))
}

/** 'honderd vier', 'honderd en vier': a number in several words. */
function spelledEnd(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.kind !== "word") return at
  const next = tokens[at + 1]?.low === "en" ? at + 2 : at + 1
  const word = tokens[next]
  return tokens[at]?.low.endsWith("honderd") && word?.kind === "word" && isNumeral(word.low) ? next : at
}

/** '12 en 14 worden gesloopt', '12, 14 en 16.': more numbers of the same street. */
function joinedEnd(tokens: readonly Token[], at: number): number {
  let end = at
  for (let steps = 0; steps < 3; steps++) {
    const [joint, number, next] = [tokens[end + 1], tokens[end + 2], tokens[end + 3]]
    if (!/^(?:en|,|\+)$/.test(joint?.low ?? "") || !isHouseNumber(number)) break
    const verb = next?.kind === "word" && (personVerbs.has(next.low) || isThirdPerson(next.low))
    const ends = next === undefined || (next.kind === "sign" && !next.glued) || /^[.;)]$/.test(next.raw) || verb
    if (!ends && next?.low !== "en") break
    end += 2
  }
  return end
}

/** The place of the house number behind a street that ends at `at`; `firm` when its ending says that it is a street. */
export function houseNumberAt(tokens: readonly Token[], at: number, firm: boolean): number | undefined {
  let next = at + 1
  if (tokens[next]?.raw === "." && tokens[next]?.glued) next++
  if (firm && tokens[next]?.raw === "," && isHouseNumber(tokens[next + 1])) next++
  if (tokens[next]?.raw === "," && /^(?:nr|nummer|huisnummer)$/.test(tokens[next + 1]?.low ?? "")) next++
  if (/^(?:nr|nummer|no|huisnummer)$/.test(tokens[next]?.low ?? "")) next += tokens[next + 1]?.raw === "." ? 2 : 1
  const inWords = firm && tokens[next]?.capital === false && isNumeral(tokens[next]?.low ?? "")
  const isNumber = isHouseNumber(tokens[next]) || inWords
  const times = tokens[next + 1]?.low === "x" && tokens[next + 2]?.kind === "word"
  return isNumber && !times && !counted.test(tokens[next + 1]?.low ?? "") ? next : undefined
}
