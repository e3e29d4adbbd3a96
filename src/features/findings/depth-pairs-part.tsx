import { Table } from "../../platform/html/table.tsx"
import type { Depth, Disproportion } from "./depth-model.ts"
import { DepthSection } from "./depth-section.tsx"
import { digits, pairText } from "./depth-speech.ts"
import type { Finding } from "./model.ts"

type Made = Extract<Disproportion["outcome"], { kind: "made" }>

/** Whether the theme is a larger part of what is reported here than one would expect from all themes in all places. */
export function PairsPart({ finding, depth, filesHref }: { finding: Finding; depth: Depth; filesHref: string }) {
  const { outcome } = depth.disproportion
  return (
    <DepthSection
      title="Weegt dit thema hier zwaarder?"
      sentence={pairText(outcome, finding.scope)}
      settings={settingsOf(outcome)}
      repeated={depth.disproportion}
      explained="PRR: het deel hier, gedeeld door het deel elders. EBGM: hetzelfde, voorzichtiger naarmate er minder signalen zijn."
      filesHref={filesHref}
    >
      {outcome.kind === "made" && <Numbers outcome={outcome} />}
    </DepthSection>
  )
}

function settingsOf(outcome: Disproportion["outcome"]): string[] {
  const method =
    "Verwacht: alle signalen van de plaats, maal het deel dat in alle plaatsen samen over dit thema gaat. PRR: het deel hier gedeeld door het deel elders (Evans, 2001)."
  if (outcome.kind === "unclear") return [method]
  const { places, themes, pairs, prior } = outcome
  const counted = `${pairs} paren, uit ${places} plaatsen en ${themes} thema's. Elk signaal telt één keer; wat onder dit thema valt, hoort erbij. Signalen die alleen een groter gebied noemen, tellen niet mee.`
  if (prior.kind === "unclear") return [method, counted]
  return [
    method,
    counted,
    `EBGM: de verhouding, naar wat gewoon is toegerekend als er weinig signalen zijn (DuMouchel, 1999), met de onderste en bovenste 5 %. Wat gewoon is, is geleerd van alle paren: α₁ ${digits(prior.alpha1)}, β₁ ${digits(prior.beta1)}, α₂ ${digits(prior.alpha2)}, β₂ ${digits(prior.beta2)}, P ${digits(prior.part)}.`,
    ...(prior.atEdge
      ? [
          "Een van deze vijf liep tegen een grens. EBGM en haar marge kloppen dan niet, en daarom tonen wij ze niet. De opdracht meldt het ook: priorAtEdge.",
        ]
      : []),
  ]
}

function Numbers({ outcome: { pair, prior } }: { outcome: Made }) {
  const { count, expected, prr } = pair
  // Findings were kept with an EBGM from a prior at an edge as well.
  const shrunk = prior.kind === "fitted" && prior.atEdge ? null : pair.shrunk
  const rows = [
    { what: "Geteld", value: String(count), margin: "" },
    { what: "Verwacht", value: digits(expected), margin: "" },
    { what: "PRR", value: digits(prr.value), margin: `${digits(prr.low)} tot ${digits(prr.high)} (95 %)` },
    ...(shrunk
      ? [
          {
            what: "EBGM",
            value: digits(shrunk.value),
            margin: `${digits(shrunk.low)} tot ${digits(shrunk.high)} (90 %)`,
          },
        ]
      : []),
  ]
  return (
    <Table
      caption="Dit thema hier, in cijfers"
      columns={[
        { key: "what", label: "Wat" },
        { key: "value", label: "Waarde", numeric: true },
        { key: "margin", label: "Marge", numeric: true },
      ]}
      rows={rows}
    />
  )
}
