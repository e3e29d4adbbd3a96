import type { z } from "zod"
import { Empty } from "../../platform/html/notice.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { FileView, View } from "../../platform/http/page-route.ts"
import { csvCell } from "../../platform/words/csv.ts"
import { sayDay } from "../../platform/words/day.ts"
import { sentenceCase } from "../../platform/words/sentence.ts"
import type { unmetReleases } from "./desk-actions.ts"
import { type UnmetQuarter, unmetKinds } from "./model.ts"
import { HowToRead, QuarterTables } from "./quarter-table.tsx"
import { sayQuarter } from "./speech.ts"

export const releaseRoot = "/cijfers/niet-gelukt"

/** Which quarters are public. */
export const UnmetReleasesPage: View<z.output<typeof unmetReleases.output>> = (releases) => ({
  title: "Cijfers: wat niet lukte",
  lead: "Hulp die niet gegeven kon worden en rechten die mensen niet kregen, per kwartaal. Te kleine getallen blijven verborgen.",
  main: (
    <>
      {releases.length === 0 ? (
        <Empty title="Er is nog geen kwartaal openbaar">
          <p>De werkgroep signalen beslist daarover, als een kwartaal voorbij is.</p>
        </Empty>
      ) : (
        <Entries
          label="Kwartalen"
          entries={releases.map(({ quarter, publishedOn }) => ({
            href: `${releaseRoot}/${quarter}`,
            title: sentenceCase(sayQuarter(quarter)),
            about: `Openbaar sinds ${sayDay(publishedOn)}`,
          }))}
        />
      )}
      <p>
        <a href="/cijfers">Cijfers over wat mensen doorgaven</a>
      </p>
    </>
  ),
})

/** One quarter for everybody. */
export const UnmetReleasePage: View<UnmetQuarter> = (quarter) => ({
  title: `Wat niet lukte: ${sayQuarter(quarter.quarter)}`,
  lead: `Van de week van ${sayDay(quarter.from)} tot en met de week van ${sayDay(quarter.until)}.`,
  main: (
    <>
      <QuarterTables quarter={quarter} />
      <p>
        <a href={`${releaseRoot}/${quarter.quarter}/tabel.csv`}>Haal de tabellen op (CSV)</a>
      </p>
      <HowToRead minima={quarter.minima} afterWeeks={quarter.afterWeeks} />
      <p>
        Deze cijfers veranderen niet meer. <a href="/beheer/hulp-en-themas">Bij welk thema telt wat?</a>
      </p>
    </>
  ),
})

/** The same as a file: a line for each cell, empty where it is hidden. */
export const UnmetReleaseFile: FileView<UnmetQuarter> = (quarter) => {
  const lines = unmetKinds.flatMap((kind) => {
    const table = quarter[kind]
    if (table.kind !== "table") return []
    return table.cells.flatMap((cells, row) =>
      cells.map((cell, column) => [
        ...[quarter.quarter, kind === "help" ? "hulp" : "recht"],
        ...[table.areas[row]?.code ?? "totaal", table.areas[row]?.name ?? "Samen"],
        ...[table.themes[column]?.code ?? "totaal", table.themes[column]?.name ?? "Samen"],
        ...(cell.kind === "shown" ? [cell.times, cell.needs, cell.organisations] : [null, null, null]),
      ]),
    )
  })
  const header = [
    "kwartaal",
    "soort",
    "gebied",
    "gebiedsnaam",
    "thema",
    "themanaam",
    "keer",
    "hulpvragen",
    "organisaties",
  ]
  const body = [header, ...lines].map((line) => line.map(csvCell).join(";")).join("\r\n")
  return {
    type: "text/csv; charset=utf-8",
    body: `\uFEFF${body}\r\n`,
    name: `nabij-niet-gelukt-${quarter.quarter}.csv`,
  }
}
