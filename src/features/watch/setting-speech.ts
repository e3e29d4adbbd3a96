import type { WatchSettings } from "../../methods/watch/settings.ts"
import { numberText } from "../../platform/html/chart-scale.ts"
import { percents } from "./speech.ts"

const names: Record<WatchSettings["adjustment"], string> = {
  "benjamini-hochberg": "Benjamini en Hochberg",
  "benjamini-yekutieli": "Benjamini en Yekutieli",
}

/** The whole of a setting in one sentence. */
export function settingsInWords(settings: WatchSettings): string {
  const { leastSignals, leastReporters, leastOrganisations, leastRatio, level, adjustment, periods, moreThanUsual } =
    settings
  const weeks = periods.length > 1 ? `${periods.slice(0, -1).join(", ")} en ${periods.at(-1)}` : `${periods[0]}`
  return `Ten minste ${leastSignals} signalen, ${leastReporters} melders, ${leastOrganisations} organisaties, ${numberText(leastRatio)} keer zo vaak; hoogstens ${percents(level)} van de 100 toeval (${names[adjustment]}); over de laatste ${weeks} weken; ${moreThanUsual ? "ook" : "niet"} naast wat gewoonlijk is voor de tijd van het jaar.`
}
