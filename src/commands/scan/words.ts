import type { Bilingual } from "../command.ts"

export const summary: Bilingual = {
  nl: "Zoek waar en sinds wanneer er meer is dan toeval verklaart (Kulldorff)",
  en: "Find where and since when there is more than chance explains (Kulldorff)",
}

const optionsNl = `
  --cases BESTAND        gevallen: plaats aantal [datum] [categorie] [covariaten]; of één CSV met ook x,y en population
  --population BESTAND   inwoners: plaats datum inwoners [covariaten]
  --controls BESTAND     controles: plaats aantal [datum] (bernoulli)
  --coordinates BESTAND  plaats x y, of plaats breedte lengte met --lat-lon
  --grid BESTAND         middelpunten die geen plaatsen zijn
  --prm BESTAND          een parameterbestand van SaTScan zegt alles; opties hieronder gaan voor

  --model poisson        poisson, bernoulli, permutation, ordinal, multinomial of expectation
  --type space-time      space, time, space-time, prospective-space-time of prospective-time
  --scan-for high        high, low of both
  --start, --end         de studieperiode, zoals 2024/1/1; anders van de eerste tot de laatste datum
  --precision            hoe precies de datums zijn: none, year, month, day of generic (getallen)
  --time-unit, --time-length   een tijdvak duurt zo veel: year, month, week, day of generic; 1
  --max-population 50    hoeveel procent van de inwoners een cirkel hoogstens telt
  --max-distance         hoe ver een cirkel hoogstens reikt
  --max-time 50%         hoe lang een cluster hoogstens duurt: een percentage, of een aantal (van --time-unit)
  --min-time 1           hoeveel tijdvakken minstens
  --also-space, --also-time    ook clusters die de hele tijd duren, of die overal zijn
  --time-adjustment none       none, log-linear, quadratic, nonparametric of een percentage per jaar zoals 2%
  --space-adjustment none      none, stratified of nonparametric
  --least-cases 2        hoeveel gevallen een cluster minstens telt
  --replicas 999         hoeveel keer toeval wordt nagespeeld
  --p-value standard     standard, gumbel of default (Gumbel als er minder dan tien zo groot zijn)
  --early-stop 50        stop zodra zo veel replica's zo groot zijn
  --earlier-analyses DAG sinds wanneer eerder is gekeken (prospectief): p en herhaling rekenen dat mee
  --secondary no-overlap none, no-overlap, all, no-centre-in-other, no-centre-in-more-likely,
                         no-centre-in-less-likely of no-pair-of-centres
  --max-reported 100     noem alleen clusters tot zo veel procent; de replica's blijven gelijk
  --gini                 kies met de Gini-coëfficiënt de verzameling kleine clusters die het meest zegt
  --relaxed              laat gevallen buiten de periode of op onbekende plaatsen weg
  --seed 1 --threads 2   hetzelfde getal geeft hetzelfde, op elk aantal draden
  --json --lang nl|en --help`

const optionsEn = `
  --cases FILE           cases: place number [date] [category] [covariates]; or one CSV with x,y and population too
  --population FILE      population: place date people [covariates]
  --controls FILE        controls: place number [date] (bernoulli)
  --coordinates FILE     place x y, or place latitude longitude with --lat-lon
  --grid FILE            centres that are no places
  --prm FILE             a parameter file of SaTScan says it all; the options below go first

  --model poisson        poisson, bernoulli, permutation, ordinal, multinomial or expectation
  --type space-time      space, time, space-time, prospective-space-time or prospective-time
  --scan-for high        high, low or both
  --start, --end         the study period, such as 2024/1/1; else from the first to the last date
  --precision            how precise the dates are: none, year, month, day or generic (numbers)
  --time-unit, --time-length   an interval lasts so long: year, month, week, day or generic; 1
  --max-population 50    how many per cent of the population a circle holds at most
  --max-distance         how far a circle reaches at most
  --max-time 50%         how long a cluster lasts at most: a percentage, or a number (of --time-unit)
  --min-time 1           how many intervals at least
  --also-space, --also-time    clusters too that last all the time, or that are everywhere
  --time-adjustment none       none, log-linear, quadratic, nonparametric or a percentage a year such as 2%
  --space-adjustment none      none, stratified or nonparametric
  --least-cases 2        how many cases a cluster has at least
  --replicas 999         how often chance is played out
  --p-value standard     standard, gumbel or default (Gumbel where fewer than ten are as great)
  --early-stop 50        stop as soon as so many replicas are as great
  --earlier-analyses DAY since when earlier analyses were made (prospective): p and recurrence allow for them
  --secondary no-overlap none, no-overlap, all, no-centre-in-other, no-centre-in-more-likely,
                         no-centre-in-less-likely or no-pair-of-centres
  --max-reported 100     tell only of clusters up to so many per cent; the replicas stay the same
  --gini                 choose the collection of small clusters that tells most by the Gini coefficient
  --relaxed              leave out cases outside the period or at unknown places
  --seed 1 --threads 2   the same number gives the same, on any number of threads
  --json --lang nl|en --help`

export const help: Bilingual = {
  nl: `nabij scan --prm BESTAND | --cases BESTAND … | [bestand.csv]

Zoekt met de scanstatistiek van Kulldorff clusters in ruimte, tijd of beide. Leest de bestanden van SaTScan (wit tussen de
cellen) en CSV met kolomnamen.
${optionsNl}

Einde: 0 gelukt, 2 verkeerd gebruikt, 3 de invoer klopt niet.`,
  en: `nabij scan --prm FILE | --cases FILE … | [file.csv]

Finds clusters in space, time or both with Kulldorff's scan statistic. Reads the files of SaTScan (white space between
cells) and CSV with named columns.
${optionsEn}

Ends with 0 when done, 2 when used wrongly, 3 when the input is wrong.`,
}

export const ownUsage = {
  choose: (option: string, choices: readonly string[]): Bilingual => ({
    nl: `Kies bij --${option}: ${choices.join(", ")}.`,
    en: `Choose for --${option}: ${choices.join(", ")}.`,
  }),
  number: (option: string): Bilingual => ({
    nl: `Geef bij --${option} een getal dat klopt.`,
    en: `Give a number that makes sense for --${option}.`,
  }),
  noFile: {
    nl: "Noem een bestand met gevallen: --cases BESTAND, --prm BESTAND of een CSV.",
    en: "Name a file with cases: --cases FILE, --prm FILE or a CSV.",
  },
  date: (option: string): Bilingual => ({
    nl: `Geef bij --${option} een datum, zoals 2024/1/1.`,
    en: `Give a date for --${option}, such as 2024/1/1.`,
  }),
}
