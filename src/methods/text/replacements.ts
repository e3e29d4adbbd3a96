import { foldName } from "./fold.ts"
import { hiddenMark, type Span, type SpanType } from "./spans.ts"
import { personMark } from "./tokens.ts"

/** What stands in place of a datum, per type; a person also gets a number. */
export const replacementWords: Record<SpanType, string> = {
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

/** Hides earlier replacements, so that a masked text is read as the text was: same length, persons told from the rest. */
export function hideReplacements(text: string): string {
  if (!text.includes("[")) return text
  return text.replace(replacement, (found) => (found.startsWith("[persoon") ? personMark : hiddenMark).repeat(found.length))
}

/** Hides spans that an earlier round found, in the same way. */
export function hideSpans(text: string, spans: readonly Span[]): string {
  let hidden = ""
  let from = 0
  for (const { start, end, type } of spans) {
    hidden += text.slice(from, start) + (type === "PERSON" ? personMark : hiddenMark).repeat(end - start)
    from = end
  }
  return hidden + text.slice(from)
}

/** The highest number that earlier replacements of persons carry. */
export function highestPerson(text: string): number {
  let highest = 0
  for (const [, number] of text.matchAll(/\[persoon (\d{1,4})\]/g)) highest = Math.max(highest, Number(number))
  return highest
}

/** Numbers persons in the order of the text; a mention by part of an earlier name is the same person. */
function numbering(startAfter: number): (name: string) => number {
  const numbers = new Map<string, number>()
  let last = startAfter
  return (name) => {
    const parts = foldName(name).split(/[^\p{L}]/u).filter((part) => part.length > 2)
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
