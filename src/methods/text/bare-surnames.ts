import type { Chain } from "./name-chain.ts"
import { knowledgeOf } from "./name-lists.ts"
import type { Token } from "./tokens.ts"
import { personVerbs } from "./words/stops.ts"
import { wordSet } from "./words/titles.ts"

/** Surnames that are words ('Mulder', 'Visser') but no trade that a signal would name without an article ('Kapper belt'). */
const trades = wordSet(
  "bakker slager kapper boer rechter tuinman kok schilder timmerman postbode notaris dokter zuster broer meester baas",
)
export const isRareSurname = (low: string): boolean => knowledgeOf(low).last === 1 && !trades.has(low)

/** Surnames that are no trade of today and no other word: 'Mulder heeft', 'Dekker krijgt'. */
export const onlySurnames = wordSet(
  "mulder smit dekker wever brouwer kuiper schouten meijer meyer peters janssen verhoeven postma wagenaar wagner vermeer backer smet pieters hofman hoffman houtkamp houtman bosch vries kuipers schippers boers wevers snijders timmermans spiering pranger kramer koster visser",
)
/** Trades that are common surnames: without an article they are names where they say or feel something. */
const commonSurnames = wordSet("bakker slager schilder timmerman visser")
const feels =
  /^(?:zegt|zei|vertelt|vertelde|huilt|huilde|woont|woonde|schaamt|durft|durfde|slaapt|sliep|denkt|dacht|mist|hoopt|belt|belde|appt|appte|mailde|drinkt|zwijgt)$/

/** 'Bakker zegt dat', 'Mulder heeft drie maanden schuld': a bare noun in the singular cannot begin a sentence. */
export const isBareSurname = (tokens: readonly Token[], { words, from, to }: Chain): boolean => {
  const low = tokens[from]?.low ?? ""
  if (words.length !== 1 || from !== to || tokens[from]?.opens !== true) return false
  const next = tokens[to + 1]
  if (/^(?:hij|ze|zij|je|ik|we|er|men)$/.test(tokens[to + 2]?.low ?? "")) return false
  if (onlySurnames.has(low)) return next?.kind === "word" && !next.low.endsWith("en") && personVerbs.has(next.low)
  return commonSurnames.has(low) && feels.test(next?.low ?? "") && !/^(?:af|op)$/.test(tokens[to + 2]?.low ?? "")
}
