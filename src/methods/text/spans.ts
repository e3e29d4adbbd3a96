import { type Signs, scanSigns } from "./sign-scan.ts"

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
  readonly signs: Signs
  private readonly gates: number
  private taken: Uint8Array | undefined
  /** Whether a word was cut in two: what is left of it may be another word. */
  private cut = false
  /** Whether nothing was claimed or passed over yet. */
  untouched = true

  /** `gates`: those of all words of the text together. */
  constructor(text: string, gates: number) {
    this.left = text
    this.gates = gates
    this.signs = scanSigns(text)
  }

  /** Whether a word with this gate may stand in what is left. */
  mayHave(gate: number): boolean {
    return (this.gates & gate) !== 0 || this.cut
  }

  claim(found: readonly Span[]): void {
    if (found.length === 0) return
    const fresh = found.filter((span) => this.take(span))
    for (const span of fresh) this.spans.push(span)
    this.passOver(fresh)
  }

  passOver(stretches: readonly Stretch[]): void {
    if (stretches.length === 0) return
    this.untouched = false
    for (const { start, end } of stretches) this.cut ||= isInWord(this.left, start) || isInWord(this.left, end)
    this.left = blank(this.left, stretches)
  }

  private take({ start, end }: Stretch): boolean {
    this.taken ??= new Uint8Array(this.left.length)
    for (let at = start; at < end; at++) if (this.taken[at] === 1) return false
    this.taken.fill(1, start, end)
    return end > start
  }
}

const twoLetters = /[\p{L}\p{M}]{2}/uy

/** Whether a place lies between two letters. */
function isInWord(text: string, at: number): boolean {
  twoLetters.lastIndex = at - 1
  return at > 0 && twoLetters.test(text)
}

function blank(text: string, stretches: readonly Stretch[]): string {
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

const noMatches: readonly Match[] = []

/** Every match of a global pattern: the place of its named group `what`, or of the whole when it has none. */
export function matchesOf(text: string, pattern: RegExp): readonly Match[] {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (match === null) return noMatches
  const found: Match[] = []
  for (; match !== null; match = pattern.exec(text)) {
    const value = match.groups?.what ?? match[0]
    const start = match.index + match[0].lastIndexOf(value)
    found.push({ start, end: start + value.length, value })
    if (match[0] === "") pattern.lastIndex++
  }
  return found
}

const noSpans: readonly Span[] = []

export const spansOf = (type: SpanType, matches: readonly Match[]): readonly Span[] =>
  matches.length === 0 ? noSpans : matches.map(({ start, end }) => ({ start, end, type }))

/** The lower-case text before a place, at most `length` long. */
export const before = (text: string, start: number, length = 30): string =>
  text.slice(Math.max(0, start - length), start).toLowerCase()

/** The lower-case text after a place, at most `length` long. */
export const after = (text: string, end: number, length = 20): string => text.slice(end, end + length).toLowerCase()
