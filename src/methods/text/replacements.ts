import { foldName } from "./fold.ts"
import { hiddenMark, type Span, type SpanType } from "./spans.ts"
import { personMark } from "./tokens.ts"

/** What stands in place of a datum, per type; a person also gets a number. */
const replacementWords: Record<SpanType, string> = {
  PERSON: "persoon",
  ADDRESS: "adres",
  POSTCODE: "postcode",
  PHONE: "telefoonnummer",
  EMAIL: "e-mailadres",
  BSN: "burgerservicenummer",
  RRN: "rijksregisternummer",
  IBAN: "rekeningnummer",
  DOB: "geboortedatum",
  AGE90: "90 of ouder",
  PLATE: "kenteken",
  URL: "webadres",
  ID: "persoonlijk nummer",
  INSTITUTION: "instelling",
}

const words = Object.values(replacementWords).join("|")
const replacement = new RegExp(`\\[(?:persoon \\d{1,4}|${words})\\]`, "g")

type Hidden = { start: number; end: number; person: boolean }

/** Where replacements of an earlier masking stand. */
export function earlierReplacements(text: string): Hidden[] {
  if (!text.includes("[")) return []
  return [...text.matchAll(replacement)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    person: found[0].startsWith("[persoon"),
  }))
}

/** A text in which each hidden stretch is one mark, and the way back to the places in the text itself. */
export type Shortened = { short: string; shifts: readonly Shift[] }

type Shift = { from: number; shift: number }

/**
 * Shortens every hidden stretch to one mark, whether a rule found it or an earlier masking replaced it. So a masked
 * text looks to the rules exactly as the text did in their last round, and masking it again changes nothing.
 */
export function shorten(text: string, hidden: readonly Hidden[]): Shortened {
  const shifts: Shift[] = [{ from: 0, shift: 0 }]
  let short = ""
  let from = 0
  for (const { start, end, person } of hidden) {
    short += text.slice(from, start) + (person ? personMark : hiddenMark)
    shifts.push({ from: short.length, shift: end - short.length })
    from = end
  }
  short = from === 0 ? text : short + text.slice(from)
  return { short, shifts }
}

/** The spans of a shortened text, but for those that touch a mark, in places of the text itself. */
export function restoreSpans(spans: readonly Span[], { short, shifts }: Shortened): Span[] {
  const restored: Span[] = []
  let at = 0
  for (const { start, end, type } of spans) {
    while ((shifts[at + 1]?.from ?? Number.POSITIVE_INFINITY) <= start) at++
    const shift = shifts[at]?.shift ?? 0
    const marked = /[\uE000\uE001]/.test(short.slice(start, end))
    if (!marked) restored.push({ start: start + shift, end: end + shift, type })
  }
  return restored
}

/** The highest number that earlier replacements of persons carry. */
function highestPerson(text: string): number {
  let highest = 0
  if (!text.includes("[persoon ")) return highest
  for (const [, number] of text.matchAll(/\[persoon (\d{1,4})\]/g)) highest = Math.max(highest, Number(number))
  return highest
}

/** Numbers persons in the order of the text; a mention by part of an earlier name is the same person. */
function numbering(startAfter: number): (name: string) => number {
  const numbers = new Map<string, number>()
  let last = startAfter
  return (name) => {
    const parts = foldName(name)
      .split(/[^\p{L}]/u)
      .filter((part) => part.length > 2)
    const key = parts.join(" ")
    const earlier = numbers.get(key) ?? (parts.length === 1 ? numbers.get(`part ${key}`) : undefined)
    const number = earlier ?? ++last
    numbers.set(key === "" ? name : key, number)
    for (const part of parts) if (!numbers.has(`part ${part}`)) numbers.set(`part ${part}`, number)
    return number
  }
}

/** The text with every span replaced; equal persons get equal numbers, counting on from earlier replacements. */
export function replaceSpans(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text
  const numberOf = numbering(highestPerson(text))
  let masked = ""
  let from = 0
  for (const { start, end, type } of spans) {
    const number = type === "PERSON" ? ` ${numberOf(text.slice(start, end))}` : ""
    masked += `${text.slice(from, start)}[${replacementWords[type]}${number}]`
    from = end
  }
  return masked + text.slice(from)
}
