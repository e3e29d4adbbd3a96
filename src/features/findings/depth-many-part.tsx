import { numberText } from "../../platform/html/chart-scale.ts"
import { Table } from "../../platform/html/table.tsx"
import { NumbersFold } from "./depth-fold.tsx"
import type { Depth } from "./depth-model.ts"
import type { Finding } from "./model.ts"

type Line = { what: string; many: number; how: string }

const compared = (comparisons: Finding["comparisons"]): number =>
  comparisons.filter(({ kind }) => kind === "compared").length

/** "1 kans voor de hoogste van 12.480 kringen en weken". */
const highestText = (tried: number | undefined, of: string): string =>
  tried === undefined ? "1 kans voor de hoogste van alle" : `1 kans voor de hoogste van ${numberText(tried)} ${of}`

/** Every comparison that was made on the card and on this page, and what was done about their number. */
function linesOf(finding: Finding, depth: Depth): Line[] {
  const { campaigns, observers, effort, unusual } = finding
  const without = observers ? [observers.withoutOrganisation, observers.withoutReporter] : []
  const looks = unusual?.looks.filter(({ outcome }) => outcome.kind === "judged") ?? []
  const { disproportion, scan, branches } = depth
  const all: Line[] = [
    {
      what: "De kaart: naast een maatstaf",
      many: compared(finding.comparisons),
      how: "samen aangepast (Holm, 1979); hierop rust het oordeel",
    },
    {
      what: "De kaart: zonder de weken van een oproep",
      many: campaigns ? compared(campaigns.without.comparisons) : 0,
      how: "samen aangepast; een controle, geen nieuw oordeel",
    },
    {
      what: "De kaart: zonder de grootste organisatie of melder",
      many: without.filter(({ kind }) => kind === "recomputed").length,
      how: "even sterk aangepast als op de kaart; een controle",
    },
    {
      what: "De kaart: per melder",
      many: effort?.perReporter ? 1 : 0,
      how: "niet aangepast; telt niet mee in het oordeel",
    },
    {
      what: "Meer dan gewoonlijk: de laatste week en vier weken",
      many: looks.length,
      how: "niet aangepast; telt niet mee in het oordeel",
    },
    {
      what: "Weegt dit thema hier zwaarder",
      many: disproportion.outcome.kind === "made" ? disproportion.outcome.pairs : 0,
      how: "alle paren samen leren wat gewoon is; daarnaar is elk paar toegerekend",
    },
    {
      what: "Waar en sinds wanneer: alle kringen en weken",
      many: scan.outcome.kind === "made" ? 1 : 0,
      how: highestText(scan.outcome.kind === "made" ? scan.outcome.tried : undefined, "kringen en weken"),
    },
    {
      what: "Welk deel van het thema: alle takken",
      many: branches.outcome.kind === "made" ? 1 : 0,
      how: highestText(branches.outcome.kind === "made" ? branches.outcome.themes : undefined, "takken"),
    },
  ]
  return all.filter(({ many }) => many > 0)
}

export function ManyPart({ finding, depth }: { finding: Finding; depth: Depth }) {
  const lines = linesOf(finding, depth)
  return (
    <>
      <h2>Hoe vaak vergeleken</h2>
      <p>
        Wie vaker kijkt, vindt vaker iets. Daarom staat hier elke vergelijking van de kaart en van deze pagina. Het
        oordeel op de kaart rust alleen op de eerste regel.
      </p>
      {lines.length > 0 && (
        <NumbersFold title="Hoe vaak vergeleken">
          <Table
            caption="Alle vergelijkingen"
            stacked
            columns={[
              { key: "what", label: "Waar" },
              { key: "many", label: "Hoe vaak", numeric: true },
              { key: "how", label: "Wat wij daaraan deden" },
            ]}
            rows={lines.map(({ what, many, how }) => ({ what, many: numberText(many), how }))}
          />
          <p>
            Aangepast: wie vaker kijkt, vraagt meer van elke kans, zodat toeval niet vaker voor een vondst doorgaat.
          </p>
        </NumbersFold>
      )}
    </>
  )
}
