import { addDays } from "../../methods/calendar/week.ts"
import { usualThresholds } from "../../methods/statistics/verdict.ts"
import { numberText } from "../../platform/html/chart-scale.ts"
import { sayDay } from "../../platform/words/day.ts"
import type { Compared } from "./comparison-model.ts"
import type { Branches, Cluster, Disproportion, Scanned, Shrunk } from "./depth-model.ts"
import type { Scope } from "./model.ts"
import { figure, plural, signalsText } from "./number-speech.ts"

const threeDigits = new Intl.NumberFormat("nl", { maximumSignificantDigits: 3 })

/** Three figures that matter, for tables: enough to hold them against the command line; very small ones as it writes them. */
export function digits(value: number | null): string {
  if (value === null) return "oneindig"
  if (value === 0 || Math.abs(value) >= 0.0001) return threeDigits.format(value)
  return value.toExponential(2).replace(".", ",")
}

/** A chance as people say it: "1 op de 40". */
export function chanceText(p: number): string {
  if (p <= 0.001) return "hooguit 1 op de 1.000 keer"
  return p > 0.5
    ? "meer dan de helft van de keren"
    : `ongeveer 1 op de ${numberText(Math.round(Number((1 / p).toPrecision(2))))} keer`
}

/** How sure it is, in the words of the card. */
export function sureText(p: number): string {
  if (p <= usualThresholds.clearly) return "duidelijk meer dan toeval"
  return p <= usualThresholds.probably ? "waarschijnlijk meer dan toeval" : "kan nog toeval zijn"
}

const besideText = ({ region }: Pick<Scope, "region">): string => {
  if (!region) return "elders"
  return region.startsWith("de ") ? `in ${region}` : `in de rest van ${region}`
}

/** "Hier gaan 24 van de 100 signalen hierover, in de rest van Utrecht 9." */
export function besideEachOther(scope: Pick<Scope, "region" | "area">, compared: Compared): string {
  const { with: by, here, rate, reference } = compared
  const [own, other] = [figure((rate.value ?? 0) * 100), figure(reference * 100)]
  if (by === "baseline")
    return `Van de ${numberText(here.of)} mensen aan wie het gevraagd is, zeiden ${numberText(here.count)} het: ${own} %. De norm is ${other} %.`
  if (by === "population")
    return `Per 1.000 inwoners zijn het hier ${figure((rate.value ?? 0) * 1000)} signalen, ${besideText(scope)} ${figure(reference * 1000)}.`
  const beside = by === "before" ? "in de even lange tijd hiervoor" : besideText(scope)
  return `${scope.area ? "Hier" : "Nu"} ${own === "1" ? "gaat" : "gaan"} ${own} van de 100 signalen hierover, ${beside} ${other}.`
}

type Why<Section extends { outcome: { kind: string } }> = Extract<Section["outcome"], { kind: "unclear" }>
const fewText = ({ have = 0, need = 0 }: { have?: number | undefined; need?: number | undefined }) =>
  `Dat is nog niet te zeggen: er ${have === 1 ? "is" : "zijn"} ${signalsText(have)}, en wij vragen er ${need}.`

const noTheme = "Deze bundel heeft nog geen thema. Kies er een, dan rekenen wij dit uit."
const notAgain = "Dat konden wij niet uitrekenen. Er is niets verloren."

export function pairText(outcome: Disproportion["outcome"], { area }: Pick<Scope, "area">): string {
  if (outcome.kind === "unclear") return pairWhys[outcome.why]
  const { pair, prior } = outcome
  const counted = `Over dit thema ${pair.count === 1 ? "is" : "zijn"} in ${area?.name} ${signalsText(pair.count)}; ${figure(pair.expected)} zou je verwachten als elk thema overal even zwaar woog.`
  if (prior.kind === "unclear") return `${counted} ${weighsText(pair.prr)} ${priorWhys[prior.why]}`
  // A prior that ran off to an edge has too little spread: what comes out of it cannot be.
  if (prior.atEdge || !pair.shrunk) return `${counted} ${weighsText(pair.prr)} ${atEdge}`
  const { value, low, high } = pair.shrunk
  const sure = weighsText(pair.shrunk)
  return `${counted} ${sure} Voorzichtig gerekend is het ${figure(value)} keer zoveel (${figure(low)} tot ${figure(high)}).`
}

function weighsText({ low, high }: { low: number | null; high: number | null }): string {
  if (low !== null && low > 1) return "Het weegt hier zwaarder."
  return high !== null && high < 1 ? "Het weegt hier lichter." : "Dat verschil kan toeval zijn."
}
const atEdge =
  "Een voorzichtige schatting geven wij niet: uit deze signalen laat zich niet goed leren hoeveel gebieden en thema's gewoonlijk verschillen."

const priorWhys = {
  tooFewPairs:
    "Een voorzichtige schatting geven wij niet: daarvoor zijn ten minste tien paren van een plaats en een thema nodig.",
  nothingVaries: "Een voorzichtige schatting geven wij niet: de paren verschillen te weinig van elkaar.",
}
const pairWhys: Record<Why<Disproportion>["why"], string> = {
  noTheme,
  noArea: "Dit vergelijkt een gebied met andere. Kies een gebied, dan rekenen wij het uit.",
  oneArea: "Dat is niet te zeggen: uit andere gebieden kwamen in deze tijd geen signalen.",
  nothingHere: "Uit dit gebied kwamen in deze tijd geen signalen over dit thema.",
}

const weeksText = ({ from, until }: Cluster, scope: Pick<Scope, "until">): string =>
  until === scope.until
    ? `vanaf ${sayDay(from)} tot het einde van deze tijd`
    : `van ${sayDay(from)} tot en met ${sayDay(addDays(until, 6))}`

/** "Noord en Linde", "Noord, Linde en 3 andere". */
export function placesText(codes: readonly string[], names: ReadonlyMap<string, string>): string {
  const said = codes.slice(0, 3).map((code) => names.get(code) ?? code)
  const more = codes.length - said.length
  const parts = more > 0 ? [...said, `${more} andere`] : said
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} en ${parts.at(-1)}`
}

export function scanText({ outcome }: Scanned, scope: Pick<Scope, "until">): string {
  if (outcome.kind === "unclear") return outcome.why === "tooFewSignals" ? fewText(outcome) : scanWhys[outcome.why]
  const [first] = outcome.clusters
  const names = new Map(outcome.places.map(({ code, name }) => [code, name]))
  if (!first) return "Nergens ging een groter deel van de signalen over dit thema dan elders."
  const found = `In ${placesText(first.places, names)} waren er ${weeksText(first, scope)} ${signalsText(first.observed)} over dit thema; ${figure(first.expected)} zou je verwachten.`
  const verdict =
    first.p <= usualThresholds.probably
      ? `Dat is ${sureText(first.p)}: een mogelijk patroon.`
      : "Dat kan nog toeval zijn."
  return `${found} ${verdict} Door toeval alleen zie je ergens zo'n groep in ${chanceText(first.p)}.`
}

const scanWhys: Record<Exclude<Why<Scanned>["why"], "tooFewSignals">, string> = {
  noTheme,
  oneArea: "Dat is niet te zeggen: er kwamen maar uit één gebied signalen.",
  noOutlines:
    "Dat is niet te zeggen: van te weinig gebieden is bekend waar ze liggen. Een beheerder kan de kaart inlezen.",
  oneWeek: "Dat is niet te zeggen over één week. Kies een langere tijd.",
  tooLarge: "Dat is niet te zeggen: bijna alle signalen komen uit één gebied.",
  tooMuch: "Dit zijn te veel gebieden en weken om te doorzoeken. Kies een kleiner gebied of een kortere tijd.",
  tooSlow:
    "De berekening duurde te lang om op te wachten. Er is niets verloren. Open deze pagina over een minuut nog eens.",
  failed: notAgain,
}
/** The same where nothing is worked out any more. */
export const keptScanWhys: Partial<Record<Why<Scanned>["why"], string>> = {
  tooSlow: "De berekening was niet klaar toen het besluit viel. Daarom is hiervan niets bewaard.",
  failed: "De berekening lukte niet toen het besluit viel. Daarom is hiervan niets bewaard.",
}

export function branchText({ outcome }: Branches, country: "nl" | "be", { area }: Pick<Scope, "area">): string {
  if (outcome.kind === "unclear") return outcome.why === "tooFewSignals" ? fewText(outcome) : branchWhys[outcome.why]
  const [first] = outcome.branches
  if (!first) return `Geen deel springt eruit: in ${area?.name} is de verdeling als in de hele omgeving.`
  const label = country === "be" ? first.labelBe : first.labelNl
  const where = outcome.over === "below" ? "Binnen dit thema" : "Van alle thema's"
  return `${where} valt ‘${label}’ het meest op: ${signalsText(first.observed)}, waar je er ${figure(first.expected)} zou verwachten. Dat is ${sureText(first.p)}.`.replace(
    "Dat is kan",
    "Dat kan",
  )
}

const branchWhys: Record<Exclude<Why<Branches>["why"], "tooFewSignals">, string> = {
  noTheme,
  noElsewhere: "Dit vergelijkt een gebied met zijn omgeving. Kies een gebied, dan rekenen wij het uit.",
  nothingElsewhere: "Dat is niet te zeggen: elders in de omgeving kwamen in deze tijd geen signalen.",
}

export function shrunkText({ outcome }: Shrunk): string {
  if (outcome.kind === "unclear")
    return outcome.why === "tooFewPlaces"
      ? "Er zijn te weinig gebieden om kleine gebieden naar het gemiddelde toe te rekenen."
      : "Er is in deze gebieden niets geteld."
  const { rates, prior, by } = outcome
  const towards = by === "neighbours" ? "wat eromheen ligt" : "het gemiddelde van alle gebieden"
  const varies =
    prior.variance > 0
      ? "De gebieden verschillen meer dan toeval alleen zou geven."
      : "Wat de gebieden verschillen, kan toeval zijn."
  return `${varies} Van ${plural(rates.length, "gebied", "gebieden")} is het cijfer naar ${towards} toegerekend: hoe kleiner het gebied, hoe meer.`
}
