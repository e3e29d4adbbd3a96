import { type Column, Table } from "../../platform/html/table.tsx"
import { type Cell, kindLabels, type UnmetKind, type UnmetQuarter } from "./model.ts"
import { causeWords, sayNeeds, sayOrganisations, sayQuarter, sayRights } from "./speech.ts"

type Props = { quarter: UnmetQuarter; kind: UnmetKind }

/** One of the two tables of a quarter: places by themes. */
function QuarterTable({ quarter, kind }: Props) {
  const table = quarter[kind]
  if (table.kind === "tooLittle") return <p>Er is te weinig geteld om te tonen zonder dat iemand te herkennen is.</p>
  const { areas, themes, cells } = table
  // One row or one column is its own total.
  const rows = [...areas, ...(areas.length > 1 ? [{ code: "total", name: "Samen" }] : [])]
  const columns: Column[] = [
    { key: "area", label: "Waar" },
    ...themes.map(({ code, name }) => ({ key: code, label: name })),
    ...(themes.length > 1 ? [{ key: "total", label: "Samen" }] : []),
  ]
  return (
    <Table
      caption={`${kindLabels[kind]}, ${sayQuarter(quarter.quarter)}`}
      captionHidden
      columns={columns}
      rows={rows.map(({ name }, at) => ({
        area: name,
        ...Object.fromEntries(
          columns.slice(1).map(({ key }, column) => [key, <One kind={kind} cell={cells[at]?.[column]} />]),
        ),
      }))}
      stacked
    />
  )
}

const One = ({ kind, cell }: { kind: UnmetKind; cell: Cell | undefined }) =>
  cell?.kind === "shown" ? (
    <span>
      <strong>{kind === "help" ? sayNeeds(cell.times) : sayRights(cell.times)}</strong>{" "}
      <span class="soft">
        {kind === "right" && cell.needs !== null && `bij ${sayNeeds(cell.needs)}, `}via{" "}
        {sayOrganisations(cell.organisations)}
      </span>
    </span>
  ) : (
    <span class="soft">verborgen</span>
  )

/** Why rights were not got, of everything together. */
function Causes({ quarter: { causes } }: { quarter: UnmetQuarter }) {
  const told = causes.flatMap(({ cause, atLeast }) => (atLeast === null ? [] : [{ cause, atLeast }]))
  if (told.length === 0) return null
  return (
    <>
      <h3>Waarom kwam het er niet?</h3>
      <ul>
        {told.map(({ cause, atLeast }) => (
          <li>
            {causeWords[cause]}: bij ten minste {sayNeeds(atLeast)}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Both tables of a quarter. They are never added up. */
export const QuarterTables = ({ quarter }: { quarter: UnmetQuarter }) => (
  <>
    <h2>{kindLabels.help}</h2>
    <QuarterTable quarter={quarter} kind="help" />
    <h2>{kindLabels.right}</h2>
    <QuarterTable quarter={quarter} kind="right" />
    <Causes quarter={quarter} />
  </>
)

/** What is counted, what is not, and why some of it is hidden. */
export const HowToRead = ({ minima, afterWeeks }: Pick<UnmetQuarter, "minima" | "afterWeeks">) => (
  <section class="stack">
    <h2>Wat staat hier?</h2>
    <p>
      Een hulpvraag telt als iemand zei dat het niet lukte, of als de hulp er op de laatste dag nog niet was. Zonder
      laatste dag is dat na {afterWeeks} weken. Een recht telt als iemand het niet kreeg of gebruikte. Alleen met een ja
      van de bewoner, en zonder naam. Wij bewaren niet welk getal bij welke hulpvraag hoort.
    </p>
    <p>
      Dit zijn geen signalen: niemand schreef ze op. Ze tellen nergens mee bij de signalen. Eén mens kan vaker hulp
      vragen; wij tellen vragen, geen mensen. Gingen twee rechten van één vraag over andere thema's, dan telt de vraag
      bij elk van beide.
    </p>
    <p>
      Een getal is verborgen als er minder dan {minima.count} hulpvragen of minder dan {minima.sources} organisaties
      achter zitten, en soms een ander, zodat niemand het kan uitrekenen. Wat te klein is om te noemen, zit ook niet in
      'Samen'. Veel betekent niet dat het ergens slechter gaat: misschien wordt daar vaker hulp gevraagd.
    </p>
  </section>
)
