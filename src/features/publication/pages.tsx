import type { FileView, View } from "../../platform/http/page-route.ts"
import { csvCell } from "../../platform/words/csv.ts"
import { sayDay } from "../../platform/words/day.ts"
import { sentenceCase } from "../../platform/words/sentence.ts"
import type { Release } from "./model.ts"
import { HowToRead, ReleaseTable } from "./release-table.tsx"
import { sayQuarter } from "./speech.ts"

/** Which quarters are public. */
export const ReleasesPage: View<{ quarter: string; publishedOn: string }[]> = (releases) => ({
  title: "Cijfers",
  lead: "Elk kwartaal kan de werkgroep signalen laten zien over welke leefgebieden mensen iets doorgaven. Te kleine getallen blijven verborgen.",
  main: (
    <>
      {releases.length === 0 ? (
        <p>Er zijn nog geen tabellen openbaar.</p>
      ) : (
        <ul>
          {releases.map(({ quarter, publishedOn }) => (
            <li>
              <a href={`/cijfers/${quarter}`}>{sentenceCase(sayQuarter(quarter))}</a>{" "}
              <span class="soft">openbaar sinds {sayDay(publishedOn)}</span>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href="/cijfers/kiezen">Kies zelf een gebied en een kwartaal</a>, of haal de{" "}
        <a href="/cijfers/open">open data</a> op. Apart geteld: <a href="/cijfers/niet-gelukt">wat niet lukte</a>.
      </p>
    </>
  ),
})

/** The figures of one quarter. */
export const ReleasePage: View<Release> = (release) => ({
  title: `Cijfers: ${sayQuarter(release.quarter)}`,
  lead: `Van de week van ${sayDay(release.from)} tot en met de week van ${sayDay(release.until)}.`,
  main: (
    <>
      <ReleaseTable release={release} />
      <p>
        <a href={`/cijfers/${release.quarter}/tabel.csv`}>Haal de tabel op (CSV)</a>
      </p>
      <HowToRead release={release} />
      <p>
        Deze cijfers veranderen niet meer, ook niet als er later nog signalen over dit kwartaal bij komen. Zo kan
        niemand twee tabellen van elkaar aftrekken.
      </p>
    </>
  ),
})

/** The same as a file: a line for each cell, empty where it is hidden. */
export const ReleaseFile: FileView<Release> = (release) => {
  const lines = release.cells.flatMap((cells, row) =>
    cells.map((cell, column) => [
      release.quarter,
      release.areas[row]?.code ?? "totaal",
      release.areas[row]?.name ?? "Samen",
      release.domains[column]?.code ?? "totaal",
      release.domains[column]?.name ?? "Samen",
      cell.kind === "shown" ? cell.value : null,
    ]),
  )
  const header = ["kwartaal", "gebied", "gebiedsnaam", "leefgebied", "leefgebiedsnaam", "melders"]
  const body = [header, ...lines].map((line) => line.map(csvCell).join(";")).join("\r\n")
  return { type: "text/csv; charset=utf-8", body: `\uFEFF${body}\r\n`, name: `nabij-cijfers-${release.quarter}.csv` }
}
