import type { Language } from "../../methods/likeness/language.ts"
import type { Why } from "../../methods/likeness/search-why.ts"
import { likenessOf } from "../likeness/reason-rules.ts"
import type { MarkedText } from "./model.ts"

/** So much of a long text is shown, and so much of it before the first word that was found. */
const mostShown = 360
const before = 90

type Mark = MarkedText["marks"][number]

const startOfWord = (text: string, from: number) => {
  const space = text.lastIndexOf(" ", from)
  return space < 0 ? 0 : space + 1
}
const endOfWord = (text: string, from: number) => {
  const space = text.indexOf(" ", from)
  return space < 0 ? text.length : space
}

/** A text as a result shows it: whole where it is short, else around the first word that was found. */
export function excerptOf(text: string, marks: readonly Mark[]): MarkedText {
  if (text.length <= mostShown) return { text, marks: [...marks] }
  const first = marks[0]?.start ?? 0
  const from = first <= before ? 0 : startOfWord(text, Math.min(first - before, text.length - mostShown))
  const until = from + mostShown >= text.length ? text.length : endOfWord(text, from + mostShown)
  const [head, tail] = [from > 0 ? "… " : "", until < text.length ? " …" : ""]
  const moved = head.length - from
  return {
    text: `${head}${text.slice(from, until)}${tail}`,
    marks: marks
      .filter(({ start, end }) => start >= from && end <= until)
      .map(({ start, end }) => ({ start: start + moved, end: end + moved })),
  }
}

/** Whether a word that was asked stands there, also as a part of another; two compounds that share a part are two words. */
const isLiteral = ({ kind, asked, found }: Why): boolean =>
  kind === "word" || kind === "phrase" || (kind === "part" && (found.includes(asked) || asked.includes(found)))

export type Judge = { isStop(low: string): boolean; isKnown(low: string): boolean }

/**
 * Whether a text holds what was asked: the same words, other words for the same thing, or, for a word that nobody knows, words
 * spelt about the same. A word that resembles a right one is another word.
 */
export const answers = (why: readonly Why[], { isStop, isKnown }: Judge): boolean =>
  why.some(({ kind, asked }) => kind !== "topic" && !isStop(asked) && !(kind === "spelling" && isKnown(asked)))

/** Why a text was found, where no word that was asked stands in it; else nothing. */
export function whyInWords(why: readonly Why[], query: string, text: string, language: Language): string {
  if (why.some(isLiteral)) return ""
  const { reasons } = likenessOf(query, text, language)
  const other = reasons.find(({ kind, here, there }) => kind === "concept" && here !== there)
  if (other) return `‘${other.there}’ is een ander woord voor ‘${other.here}’`
  const concept = why.find(({ kind }) => kind === "concept")
  if (concept) return `staat bij ‘${concept.found}’, net als ‘${concept.asked}’`
  const part = why.find(({ kind }) => kind === "part")
  if (part) return `‘${part.found}’ en ‘${part.asked}’ hebben een woord gemeen`
  const spelt = why.find(({ kind }) => kind === "spelling")
  if (spelt) return `‘${spelt.found}’ lijkt op ‘${spelt.asked}’`
  const topic = why.find(({ kind }) => kind === "topic")
  return topic ? `gaat ook over: ${topic.found.toLowerCase()}` : ""
}

/**
 * The query with its mistyped words as they were probably meant; nothing where every word is right or stands somewhere.
 * Only words of texts that this reader may read are ever proposed: a word that stands in another's text alone stays unknown.
 */
export function meantBy(
  query: string,
  found: readonly (readonly Why[])[],
  language: Language,
  isKnown: (low: string) => boolean,
): string | null {
  const reasons = found.flat()
  let meant = query
  for (const { low, start, end } of language.read(query).words.toReversed()) {
    if (isKnown(low) || reasons.some((why) => why.asked === low && isLiteral(why))) continue
    const times = new Map<string, number>()
    for (const { kind, asked, found: said } of reasons)
      if (kind === "spelling" && asked === low) times.set(said, (times.get(said) ?? 0) + 1)
    const [best] = [...times].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    if (best) meant = meant.slice(0, start) + best[0] + meant.slice(end)
  }
  return meant === query ? null : meant
}
