import { knowledgeOf } from "./name-lists.ts"
import type { Span } from "./spans.ts"
import { isOrganisationNoun } from "./words/organisations.ts"
import { isRole, shortTitles, wordSet } from "./words/titles.ts"

/** Words that begin a surname as well as the name of a place: 'De Brug', 'Ten Boer', 'Van Hove'. */
const infixes = wordSet("de den der d' van vande vanden vander ter ten te op in la le el")
const beforePlaces = wordSet("in uit naar vanuit nabij richting rond rondom buiten wijk buurt")

const foldedWord = (word: string) => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
const wordsOf = (name: string): string[] => name.split(/\s{1,4}/).map(foldedWord)

/** With a sure first name in it, it may always be a person. */
const mayBePerson = (name: string): boolean => wordsOf(name).some((word) => knowledgeOf(word).first === 2)

/** 'Haven', 'De Brug': a surname as well, where nothing before it says that it is a place. */
function mayBeSurname(name: string): boolean {
  const words = wordsOf(name)
  return words.length === 1 || (words.length === 2 && infixes.has(words[0] ?? ""))
}

const lastWord = /(?:^|[^\p{L}\p{M}\p{N}])(?<what>[\p{L}\p{M}]{1,36})(?<gap>[^\p{L}\p{M}\p{N}]{0,4})$/u
const nextWord = /^[\s-]{1,4}(?<what>\p{Lu}[\p{L}\p{M}]{0,30})/u

/** Whether what stands around it leaves it the name of a place or body: no title, no role, no first name or initial before it. */
function standsAlone(text: string, start: number, end: number, name: string): boolean {
  const next = nextWord.exec(text.slice(end, end + 30))?.groups?.what
  if (next !== undefined && knowledgeOf(foldedWord(next)).kind === "name") return false
  const found = lastWord.exec(text.slice(Math.max(0, start - 40), start))?.groups
  const { what = "", gap = "" } = found ?? {}
  const low = foldedWord(what)
  if (what.length === 1 && gap.startsWith(".")) return false
  if (shortTitles.has(low) || isRole(low)) return false
  if (isOrganisationNoun(low) || beforePlaces.has(low)) return true
  const opens = what === "" || /[.!?:;\n]/.test(gap)
  const capital = what !== foldedWord(what) && /^\p{Lu}/u.test(what)
  if (capital && !opens && knowledgeOf(low).kind !== "word") return false
  return !mayBeSurname(name)
}

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s{1,4}/g, "\\s{1,4}")

function placesOf(text: string, name: string): { start: number; end: number }[] {
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}'-])${escaped(name)}(?![\\p{L}\\p{M}\\p{N}'-])`, "giu")
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }))
}

/**
 * The spans without those of persons that lie within the name of a place or body known here: 'Oude Haven' in 'Bibliotheek Oude
 * Haven'. A name with a sure first name in it, and one that stands behind a title, a role, an initial or a first name, stays a
 * person; so does an address. `known`: names as they are written here. Throws nothing. Own rules: docs/methods/masking.md.
 */
export function withoutKnown(text: string, spans: readonly Span[], known: readonly string[]): Span[] {
  if (known.length === 0 || spans.every(({ type }) => type !== "PERSON")) return [...spans]
  const low = foldedWord(text)
  const kept = known
    .filter((name) => name.length > 2 && low.includes(wordsOf(name)[0] ?? name) && !mayBePerson(name))
    .flatMap((name) => placesOf(text, name).filter(({ start, end }) => standsAlone(text, start, end, name)))
  const within = (span: Span) => kept.some(({ start, end }) => span.start >= start && span.end <= end)
  return spans.filter((span) => span.type !== "PERSON" || !within(span))
}
