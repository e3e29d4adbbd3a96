import { IntervalChart, TimeChart } from "../../src/platform/html/chart.tsx"
import { Disclosure, Tag } from "../../src/platform/html/notice.tsx"
import { Figures } from "../../src/platform/html/steps.tsx"
import { Table } from "../../src/platform/html/table.tsx"
import { ShowcaseMap } from "./showcase-map.tsx"

const months = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
const counts = [4, 6, 5, 9, 11, 8, 12, 16, 19, 17, 21, 22]

export function Evidence() {
  return (
    <>
      <h2>Wat wij weten</h2>
      <p>
        Over het jaar hoorden wij dit van 150 jongeren, gezien door 31 werkers van 6 organisaties. Dat is drie keer zo
        vaak als je hier zou verwachten (2,5 tot 3,6).
      </p>
      <Figures
        figures={[
          { label: "signalen", value: "150" },
          { label: "werkers", value: "31" },
          { label: "organisaties", value: "6" },
          { label: "weken van de 52", value: "48" },
        ]}
      />
      <TimeChart
        title="Signalen per maand"
        unit="signalen"
        subject="leenstelsel, Utrecht"
        period="Maand"
        points={months.map((label, index) => ({ label, value: counts[index] ?? 0 }))}
        band={months.map((_, index) => ({ low: 2, high: 9 + index * 0.2 }))}
        expected={months.map(() => 5.5)}
      />
      <TimeChart
        title="Signalen per week"
        unit="signalen"
        subject="alle thema's"
        points={Array.from({ length: 52 }, (_, week) => ({ label: `week ${week + 1}`, value: 3 + ((week * 7) % 11) }))}
      />
      <IntervalChart
        title="Hoeveel keer zo vaak als verwacht"
        rowLabel="Gebied"
        unit="keer (marge)"
        reference={1}
        referenceLabel="1: precies zo vaak als verwacht"
        logarithmic
        rows={[
          { label: "Overvecht", estimate: 3, low: 2.5, high: 3.6, subject: true },
          { label: "Zuilen", estimate: 1.2, low: 0.7, high: 2.1 },
          { label: "Leidsche Rijn", estimate: 0.6, low: 0.35, high: 1.05 },
        ]}
      />
      <ShowcaseMap />
      <Table
        caption="Per organisatie"
        stacked
        columns={[
          { key: "name", label: "Organisatie" },
          { key: "signals", label: "Signalen", numeric: true },
          { key: "state", label: "Toestemming" },
        ]}
        rows={[
          { name: "Buurtteam Zuid", signals: "62", state: <Tag tone="done">Gegeven</Tag> },
          { name: "Straathoekwerk", signals: "41", state: <Tag tone="attention">Gevraagd</Tag> },
        ]}
      />
      <Disclosure summary="Hoe is dit gerekend?">
        <p>Wij vergelijken met alle andere signalen in de regio over dezelfde tijd.</p>
      </Disclosure>
    </>
  )
}
