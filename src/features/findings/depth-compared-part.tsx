import { Table } from "../../platform/html/table.tsx"
import type { Compared } from "./comparison-model.ts"
import { yardstickLabels } from "./comparison-speech.ts"
import type { Depth } from "./depth-model.ts"
import { DepthSection } from "./depth-section.tsx"
import { besideEachOther, digits } from "./depth-speech.ts"
import type { Finding } from "./model.ts"
import { percent, plural } from "./number-speech.ts"
import { outcomeOf } from "./safe.ts"
import { outcomeWords } from "./speech.ts"

type Props = { finding: Finding; depth: Depth; filesHref: string }

/** The comparisons that the card makes. */
export function ComparedPart({ finding, depth, filesHref }: Props) {
  const made = finding.comparisons.filter((one) => one.kind === "compared")
  const sentence =
    made.length === 0
      ? "Er was niets om mee te vergelijken."
      : `${besideEachOther(finding.scope, tellingOf(finding, made))} ${plural(made.length, "vergelijking", "vergelijkingen")} bij elkaar: ${outcomeWords[outcomeOf(finding)].toLowerCase()}.`
  return (
    <DepthSection
      title="Vergeleken met een maatstaf"
      sentence={sentence}
      settings={[
        `Marges van ${percent(finding.settings.level)}, exact: zij bevatten het ware getal ten minste zo vaak.`,
        "Twee aantallen: Przyborowski en Wilenski (1940). Een norm: Clopper en Pearson (1934).",
        "‘Kans’ is de kans op zoveel of meer als er geen verschil is. ‘Kans, aangepast’ is die kans, verhoogd voor alle vergelijkingen op de kaart samen (Holm, 1979).",
        ...(made.some(({ there }) => there === null) && made.length > 1
          ? ["De opdrachten passen aan per bestand; de kaart doet het voor beide samen."]
          : []),
      ]}
      repeated={depth.compared}
      explained="Kans: hoe vaak toeval alleen zoveel of meer geeft. Kans, aangepast: dezelfde, verhoogd voor hoe vaak wij vergeleken."
      filesHref={filesHref}
    >
      {made.length > 0 && (
        <Table
          caption="De vergelijkingen in cijfers"
          stacked
          columns={[
            { key: "by", label: "Naast" },
            { key: "here", label: "Hier", numeric: true },
            { key: "there", label: "Daar", numeric: true },
            { key: "ratio", label: "Keer zo vaak", numeric: true },
            { key: "margin", label: "Marge", numeric: true },
            { key: "chance", label: "Kans", numeric: true },
            { key: "adjusted", label: "Kans, aangepast", numeric: true },
          ]}
          rows={made.map(rowOf)}
        />
      )}
    </DepthSection>
  )
}

/** The comparison that decides; where none does the share of all signals, which needs no inhabitants. */
const tellingOf = ({ judgement }: Finding, made: readonly Compared[]): Compared =>
  made.find(({ with: by }) => judgement.kind === "judged" && by === judgement.by) ??
  made.find(({ with: by }) => by === "share") ??
  (made[0] as Compared)

const part = ({ count, of }: { count: number; of: number }) => `${count} van ${digits(of)}`

const rowOf = ({ with: by, here, there, ratio, reference, chance, adjusted }: Compared) => ({
  by: yardstickLabels[by],
  here: part(here),
  there: there ? part(there) : percent(reference),
  ratio: digits(ratio.value),
  margin: `${digits(ratio.low)} tot ${digits(ratio.high)}`,
  chance: digits(chance.more),
  adjusted: digits(adjusted.more),
})
