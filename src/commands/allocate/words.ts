import type { Bilingual, Language } from "../command.ts"

export const summary: Bilingual = {
  nl: "Verdeel aanbod over vragen: de kwetsbaarsten eerst, met zo weinig mogelijk meters, en bewijs dat het niet beter kan",
  en: "Divide offers over needs: the most vulnerable first, with the fewest metres, and prove that nothing is better",
}

export const help: Bilingual = {
  nl: `nabij allocate [--policy kmajor|lex|fair|max] vragen.csv aanbod.csv

Leest twee bestanden in CSV, ook ingepakt (.gz). Plekken zijn meters in een vlak.

  vragen   id, x, y, q (hoeveel porties), en waar nodig kind (soort), tier (regel, 1 is het kwetsbaarst), langs (talen, een
           bit per taal), trust (1: alleen wie bekend is), least (minder dan zo veel helpt niet), from en until (wanneer)
  aanbod   id, x, y, cap (hoeveel porties), radius (hoe ver, in meters), en waar nodig kind, langs, verified (1: bekend),
           from en until

Een aanbod past bij een vraag als de soort gelijk is, één taal gelijk, wie bekend moet zijn bekend is, de tijden elkaar
raken en de afstand binnen de straal valt. Van elke vraag tellen de 48 dichtstbijzijnde mee.

  --policy kmajor   eerst voor iedereen een eerste portie, de kwetsbaarsten eerst; dan tweede porties; enzovoort
  --policy fair     regel voor regel; binnen een regel eerst eerste porties
  --policy lex      regel voor regel, alle porties gelijk
  --policy max      zo veel mogelijk porties, voor wie dan ook
  --needs FILE      in plaats van de eerste naam; - is standaardinvoer
  --offers FILE     in plaats van de tweede naam
  --json            JSON: {perTier, units, people, metres, matches: [{need, offer, units, metres}], audit}
  --lang nl|en      de taal van de uitleg
  --help            deze uitleg

Van alle verdelingen die even goed zijn, komt die met de minste meters. audit zegt of dat bewezen is: optimal.
Einde: 0 gelukt, 2 verkeerd gebruikt, 3 de invoer klopt niet.`,
  en: `nabij allocate [--policy kmajor|lex|fair|max] needs.csv offers.csv

Reads two files in CSV, also packed (.gz). Places are metres in a plane.

  needs    id, x, y, q (how many portions), and where needed kind, tier (1 is the most vulnerable), langs (a bit for each
           language), trust (1: only who is verified), least (less than so many is no use), from and until (when)
  offers   id, x, y, cap (how many portions), radius (how far, in metres), and where needed kind, langs, verified, from
           and until

An offer fits a need when the kind is the same, one language is, who must be verified is, the times touch and the distance
is within the radius. Of each need the 48 nearest offers count.

  --policy kmajor   a first portion for everyone, the most vulnerable first; then second portions; and so on
  --policy fair     tier by tier; within a tier first portions first
  --policy lex      tier by tier, all portions alike
  --policy max      as many portions as possible, whoever gets them
  --needs FILE      instead of the first name; - is standard input
  --offers FILE     instead of the second name
  --json            JSON: {perTier, units, people, metres, matches: [{need, offer, units, metres}], audit}
  --lang nl|en      the language of the explanations
  --help            this text

Of all that are equally good comes the one with the fewest metres. audit says whether that is proven: optimal.
Ends with 0 when done, 2 when used wrongly, 3 when the input is wrong.`,
}

export const ownUsage = {
  policy: {
    nl: "Kies bij --policy: kmajor, lex, fair of max.",
    en: "Choose for --policy: kmajor, lex, fair or max.",
  },
  files: {
    nl: "Geef twee bestanden: eerst de vragen, dan het aanbod.",
    en: "Give two files: first the needs, then the offers.",
  },
  oneFromInput: {
    nl: "Van standaardinvoer kan er maar één komen.",
    en: "Only one of them can come from standard input.",
  },
} as const

export const tooMuch: Bilingual = {
  nl: "dit is te veel om precies te verdelen: te veel porties of te ver",
  en: "this is too much to divide exactly: too many portions or too far",
}

export const tableWords: Record<
  Language,
  { tier: string; asked: string; given: string; closing: (given: Closing) => string }
> = {
  nl: {
    ...{ tier: "regel", asked: "gevraagd", given: "gegeven" },
    closing: ({ units, people, metres, optimal }) =>
      `${units} porties voor ${people} vragen, samen ${metres} meter. ${optimal ? "Bewezen: beter kan niet." : "Niet bewezen: dit is een fout van Nabij."}`,
  },
  en: {
    ...{ tier: "tier", asked: "asked", given: "given" },
    closing: ({ units, people, metres, optimal }) =>
      `${units} portions for ${people} needs, ${metres} metres in all. ${optimal ? "Proven: nothing is better." : "Not proven: this is a fault of Nabij."}`,
  },
}

type Closing = { units: number; people: number; metres: number; optimal: boolean }
