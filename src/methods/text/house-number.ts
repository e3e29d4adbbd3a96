import { isThirdPerson } from "./dutch-words.ts"
import type { Token } from "./tokens.ts"
import { isNumeral } from "./words/dates.ts"
import { personVerbs } from "./words/stops.ts"
import { numberSuffix } from "./words/streets.ts"

const isHouseNumber = (token: Token | undefined) => token?.kind === "number" && /^[1-9]\d{0,3}$/.test(token.raw)
const counted =
  /^(?:jaar|keer|uur|euro|kinderen|mensen|gezinnen|woningen|weken|maanden|dagen|bewoners|personen|huizen|meter|km|%)/

/** The last token of the house number that begins at `at`: '7 bus 3', '112-III', '12 a', '14/2', '120-huis'. */
export function numberEnd(tokens: readonly Token[], at: number): number {
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
  return joinedEnd(tokens, end)
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
  return isNumber && !counted.test(tokens[next + 1]?.low ?? "") ? next : undefined
}
