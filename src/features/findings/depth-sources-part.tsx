import { Table } from "../../platform/html/table.tsx"
import { duringText, effectText, standingText } from "./campaign-speech.ts"
import { DepthSection } from "./depth-section.tsx"
import { sourceRows } from "./depth-source-rows.ts"
import type { Finding } from "./model.ts"
import { percent } from "./number-speech.ts"
import { leansText, observersText } from "./observers-speech.ts"

/** Whether it is more than one busy worker: how even the sources are, what is left without the largest, how many report, and calls. */
export function SourcesPart({ finding, filesHref }: { finding: Finding; filesHref: string }) {
  const rows = sourceRows(finding)
  return (
    <DepthSection
      title="Niet één drukke werker?"
      sentence={sentenceOf(finding)}
      settings={settingsOf(finding)}
      repeated={{ commands: [], files: [] }}
      filesHref={filesHref}
      explained="Even druk: zo veel bronnen die elk evenveel doorgeven, geven samen evenveel afwisseling."
    >
      {rows.length > 0 && (
        <Table
          caption="Wie het doorgaf, in cijfers"
          stacked
          columns={[
            { key: "what", label: "Wat" },
            { key: "value", label: "Uitkomst" },
            { key: "margin", label: "Marge en kans" },
          ]}
          rows={rows}
        />
      )}
    </DepthSection>
  )
}

function sentenceOf(finding: Finding): string {
  const { objections, campaigns } = finding
  const leans = objections.flatMap((one) => (one.kind === "leansOn" ? [leansText(one)] : []))
  const stands = observersText(finding)
  const few = "Er zijn te weinig melders of organisaties om uit te splitsen."
  const told = stands || leans.length > 0 ? [stands ?? "", ...leans] : [few]
  const calls = campaigns
    ? [duringText(campaigns), effectText(campaigns), standingText(campaigns)]
    : ["Van een oproep in deze tijd is niets bekend."]
  return [...told, ...calls].filter(Boolean).join(" ")
}

function settingsOf({ settings: { level, thresholds }, scope }: Finding): string[] {
  const { reporters = 0, organisations = 0 } = thresholds
  return [
    "Even druk: getallen van Hill (1973), met de drukste het zwaarst (orde 2) en met ieder naar zijn deel (orde 1). Wat van onbekenden komt, kan van de drukste zijn of steeds van een ander: dat geeft de laagste en de hoogste.",
    "Zonder de grootste: hier én waarmee wij vergelijken, met dezelfde grenzen, en met de kans aangepast voor even veel vergelijkingen.",
    `Per melder, en met en zonder oproep: exacte vergelijking van twee aantallen (Przyborowski en Wilenski, 1940), marges van ${percent(level)}.`,
    `Onder ${organisations} organisaties of ${reporters} melders splitsen wij niets uit. Wij noemen nooit wie het is.`,
    ...(scope.kind === "bundle"
      ? ["Hoe even druk het is, gaat over de signalen in de bundel; het andere over alle signalen over dit thema."]
      : []),
    "Hiervoor is er geen bestand en geen opdracht: wie kan zien hoeveel elke organisatie doorgaf, kan raden welke het is.",
  ]
}
