import type { Span, SpanType } from "./spans.ts"

export type SpanCounts = Partial<Record<SpanType, number>>

/** How many spans there are of each type that occurs. */
export function countsByType(spans: readonly Span[]): SpanCounts {
  const counts: SpanCounts = {}
  for (const { type } of spans) counts[type] = (counts[type] ?? 0) + 1
  return counts
}

type Wording = { one: string; more: string }

const dutch: Record<SpanType, Wording> = {
  PERSON: { one: "naam", more: "namen" },
  ADDRESS: { one: "adres", more: "adressen" },
  POSTCODE: { one: "postcode", more: "postcodes" },
  PHONE: { one: "telefoonnummer", more: "telefoonnummers" },
  EMAIL: { one: "e-mailadres", more: "e-mailadressen" },
  BSN: { one: "burgerservicenummer", more: "burgerservicenummers" },
  RRN: { one: "rijksregisternummer", more: "rijksregisternummers" },
  IBAN: { one: "rekeningnummer", more: "rekeningnummers" },
  DOB: { one: "geboortedatum", more: "geboortedata" },
  AGE90: { one: "leeftijd van 90 of ouder", more: "leeftijden van 90 of ouder" },
  PLATE: { one: "kenteken", more: "kentekens" },
  URL: { one: "webadres", more: "webadressen" },
  ID: { one: "persoonlijk nummer", more: "persoonlijke nummers" },
  INSTITUTION: { one: "naam van een instelling", more: "namen van instellingen" },
}

const english: Record<SpanType, Wording> = {
  PERSON: { one: "name", more: "names" },
  ADDRESS: { one: "address", more: "addresses" },
  POSTCODE: { one: "postcode", more: "postcodes" },
  PHONE: { one: "telephone number", more: "telephone numbers" },
  EMAIL: { one: "e-mail address", more: "e-mail addresses" },
  BSN: { one: "citizen service number", more: "citizen service numbers" },
  RRN: { one: "national register number", more: "national register numbers" },
  IBAN: { one: "account number", more: "account numbers" },
  DOB: { one: "date of birth", more: "dates of birth" },
  AGE90: { one: "age of 90 or over", more: "ages of 90 or over" },
  PLATE: { one: "licence plate", more: "licence plates" },
  URL: { one: "web address", more: "web addresses" },
  ID: { one: "personal number", more: "personal numbers" },
  INSTITUTION: { one: "name of an institution", more: "names of institutions" },
}

const languages = {
  nl: {
    words: dutch,
    and: "en",
    sentence: (list: string) => `Wij hebben ${list} verborgen.`,
    none: "Wij vonden niets persoonlijks.",
  },
  en: {
    words: english,
    and: "and",
    sentence: (list: string) => `We have hidden ${list}.`,
    none: "We found nothing personal.",
  },
}

/** One sentence that tells the writer what was hidden: 'Wij hebben 2 namen en 1 telefoonnummer verborgen.' */
export function describeMasked(spans: readonly Span[], language: keyof typeof languages): string {
  const { words, and, sentence, none } = languages[language]
  const counted = Object.entries(countsByType(spans)) as [SpanType, number][]
  const parts = counted.map(([type, count]) => `${count} ${count === 1 ? words[type].one : words[type].more}`)
  const last = parts.pop()
  if (last === undefined) return none
  return sentence(parts.length === 0 ? last : `${parts.join(", ")} ${and} ${last}`)
}
