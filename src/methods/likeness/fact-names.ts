import type { Token } from "../text/tokens.ts"
import type { FactSearch } from "./fact-search.ts"
import { choices } from "./words-of-facts/kinds.ts"

const joiners = new Set("de het 't den der van ter ten te en sint st".split(" "))
const origins = choices.find(({ kind }) => kind === "origin")?.groups
/** Written with a capital without being a name: titles, and what a sentence shouts. */
const noName = new Set(
  "mw dhr mevr mevrouw meneer mijnheer hr ik nl be tv pc wc ok sms app nt aub ivm ihkv tov".split(" "),
)

function isName(token: Token | undefined): boolean {
  if (token?.kind !== "word" || !token.capital || token.raw.length < 2 || noName.has(token.low)) return false
  if (origins?.has(token.low)) return false
  return !token.opens || (token.shouted && token.raw.length < 7)
}

/** First words of a sentence that never belong to the name behind them. */
const before = new Set(
  "bij in op aan naar van voor met sinds per na om door tot uit over tussen en maar want ook als".split(" "),
)

const isOpening = (token: Token | undefined, next: Token | undefined): boolean =>
  token?.kind === "word" &&
  token.capital &&
  token.opens &&
  !joiners.has(token.low) &&
  !before.has(token.low) &&
  !noName.has(token.low) &&
  isName(next)

/** The last token of a name that begins at `at`, over 'de', "'t", 'ter' between capitals. */
function nameEnd(search: FactSearch, at: number): number {
  let to = at
  for (let next = at + 1; next < at + 6; next++) {
    const token = search.tokens[next]
    if (token?.kind !== "word" || token.opens) break
    if (isName(token)) to = next
    else if (!joiners.has(token.low)) break
  }
  return to
}

/** A name as it is compared: lower case, without articles in front. */
const spoken = (search: FactSearch, from: number, to: number): string => {
  const lows = search.tokens.slice(from, to + 1).map(({ low }) => low)
  while (lows.length > 1 && joiners.has(lows[0] ?? "")) lows.shift()
  return lows.join(" ")
}

/** Names of streets, places, institutions, firms: capitals within a sentence. */
export function findNames(search: FactSearch): void {
  for (let at = 0; at < search.tokens.length; at++) {
    const [token, next] = [search.tokens[at], search.tokens[at + 1]]
    if (search.isTaken(at) || !(isName(token) || isOpening(token, next))) continue
    if (token && joiners.has(token.low) && !isName(next)) continue
    const to = nameEnd(search, at)
    search.take(at, to, "name", "", spoken(search, at, to))
    at = to
  }
}
