import type { Campaigns, FoundCall } from "./campaign-model.ts"
import type { Compared, Comparison } from "./comparison-model.ts"
import { ratioText } from "./comparison-speech.ts"
import { plural, signalsText } from "./number-speech.ts"
import { outcomeOf } from "./safe.ts"
import { outcomeWords } from "./speech.ts"

type Country = "nl" | "be"

const perWeek = (signals: number, weeks: number): string =>
  new Intl.NumberFormat("nl", { maximumFractionDigits: 1 }).format(signals / weeks)

/** "In 3 van de 52 weken was er een oproep. Toen kwamen 9 signalen: 3 per week. In de andere weken waren het er 6: 0,1 per week." */
export function duringText({ during, outside }: Campaigns): string {
  const came = `Toen ${during.signals === 1 ? "kwam" : "kwamen"} ${signalsText(during.signals)}`
  if (outside.weeks === 0) return `In alle ${plural(during.weeks, "week", "weken")} was er een oproep. ${came}.`
  const when = `In ${during.weeks} van de ${during.weeks + outside.weeks} weken was er een oproep.`
  const other = outside.weeks === 1 ? "In de andere week" : `In de andere ${outside.weeks} weken`
  return `${when} ${came}: ${perWeek(during.signals, during.weeks)} per week. ${other} ${outside.signals === 1 ? "was" : "waren"} het er ${outside.signals}: ${perWeek(outside.signals, outside.weeks)} per week.`
}

/** How many times as often signals came in a week with a call. */
export function effectText({ effect }: Campaigns): string {
  if (effect.kind === "unclear")
    return effect.why === "onlyCampaign"
      ? "Er is geen week zonder oproep om dat naast te leggen."
      : "In geen van die weken kwam er een signaal."
  if (effect.ratio.value === null)
    return "Zonder oproep kwam er geen enkel signaal. Hoe vaak het zonder oproep zou zijn, weten wij dan niet."
  const { low, high } = effect.ratio
  const unsure = low <= 1 && (high === null || high >= 1)
  return `In een week met een oproep kwamen ze ${ratioText(effect.ratio)}.${unsure ? " Dat verschil kan toeval zijn." : ""}`
}

const without = (campaigns: Campaigns): string => outcomeWords[outcomeOf(campaigns.without)].toLowerCase()

/** Whether the finding holds without the weeks of the calls. */
export function standingText(campaigns: Campaigns): string {
  switch (campaigns.standing) {
    case "stands":
      return `De uitkomst blijft staan: ${without(campaigns)}.`
    case "falls":
      return `De uitkomst blijft niet staan. Zonder die weken: ${without(campaigns)}.`
    case "tooLittle":
      return "Dan blijft er te weinig over om iets te zeggen. De uitkomst hierboven leunt op de oproep."
    case "noClaim":
      return `Zonder die weken: ${without(campaigns)}.`
    case "baseline":
      return "De norm gaat over mensen aan wie het gevraagd is, niet over signalen per week. Die uitkomst verandert er niet door."
  }
}

/** "over Schulden, in Noord". */
export function callAboutText({ theme, area }: FoundCall, country: Country): string {
  const what = theme ? `over ${country === "be" ? theme.labelBe : theme.labelNl}` : "over alle thema's"
  return `${what}, ${area ? `in ${area.name}` : "overal"}`
}

/** One comparison in a few words, for beside another. */
export function shortText(comparison: Comparison | undefined): string {
  if (comparison?.kind !== "compared") return "niet te vergelijken"
  const made: Compared = comparison
  return made.ratio.value === null ? ratioText(made.ratio) : ratioText(made.ratio).replace(" (", ", ").replace(")", "")
}
