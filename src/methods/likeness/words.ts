import { foldName } from "../text/fold.ts"
import { plainSigns } from "../text/plain-signs.ts"

/** A word of a text: where it stands, and how it is compared: in lower case, without accents. */
export type Word = { start: number; end: number; low: string }

const pattern = /\[[^\]\n]{0,40}\]|[\p{L}\p{M}\p{N}]+(?:['.][\p{L}\p{M}]+)*/gu
const apostrophes = /'s$|^'|'$/g

/** Letters with points between them are one word: 'o.c.m.w.'; a full stop at the end of a sentence is not of the word. */
function lowOf(raw: string): string {
  const low = foldName(raw).replace(apostrophes, "")
  return low.includes(".") && /^(\p{L}{1,3}\.)+\p{L}{1,3}$/u.test(low) ? low.replaceAll(".", "") : low
}

/**
 * The words of a text, in order. What was hidden ('[persoon 1]') is no word; a hyphen parts words.
 * @returns offsets in UTF-16 code units of `text`
 */
export function wordsOf(text: string): Word[] {
  const found: Word[] = []
  for (const match of plainSigns(text).matchAll(pattern)) {
    if (match[0].startsWith("[")) continue
    for (const part of partsOf(match[0], match.index)) found.push(part)
  }
  return found
}

/** 'wonen.Geen' lacks a space; 'b.v' is one word. */
function partsOf(raw: string, start: number): Word[] {
  const low = lowOf(raw)
  if (!low.includes(".")) return low === "" ? [] : [{ start, end: start + raw.length, low }]
  let at = start
  return raw.split(".").map((piece) => {
    const word = { start: at, end: at + piece.length, low: lowOf(piece) }
    at += piece.length + 1
    return word
  })
}
