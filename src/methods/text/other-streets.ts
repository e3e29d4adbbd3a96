import type { Street } from "./addresses.ts"
import { houseNumberAt, numberEnd } from "./house-number.ts"
import { livesNear, postNear } from "./lives-near.ts"
import type { Token } from "./tokens.ts"
import { months } from "./words/dates.ts"
import { streetJoiner } from "./words/streets.ts"
import { wordSet } from "./words/titles.ts"

const noStreet =
  /^(?:groep|klas|lijn|bus|tram|halte|lokaal|kamer|zaal|artikel|art|bijlage|fase|stap|blok|punt|box|leerjaar|graad|wmo|route|perron|poort|verdieping|nr|nummer|versie|optie|bijlage|loket|afdeling|module|niveau|schaal|regel|tabel|pagina|hoofdstuk)$/

/** 'Noordeinde 12' where somebody lives, 'Spui 14-2', 'Meir 24 bus 3', 'Rokin 9, 1012 KK': a street of no usual ending. */
export function isNamedStreet(tokens: readonly Token[], at: number, number: number): boolean {
  const token = tokens[at]
  if (token === undefined || noStreet.test(token.low) || months.has(token.low) || token.shouted) return false
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
const frenchHeads = wordSet(
  "rue avenue av chaussee place boulevard quai allee square impasse clos dreve sentier route passage",
)

const units = wordSet("chalet huisje standplaats kavel bungalow wooneenheid stacaravan woonwagen caravanplaats")
const buildings = wordSet(
  "flat residentie serviceflat seniorenflat torenflat appartementencomplex woontoren complex vakantiepark",
)

/** 'chalet 23', 'flat Gouwestein 233', 'residentie De Linde bus 4': a dwelling with its number and no street. */
export function unitAt(tokens: readonly Token[], at: number): Street | undefined {
  const noun = tokens[at]
  if (noun?.kind !== "word") return undefined
  let last = at
  if (buildings.has(noun.low)) {
    while (last < at + 3 && tokens[last + 1]?.capital && !tokens[last + 1]?.opens) last++
    if (last === at) return undefined
    if (/^(?:bus|app|appartement|,)$/.test(tokens[last + 1]?.low ?? "") && tokens[last + 2]?.kind === "number") last++
  } else if (!units.has(noun.low)) return undefined
  const number = houseNumberAt(tokens, last, true)
  if (number === undefined || tokens[number]?.kind !== "number") return undefined
  const to = numberEnd(tokens, number)
  const from = buildings.has(noun.low) ? at + 1 : at
  return { start: tokens[from]?.start ?? 0, end: tokens[to]?.end ?? 0, from, to, kind: "address" }
}

/** 'Hof van Holland 12a', 'Laan van Meerdervoort 3', 'Rue de la Loi 16': the kind of street stands first. */
export function headedStreetAt(tokens: readonly Token[], at: number): Street | undefined {
  const head = tokens[at]
  if (head?.kind !== "word") return undefined
  const french = frenchHeads.has(head.low)
  if (
    !french &&
    !(heads.has(head.low) && head.capital && /^(?:van|der|ten|ter|naar|aan|op)$/.test(tokens[at + 1]?.low ?? ""))
  )
    return undefined
  for (let look = at + 1; look < at + 7; look++) {
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
