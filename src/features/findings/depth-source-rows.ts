import { numberText } from "../../platform/html/chart-scale.ts"
import { yardstickLabels } from "./comparison-speech.ts"
import { digits } from "./depth-speech.ts"
import type { Finding } from "./model.ts"
import { boundsText } from "./number-speech.ts"
import type { Observers, Without } from "./observers-model.ts"
import { notMadeWords } from "./observers-speech.ts"
import { outcomeWords } from "./speech.ts"

type Row = { what: string; value: string; margin: string }
type Margin = { low: number | null; high: number | null }

const range = ({ low, high }: Margin): string =>
  high === null ? `${digits(low)} of meer` : `${digits(low)} tot ${digits(high)}`
const between = ({ least, most }: { least: number; most: number }): string => {
  const [low, high] = [digits(least), digits(most)]
  return low === high ? low : `${low} tot ${high}`
}

const evenRows = (who: string, effective: Observers["reporters"]): Row[] =>
  effective
    ? [
        { what: `Even drukke ${who}, de drukste het zwaarst`, value: between(effective.order2), margin: "" },
        { what: `Even drukke ${who}, ieder naar zijn deel`, value: between(effective.order1), margin: "" },
      ]
    : []

type Left = Extract<Without, { kind: "recomputed" }>["found"]
const leftRow = (what: string, { outcome, ratio, chance }: Left): Row => ({
  what,
  value: outcomeWords[outcome],
  margin:
    ratio === null || chance === null
      ? "geen"
      : `${ratio.value === null ? "ten minste" : digits(ratio.value)} keer (${range(ratio)}), kans ${digits(chance)}`,
})

function withoutRows(source: string, without: Without): Row[] {
  if (without.kind === "notMade")
    return [{ what: `Zonder de grootste ${source}`, value: "niet gerekend", margin: notMadeWords[without.why] }]
  const { found, ifUnknownToo } = without
  const by = yardstickLabels[without.with].toLowerCase()
  return [
    leftRow(`Zonder de grootste ${source} (${by})`, found),
    ...(ifUnknownToo ? [leftRow(`Zonder de grootste ${source} en zonder onbekenden`, ifUnknownToo)] : []),
  ]
}

function effortRows({ effort }: Finding): Row[] {
  if (!effort) return []
  const { here, before, perReporter } = effort
  const rows = [
    { what: "Actieve melders hier, over welk thema ook", value: boundsText(here), margin: "" },
    { what: "Actieve melders in de even lange tijd ervoor", value: boundsText(before), margin: "" },
  ]
  if (!perReporter) return rows
  const beside = perReporter.beside === "rest" ? "elders" : "ervoor"
  const [own, other] = [perReporter.here, perReporter.there].map(({ count, of }) => digits(count / of))
  const { ratio } = perReporter
  return [
    ...rows,
    {
      what: `Signalen per bekende melder, hier en ${beside}`,
      value: `${own} en ${other}`,
      margin: `${ratio.value === null ? "ten minste" : digits(ratio.value)} keer (${range(ratio)})`,
    },
  ]
}

function callRows({ campaigns }: Finding): Row[] {
  if (!campaigns) return []
  const { during, outside, effect } = campaigns
  const said = ({ weeks, signals }: typeof during) => `${numberText(signals)} in ${numberText(weeks)}`
  const margin =
    effect.kind === "compared"
      ? `${effect.ratio.value === null ? "ten minste" : digits(effect.ratio.value)} keer (${range(effect.ratio)})`
      : ""
  return [
    { what: "Signalen in weken met een oproep", value: said(during), margin },
    { what: "Signalen in andere weken", value: said(outside), margin: "" },
  ]
}

/** What is known of who passed it on, a line each. */
export function sourceRows(finding: Finding): Row[] {
  const { observers } = finding
  const own = observers
    ? [
        ...evenRows("melders", observers.reporters),
        ...evenRows("organisaties", observers.organisations),
        ...withoutRows("organisatie", observers.withoutOrganisation),
        ...withoutRows("melder", observers.withoutReporter),
      ]
    : []
  return [...own, ...effortRows(finding), ...callRows(finding)]
}
