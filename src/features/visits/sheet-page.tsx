import { Empty } from "../../platform/html/notice.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { sayDayOf } from "../../platform/words/day.ts"
import { DayTables } from "./day-tables.tsx"
import type { HelperSheet, VisitSheet } from "./list-actions.ts"
import { More, saidPeriod } from "./list-page.tsx"

const HowToPrint = ({ back, says }: { back: string; says: string }) => (
  <p class="screen-only">
    Print deze pagina via het menu van je browser. <a href={back}>{says}</a>
  </p>
)

/** A day or a week on paper, for who is out all day: with who helps, so not to be left lying about. */
export const VisitSheetPage: View<VisitSheet> = ({ visits, ...list }, { now }) => ({
  title: "Afspraken op papier",
  heading: `Afspraken, ${saidPeriod(list.from, list.until)}`,
  unkept: true,
  main: (
    <>
      <HowToPrint back={`/hulp/afspraken?van=${list.from}`} says="Terug naar de afspraken" />
      <p>
        Hier staat wie er helpt en hoe je die bereikt. Laat dit papier niet liggen en maak het daarna stuk. Geprint op{" "}
        {sayDayOf(now)}.
      </p>
      {visits.length === 0 ? (
        <Empty title="Geen afspraken in deze dagen">
          <p>Kies op de vorige pagina andere dagen.</p>
        </Empty>
      ) : (
        <DayTables
          visits={visits}
          columns={[
            { key: "what", label: "Wat" },
            { key: "alias", label: "Voor" },
            { key: "helper", label: "Helper" },
            { key: "through", label: "Via" },
          ]}
          cellsOf={(visit) => ({
            time: `${visit.starts} – ${visit.ends}`,
            what: `${visit.what}, ${visit.amount}${visit.area ? `, ${visit.area}` : ""}`,
            alias: visit.alias,
            helper: visit.helper ? (
              <>
                {visit.helper.name}
                {visit.helper.phone ? (
                  <>
                    , <span class="nabij-nowrap">{visit.helper.phone}</span>
                  </>
                ) : (
                  visit.helper.email && `, ${visit.helper.email}`
                )}
              </>
            ) : (
              "–"
            ),
            through: `${visit.intermediary}, ${visit.organisation}`,
          })}
        />
      )}
      <More list={list} address="/hulp/afspraken/papier" />
    </>
  ),
})

/** What one helper promised to come for, as far as this organisation plans it: to give along on paper. */
export const HelperSheetPage: View<HelperSheet> = ({ id, name, visits }, { now }) => ({
  title: "Afspraken van één helper",
  heading: `Afspraken van ${name}`,
  unkept: true,
  main: (
    <>
      <HowToPrint back={`/hulp/koppeling/${id}`} says="Terug naar deze hulp" />
      {visits.length === 0 ? (
        <Empty title="Nog geen afspraken">
          <p>Maak bij de hulp een afspraak. Die komt dan op dit papier.</p>
        </Empty>
      ) : (
        <DayTables
          visits={visits}
          columns={[
            { key: "what", label: "Wat" },
            { key: "through", label: "Het adres hoor je van" },
          ]}
          cellsOf={(visit) => ({
            time: `${visit.starts} – ${visit.ends}`,
            what: `${visit.what}, ${visit.amount}${visit.area ? `, ${visit.area}` : ""}`,
            through: `${visit.intermediary}, ${visit.organisation}`,
          })}
        />
      )}
      <p>
        Hier staat wat onze organisatie plant. Help je ook via een andere organisatie? Vraag het dan daar. Dank je dat
        je helpt. Kun je een keer niet? Bel wie het je vroeg, zo vroeg als je kunt. Zo stond het op {sayDayOf(now)}.
      </p>
    </>
  ),
})
