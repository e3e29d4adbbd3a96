import type { z } from "zod"
import { ErrorSummary, Form, SubmitRow } from "../../platform/html/form.tsx"
import { Select } from "../../platform/html/select.tsx"
import { allows } from "../../platform/http/may.ts"
import type { FileView, View } from "../../platform/http/page-route.ts"
import { csvCell } from "../../platform/words/csv.ts"
import { type openDataDesk, publishOpenData } from "./open-actions.ts"
import type { OpenData } from "./open-model.ts"
import { mostCells, perFile } from "./open-rules.ts"

/** The files of each year, and for the working group the form that makes one. */
export const OpenDataPage: View<z.output<typeof openDataDesk.output>> = ({ published, waiting }, { form, who }) => {
  const state = form(publishOpenData, { year: String(waiting[0] ?? "") })
  const mayPublish = allows(publishOpenData.may, who) && waiting.length > 0
  return {
    title: "Open data",
    lead: "Eén bestand per jaar: hoeveel mensen iets doorgaven, per gemeente en leefgebied. Iedereen mag het gebruiken.",
    main: (
      <>
        {published.length === 0 ? (
          <p>Er zijn nog geen open data.</p>
        ) : (
          <ul>
            {published.map((year) => (
              <li>
                <a href={`/cijfers/open/${year}/bestand.csv`}>{year} (CSV)</a>
              </li>
            ))}
          </ul>
        )}
        {mayPublish && (
          <>
            <h2>Maak open data van een jaar</h2>
            <ErrorSummary state={state} labels={{ year: "Jaar" }} />
            <Form action="/cijfers/open" label="Maak open data">
              <Select
                state={state}
                name="year"
                label="Jaar"
                hint="Dit kan één keer per jaar. Doe het in januari: later weet Nabij van steeds minder signalen wie ze doorgaf."
                options={waiting.map((year) => ({ value: String(year), label: String(year) }))}
              />
              <SubmitRow label="Maak openbaar" />
            </Form>
          </>
        )}
        <h2>Hoe lees je dit?</h2>
        <p>
          Bij elk getal is toeval opgeteld, ook waar niemand iets doorgaf. Een getal kan daardoor onder nul liggen. In
          het bestand staat hoe groot het toeval meestal is. Gebruik de getallen voor grote lijnen, niet voor één kleine
          gemeente.
        </p>
        <p>
          Een melder is een naam of een code bij één organisatie. Wie met allebei iets doorgaf, telt als twee. Anonieme
          signalen tellen hier niet mee.
        </p>
        <p>
          Eén melder telt in een jaar in ten hoogste {mostCells} vakjes mee. Wat iemand uit het bestand over één melder
          kan leren, is begrensd: epsilon is {String(perFile / 1000).replace(".", ",")} per jaar. Het toeval wordt één
          keer getrokken (discrete Laplace); een tweede bestand van hetzelfde jaar komt er niet.
        </p>
      </>
    ),
  }
}

/** A line for each municipality and life domain. */
export const OpenDataFile: FileView<OpenData> = ({ year, areas, domains, people, epsilon, halfWidth }) => {
  const lines = areas.flatMap((area, row) =>
    domains.map((domain, column) => [
      year,
      area.code,
      area.name,
      domain.code,
      domain.name,
      people[row * domains.length + column],
      halfWidth,
      epsilon,
    ]),
  )
  const header = ["jaar", "gebied", "gebiedsnaam", "leefgebied", "leefgebiedsnaam", "melders", "marge95", "epsilon"]
  const body = [header, ...lines].map((line) => line.map(csvCell).join(";")).join("\r\n")
  return { type: "text/csv; charset=utf-8", body: `\uFEFF${body}\r\n`, name: `nabij-open-data-${year}.csv` }
}
