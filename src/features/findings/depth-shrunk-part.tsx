import { Table } from "../../platform/html/table.tsx"
import type { Depth, Shrunk } from "./depth-model.ts"
import { DepthSection } from "./depth-section.tsx"
import { digits, shrunkText } from "./depth-speech.ts"
import type { Finding } from "./model.ts"

const ofBundle = "Geteld zijn hier de signalen in de bundel zelf, zoals op de kaart."

type Made = Extract<Shrunk["outcome"], { kind: "made" }>

/** The rates of places as they were counted, and pulled towards the mean. */
export function ShrunkPart({ finding, depth, filesHref }: { finding: Finding; depth: Depth; filesHref: string }) {
  const { outcome } = depth.shrunk
  return (
    <DepthSection
      title="Kleine gebieden"
      sentence={shrunkText(depth.shrunk)}
      settings={[...settingsOf(outcome), ...(finding.scope.kind === "bundle" ? [ofBundle] : [])]}
      repeated={depth.shrunk}
      explained="Toegerekend: het cijfer, naar het gemiddelde toe gebracht. Hoe kleiner het gebied, hoe meer."
      filesHref={filesHref}
    >
      {outcome.kind === "made" && <Rates outcome={outcome} />}
    </DepthSection>
  )
}

const becauseWords: Record<NonNullable<Made["allBecause"]>, string> = {
  fewPlaces: "er zijn minder dan tien gebieden; dan zegt wat eromheen ligt te weinig",
  fewOutlines: "van minder dan tien gebieden kennen wij de omtrek",
  drawnApart: "de omtrekken raken elkaar te weinig om te zien welke gebieden naast elkaar liggen",
  fewTouch: "minder dan tien gebieden raken een ander gebied",
}

function settingsOf(outcome: Shrunk["outcome"]): string[] {
  const method = "Empirisch Bayes van Marshall (1991). De kaart gebruikt de toegerekende cijfers voor haar kleuren."
  if (outcome.kind === "unclear") return [method]
  const { by, per, prior, rates, allBecause } = outcome
  const unit = per === "inhabitant" ? "inwoner" : "signaal"
  return [
    method,
    by === "neighbours"
      ? "Elk gebied gaat naar wat eromheen ligt toe; een gebied zonder buren naar het gemiddelde van alle gebieden."
      : `Elk gebied gaat naar het gemiddelde van alle gebieden toe${allBecause ? `, want ${becauseWords[allBecause]}` : ""}.`,
    `Van alle gebieden samen: gemiddeld ${digits(prior.mean)} per ${unit} (b), en ${digits(prior.variance)} aan verschil dat geen toeval is (a).`,
    `Gerekend per ${unit}; ${rates.filter(({ alone }) => alone).length} gebieden zonder buren.`,
  ]
}

function Rates({ outcome: { rates, per } }: { outcome: Made }) {
  const times = per === "inhabitant" ? 1000 : 100
  const unit = per === "inhabitant" ? "per 1.000 inwoners" : "per 100 signalen"
  return (
    <Table
      caption={`Signalen ${unit}`}
      stacked
      columns={[
        { key: "name", label: "Gebied" },
        { key: "cases", label: "Geteld", numeric: true },
        { key: "population", label: per === "inhabitant" ? "Inwoners" : "Alle signalen", numeric: true },
        { key: "raw", label: "Zoals geteld", numeric: true },
        { key: "shrunk", label: "Toegerekend", numeric: true },
      ]}
      rows={rates.map(({ name, cases, population, raw, shrunk }) => ({
        name,
        cases: String(cases),
        population: new Intl.NumberFormat("nl").format(population),
        raw: digits(raw * times),
        shrunk: digits(shrunk * times),
      }))}
    />
  )
}
