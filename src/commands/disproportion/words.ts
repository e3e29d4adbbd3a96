import type { Bilingual } from "../command.ts"

export const summary: Bilingual = {
  nl: "Zie welke paren vaker samen gemeld worden dan te verwachten, ook zonder noemer",
  en: "See which pairs are reported together more than expected, without a denominator",
}

export const help: Bilingual = {
  nl: `nabij disproportion [bestand]

Leest CSV of JSON Lines uit een bestand of van standaardinvoer, in een van twee vormen:
  var1,var2,N[,E]        een paar per rij: hoe vaak samen, en hoe vaak verwacht (anders uit de randtotalen)
  id,var1,var2[,strat…]  een melding mag op meer rijen staan en telt één keer

  --stratify             kolommen die met strat beginnen delen de meldingen in lagen in, zoals geslacht of leeftijd, en
                         de verwachting wordt daarvoor bijgesteld
  --squash usual         voor het zoeken van de prior worden paren met een zelfde aantal samengevoegd, als openEBGM doet
                         (usual: 1:50:100,2:10:50, waar er minstens 500 zijn); auto; none; of aantal:bundel:behoud,…
  --zeros                neem bij meldingen ook paren mee die nooit voorkomen
  --level 0.95           het niveau van de marges van PRR en ROR
  --tail 0.05            de kansen van EB05 en EB95
  --json                 JSON in plaats van een tabel: {prior, logLikelihood, points, priorAtEdge, rows}
  --lang nl|en           de taal van de uitleg
  --help                 deze uitleg

Elke rij geeft N, E, RR (N/E), PRR, ROR, chi-kwadraat, EBGM met EB05 en EB95, en Qn. Staat PRR al in de invoer, dan blijft
die staan. Met minder dan tien paren is er geen prior: EBGM is dan null. Ligt de prior tegen een
grens (priorAtEdge), gebruik EBGM en haar marge dan niet. Einde: 0 gelukt, 2 verkeerd gebruikt,
3 de invoer klopt niet.`,
  en: `nabij disproportion [file]

Reads CSV or JSON Lines from a file or from standard input, in one of two forms:
  var1,var2,N[,E]        a pair a row: how often together, and how often expected (else from the margins)
  id,var1,var2[,strat…]  a report may stand on several rows and counts once

  --stratify             columns that begin with strat divide the reports into strata, such as sex or age, and the
                         expectation is adjusted for them
  --squash usual         to find the prior, pairs with the same count are put together, as openEBGM does
                         (usual: 1:50:100,2:10:50, where there are at least 500); auto; none; or count:bin:keep,…
  --zeros                with reports, also list pairs that never occur
  --level 0.95           the level of the intervals of PRR and ROR
  --tail 0.05            the chances of EB05 and EB95
  --json                 JSON instead of a table: {prior, logLikelihood, points, priorAtEdge, rows}
  --lang nl|en           the language of the explanations
  --help                 this text

Each row gives N, E, RR (N/E), PRR, ROR, chi-square, EBGM with EB05 and EB95, and Qn. A PRR that is in the input stays.
With fewer than ten pairs there is no prior: EBGM is null then. Where the prior lies at an
edge (priorAtEdge), do not use EBGM and its margin. Ends with 0 when done, 2 when used wrongly,
3 when the input is wrong.`,
}

/** Said above the rows where the prior lies at an edge. */
export const edge: Bilingual = {
  nl: "Let op: de prior ligt tegen een grens (priorAtEdge). Gebruik EBGM, EB05 en EB95 hieronder niet: hun marge is te smal.",
  en: "Mind: the prior lies at an edge (priorAtEdge). Do not use EBGM, EB05 and EB95 below: their margin is too narrow.",
}

export const ownUsage = {
  squash: {
    nl: "--squash is usual, auto, none of aantal:bundel:behoud, zoals --squash 1:50:100,2:10:50.",
    en: "--squash is usual, auto, none or count:bin:keep, such as --squash 1:50:100,2:10:50.",
  },
  level: { nl: "--level ligt tussen 0 en 1, zoals 0.95.", en: "--level lies between 0 and 1, such as 0.95." },
  tail: { nl: "--tail ligt tussen 0 en 0.5, zoals 0.05.", en: "--tail lies between 0 and 0.5, such as 0.05." },
} as const
