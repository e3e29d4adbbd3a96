import type { z } from "zod"
import { ErrorSummary, FileField, Form, SubmitRow, TextField } from "../../platform/html/form.tsx"
import { Disclosure, Empty, Notice } from "../../platform/html/notice.tsx"
import { Table } from "../../platform/html/table.tsx"
import type { Face, View } from "../../platform/http/page-route.ts"
import type { Who } from "../../platform/http/who.ts"
import { importAreas, type listAreas } from "./actions.ts"
import { type AreaImportResult, levelLabels } from "./model.ts"

type Listed = z.output<typeof listAreas.output>["areas"]

export const people = (population: number | null) =>
  population === null ? "onbekend" : population.toLocaleString("nl-NL")
const isAdministrator = (who: Who) => who.kind === "person" && who.roles.includes("administrator")

/** Areas with their people, each leading on. */
export function AreaTable({ caption, areas }: { caption: string; areas: Listed }) {
  return (
    <Table
      caption={caption}
      stacked
      columns={[
        { key: "name", label: "Gebied" },
        { key: "level", label: "Soort" },
        { key: "population", label: "Inwoners", numeric: true },
        { key: "source", label: "Bron" },
      ]}
      rows={areas.map((area) => ({
        name: <a href={`/beheer/gebieden/${area.code}`}>{area.name}</a>,
        level: levelLabels[area.level],
        population: people(area.population),
        source: `${area.source}, ${area.year}`,
      }))}
    />
  )
}

export const AreasPage: View<z.output<typeof listAreas.output>> = ({ areas }, { form, who, now }) => {
  const state = form(importAreas, { year: String(now.getFullYear() - 1) })
  return {
    title: "Gebieden",
    lead: "Waar iets speelt, en hoeveel mensen daar wonen. Elk getal houdt zijn bron en jaar.",
    main: (
      <>
        {areas.length === 0 ? (
          <Empty title="Nog geen gebieden">
            <p>
              Lees hieronder de kerncijfers van het CBS in (CSV) en de vormen van de buurten (GeoJSON of TopoJSON). Voor
              Vlaanderen werken de wijken van Provincies in Cijfers.
            </p>
          </Empty>
        ) : (
          <AreaTable caption="Gemeenten en eigen gebieden" areas={areas} />
        )}
        {isAdministrator(who) && (
          <Disclosure summary="Gebieden inlezen" open={areas.length === 0 || state.errors.length > 0}>
            <ErrorSummary state={state} />
            <Form action="/beheer/gebieden" multipart>
              <FileField
                state={state}
                name="file"
                label="Bestand"
                accept=".csv,.json,.geojson,.topojson"
                hint="CSV met kerncijfers, of GeoJSON of TopoJSON met vormen. Lees ze na elkaar in; wat er is, wordt aangevuld."
              />
              <TextField state={state} name="year" label="Jaar van de gegevens" inputmode="numeric" width="short" />
              <TextField
                state={state}
                name="source"
                label="Bron"
                hint="Zoals: CBS, Kerncijfers wijken en buurten 2024."
              />
              <TextField state={state} name="licence" label="Licentie" optional hint="Zoals: CC BY 4.0." />
              <TextField
                state={state}
                name="only"
                label="Alleen deze gemeenten"
                optional
                hint="Codes met een komma ertussen, zoals GM0344, GM0917."
              />
              <SubmitRow label="Inlezen" icon="upload" />
            </Form>
          </Disclosure>
        )}
      </>
    ),
  }
}

export const ImportedFace = ({ imported, skipped, refused, complaints, notes }: AreaImportResult): Face => ({
  title: "Gebieden ingelezen",
  lead: `${imported} toegevoegd of aangevuld, ${skipped} waren al zo, ${refused} niet ingelezen.`,
  main: (
    <>
      {notes.map((note) => (
        <p>{note}</p>
      ))}
      {complaints.length > 0 && (
        <Notice tone="attention" title="Dit is niet ingelezen">
          <ul>
            {complaints.map((complaint) => (
              <li>{complaint}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p>
        <a href="/beheer/gebieden">Naar de gebieden</a>
      </p>
    </>
  ),
})
