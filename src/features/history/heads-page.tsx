import { addresses } from "../../platform/html/addresses.ts"
import { Entries } from "../../platform/html/steps.tsx"
import { Table } from "../../platform/html/table.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { sayDay, sayPartsOf } from "../../platform/words/day.ts"
import type { PublicHeads } from "./head-actions.ts"

const sayMonth = (month: string) => sayPartsOf(`${month}-01`, { month: "long", year: "numeric" })

/** What the heads are for, and every head that was ever made public. */
export const HeadsPage: View<PublicHeads> = ({ month, months, heads }) => ({
  title: "Geschiedenis die blijft",
  lead: "Wie later iets verandert aan wat hier is opgeschreven, laat sporen na. Ook als wij dat zelf doen. Met een kop kun jij dat laten nakijken.",
  main: (
    <>
      <h2>Hoe werkt dat?</h2>
      <p>
        Nabij schrijft op dat er iets is gedaan: een signaal gewogen, een vraag gesteld, een tekst gelezen. Elke regel
        krijgt een getal dat uit die regel komt en uit de regel ervoor. Verandert iemand later één letter, dan klopt dat
        getal niet meer, en alle getallen erna ook niet.
      </p>
      <p>
        Elke dag maken wij het laatste getal openbaar. Dat heet de kop. Uit een kop kan niemand lezen wat er gebeurde of
        wie iets deed. Wat na de nieuwste kop gebeurde, zit pas in de volgende.
      </p>
      <h2>Wat kun jij doen?</h2>
      <ul>
        <li>
          Bewaar af en toe een kop: op papier, of met <a href={addresses.agendaFeed}>de feed van de agenda</a>.
        </li>
        <li>
          Twijfel je later? Vraag de beheerder om de geschiedenis na te lopen met jouw kop:{" "}
          <code>nabij verify --head</code> en dan de kop. Zit jouw kop er niet meer in, dan is er iets veranderd.
        </li>
      </ul>
      <p>
        Wie een signaal doorgeeft, staat niet in die regels, ook niet met naam. Zulke regels komen erbij als hun week
        voorbij is: allemaal tegelijk en door elkaar. Zo vertelt de volgorde niet wanneer iemand schreef. Wie een tekst
        te lezen krijgt, staat bij <a href={addresses.whoSeesWhat}>Wie ziet wat?</a>
      </p>
      <h2>De koppen van {sayMonth(month)}</h2>
      {heads.length > 0 ? (
        <Table
          caption={`Koppen van ${sayMonth(month)}`}
          captionHidden
          stacked
          columns={[
            { key: "day", label: "Dag" },
            { key: "hash", label: "Kop" },
          ]}
          rows={heads.map(({ day, hash }) => ({
            day: sayDay(day),
            hash: <code>{inGroups(hash)}</code>,
          }))}
        />
      ) : (
        <p class="soft">In deze maand is geen kop openbaar gemaakt.</p>
      )}
      <Months months={months} month={month} />
    </>
  ),
})

/** Sixteen groups of four: so it fits on a phone and can be compared with paper. */
const inGroups = (hash: string) => (hash.match(/.{4}/g) ?? []).join(" ")

function Months({ months, month }: { months: readonly string[]; month: string }) {
  const others = months.filter((one) => one !== month)
  if (others.length === 0) return null
  return (
    <>
      <h2>Andere maanden</h2>
      <Entries
        label="Andere maanden"
        entries={others.map((one) => ({ href: `${addresses.history}?maand=${one}`, title: sayMonth(one) }))}
      />
    </>
  )
}
