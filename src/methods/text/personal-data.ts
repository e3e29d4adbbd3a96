import { findIn } from "./find.ts"
import { withoutKnown } from "./known-names.ts"
import { earlierReplacements, replaceSpans, restoreSpans, shorten } from "./replacements.ts"
import type { Span } from "./spans.ts"

export { countsByType, describeMasked } from "./masked-summary.ts"
export type { Span }

declare const brand: unique symbol

/** A text that went through `maskPersonalData`; nothing else can make one, so nothing unmasked can be stored. */
export type MaskedText = string & { readonly [brand]: "MaskedText" }

/**
 * `institutions`: also the names of schools, homes, centres and hospitals. `known`: names of places and bodies of this installation,
 * that are no persons.
 */
export type MaskOptions = { institutions?: boolean; known?: readonly string[] }

/** The most rounds in which a hidden name may bring another to light ('[persoon 1] en …'); two are usual. */
const rounds = 4

/**
 * Finds what points to one person in a Dutch or Flemish text: names, addresses, numbers with and without a checksum,
 * dates of birth, ages of 90 and over, licence plates, personal links. Spans are in UTF-16 code units, sorted, and do
 * not overlap. Linear in the length of the text: every pattern is bounded and every rule looks a fixed number of words
 * around. Throws nothing. Rules and figures: docs/methods/masking.md.
 */
export function findPersonalData(text: string, options: MaskOptions = {}): Span[] {
  const institutions = options.institutions ?? false
  const all: Span[] = []
  const earlier = earlierReplacements(text)
  for (let round = 0; round < rounds; round++) {
    const hidden = [...earlier, ...all.map(({ start, end, type }) => ({ start, end, person: type === "PERSON" }))]
    const shortened = shorten(
      text,
      hidden.sort((a, b) => a.start - b.start),
    )
    const seen = restoreSpans(findIn(shortened.short, institutions), shortened)
    const found = withoutKnown(text, seen, options.known ?? [])
    if (found.length === 0) break
    all.push(...found)
  }
  return all.sort((a, b) => a.start - b.start)
}

/** Replaces what `findPersonalData` finds by readable words; masking a masked text changes nothing. */
export function maskPersonalData(text: string, options: MaskOptions = {}): { masked: MaskedText; spans: Span[] } {
  const spans = findPersonalData(text, options)
  return { masked: replaceSpans(text, spans) as MaskedText, spans }
}
