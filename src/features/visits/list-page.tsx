import { Choice, TextField } from "../../platform/html/form.tsx"
import { ListFilter } from "../../platform/html/list-filter.tsx"
import { Empty, Notice } from "../../platform/html/notice.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { DayTables } from "./day-tables.tsx"
import type { VisitList } from "./list-actions.ts"
import { VisitTag } from "./parts.tsx"
import { sayVisitDay } from "./rules.ts"

const spanLabels = { "1": "één dag", "7": "een week", "28": "vier weken" } as const
export const saidPeriod = (from: string, until: string): string =>
  from === until ? sayVisitDay(from) : `${sayVisitDay(from)} tot en met ${sayVisitDay(until)}`

/** The moments of some days, day by day; on paper the same without the form. */
export const VisitListPage: View<VisitList> = (list) => ({
  title: "Afspraken",
  lead: `Van ${saidPeriod(list.from, list.until)}.`,
  unkept: true,
  main: (
    <>
      <Period list={list} />
      {list.visits.length === 0 ? (
        <Empty title="Geen afspraken in deze dagen">
          <p>Zei een helper ja, dan maak je bij die hulp een afspraak. Die staat dan hier.</p>
        </Empty>
      ) : (
        <DayTables
          visits={list.visits}
          columns={[
            { key: "what", label: "Wat" },
            { key: "alias", label: "Voor" },
            { key: "through", label: "Via" },
          ]}
          cellsOf={(visit) => ({
            time: <a href={`/hulp/afspraak/${visit.id}`}>{`${visit.starts} tot ${visit.ends}`}</a>,
            what: `${visit.what}${visit.area ? `, ${visit.area}` : ""}`,
            alias: (
              <>
                {visit.alias} <VisitTag visit={visit} />
              </>
            ),
            through: `${visit.intermediary}, ${visit.organisation}`,
          })}
        />
      )}
      <More list={list} address="/hulp/afspraken" />
      <Ways list={list} />
    </>
  ),
})

type Cut = Pick<VisitList, "next" | "until" | "days" | "which">

/** What does not fit is said, and stands one step away. */
export const More = ({ list: { next, until, days, which }, address }: { list: Cut; address: string }) =>
  next === null ? null : (
    <Notice tone="info">
      <p>
        Er zijn meer afspraken dan op deze pagina passen. Hier staan ze tot en met {sayVisitDay(until)}.{" "}
        <a href={`${address}?van=${next}&dagen=${days}&welke=${which}`}>Verder vanaf {sayVisitDay(next)}</a>
      </p>
    </Notice>
  )

const Period = ({ list: { from, days, which, coordinates } }: { list: VisitList }) => (
  <div class="screen-only">
    <ListFilter
      address="/hulp/afspraken"
      summary="Andere dagen kiezen"
      open={false}
      chosen={{ van: from, dagen: days, welke: which }}
      fields={(state) => (
        <>
          <TextField state={state} name="van" label="Vanaf welke dag?" type="date" width="medium" />
          <Choice
            state={state}
            name="dagen"
            legend="Hoeveel dagen?"
            inline
            options={Object.entries(spanLabels).map(([value, label]) => ({ value, label }))}
          />
          {coordinates && (
            <Choice
              state={state}
              name="welke"
              legend="Welke?"
              inline
              options={[
                { value: "alles", label: "Alle afspraken" },
                { value: "mijn", label: "Wat ik plande of vroeg" },
              ]}
            />
          )}
        </>
      )}
    />
  </div>
)

function Ways({ list: { from, days, which, coordinates } }: { list: VisitList }) {
  return (
    <ul class="screen-only">
      {coordinates && (
        <li>
          <a href={`/hulp/afspraken/papier?van=${from}&dagen=${days}&welke=${which}`}>
            Op papier, met namen en telefoonnummers van helpers
          </a>
        </li>
      )}
      <li>
        <a href="/hulp/afspraken/agenda">In je eigen agenda</a>
      </li>
      <li>
        <a href="/hulp/afspraken/herinnering">Een herinnering, de dag ervoor</a>
      </li>
      <li>
        <a href={coordinates ? "/planning" : "/hulp/koppelingen"}>
          {coordinates ? "Terug naar de planning" : "Hulp die geregeld wordt"}
        </a>
      </li>
    </ul>
  )
}
