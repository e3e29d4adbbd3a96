import { gate } from "./gate-bits.ts"
import type { Token } from "./tokens.ts"
import { dutchTowns, flemishTowns, publicNames, regions, world } from "./words/places.ts"

const lists = [dutchTowns, flemishTowns, regions, world]
/** Whether a folded name is a town, region or country that the lists know. */
export const isPlaceName = (name: string): boolean =>
  dutchTowns.has(name) || flemishTowns.has(name) || regions.has(name) || world.has(name)

const joined = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to + 1)
    .map((token) => token.low)
    .join(" ")

/** Whether the words `from` to `to` are together a town, region or country that the lists know. */
export function isPlace(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 4) return false
  const name = joined(tokens, from, to)
  return isPlaceName(name) || (from === to && name.endsWith("s") && name.length > 5 && isPlaceName(name.slice(0, -1)))
}

const startsLongName = new Set(
  [...lists, publicNames].flatMap((list) =>
    [...list].filter((place) => place.includes(" ")).map((place) => place.slice(0, place.indexOf(" "))),
  ),
)

/** Whether a name of several words may begin here. */
export const startsLongPlace = (low: string, capital: boolean): boolean =>
  low === "storm" || low === "orkaan" || (capital && startsLongName.has(low))

/** The last token of a place, shop or body of several words that begins at `at` ('Ter Apel', 'Berg en Dal'), if there is one. */
export function longPlaceAt(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at]
  if (token === undefined || (token.word.gates & gate.longPlace) === 0) return undefined
  const next = tokens[at + 1]
  if (/^(?:storm|orkaan)$/.test(token.low) && next?.capital && !next.opens) return at + 1
  if (!token.capital || !startsLongName.has(token.low)) return undefined
  for (let to = at + 3; to > at; to--) {
    if (tokens[to]?.kind === "word" && (isPlace(tokens, at, to) || publicNames.has(joined(tokens, at, to)))) return to
  }
  return undefined
}
