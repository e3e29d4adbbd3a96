import type { Bilingual } from "../command.ts"

export const summary: Bilingual = {
  nl: "Trek cijfers van kleine gebieden naar het gemiddelde, zodat toeval niet schreeuwt",
  en: "Pull the rates of small areas towards the mean, so that chance does not shout",
}

export const help: Bilingual = {
  nl: `nabij shrink --method eb-global|eb-local [--neighbours bestand] [bestand]

Leest CSV of JSON Lines met kolommen id, cases en population, uit een bestand of van standaardinvoer.

  --method eb-global   naar het cijfer van alle gebieden samen (Marshall)
  --method eb-local    naar het cijfer van het gebied met zijn buren; vraagt --neighbours
  --neighbours FILE    CSV met kolommen i en j: buurgebieden, met hun id of hun regelnummer (1 is de eerste rij)
  --family poisson     poisson voor wat zeldzaam is, binomial voor wat vaak voorkomt (alleen eb-global)
  --deviations own     bij eb-local: afwijking van het gemiddelde rond elke buur zelf (own, als spdep) of rond het
                       gebied (shared, als GeoDa)
  --moran 999          liggen gelijke cijfers bij elkaar? De index van Assunção en Reis met zo veel keer schudden
  --seed 1             het begin van het toeval bij --moran
  --json               JSON in plaats van een tabel: {prior, rows}, bij --moran ook moran
  --lang nl|en         de taal van de uitleg
  --help               deze uitleg

Elke rij geeft raw en shrunk. Waar niets geteld is, ook niet bij de buren, is shrunk null: daar valt niets te trekken.
Einde: 0 gelukt, 2 verkeerd gebruikt, 3 de invoer klopt niet.`,
  en: `nabij shrink --method eb-global|eb-local [--neighbours file] [file]

Reads CSV or JSON Lines with columns id, cases and population, from a file or from standard input.

  --method eb-global   towards the rate of all areas together (Marshall)
  --method eb-local    towards the rate of the area with its neighbours; needs --neighbours
  --neighbours FILE    CSV with columns i and j: neighbouring areas, by their id or their row number (1 is the first row)
  --family poisson     poisson for what is rare, binomial for what is common (eb-global only)
  --deviations own     with eb-local: deviation from the mean around each neighbour itself (own, as spdep) or around the
                       area (shared, as GeoDa)
  --moran 999          do like rates lie together? The index of Assunção and Reis with so many shuffles
  --seed 1             where chance begins for --moran
  --json               JSON instead of a table: {prior, rows}, and moran when asked for
  --lang nl|en         the language of the explanations
  --help               this text

Each row gives raw and shrunk. Where nothing was counted, not around it either, shrunk is null: nothing can be pulled.
Ends with 0 when done, 2 when used wrongly, 3 when the input is wrong.`,
}

export const ownUsage = {
  method: { nl: "Kies --method eb-global of eb-local.", en: "Choose --method eb-global or eb-local." },
  neighbours: {
    nl: "Noem met --neighbours het bestand met buren.",
    en: "Name the file with neighbours: --neighbours FILE.",
  },
  family: { nl: "Kies bij --family: poisson of binomial.", en: "Choose for --family: poisson or binomial." },
  localFamily: {
    nl: "--family binomial kan alleen met --method eb-global.",
    en: "--family binomial goes with --method eb-global only.",
  },
  deviations: { nl: "Kies bij --deviations: own of shared.", en: "Choose for --deviations: own or shared." },
  moran: {
    nl: "--moran is een heel getal van 9 tot en met 99999.",
    en: "--moran is a whole number from 9 to 99999.",
  },
  seed: { nl: "--seed is een heel getal vanaf 0.", en: "--seed is a whole number from 0." },
} as const
