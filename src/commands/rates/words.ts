import type { Bilingual } from "../command.ts"

export const summary: Bilingual = {
  nl: "Vergelijk aantallen met een grens of met elkaar, met marges en kansen",
  en: "Compare counts with a baseline or with each other, with margins and chances",
}

export const help: Bilingual = {
  nl: `nabij rates --model poisson|binomial|two-rates [bestand]

Leest CSV of JSON Lines uit een bestand of van standaardinvoer. De eerste regel van een CSV noemt de kolommen.

  --model poisson     kolommen x (een aantal), of O en E (geteld en verwacht)
  --model binomial    kolommen x, n en p0 (x van de n, tegenover het deel p0)
  --model two-rates   kolommen x1, T1, x2 en T2 (twee aantallen, elk met tijd of inwoners)
  --level 0.95        het niveau van de marges; een kolom level gaat per rij voor
  --tail upper        de kans die p heet en wordt bijgesteld: upper (zo veel of meer), lower, two-sided
  --json              JSON in plaats van een tabel; JSON Lines als de invoer dat is
  --lang nl|en        de taal van de uitleg
  --help              deze uitleg

Elke rij geeft de verhouding, exacte en mid-P-marges (Byar of Wilson erbij), de kansen, en p bijgesteld voor het aantal
vergelijkingen (holm, hochberg, bh, by, bonferroni). Andere kolommen gaan mee; naast x zijn dat
alleen namen (id, name, area, theme) en tekst. null is een grens die er niet is.
Einde: 0 gelukt, 2 verkeerd gebruikt, 3 de invoer klopt niet.`,
  en: `nabij rates --model poisson|binomial|two-rates [file]

Reads CSV or JSON Lines from a file or from standard input. The first line of a CSV names the columns.

  --model poisson     columns x (a count), or O and E (observed and expected)
  --model binomial    columns x, n and p0 (x out of n, against the share p0)
  --model two-rates   columns x1, T1, x2 and T2 (two counts, each with its time or population)
  --level 0.95        the level of the intervals; a column level goes first, row by row
  --tail upper        the chance that is called p and adjusted: upper (this many or more), lower, two-sided
  --json              JSON instead of a table; JSON Lines when the input is
  --lang nl|en        the language of the explanations
  --help              this text

Each row gives the ratio, exact and mid-P intervals (and Byar's or Wilson's), the tails, and p adjusted for the number
of comparisons (holm, hochberg, bh, by, bonferroni). Other columns come along; beside x only labels
(id, name, area, theme) and text. null is a bound that does not exist.
Ends with 0 when done, 2 when used wrongly, 3 when the input is wrong.`,
}

/** What was used wrongly, of what `rates` alone asks. */
export const ownUsage = {
  model: {
    nl: "Kies een model: --model poisson, binomial of two-rates.",
    en: "Choose a model: --model poisson, binomial or two-rates.",
  },
  level: {
    nl: "--level ligt tussen 0 en 1, zoals --level 0.95.",
    en: "--level lies between 0 and 1, such as --level 0.95.",
  },
  tail: {
    nl: "Kies bij --tail: upper, lower of two-sided.",
    en: "Choose for --tail: upper, lower or two-sided.",
  },
} as const
