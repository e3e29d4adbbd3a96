import type { Token } from "../text/tokens.ts"
import { exactly, type Range } from "./fact.ts"
import { belowHundred, ordinals, roundly } from "./words-of-facts/numerals.ts"

/** The value of a Dutch number word: 'tweeëntwintig', 'drieduizend', 'honderdtwintig'. @param low without accents */
export function numeralOf(low: string): number | undefined {
  const small = belowHundred.get(low)
  if (small !== undefined) return small
  return large(low, "duizend", 1000) ?? large(low, "honderd", 100)
}

function large(low: string, word: string, size: number): number | undefined {
  const at = low.indexOf(word)
  if (at < 0) return undefined
  const [before, after] = [low.slice(0, at), low.slice(at + word.length).replace(/^en(?=.)/, "")]
  const times = before === "" ? 1 : numeralOf(before)
  const rest = after === "" ? 0 : numeralOf(after)
  return times === undefined || rest === undefined || rest >= size ? undefined : times * size + rest
}

/** The value of 'derde', 'vierde', 'twintigste'. */
export function ordinalOf(low: string): number | undefined {
  return ordinals.get(low) ?? (low.endsWith("ste") ? numeralOf(low.slice(0, -3)) : undefined)
}

/** The value of a number in figures as it is written in Dutch: 1.640 is 1640, 9,80 is 9.8. */
export function figuresOf(raw: string): number {
  return Number(
    /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(raw) ? raw.replaceAll(".", "").replace(",", ".") : raw.replace(",", "."),
  )
}

/** A number in a text: tokens `at` to `to`. */
export type Numbered = { at: number; to: number; range: Range; exact: number }

const parts: ReadonlyMap<string, number> = new Map([
  ["anderhalf", 1.5],
  ["anderhalve", 1.5],
  ["half", 0.5],
  ["halve", 0.5],
])

/** The number one token says. 'een' is an article unless it bears its accents; 'half' counts only before a unit. */
export function numberOf(token: Token | undefined): number | undefined {
  if (token === undefined) return undefined
  if (token.kind === "number") {
    const value = figuresOf(token.raw)
    return Number.isFinite(value) ? value : undefined
  }
  if (token.kind !== "word") return undefined
  if (token.low === "een") return /[éÉ]/.test(token.raw.normalize("NFC")) ? 1 : undefined
  return numeralOf(token.low) ?? parts.get(token.low)
}

/** How exactly the words before a number say that it is meant. */
function spread(tokens: readonly Token[], at: number): readonly [number, number] {
  for (let back = 1; back <= 2; back++) {
    const low = tokens[at - back]?.low ?? ""
    const slack = roundly.get(low) ?? (low === "±" || low === "~" ? ([0.15, 0.15] as const) : undefined)
    if (slack) return slack
    if (low !== "dan" && low !== "een" && low !== "de" && low !== "€") break
  }
  return [0, 0]
}

const between = new Set(["a", "tot", "of", "-", "–", "/"])

/** The numbers in a text, in figures and in words, with the stretch in which they are meant: 'ruim 40', '2 à 3'. */
export function numbersIn(tokens: readonly Token[], isTaken: (at: number) => boolean): Numbered[] {
  const found: Numbered[] = []
  for (let at = 0; at < tokens.length; at++) {
    const partOfWord = tokens[at]?.glued && tokens[at - 1]?.kind === "word"
    const value = isTaken(at) || partOfWord ? undefined : numberOf(tokens[at])
    if (value === undefined) continue
    const [below, above] = spread(tokens, at)
    const range = { least: value * (1 - below), most: value * (1 + above) }
    const second = between.has(tokens[at + 1]?.low ?? "") ? numberOf(tokens[at + 2]) : undefined
    if (second !== undefined && second > value && second <= value * 3) {
      found.push({ at, to: at + 2, range: { least: value, most: second }, exact: second })
      at += 2
    } else found.push({ at, to: at, range: below + above > 0 ? range : exactly(value), exact: value })
  }
  return found
}
