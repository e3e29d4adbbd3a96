import { numberText } from "../../platform/html/chart-scale.ts"
import { sayDay } from "../../platform/words/day.ts"
import { sentenceCase } from "../../platform/words/sentence.ts"
import type { FoundBeside, Pattern, PatternContent, Run, ToldAnswer } from "./model.ts"
import { usualText } from "./usual-speech.ts"

export const tenths = (value: number): string =>
  numberText(value >= 20 ? Math.round(value) : Math.round(value * 10) / 10)
const times = (count: number): string => `${numberText(count)} keer`
export const percents = (level: number): string => numberText(Math.round(level * 1000) / 10)

export const titleOf = ({ theme, area }: Pick<Pattern, "theme" | "area">): string =>
  `${theme.label}${area ? ` in ${area.label}` : ", overal bij elkaar"}`

const besideText = ({ with: beside, weeks, region }: FoundBeside): string => {
  if (beside === "before") return weeks === 1 ? "in de week ervoor" : `in de ${weeks} weken ervoor`
  if (!region) return "elders"
  return region.startsWith("de ") ? `in ${region}` : `in de rest van ${region}`
}

/** What, where, since when, and how many one would expect: "Sinds 25 mei 2026 gingen in Noord 24 van de 39 signalen hierover. […]" */
export function heardText(pattern: Pattern): string {
  const { area, from, content } = pattern
  if (content.with === "usual") return usualText(pattern, content)
  const { here, there, expected, ratio } = content
  const where = area ? `in ${area.label}` : "overal bij elkaar"
  const heard = `Sinds ${sayDay(from)} gingen ${where} ${numberText(here.count)} van de ${numberText(here.of)} signalen hierover.`
  const beside = besideText(content)
  if (there.count === 0 || ratio.value === null)
    return `${heard} ${sentenceCase(beside)} ging geen van de ${numberText(there.of)} signalen hierover.`
  const margin = ratio.high === null ? `${tenths(ratio.low)} of meer` : `${tenths(ratio.low)} tot ${tenths(ratio.high)}`
  return `${heard} Als het even vaak was als ${beside}, zouden dat er ongeveer ${tenths(expected)} zijn. Het is ${tenths(ratio.value)} keer zo vaak (marge ${margin}).`
}

const powers = [1_000_000, 100_000, 10_000, 1000, 100] as const

/** How sure: the chance of one comparison, and that all of them were taken into account. */
export function sureText({ chance }: Pick<PatternContent, "chance">): string {
  const power = powers.find((one) => chance < 1 / one)
  const said = power ? `kleiner dan 1 op ${numberText(power)}` : `ongeveer ${Math.round(chance * 100)} op 100`
  return `De kans op zoveel door toeval alleen is ${said}.`
}

export const heardFrom = ({ reporters, organisations }: PatternContent): string =>
  `Doorgegeven door ten minste ${numberText(reporters)} melders bij ${numberText(organisations)} organisaties.`

/** How often was compared, and what that does to what stands here. */
export function comparedText({ compared, counted, level }: Pick<Run, "compared" | "counted" | "level">): string {
  const share =
    level === null ? "" : ` Van alles wat hier staat, is gemiddeld hoogstens ${percents(level)} van de 100 toeval.`
  return `Wij vergeleken ${times(compared)} een thema op een plek met elders, met eerder of met wat gewoonlijk is voor de tijd van het jaar. In ${numberText(counted)} van die keren waren er genoeg signalen om iets te kunnen vinden. Daar houden wij rekening mee.${share}`
}

type Also = Pattern["also"][number]

export const alsoText = ({ theme, area, weeks, with: beside }: Also): string =>
  `${theme}${area ? ` in ${area}` : ", overal bij elkaar"}, ${alsoWhen[beside](weeks)}`

const alsoWhen: Record<Also["with"], (weeks: number) => string> = {
  share: (weeks) => `laatste ${weeks} weken, naast elders`,
  before: (weeks) => `laatste ${weeks} weken, naast eerder`,
  usual: (weeks) =>
    `${weeks === 1 ? "laatste hele week" : `laatste ${weeks} hele weken`}, naast wat gewoonlijk is voor deze tijd van het jaar`,
}

export const answerText: Record<ToldAnswer["answer"], string> = {
  newBundle: "Hier is een bundel van gemaakt",
  bundle: "Hoort bij een bundel die er al was",
  none: "Geen patroon",
}
