import type { Bilingual } from "../command.ts"

export const summary: Bilingual = {
  nl: "Bereikt hulp elke groep even goed, of vooral wie het al beter heeft?",
  en: "Does help reach every group as well, or mostly those who are better off?",
}

export const help: Bilingual = {
  nl: `nabij inequality [--per need|population] [--target 0.8] [bestand]

Leest CSV of JSON Lines met kolommen group, rank (1 heeft het het slechtst), population, reached (bereikt, een heel getal)
en need (wie het nodig heeft, naar een schatting van buiten), uit een bestand of van standaardinvoer.

  --per need           deel door wie het nodig heeft (need) of door alle inwoners (population)
  --target 0.8         welk deel bereikt moet worden, voor het tekort; zonder: zoveel als alle groepen samen
  --level 0.95         hoe zeker de marges zijn
  --json               JSON in plaats van een tabel
  --lang nl|en         de taal van de uitleg
  --help               deze uitleg

Elke groep krijgt: welk deel bereikt is, hoeveel er verwacht waren, en de verhouding met Garwoods marge; onder vijf verwacht
staat er alleen dat het er te weinig zijn. Samen: de concentratie-index (onder 0: wie het slechtst af is, wordt meer bereikt) met
marge, Erreygers, Wagstaff, Gini, Theil T en L, Hoover, en het tekort in mensen. null: oneindig.
Einde: 0 gelukt, 2 verkeerd gebruikt, 3 de invoer klopt niet.`,
  en: `nabij inequality [--per need|population] [--target 0.8] [file]

Reads CSV or JSON Lines with columns group, rank (1 is worst off), population, reached (a whole number) and need (who needs it, by
an estimate from elsewhere), from a file or from standard input.

  --per need           divide by those who need it (need) or by everybody (population)
  --target 0.8         which part should be reached, for the gap; without: as much as all groups together
  --level 0.95         how sure the margins are
  --json               JSON instead of a table
  --lang nl|en         the language of the explanations
  --help               this text

Each group gets: which part is reached, how many were expected, and the ratio with Garwood's margin; under five expected it only says
that they are too few. Together: the concentration index (below 0: who is worst off is reached more) with its margin, Erreygers,
Wagstaff, Gini, Theil T and L, Hoover, and the gap in people. null: infinite.
Ends with 0 when done, 2 when used wrongly, 3 when the input is wrong.`,
}

export const ownUsage = {
  per: { nl: "Kies bij --per: need of population.", en: "Choose for --per: need or population." },
  target: { nl: "--target is een getal van 0 tot en met 1.", en: "--target is a number from 0 to 1." },
  level: { nl: "--level ligt tussen 0 en 1, zoals 0.95.", en: "--level lies between 0 and 1, such as 0.95." },
} as const

/** That more were reached than need it: not wrong, but then the estimate of the need is low. */
export const moreThanNeed = (groups: readonly string[]): Bilingual => ({
  nl: `Let op: in ${groups.join(", ")} zijn er meer bereikt dan het nodig hebben. Is de schatting te laag?`,
  en: `Mind: in ${groups.join(", ")} more were reached than need it. Is the estimate too low?`,
})
