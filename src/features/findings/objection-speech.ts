import { numberText } from "../../platform/html/chart-scale.ts"
import type { CampaignObjection } from "./campaign-model.ts"
import type { Objection } from "./model.ts"
import { signalsText, wholePercent } from "./number-speech.ts"
import { leansText } from "./observers-speech.ts"
import { outcomeWords } from "./speech.ts"

const yardstickWords: Record<string, string> = {
  baseline: "tegen de norm",
  population: "per inwoner",
  share: "als deel van alle signalen",
  before: "tegen de periode hiervoor",
}

const partText = ({ least, most }: { least: number; most: number }): string =>
  Math.round(least * 100) === Math.round(most * 100)
    ? wholePercent(least)
    : `${wholePercent(least)} tot ${wholePercent(most)}`

/** What stands against a finding, each in a sentence or two for who has to weigh it. */
export function objectionText(objection: Objection): string {
  switch (objection.kind) {
    case "oneOrganisation":
      return `${partText(objection.share)} van de signalen komt van één organisatie. Misschien ziet vooral zij dit, of meldt zij meer.`
    case "oneReporter":
      return `${partText(objection.share)} van de signalen komt van één melder.`
    case "fewWeeks":
      return objection.weeks === 1
        ? "Alles kwam in één week. Een gebeurtenis of een oproep kan dat verklaren."
        : `Alles kwam in ${objection.weeks} weken. Een gebeurtenis of een oproep kan dat verklaren.`
    case "unknownReporters":
      return objection.signals === 1
        ? "Van 1 signaal weten wij niet wie het doorgaf. Dat kan iemand zijn die al meetelt."
        : `Van ${signalsText(objection.signals)} weten wij niet wie ze doorgaf. Dat kunnen dezelfde mensen zijn.`
    case "unweighed":
      return `${signalsText(objection.signals)} ${objection.signals === 1 ? "is" : "zijn"} nog niet gewogen door een coördinator. ${objection.signals === 1 ? "Het telt" : "Ze tellen"} wel mee.`
    case "withoutArea":
      return `${signalsText(objection.signals)} over dit thema ${objection.signals === 1 ? "noemt" : "noemen"} geen plaats, of een groter gebied, en ${objection.signals === 1 ? "telt" : "tellen"} hier niet mee.`
    case "denominatorYear":
      return `Het aantal inwoners is van ${objection.year}, de signalen lopen tot in ${objection.until}.`
    case "noPopulation":
      return "Er is geen inwonertal bekend. Daarom vergelijken wij alleen met alle andere signalen."
    case "disagreement":
      return `De vergelijkingen zeggen niet hetzelfde: ${yardstickWords[objection.more]} is het meer, ${yardstickWords[objection.notMore]} niet duidelijk. Kijk of hier over alles meer wordt gemeld.`
    case "campaign":
      return campaignText(objection)
    case "leansOn":
      return leansText(objection)
  }
}

/** "In 3 van deze weken was er een oproep […]. Zonder die weken: dit kan nog toeval zijn." */
function campaignText({ weeks, signals, of, standing, outcome }: CampaignObjection): string {
  const when = weeks === 1 ? "In één van deze weken" : `In ${weeks} van deze weken`
  const came = `toen ${signals === 1 ? "kwam" : "kwamen"} ${numberText(signals)} van de ${signalsText(of)}`
  const left = outcomeWords[outcome].toLowerCase()
  const without =
    standing === "baseline"
      ? "De norm gaat over mensen aan wie het gevraagd is; die uitkomst verandert er niet door."
      : `${standing === "stands" ? "Ook zonder" : "Zonder"} die weken: ${left}.`
  return `${when} was er een oproep om signalen door te geven; ${came}. ${without}`
}

/** The same without a number, for who may not see small ones. */
export const safeObjectionText: Record<Objection["kind"], string> = {
  oneOrganisation: "Een groot deel van de signalen komt van één organisatie.",
  oneReporter: "Een groot deel van de signalen komt van één melder.",
  fewWeeks: "Alles kwam in korte tijd. Een gebeurtenis of een oproep kan dat verklaren.",
  unknownReporters: "Van een deel van de signalen weten wij niet wie ze doorgaf.",
  unweighed: "Een deel van de signalen is nog niet gewogen.",
  withoutArea: "Een deel van de signalen noemt geen plaats, of een groter gebied.",
  denominatorYear: "Het aantal inwoners is van een ander jaar dan de signalen.",
  noPopulation: "Er is geen inwonertal bekend.",
  disagreement: "De vergelijkingen zeggen niet allemaal hetzelfde.",
  leansOn: "De uitkomst rust op één bron.",
  campaign: "Er was een oproep in die tijd. Dan komen er meer signalen.",
}
