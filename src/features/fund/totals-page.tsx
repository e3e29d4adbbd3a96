import { Table } from "../../platform/html/table.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { sayEuros } from "./amount-rules.ts"
import type { Totals } from "./total-actions.ts"

const few = "te weinig om te tonen"
const said = (number: number | null, words: (number: number) => string = String): string =>
  number === null ? few : words(number)
const euros = (amount: number) => `ten minste ${sayEuros(amount * 100)}`

/** For everybody, donors among them: whole years that are over. */
export const TotalsPage: View<Totals> = ({ isOpen, fewest, years }) => ({
  title: "Wat het noodfonds deed",
  lead: "Het noodfonds geeft geld aan een huishouden dat niet verder kan en waarvoor geen recht op tijd komt.",
  main: (
    <>
      <p>
        Alleen een beroepskracht vraagt iets aan. Eerst is gekeken of er een recht is. Twee mensen beslissen binnen 24
        uur, elk met een reden. Het geld gaat naar de organisatie die helpt, en die geeft het.
      </p>
      {!isOpen && <p>Hier is het noodfonds nog niet open.</p>}
      <Table
        caption="Per jaar"
        stacked
        columns={[
          { key: "year", label: "Jaar" },
          { key: "households", label: "Huishoudens geholpen", numeric: true },
          { key: "organisations", label: "Door organisaties", numeric: true },
          { key: "paid", label: "Uitgegeven", numeric: true },
          { key: "given", label: "Aan giften", numeric: true },
        ]}
        rows={years.map((year) => ({
          year: String(year.year),
          households: said(year.households),
          organisations: said(year.organisations),
          paid: said(year.paidEuros, euros),
          given: said(year.givenEuros, euros),
        }))}
        empty={<p>Hier staat een jaar vanaf februari van het jaar erna.</p>}
      />
      <p class="soft">
        Een jaar staat hier pas als het voorbij is, en aantallen vanaf {fewest}. Zo is niemand die iets kreeg of gaf te
        herkennen.
      </p>
    </>
  ),
})
