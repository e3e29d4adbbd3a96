import type { Bilingual } from "../command.ts"

export const help: Bilingual = {
  nl: `nabij exceed --options '{"method": "farringtonFlexible", "b": 4, …}' [bestand]

Leest CSV of JSON Lines uit een bestand of van standaardinvoer: kolommen t en observed; wie wil ook date, population en
unit (meer reeksen in een bestand). t telt door zonder gaten. Met date is een jaar een echt jaar, zonder zijn het freq stappen.

  --options JSON   de methode en haar instellingen, met de namen van R's pakket surveillance:
    method         farringtonFlexible (als je niets zegt), farrington, C1, C2, C3, cusum, glrnb, glrpois, rki, rki1, rki2, rki3
    range, freq    welke t ([van, tot] of elke t), en stappen in een jaar (52)
    farrington…    b w reweight alpha trend limit54 powertrans populationOffset, bij de flexibele ook
                   weightsThreshold pThresholdTrend noPeriods pastWeeksNotIncluded thresholdMethod
    C1, C2, C3     baseline minSigma alpha
    cusum          k h m trans alpha
    glrnb glrpois  c.ARL mu0 alpha theta Mtilde M change dir ret xMax
    rki            b w actY
  --json           JSON in plaats van een tabel
  --lang nl|en     de taal van de uitleg
  --help           deze uitleg

Elke rij geeft t, observed, expected, upperbound, alarm en kind: judged, tooFewCases, tooLittleHistory of unclear, met why.
Einde: 0 gelukt, 2 verkeerd gebruikt, 3 de invoer klopt niet.`,
  en: `nabij exceed --options '{"method": "farringtonFlexible", "b": 4, …}' [file]

Reads CSV or JSON Lines from a file or from standard input: columns t and observed; if wanted also date, population and
unit (several series in a file). t counts on without gaps. With date a year is a real year, without it is freq steps.

  --options JSON   the method and its settings, by the names of R's package surveillance:
    method         farringtonFlexible (when nothing is said), farrington, C1, C2, C3, cusum, glrnb, glrpois, rki, rki1, rki2, rki3
    range, freq    which t ([from, to] or every t), and steps in a year (52)
    farrington…    b w reweight alpha trend limit54 powertrans populationOffset, for the flexible one also
                   weightsThreshold pThresholdTrend noPeriods pastWeeksNotIncluded thresholdMethod
    C1, C2, C3     baseline minSigma alpha
    cusum          k h m trans alpha
    glrnb glrpois  c.ARL mu0 alpha theta Mtilde M change dir ret xMax
    rki            b w actY
  --json           JSON instead of a table
  --lang nl|en     the language of the explanations
  --help           this text

Each row gives t, observed, expected, upperbound, alarm and kind: judged, tooFewCases, tooLittleHistory or unclear, with why.
Ends with 0 when done, 2 when used wrongly, 3 when the input is wrong.`,
}
