import { stem } from "../../methods/likeness/stem.ts"
import type { Variant } from "../../methods/likeness/thesaurus.ts"
import { wordsOf } from "../../methods/likeness/words.ts"
import { foldName } from "../../methods/text/fold.ts"
import { findPersonalData } from "../../methods/text/personal-data.ts"

/** A word as it is kept: one space between words, nothing that cannot be seen. */
export const tidy = (word: string): string => word.normalize("NFC").replace(/\s+/gu, " ").replace(/\p{C}/gu, "").trim()

const lowsOf = (word: string): string[] => wordsOf(word).map(({ low }) => low)
const same = (one: string, other: string): boolean => foldName(one) === foldName(other)

/** What stands in the way of a word in any of the lists, as a sentence; nothing where it may be added. */
export function wrongWith(word: string): string | undefined {
  const personal = findPersonalData(word)[0]
  if (personal)
    return `'${word.slice(personal.start, personal.end)}' lijkt op een naam, een adres of een nummer van iemand. Hier horen alleen woorden die over niemand in het bijzonder gaan. Schrijf het anders`
  if (/[,:;=?[\]]|^#|^\/\//u.test(word))
    return "Schrijf één woord of uitdrukking, zonder komma, dubbele punt of vraagteken. Een tweede woord voeg je daarna toe"
  if (lowsOf(word).length === 0) return "Hier staat geen woord. Gebruik letters of cijfers"
  return undefined
}

/** The same for a word of a concept: it must say something, and say something that is not there yet. */
export function wrongAsVariant(
  word: string,
  beside: readonly Variant[],
  stopWords: ReadonlySet<string>,
): string | undefined {
  const wrong = wrongWith(word)
  if (wrong) return wrong
  if (lowsOf(word).every((low) => stopWords.has(low)))
    return `'${word}' bestaat uit woorden die in bijna elk signaal staan. Nabij zou het overal vinden, en dan lijkt alles op elkaar. Zet er een woord bij dat zegt waar het over gaat`
  const twin = beside.find(({ text }) => same(text, word))
  if (twin) return `'${twin.text}' staat hier al`
  const key = stemsOf(word, stopWords)
  const kin = beside.find(({ text }) => stemsOf(text, stopWords) === key)
  return kin && `Nabij herkent dit al aan '${kin.text}'. Andere vormen van een woord hoef je niet toe te voegen`
}

/** An expression is found by the stems of its telling words, in any order. */
const stemsOf = (word: string, stopWords: ReadonlySet<string>): string => {
  const lows = lowsOf(word)
  const telling = lows.filter((low) => !stopWords.has(low))
  return telling.length < 2 && lows.length > 1 ? lows.map(stem).join(" ") : telling.map(stem).toSorted().join(" ")
}

/** A short form is looked up as one word. */
export function wrongAsAbbreviation(short: string, meaning: string): string | undefined {
  const wrong = wrongWith(short)
  if (wrong) return wrong
  if (lowsOf(short).length > 1) return "Een afkorting is één woord, zonder spatie of streepje"
  return same(short, meaning) ? "De afkorting en de betekenis zijn hetzelfde" : undefined
}

export function wrongAsStopWord(word: string): string | undefined {
  const wrong = wrongWith(word)
  if (wrong) return wrong
  const lows = lowsOf(word)
  if (lows.length > 1) return "Vul één los woord in, geen uitdrukking"
  return /^\d/.test(lows[0] ?? "") ? "Een getal telt al niet mee" : undefined
}

/** A word as it is looked up: in lower case, without accents, points and apostrophes. */
export const asLookedUp = (word: string): string => lowsOf(word).join(" ")

/** The word of a list that somebody means, however they type it. */
export function meant(words: Iterable<string>, word: string): string | undefined {
  const all = [...words]
  const low = asLookedUp(word)
  return all.find((one) => one === word) ?? all.find((one) => same(one, word)) ?? all.find((one) => one === low)
}
