import { Empty, Tag } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import { Table } from "../../platform/html/table.tsx"
import type { View } from "../../platform/http/page-route.ts"
import type { Good, Shelf, StockDesk } from "./model.ts"
import { Moves } from "./moves-part.tsx"
import { NewPoint } from "./new-point-form.tsx"
import { amountOf } from "./words.ts"

/** What lies where: everything on one screen, by what it is. */
export const StockPage: View<StockDesk> = (desk, about) => ({
  title: "Voorraad",
  lead: "Spullen die klaarliggen voor wie ze nodig heeft: wat er ligt, waar, en wat waarheen kan.",
  main: (
    <>
      {desk.points.length === 0 ? (
        <Empty title="Nog geen punt waar spullen liggen">
          <p>Open hieronder het eerste punt. Daarna schrijf je op wat er binnenkomt en wat je geeft.</p>
        </Empty>
      ) : (
        <>
          <Points desk={desk} />
          <Goods desk={desk} />
          <Moves desk={desk} />
        </>
      )}
      <NewPoint desk={desk} about={about} />
      <p>
        Is er te weinig? <a href="/hulp/buurtacties">Vraag het de buurt met een buurtactie</a>
      </p>
      {desk.shelves.length > 0 && (
        <p>
          <a href="/hulp/voorraad/bewegingen.csv">Alles wat kwam en ging als tabel</a>
        </p>
      )}
    </>
  ),
})

const Points = ({ desk: { points, own } }: { desk: StockDesk }) => (
  <section class="stack">
    <h2>Punten</h2>
    <Entries
      label="Punten"
      entries={[...points]
        .sort((a, b) => Number(b.organisationId === own) - Number(a.organisationId === own))
        .map(({ id, name, organisation, organisationId, area, street, open }) => ({
          href: `/hulp/voorraad/${id}`,
          title: name,
          tags: open ? undefined : <Tag>Dicht</Tag>,
          about: [street, area, organisationId === own ? "van jullie" : organisation].filter(Boolean).join(" · "),
        }))}
    />
  </section>
)

function Goods({ desk }: { desk: StockDesk }) {
  const lying = desk.goods.flatMap((good) => {
    const rows = desk.shelves.filter(({ item }) => item === good.code)
    return rows.length > 0 ? [{ good, rows }] : []
  })
  return (
    <section class="stack">
      <h2>Wat er ligt</h2>
      {lying.length === 0 && <p>Nog niets. Ga naar een punt en schrijf op wat er binnenkomt.</p>}
      {lying.map(({ good, rows }) => (
        <OfGood desk={desk} good={good} rows={rows} />
      ))}
    </section>
  )
}

function OfGood({ desk, good, rows }: { desk: StockDesk; good: Good; rows: Shelf[] }) {
  const all = rows.reduce((sum, { shelf }) => sum + shelf, 0)
  return (
    <Table
      id={`stock-${good.code}`}
      caption={`${good.label}: ${amountOf(good, all)}`}
      columns={[
        { key: "point", label: "Waar" },
        { key: "shelf", label: "Op de plank", numeric: true },
        { key: "promised", label: "Toegezegd", numeric: true },
        { key: "least", label: "Minstens gewenst", numeric: true },
      ]}
      rows={rows.map(({ point, shelf, promised, least }) => ({
        point: (
          <>
            <a href={`/hulp/voorraad/${point}`}>{desk.points.find(({ id }) => id === point)?.name ?? ""}</a>{" "}
            {least !== null && shelf < least && <Tag tone="attention">Te weinig</Tag>}
          </>
        ),
        shelf: shelf.toLocaleString("nl-NL"),
        promised: promised === 0 ? "" : promised.toLocaleString("nl-NL"),
        least: least === null ? "" : least.toLocaleString("nl-NL"),
      }))}
      stacked
    />
  )
}
