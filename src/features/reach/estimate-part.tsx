import { Button } from "../../platform/html/button.tsx"
import { numberText } from "../../platform/html/chart-scale.ts"
import { IntervalChart } from "../../platform/html/interval-chart.tsx"
import { Notice } from "../../platform/html/notice.tsx"
import { Select } from "../../platform/html/select.tsx"
import { Table } from "../../platform/html/table.tsx"
import { sentenceCase } from "../../platform/words/sentence.ts"
import type { Estimated, HelpReach } from "./model.ts"

const OnlyRequests = () => (
  <Notice tone="attention" title="Wij kennen alleen wie vroeg">
    <p>
      Wie zich schaamt, niemand kent of de weg niet weet, vraagt niets en staat hier dus niet bij. Een plaats met weinig
      vragen kan juist de plaats zijn waar hulp het meest gemist wordt.
    </p>
  </Notice>
)

function Compared({ estimated }: { estimated: Estimated }) {
  const { label, rows, outside } = estimated
  const known = rows.flatMap(({ label, ratio, low, high }) =>
    ratio === null || low === null || high === null ? [] : [{ label, estimate: ratio, low, high, subject: true }],
  )
  return (
    <>
      {known.length > 1 && (
        <IntervalChart
          title={`Bereikt, naast het aantal ${label}`}
          rows={known}
          reference={1}
          referenceLabel="1: zoveel als je zou verwachten"
          rowLabel="Plaats"
          unit="keer zoveel (marge)"
          logarithmic
        />
      )}
      <Table
        caption={`Per plaats, naast het aantal ${label}`}
        stacked
        columns={[
          { key: "label", label: "Plaats" },
          { key: "reached", label: "Bereikt", numeric: true },
          { key: "need", label: sentenceCase(label), numeric: true },
          { key: "expected", label: "Verwacht", numeric: true },
          { key: "ratio", label: "Keer zoveel (marge)", numeric: true },
        ]}
        rows={rows.map(({ label, reached, need, expected, ratio, low, high }) => ({
          ...{ label, reached, need: need.toLocaleString("nl-NL"), expected: numberText(expected, "nl", 1) },
          ratio:
            ratio === null || low === null || high === null
              ? "te weinig om iets te zeggen"
              : `${numberText(ratio)} (${numberText(low)} tot ${numberText(high)})`,
        }))}
      />
      {outside > 0 && (
        <p class="soft">Vragen die hier niet meetellen, omdat hun plaats dit cijfer niet heeft: {outside}.</p>
      )}
    </>
  )
}

/** Who was reached beside who needs it, by a figure from elsewhere that somebody chooses. */
export function EstimatePart({ reach }: { reach: HelpReach }) {
  if (!reach.detail) return <OnlyRequests />
  const { figures, estimated } = reach.detail
  const state = { id: "naast", values: { naast: estimated?.figure ?? "" }, errors: [] }
  return (
    <section class="stack" id="naast">
      <h2>Bereiken wij wie het nodig heeft?</h2>
      <OnlyRequests />
      {figures.length === 0 ? (
        <p>
          Er zijn geen cijfers van plaatsen om naast te leggen. Een beheerder kan ze inlezen bij{" "}
          <em>Beheer, Gebieden</em>.
        </p>
      ) : (
        <form class="cluster" action="/bereik/hulp#naast" method="get">
          <input type="hidden" name="periode" value={reach.period?.code} />
          <Select
            state={state}
            name="naast"
            label="Leg ernaast"
            hint="Een cijfer van buiten dat zegt hoeveel mensen het nodig hebben. Kies het met zorg: inwoners zijn geen nood."
            options={figures.map(({ code, label }) => ({ value: code, label }))}
            empty="Niets"
          />
          <Button look="secondary">Laat zien</Button>
        </form>
      )}
      {estimated && <Compared estimated={estimated} />}
    </section>
  )
}
