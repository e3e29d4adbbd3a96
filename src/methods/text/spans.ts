const spanTypes = [
  ...(["PERSON", "ADDRESS", "POSTCODE", "PHONE", "EMAIL", "BSN", "RRN", "IBAN"] as const),
  ...(["DOB", "AGE90", "PLATE", "URL", "ID", "INSTITUTION"] as const),
]

export type SpanType = (typeof spanTypes)[number]

/** A stretch of text from `start` up to `end`, in UTF-16 code units. */
export type Span = { start: number; end: number; type: SpanType }

type Stretch = { start: number; end: number }

/** Stands where something was claimed or passed over: a private-use character that no rule looks for. */
export const hiddenMark = "\uE000"

/**
 * One text while it is searched: `left` is what rules still see, of the length of the text; `spans` what they found.
 * A rule claims what is personal, and passes over what looks personal and is not, so that no later rule takes it.
 */
export class Search {
  left: string
  readonly spans: Span[] = []
  private readonly taken: Uint8Array

  constructor(text: string) {
    this.left = text
    this.taken = new Uint8Array(text.length)
  }

  claim(found: readonly Span[]): void {
    const fresh = found.filter((span) => this.take(span))
    this.spans.push(...fresh)
    this.left = blank(this.left, fresh)
  }

  passOver(stretches: readonly Stretch[]): void {
    this.left = blank(this.left, stretches)
  }

  private take({ start, end }: Stretch): boolean {
    for (let at = start; at < end; at++) if (this.taken[at] === 1) return false
    this.taken.fill(1, start, end)
    return end > start
  }
}

function blank(text: string, stretches: readonly Stretch[]): string {
  if (stretches.length === 0) return text
  let result = ""
  let from = 0
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    const begin = Math.max(start, from)
    if (end <= begin) continue
    result += text.slice(from, begin) + hiddenMark.repeat(end - begin)
    from = end
  }
  return result + text.slice(from)
}

export type Match = { start: number; end: number; value: string }

/** Every match of a global pattern: the place of its named group `what`, or of the whole when it has none. */
export function matchesOf(text: string, pattern: RegExp): Match[] {
  const found: Match[] = []
  for (const match of text.matchAll(pattern)) {
    const value = match.groups?.what ?? match[0]
    const start = match.index + match[0].lastIndexOf(value)
    found.push({ start, end: start + value.length, value })
  }
  return found
}

export const spansOf = (type: SpanType, matches: readonly Match[]): Span[] =>
  matches.map(({ start, end }) => ({ start, end, type }))

/** The lower-case text before a place, at most `length` long. */
export const before = (text: string, start: number, length = 30): string =>
  text.slice(Math.max(0, start - length), start).toLowerCase()

/** The lower-case text after a place, at most `length` long. */
export const after = (text: string, end: number, length = 20): string => text.slice(end, end + length).toLowerCase()
