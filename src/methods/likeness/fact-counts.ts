import { isDutchWord } from "../text/dutch-words.ts"
import type { Range } from "./fact.ts"
import type { Numbered } from "./fact-numbers.ts"
import type { FactSearch } from "./fact-search.ts"
import { stem } from "./stem.ts"
import { bornTogether, counted } from "./words-of-facts/counted.ts"

const noNoun = new Set(
  (
    "en of maar dus want in op van voor met bij uit aan naar om te door over per tot als dan die dat deze dit er al nog nu niet geen " +
    "is zijn was waren wordt worden werd werden heeft hebben had hadden kan kunnen kon konden moet moeten moest mag mogen wil willen " +
    "wel ook zo meer minder wegens hen ons hun zegt zeggen krijgt krijgen kreeg zit zitten komt komen staat ligt lag terug weg samen ervan daarvan gaan gaat"
  ).split(" "),
)
const ofThem = new Set(["van", "de", "het", "onze", "mijn", "hun", "haar", "zijn", "die", "deze"])

/** The place of the noun that a number counts: over 'van onze', and over adjectives, which end in -e before a noun. */
function nounAfter(search: FactSearch, to: number): number | undefined {
  let at = to + 1
  while (at <= to + 3 && search.low(to + 1) === "van" && ofThem.has(search.low(at))) at++
  for (let steps = 0; steps < 3; steps++, at++) {
    const token = search.tokens[at]
    if (token?.kind !== "word" || search.isTaken(at) || noNoun.has(token.low)) return undefined
    const next = search.tokens[at + 1]
    if (search.low(to + 1) === "van") return counted.has(token.low) ? at : undefined
    if (counted.has(token.low) && !(token.low === "anderen" && next?.kind === "word" && counted.has(next.low)))
      return at
    const qualifies = token.low.endsWith("e") && next?.kind === "word" && !noNoun.has(next.low)
    if (!qualifies) return at
  }
  return undefined
}

/** One name for the noun: its group, or its stem. 'huurwoningen' is counted as 'woning' when a group ends it. */
function nounOf(low: string): string {
  const known = counted.get(low)
  if (known !== undefined) return known
  for (let cut = 3; cut < low.length - 4; cut++) {
    const end = counted.get(low.slice(cut))
    if (end !== undefined && end !== "man" && isDutchWord(low.slice(0, cut))) return end
  }
  return stem(low)
}

/** 'elf anderen': the one who tells may count itself or the one it spoke of. */
const others = (range: Range, search: FactSearch, from: number, to: number): Range => {
  for (let at = from; at <= to; at++)
    if (/^anderen?$/.test(search.low(at))) return { least: range.least, most: range.most + 1 }
  return range
}

/** Notes a number with the noun that it counts; 'met elf' counts nothing that is named. */
export function sayWhatIsCounted(search: FactSearch, { at, to, range }: Numbered, kind: "count" | "rank"): void {
  const noun = nounAfter(search, to)
  if (noun === undefined && kind === "rank") return
  if (noun === undefined) search.take(at, to, kind, "", range)
  else search.take(at, noun, kind, nounOf(search.low(noun)), others(range, search, to + 1, noun))
}

/** 'tweeling' is two children. */
export function findBornTogether(search: FactSearch): void {
  for (const [at, { low }] of search.tokens.entries()) {
    const value = bornTogether.get(low)
    if (value !== undefined && !search.isTaken(at)) search.take(at, at, "count", "kind", { least: value, most: value })
  }
}
