import { Notice, Tag } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import { Table } from "../../platform/html/table.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { sayDay } from "../../platform/words/day.ts"
import { OtherForms } from "./flow-forms.tsx"
import type { OnePoint } from "./model.ts"
import { Opening, PlaceForm } from "./place-part.tsx"
import { OpenOrClose, QuickForm } from "./quick-form.tsx"
import { sayPlace } from "./spot-rules.ts"
import { amountOf, sayFlow } from "./words.ts"

/** One collection point, as somebody with full hands needs it: what lies here, and the three buttons. */
export const PointPage: View<OnePoint> = (one, about) => ({
  title: one.point.name,
  lead: sayPlace(one.point),
  main: (
    <>
      {!one.point.open && (
        <Notice tone="attention" title="Dit punt is dicht">
          <p>Er kan niets bij en niets af. Wat er gebeurde, blijft te lezen.</p>
        </Notice>
      )}
      <Opening one={one} />
      {one.point.open && one.own && <QuickForm one={one} about={about} />}
      <Lying one={one} />
      {one.point.open && one.own && <OtherForms one={one} about={about} />}
      <Flows one={one} />
      {one.own && <PlaceForm one={one} about={about} />}
      {one.own && <OpenOrClose one={one} />}
      {!one.own && <p>Alleen {one.point.organisation} schrijft hier op wat er komt en gaat.</p>}
      <p>
        <a href="/hulp/voorraad">Alle punten</a>
      </p>
    </>
  ),
})

const goodOf = ({ goods }: OnePoint, code: string) =>
  goods.find((good) => good.code === code) ?? { label: code, unitOne: "stuk", unitMany: "stuks" }

const sayPromised = (promised: number, kept: number): string =>
  promised === 0
    ? ""
    : `${promised.toLocaleString("nl-NL")}${kept > 0 ? `, waarvan ${kept.toLocaleString("nl-NL")} voor de planning` : ""}`

const Lying = ({ one }: { one: OnePoint }) => (
  <Table
    caption="Wat er nu ligt"
    columns={[
      { key: "item", label: "Wat" },
      { key: "shelf", label: "Op de plank", numeric: true },
      { key: "promised", label: "Toegezegd", numeric: true },
      { key: "least", label: "Minstens gewenst", numeric: true },
    ]}
    rows={one.shelves.map(({ item, shelf, promised, least }) => ({
      item: (
        <>
          {goodOf(one, item).label} {least !== null && shelf < least && <Tag tone="attention">Te weinig</Tag>}
        </>
      ),
      shelf: amountOf(goodOf(one, item), shelf),
      promised: sayPromised(promised, one.kept.find((row) => row.item === item)?.units ?? 0),
      least: least === null ? "" : least.toLocaleString("nl-NL"),
    }))}
    empty={<p>Hier ligt nog niets. Schrijf op wat er binnenkomt, dan staat het hier.</p>}
    stacked
  />
)

function Flows({ one }: { one: OnePoint }) {
  if (one.flows.length === 0) return null
  return (
    <section class="stack">
      <h2>Wat er kwam en ging</h2>
      <Entries
        label="Wat er kwam en ging"
        entries={one.flows.map((flow) => ({
          title: `${sayFlow(flow, one.point.id)} · ${amountOf(goodOf(one, flow.item), flow.units)}`,
          about: `${goodOf(one, flow.item).label} · ${sayDay(flow.madeOn)}`,
        }))}
      />
      <p>
        <a href={`/hulp/voorraad/bewegingen.csv?punt=${one.point.id}`}>Alles van dit punt als tabel</a>
      </p>
    </section>
  )
}
