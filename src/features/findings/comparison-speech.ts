import { numberText } from "../../platform/html/chart-scale.ts"
import type { Compared, Margin, Yardstick } from "./comparison-model.ts"
import type { Scope } from "./model.ts"
import { figure, percent, times, wholePercent } from "./number-speech.ts"

const marginText = ({ low, high }: Margin, say: (value: number) => string): string =>
  high === null ? `marge: ${say(low)} of meer` : `marge ${say(low)} tot ${say(high)}`

/** "3,1 keer zo vaak (marge 2,5 tot 3,6)"; where nothing was counted beside it there is only a least. */
export function ratioText(ratio: Margin): string {
  if (ratio.value === null) return `daar geen enkel; ten minste ${times(ratio.low)} keer zo vaak`
  return `${times(ratio.value)} keer zo vaak (${marginText(ratio, times)})`
}

const besideWords = (scope: Pick<Scope, "region">, yardstick: Yardstick): string => {
  if (yardstick === "before") return "in de even lange periode hiervoor"
  if (!scope.region) return "elders"
  return scope.region.startsWith("de ") ? `in ${scope.region}` : `in de rest van ${scope.region}`
}

/** What people compared with, for a row. */
export const yardstickLabels: Record<Yardstick, string> = {
  baseline: "Tegen de norm",
  population: "Per inwoner",
  share: "Als deel van alle signalen",
  before: "Tegen de periode hiervoor",
}

const decidingWords: Record<Yardstick, string> = {
  baseline: "Dat is",
  population: "Per inwoner is dat",
  share: "Als deel van alle signalen is dat",
  before: "Als deel van alle signalen is dat",
}

/** "Per inwoner is dat 3,1 keer zo vaak als in de rest van Utrecht (marge 2,5 tot 3,6)." */
export function decidingText(scope: Pick<Scope, "region" | "kind">, compared: Omit<Compared, Unsaid>): string {
  const { ratio, with: yardstick } = compared
  if (yardstick === "baseline") return comparisonText(scope, compared)
  const beside = besideWords(scope, yardstick)
  const subject = scope.kind === "bundle" ? "Over dit thema horen wij" : "Dat is"
  const words =
    scope.kind === "bundle" ? `${subject} ${yardstickLabels[yardstick].toLowerCase()}` : decidingWords[yardstick]
  if (ratio.value === null)
    return `${words} ten minste ${times(ratio.low)} keer zo vaak als ${beside}; daar hoorden wij het niet.`
  return `${words} ${times(ratio.value)} keer zo vaak als ${beside} (${marginText(ratio, times)}).`
}

/** What a sentence does not need. */
type Unsaid = "wilson" | "chance" | "adjusted" | "verdict" | "expected"

/** One comparison in one sentence: here, with its margin, beside what. */
export function comparisonText(scope: Pick<Scope, "region">, compared: Omit<Compared, Unsaid>): string {
  const { here, rate, reference, figure: source, ratio } = compared
  const value = rate.value ?? 0
  if (compared.with === "baseline")
    return `Van de ${numberText(here.of)} mensen aan wie het gevraagd is, zeiden ${numberText(here.count)} het: ${percent(value)} (${marginText(rate, wholePercent)}). De norm is ${percent(reference)}${source ? ` ${source.label} (${source.source}, ${source.year})` : ""}.`
  const beside = besideWords(scope, compared.with)
  if (compared.with === "population")
    return `Per 1.000 inwoners zijn het hier ${figure(value * 1000)} signalen, en ${beside} ${figure(reference * 1000)}: ${ratioText(ratio)}.`
  return `Van elke 100 signalen hier gaan er ${figure(value * 100)} hierover, en ${beside} ${figure(reference * 100)}: ${ratioText(ratio)}.`
}
