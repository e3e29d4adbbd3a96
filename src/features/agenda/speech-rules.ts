import { type MaskedText, maskPersonalData } from "../../methods/text/personal-data.ts"

/** What one may not say to people outside: the smallest numbers told, and the organisations that contributed. */
export type Discretion = { count: number; sources: number; organisations: readonly string[] }

const numerals = ["nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"]
const people =
  "mensen|personen|persoon|jongeren?|jongens?|meisjes?|gezin(?:nen)?|huishoudens?|cliënt(?:en)?|kind(?:eren)?|bewoners?|inwoners?|ouders?|moeders?|vaders?|vrouw(?:en)?|mann?(?:en)?|ouderen?|studenten?|leerlingen?|signa(?:al|len)|keer(?! (?:zo|per|in|meer|vaker))"
const sources = "organisaties?|teams?|werkers?|melders?|hulpverleners?"

const smallNumbers = (nouns: string, least: number): RegExp => {
  const small = Array.from({ length: least }, (_, number) => `${number}|${numerals[number] ?? number}`).join("|")
  // "Meer dan één werker" says nothing that "enkele werkers" would not.
  return new RegExp(
    `(?<!(?:meer|groter|groter is) dan )(?<![\\p{L}\\d.,-])(?:${small})( (?:\\p{L}+ )?(?:${nouns}))(?![\\p{L}])`,
    "giu",
  )
}
const found = (text: string, nouns: string, least: number) => smallNumbers(nouns, least).exec(text)?.[0]

const nameIn = (name: string) =>
  new RegExp(`(?<![\\p{L}\\d])${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\d])`, "giu")

/** An older text for outside, in which an organisation may be named that meant to stay unnamed. */
export const withoutNames = (text: string, organisations: readonly string[]): string =>
  organisations.reduce((left, name) => left.replace(nameIn(name), "een organisatie"), text)

/** What colleagues wrote for each other, as people outside may read it: no name of an organisation, no small number. */
export const discreet = (text: string, { count, sources: least, organisations }: Discretion): string =>
  withoutNames(text, organisations)
    .replace(smallNumbers(people, count), "enkele$1")
    .replace(smallNumbers(sources, least), "enkele$1")

/** What in a text for outside could give somebody away, as a sentence; nothing where it may be said. */
export function tooMuch(text: string, { count, sources: least, organisations }: Discretion): string | undefined {
  const small = found(text, people, count) ?? found(text, sources, least)
  if (small)
    return `Er staat '${small}'. Zo'n klein getal kan iemand verraden. Schrijf bijvoorbeeld 'enkele' of 'meer dan één'`
  const named = organisations.find((name) => nameIn(name).test(text))
  if (named) return `Er staat '${named}'. Noem geen organisaties die meedoen. Schrijf bijvoorbeeld 'een organisatie'`
  return undefined
}

/** A text for outside: personal data hidden. */
export const masked = (text: string): MaskedText => maskPersonalData(text).masked
