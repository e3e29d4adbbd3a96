import type { Street } from "./addresses.ts"
import { houseNumberAt, numberEnd } from "./house-number.ts"
import { livesNear, postNear } from "./lives-near.ts"
import type { Token } from "./tokens.ts"
import { months } from "./words/dates.ts"
import { streetJoiner } from "./words/streets.ts"
import { wordSet } from "./words/titles.ts"

const noStreet =
  /^(?:groep|klas|lijn|bus|tram|halte|lokaal|kamer|zaal|artikel|art|bijlage|fase|stap|blok|punt|box|leerjaar|graad|wmo|route|perron|poort|verdieping|nr|nummer|versie|optie|bijlage|loket|afdeling|module|niveau|schaal|regel|tabel|pagina|hoofdstuk|formulier|kenmerk|besluit|dossier|zaak|jaargang|periode|week|wet|motie|brochure|nota|project|model|type|bestelling|order|factuur|polis|ticket|pakket|zending|offerte|aanvraag|melding|postcode)$/

/** 'Noordeinde 12' where somebody lives, 'Spui 14-2', 'Meir 24 bus 3', 'Rokin 9, 1012 KK': a street of no usual ending. */
export function isNamedStreet(tokens: readonly Token[], at: number, number: number): boolean {
  const token = tokens[at]
  if (token === undefined || noStreet.test(token.low) || months.has(token.low) || token.shouted) return false
  if (/^(?:19[5-9]|20[0-4])\d$/.test(tokens[number]?.raw ?? "")) return false
  if (livesNear(tokens, at - 1, 4) || postNear(tokens, at)) return true
  const end = numberEnd(tokens, number)
  if (end > number && (!token.opens || end > number + 1)) return true
  const next = tokens[end + 1]?.raw === "," ? end + 2 : end + 1
  if (tokens[next]?.kind === "hidden" && next > end + 1) return true
  const code = tokens[next]?.kind === "number" && /^[1-9]\d{3}$/.test(tokens[next]?.raw ?? "")
  return code && next > end + 1 && /^\p{L}{2}$|^\p{Lu}/u.test(tokens[next + 1]?.raw ?? "")
}

const heads = wordSet(
  "hof laan plein weg kade singel dijk park gang steeg pad wal haven dreef brink dam kamp baan zoom ring poort markt huis",
)
export const beforeTown = wordSet("op naar")
/** 'Steenweg op Gierle', 'Baan naar Bree': a head in Dutch that stands before a town. */
const roadHeads = /(?:steenweg|baan|weg)$/
const frenchHeads = wordSet(
  "rue avenue av bd bld bvd blvd ch chee r chaussee place boulevard quai allee square impasse clos dreve sentier route passage",
)

const flats = wordSet("appartement app apt appt flatnummer")
const units = wordSet("chalet huisje standplaats kavel bungalow wooneenheid stacaravan woonwagen caravanplaats")
const buildings = wordSet(
  "flat residentie serviceflat seniorenflat torenflat appartementencomplex woontoren complex vakantiepark",
)

/** Whether a dwelling of which only the number follows may begin here, or a street of which the kind stands first. */
export const isUnit = (low: string): boolean => flats.has(low) || units.has(low) || buildings.has(low)
export const isStreetHead = (low: string, capital: boolean): boolean =>
  frenchHeads.has(low) || (capital && heads.has(low))

/** 'chalet 23', 'flat Gouwestein 233', 'residentie De Linde bus 4': a dwelling with its number and no street. */
export function unitAt(tokens: readonly Token[], at: number): Street | undefined {
  const noun = tokens[at]
  if (noun?.kind !== "word") return undefined
  let last = at
  if (buildings.has(noun.low)) {
    while (last < at + 3 && tokens[last + 1]?.capital && !tokens[last + 1]?.opens) last++
    if (last === at) return undefined
    if (/^(?:bus|app|appartement|,)$/.test(tokens[last + 1]?.low ?? "") && tokens[last + 2]?.kind === "number") last++
  } else if (!units.has(noun.low)) return flatAt(tokens, at)
  const number = houseNumberAt(tokens, last, true)
  if (number === undefined || tokens[number]?.kind !== "number") return undefined
  const to = numberEnd(tokens, number)
  const from = buildings.has(noun.low) ? at + 1 : at
  return { start: tokens[from]?.start ?? 0, end: tokens[to]?.end ?? 0, from, to, kind: "address" }
}

/** 'Laan 1940-1945 17', 'Plein 1945 nr. 6': a street called after years. */
function yearStreetEnd(tokens: readonly Token[], at: number): Street | undefined {
  const isYear = (token: Token | undefined) => token?.kind === "number" && /^1[89]\d\d$/.test(token.raw)
  if (!isYear(tokens[at + 1])) return undefined
  const last = tokens[at + 2]?.raw === "-" && isYear(tokens[at + 3]) ? at + 3 : at + 1
  const number = houseNumberAt(tokens, last, true)
  if (number === undefined) return undefined
  const to = numberEnd(tokens, number)
  return { start: tokens[at]?.start ?? 0, end: tokens[to]?.end ?? 0, from: at, to, kind: "address" }
}

/** 'appartement 14 aan de', 'app. 3, ': a flat of which the building is said beside it. */
function flatAt(tokens: readonly Token[], at: number): Street | undefined {
  if (!flats.has(tokens[at]?.low ?? "")) return undefined
  const number = houseNumberAt(tokens, at, true)
  if (number === undefined || tokens[number]?.kind !== "number") return undefined
  const to = numberEnd(tokens, number)
  const building = /^(?:aan|op|in|van|,)$/.test(tokens[to + 1]?.low ?? "") || livesNear(tokens, at - 1, 5)
  return building
    ? { start: tokens[at]?.start ?? 0, end: tokens[to]?.end ?? 0, from: at, to, kind: "address" }
    : undefined
}

/** 'Hof van Holland 12a', 'Laan van Meerdervoort 3', 'Rue de la Loi 16': the kind of street stands first. */
export function headedStreetAt(tokens: readonly Token[], at: number): Street | undefined {
  const head = tokens[at]
  if (head?.kind !== "word") return undefined
  const isFrench = frenchHeads.has(head.low)
  if (!isFrench && !head.capital) return undefined
  if (!isFrench && !heads.has(head.low) && !beforeTown.has(tokens[at + 1]?.low ?? "")) return undefined
  const dot = tokens[at + 1]?.raw === "." && tokens[at + 1]?.glued === true
  const short = isFrench && /^(?:av|bd|bld|bvd|blvd|ch|chee|r)$/.test(head.low)
  const french = isFrench && (!short || (dot && (head.capital || head.raw.length > 1)))
  const year = head.capital && heads.has(head.low) ? yearStreetEnd(tokens, at) : undefined
  if (year !== undefined) return year
  const road = beforeTown.has(tokens[at + 1]?.low ?? "") && roadHeads.test(head.low)
  if (
    !french &&
    !road &&
    !(heads.has(head.low) && head.capital && /^(?:van|der|ten|ter|naar|aan|op)$/.test(tokens[at + 1]?.low ?? ""))
  )
    return undefined
  for (let look = dot ? at + 2 : at + 1; look < at + 7; look++) {
    const token = tokens[look]
    const mayBe =
      token?.kind === "word" &&
      (token.capital || streetJoiner.test(token.low) || /^(?:naar|aan|op|des|l|d|la|saint)$/.test(token.low))
    const number = mayBe && look > at ? houseNumberAt(tokens, look, true) : undefined
    if (token !== undefined && number !== undefined && (token.capital || french)) {
      const to = numberEnd(tokens, number)
      return { start: head.start, end: tokens[to]?.end ?? token.end, from: at, to, kind: "address" }
    }
    if (!mayBe && !/^['-]$/.test(token?.raw ?? "")) return undefined
  }
  return undefined
}
