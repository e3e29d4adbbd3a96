import { numberText } from "../../platform/html/chart-scale.ts"
import type { Compared, Judgement, Margin, Shortfall, Verdict, Yardstick } from "./comparison-model.ts"
import type { Finding, Scope } from "./model.ts"
import type { Outcome } from "./safe.ts"

/** What the numbers come to, in the words that everybody reads first. */
export const outcomeWords: Record<Outcome, string> = {
  clearlyMore: "Duidelijk meer dan toeval",
  probablyMore: "Waarschijnlijk meer dan toeval",
  couldBeChance: "Dit kan nog toeval zijn",
  less: "Minder dan je zou verwachten",
  tooLittle: "Te weinig om iets te zeggen",
  contradictory: "De cijfers spreken elkaar tegen",
  nothingToCompare: "Nog niets om mee te vergelijken",
}

export const tenths = (value: number): string =>
  numberText(value >= 100 ? Math.round(value) : Math.round(value * 10) / 10)
/** Two figures that matter, also for small rates: 0,034 stays 0,034. */
export const figure = (value: number): string => numberText3(Number(value.toPrecision(2)))
const numberText3 = (value: number): string =>
  new Intl.NumberFormat("nl", { maximumFractionDigits: value < 0.1 ? 4 : value < 10 ? 2 : 0 }).format(value)
export const percent = (share: number): string => `${numberText(Math.round(share * 1000) / 10)} %`
export const wholePercent = (share: number): string => `${Math.round(share * 100)} %`

const plural = (count: number, one: string, more: string): string => `${numberText(count)} ${count === 1 ? one : more}`
export const signalsText = (count: number): string => plural(count, "signaal", "signalen")

/** "31" where it is sure, "31 tot 40" where unknown reports make it unsure. */
export const boundsText = ({ least, most }: { least: number; most: number }): string =>
  least === most ? numberText(least) : `${numberText(least)} tot ${numberText(most)}`

const atLeast = ({ least, most }: { least: number; most: number }, one: string, more: string): string =>
  least === most ? plural(least, one, more) : `ten minste ${plural(least, one, more)}`

const where = ({ area }: Pick<Scope, "area">): string => (area ? ` in ${area.name}` : "")

/** How often, by how many, in how many weeks. */
export function heardText({ scope, sources }: Finding): string {
  const { signals, reporters, organisations, weeks } = sources
  const about = scope.kind === "bundle" ? "In deze bundel" : "In deze tijd"
  if (signals === 0)
    return scope.kind === "bundle" ? "In deze bundel zit nog geen signaal." : `Wij hoorden dit${where(scope)} nog niet.`
  const who = `van ${atLeast(reporters, "melder", "melders")} bij ${atLeast(organisations, "organisatie", "organisaties")}`
  const heard =
    scope.kind === "bundle"
      ? `zitten ${signalsText(signals)}`
      : `hoorden wij dit${where(scope)} ${numberText(signals)} keer`
  return `${about} ${heard}, ${who}, in ${plural(weeks, "week", "verschillende weken")}.`
}

export const marginText = ({ low, high }: Margin, say: (value: number) => string): string =>
  high === null ? `marge: ${say(low)} of meer` : `marge ${say(low)} tot ${say(high)}`

/** "3,1 keer zo vaak (marge 2,5 tot 3,6)"; where nothing was counted beside it there is only a least. */
export function ratioText(ratio: Margin): string {
  if (ratio.value === null) return `daar geen enkel; ten minste ${tenths(ratio.low)} keer zo vaak`
  return `${tenths(ratio.value)} keer zo vaak (${marginText(ratio, tenths)})`
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
    return `${words} ten minste ${tenths(ratio.low)} keer zo vaak als ${beside}; daar hoorden wij het niet.`
  return `${words} ${tenths(ratio.value)} keer zo vaak als ${beside} (${marginText(ratio, tenths)}).`
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

const shortfallWords: Record<Shortfall["kind"], [one: string, more: string]> = {
  counts: ["signaal", "signalen"],
  reporters: ["bekende melder", "bekende melders"],
  organisations: ["bekende organisatie", "bekende organisaties"],
}
const shortfallText = ({ kind, have, need }: Shortfall): string => {
  const [one, more] = shortfallWords[kind]
  return `${plural(have, one, more)} (wij vragen er ${need})`
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} en ${words.at(-1)}`

/** Why it is said so: what is short, or how likely so many are by chance alone. */
export function reasonText(judgement: Judgement): string {
  if (judgement.kind === "nothingToCompare")
    return "Kies een gebied, of vul bij de bundel een norm in. Dan zien wij of dit meer is dan elders."
  if (judgement.kind === "contradictory")
    return "De ene vergelijking zegt meer, de andere minder. Waarschijnlijk wordt hier over alles meer of minder gemeld dan elders."
  const verdict: Verdict = judgement.kind === "judged" ? judgement.verdict : { kind: "tooLittle", why: judgement.why }
  switch (verdict.kind) {
    case "tooLittle":
      return `Wij hebben nog maar ${listed(verdict.why.map(shortfallText))}.`
    case "less":
      return `De kans op zo weinig door toeval alleen is ${chanceText(verdict.chance)}.`
    case "couldBeChance":
      return `De kans op zoveel door toeval alleen is ${chanceText(verdict.chance)}.${verdict.undecided ? " Dat is op de grens: blijf tellen." : ""}`
    default:
      return `De kans op zoveel door toeval alleen is ${chanceText(verdict.chance)}.`
  }
}

export function chanceText(chance: number): string {
  if (chance < 0.001) return "kleiner dan 1 op 1.000"
  if (chance >= 0.1) return `ongeveer ${Math.round(chance * 100)} op 100`
  return `ongeveer ${numberText(Math.round(chance * 1000))} op 1.000`
}
