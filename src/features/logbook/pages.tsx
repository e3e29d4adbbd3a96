import { Disclosure } from "../../platform/html/notice.tsx"
import { Table } from "../../platform/html/table.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { sayDay } from "../../platform/words/day.ts"
import { address, FilterForm, queryOf } from "./filter-form.tsx"
import type { Deed, LogDesk } from "./model.ts"
import { OlderAndNewer } from "./older-and-newer.tsx"

const leads = {
  installation: "Wie in deze Nabij wat deed, en wie las wat beschermd is. De nieuwste dag staat bovenaan.",
  organisation: "Wie in je organisatie wat deed, en wie las wat beschermd is. De nieuwste dag staat bovenaan.",
}

/** Who did what, for whoever has to be able to look at it. */
export const LogPage: View<LogDesk> = (desk) => ({
  title: "Logboek",
  lead: leads[desk.scope],
  unkept: true,
  main: (
    <>
      <NotHere />
      <Disclosure summary="Kies wat je wilt zien" open={isChosen(desk)}>
        <FilterForm desk={desk} />
      </Disclosure>
      <h2>
        {sayDay(desk.filter.from)} tot en met {sayDay(desk.filter.until)}
      </h2>
      <Deeds deeds={desk.deeds} />
      <OlderAndNewer page={desk.page} more={desk.more} href={(page) => `${address}?${queryOf(desk.filter, page)}`} />
    </>
  ),
})

const isChosen = ({ filter: { person, organisation, kind, reads } }: LogDesk): boolean =>
  [person, organisation, kind, reads].some((choice) => choice !== undefined)

function NotHere() {
  return (
    <>
      <p>
        Dat jij hier kijkt, komt ook in het logboek. Zoek je één persoon op, dan ziet die dat bij{" "}
        <a href="/account/logboek">Wat ik deed</a>.
      </p>
      <Disclosure summary="Wat je hier niet ziet">
        <ul>
          <li>Wie een signaal doorgaf of introk. Dat staat nergens in het logboek, ook niet met naam.</li>
          <li>
            Wat iedere werker mag: aanmelden, zoeken, eigen signalen en eigen hulpvragen. Alleen wie iets over anderen
            mag beslissen of lezen, is na te gaan.
          </li>
          <li>
            Hoe laat en hoe vaak. Deed iemand op een dag twee keer hetzelfde, dan staat het er één keer. Zo kan niemand
            tellen hoe hard een ander werkt.
          </li>
        </ul>
      </Disclosure>
    </>
  )
}

function Deeds({ deeds }: { deeds: readonly Deed[] }) {
  return (
    <Table
      caption="Wat er gebeurde"
      captionHidden
      stacked
      empty={
        <p>
          In deze tijd staat hier niets. Kies een langere tijd, of iets anders. Wat iemand vandaag doet, staat er
          meteen.
        </p>
      }
      columns={[
        { key: "day", label: "Dag" },
        { key: "who", label: "Wie" },
        { key: "what", label: "Wat" },
      ]}
      rows={deeds.map((deed) => ({
        day: sayDay(deed.day),
        who: whoOf(deed),
        what: deed.href ? <a href={deed.href}>{deed.words}</a> : deed.words,
      }))}
    />
  )
}

/** A letter has no name: of an answer that came by one, only the organisation is known. */
const whoOf = ({ person, organisation }: Pick<Deed, "person" | "organisation">): string =>
  [person ?? (organisation ? "Met een brief" : "Nabij zelf"), organisation].filter(Boolean).join(", ")
