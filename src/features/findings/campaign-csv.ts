import type { Line } from "./csv.ts"
import type { Finding } from "./model.ts"
import { outcomeOf } from "./safe.ts"
import { outcomeWords } from "./speech.ts"

const names = {
  baseline: "zonder oproep, vergelijking met de norm",
  population: "zonder oproep, vergelijking per inwoner",
  share: "zonder oproep, vergelijking als deel van alle signalen",
  before: "zonder oproep, vergelijking met de periode hiervoor",
}

/** The calls, what they did, and the comparisons without their weeks. */
export function campaignLines({ campaigns }: Finding): Line[] {
  if (!campaigns) return []
  const { calls, during, outside, effect, without } = campaigns
  return [
    ...calls.flatMap(({ from, until, theme, area }): Line[] => [
      ["oproep", "van week die begint op", from],
      ["oproep", "tot en met week die begint op", until],
      ["oproep", "thema", theme?.code ?? "alles"],
      ["oproep", "gebied", area?.code ?? "overal"],
    ]),
    ["oproep", "signalen in weken met een oproep", during.signals, null, null, during.weeks],
    ["oproep", "signalen in de andere weken", outside.signals, null, null, outside.weeks],
    ...(effect.kind === "compared"
      ? [["oproep", "keer zo vaak per week", effect.ratio.value, effect.ratio.low, effect.ratio.high] satisfies Line]
      : []),
    ["oproep", "uitkomst zonder die weken", outcomeWords[outcomeOf(without)]],
    ...without.comparisons.flatMap((one): Line[] =>
      one.kind === "unclear"
        ? [[names[one.with], "niet te maken", one.why]]
        : [
            [names[one.with], "hier", one.here.count, null, null, one.here.of],
            [names[one.with], "daar", one.there?.count ?? null, null, null, one.there?.of],
            [names[one.with], "keer zo vaak", one.ratio.value, one.ratio.low, one.ratio.high],
            [names[one.with], "kans op zoveel of meer, na Holm", one.adjusted.more],
            [names[one.with], "kans op zo weinig of minder, na Holm", one.adjusted.less],
          ],
    ),
  ]
}
