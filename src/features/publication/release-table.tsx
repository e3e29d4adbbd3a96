import { type Column, Table } from "../../platform/html/table.tsx"
import { sentenceCase } from "../../platform/words/sentence.ts"
import type { Release } from "./model.ts"
import { hidden, leftOver, sayQuarter, severalOf } from "./speech.ts"

/** The figures of a quarter, with what is hidden and how that was checked. */
export function ReleaseTable({ release }: { release: Release }) {
  const columns: Column[] = [
    { key: "area", label: "Waar" },
    ...release.domains.map(({ code, name }) => ({ key: code, label: name, numeric: true })),
    { key: "total", label: "Samen", numeric: true },
  ]
  const rows = release.cells.map((cells, at) => ({
    area: release.areas[at]?.name ?? "Samen",
    ...Object.fromEntries(
      columns.slice(1).map(({ key }, column) => {
        const cell = cells[column]
        return [key, cell?.kind === "shown" ? String(cell.value) : <span class="soft">{hidden}</span>]
      }),
    ),
  }))
  return (
    <>
      <Table
        caption={`Melders per leefgebied in ${severalOf[release.level]}, ${sayQuarter(release.quarter)}`}
        columns={columns}
        rows={rows}
        stacked
      />
      <p>{leftOver(release)}</p>
    </>
  )
}

/** How to read the table: what is counted, and why some of it is not shown. */
export function HowToRead({ release: { minima, level } }: { release: Release }) {
  return (
    <>
      <h2>Wat staat hier?</h2>
      <p>
        Elk getal zegt hoeveel mensen ten minste iets doorgaven over een leefgebied. Dat zijn hulpverleners en
        vrijwilligers, geen bewoners. Wie in een kwartaal vaker iets doorgaf over hetzelfde leefgebied in dezelfde{" "}
        {level === "own" ? "plek" : "omgeving"}, telt één keer. Een totaal is de som van de getallen erboven of ernaast.
      </p>
      <p>
        {sentenceCase(severalOf[level])} en leefgebieden met te weinig melders staan samen onder 'Overig'. Een getal is
        verborgen als er minder dan {minima.count} mensen of minder dan {minima.sources} organisaties achter zitten. Ook
        0 is dan verborgen.
      </p>
      <p>
        Veel signalen uit een gebied betekent niet dat het daar slechter gaat. Misschien wordt er meer doorgegeven. Zet
        gebieden daarom niet op een rij van veel naar weinig.
      </p>
    </>
  )
}
