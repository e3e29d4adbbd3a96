import { findPersonalData } from "../../methods/text/personal-data.ts"

declare const brand: unique symbol

/** A text about a place that everybody may read; nothing but `lookAtStreet` and `lookAtHours` makes one. */
export type PublicText = string & { readonly [brand]: "PublicText" }
type Looked = { kind: "public"; text: PublicText } | { kind: "personal" }

type Span = ReturnType<typeof findPersonalData>[number]

/** 'Pieter' in 'Pieter de Hoochstraat 5': one word with nothing but 'de' or 'van der' between it and the street. */
function namesStreet(text: string, { start, end }: Span, spans: readonly Span[]): boolean {
  const street = spans.find((span) => span.type === "ADDRESS" && span.start > end)
  if (!street || /\s/.test(text.slice(start, end))) return false
  return /^ (?:(?:van|den|der|de|ter|ten|te) ){0,2}$/.test(text.slice(end, street.start))
}

/**
 * Whether the address of a point names nobody. A street and a number are what is asked for; a person or a telephone is not.
 * `known`: what the point and its organisation are called.
 */
export function lookAtStreet(text: string, known: readonly string[]): Looked {
  const spans = findPersonalData(text, { known })
  const isPlace = (span: Span) =>
    span.type === "ADDRESS" || span.type === "POSTCODE" || (span.type === "PERSON" && namesStreet(text, span, spans))
  return spans.every(isPlace) ? { kind: "public", text: text as PublicText } : { kind: "personal" }
}

/** Whether the hours of a point name nobody; `known` as above. */
export const lookAtHours = (text: string, known: readonly string[]): Looked =>
  findPersonalData(text, { known }).length === 0 ? { kind: "public", text: text as PublicText } : { kind: "personal" }
