import { foldName } from "./fold.ts"
import { remember } from "./remember.ts"
import { hiddenMark } from "./spans.ts"
import { abbreviations } from "./words/titles.ts"

/** `hidden` is what an earlier rule took or passed over, `person` an earlier '[persoon 1]'. */
export type TokenKind = "word" | "number" | "sign" | "hidden" | "person"

/** What holds of a word wherever it stands; kept over texts. */
export type Word = {
  /** Lower case, without accents. */
  low: string
  /** Begins with a capital. */
  capital: boolean
  /** Two or more letters, all capitals. */
  shouted: boolean
  /** What it may begin (gate-bits.ts); 0 until somebody looks. */
  gates: number
}

export type Token = {
  start: number
  end: number
  raw: string
  /** Lower case, without accents. */
  low: string
  kind: TokenKind
  /** Begins with a capital. */
  capital: boolean
  /** Two or more letters, all capitals. */
  shouted: boolean
  /** First word of a sentence, a line or a quotation, where a capital says little. */
  opens: boolean
  /** No space before it. */
  glued: boolean
  word: Word
}

/** Stands where an earlier '[persoon 1]' stood. */
export const personMark = "\uE001"

const codeOf = (sign: string) => sign.charCodeAt(0)
const [hyphen, apostrophe, hiddenCode, personCode] = ["-", "'", hiddenMark, personMark].map(codeOf)
const letterPattern = /[\p{L}\p{M}]/u

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  return code !== hiddenCode && code !== personCode && letterPattern.test(String.fromCharCode(code))
}

const isFigure = (code: number) => code >= 48 && code <= 57

/** Letters, with hyphens and apostrophes between letters: 'Tjin-A-Koeng', "D'hondt" and "'t" are one word. */
function wordEnd(text: string, start: number): number {
  let at = start + 1
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isLetter(code)) at++
    else if ((code === hyphen || code === apostrophe) && isLetter(text.charCodeAt(at + 1))) at += 2
    else break
  }
  return at
}

function numberEnd(text: string, start: number): number {
  let at = start + 1
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isFigure(code)) at++
    else if ((code === 46 || code === 44) && isFigure(text.charCodeAt(at + 1))) at += 2
    else break
  }
  return at
}

const elided = /'[tsnkm](?![\p{L}\d'])/iuy
function isElided(text: string, at: number): boolean {
  elided.lastIndex = at
  return elided.test(text)
}

/** Splits a text into words, numbers and single signs; spaces and line ends are kept only as `glued` and `opens`. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  let glued = false
  let opens = true
  let previous: Token | undefined
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === 32 || code === 10 || code === 13) {
      if (code === 10) opens = true
      glued = false
      at++
      continue
    }
    const kind = kindAt(text, at, code)
    const end = endAt(text, at, kind)
    const token = makeToken(text.slice(at, end), at, kind, opens, glued)
    opens = kind === "sign" && opensNext(token, previous, opens)
    tokens.push(token)
    previous = token
    glued = true
    at = end
  }
  return tokens
}

function kindAt(text: string, at: number, code: number): TokenKind {
  if (isLetter(code) || (code === apostrophe && isElided(text, at))) return "word"
  if (isFigure(code)) return "number"
  if (code === hiddenCode) return "hidden"
  return code === personCode ? "person" : "sign"
}

function endAt(text: string, start: number, kind: TokenKind): number {
  if (kind === "word") return wordEnd(text, start)
  if (kind === "number") return numberEnd(text, start)
  let end = start + 1
  if (kind !== "sign") while (text[end] === text[start]) end++
  return end
}

/** 'al-Hariri', "d'Hondt", "'t Hart" in one word: a name with a small first part. */
const lowerPrefix = /^(?:al|el|as|ad|ar|at|an|ez|d|l|t|van|de|ben|bin)['-]\p{Lu}/u

const wordOf = remember((raw: string): Word => {
  const first = raw[0] ?? ""
  const capital = first !== first.toLowerCase() || lowerPrefix.test(raw)
  const shouted = capital && raw.length > 1 && raw === raw.toUpperCase()
  return { low: foldName(raw), capital, shouted, gates: 0 }
})

const noWord: Word = { low: "", capital: false, shouted: false, gates: 1 }

function makeToken(raw: string, start: number, kind: TokenKind, opens: boolean, glued: boolean): Token {
  const end = start + raw.length
  if (kind !== "word")
    return { start, end, raw, low: raw, kind, capital: false, shouted: false, opens: false, glued, word: noWord }
  const word = wordOf(raw)
  const { low, capital, shouted } = word
  return { start, end, raw, low, kind, capital, shouted, opens, glued, word }
}

/** Whether a word after this sign would be the first of a sentence or a quotation. */
function opensNext({ raw, glued }: Token, previous: Token | undefined, opened: boolean): boolean {
  if (raw === "." && glued && previous?.kind === "word") {
    return !(previous.raw.length === 1 || abbreviations.has(previous.low))
  }
  if (".!?…•*".includes(raw)) return true
  if ("\"'“”„«".includes(raw)) return opened || !glued
  return opened && "-–>(".includes(raw)
}
