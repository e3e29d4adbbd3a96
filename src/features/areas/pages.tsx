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

const differ = <T,>(values: readonly T[]) => new Set(values).size > 1

/** Areas with their people, each leading on. What is the same for all of them needs no column. */
export function AreaTable({ caption, areas }: { caption: string; areas: Listed }) {
  const sourceOf = ({ source, year }: Listed[number]) => `${source}, ${year}`
  const columns = [
    { key: "name", label: "Gebied" },
    ...(differ(areas.map(({ level }) => level)) ? [{ key: "level", label: "Soort" }] : []),
    ...(areas.some(({ population }) => population !== null)
      ? [{ key: "population", label: "Inwoners", numeric: true }]
      : []),
    ...(differ(areas.map(sourceOf)) ? [{ key: "source", label: "Bron" }] : []),
  ]
  return (
    <Table
      caption={caption}
      stacked={columns.length > 2}
      columns={columns}
      rows={areas.map((area) => ({
        name: <a href={`/beheer/gebieden/${area.code}`}>{area.name}</a>,
        level: levelLabels[area.level],
        population: people(area.population),
        source: sourceOf(area),
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
