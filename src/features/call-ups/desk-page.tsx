import { dayOf } from "../../methods/calendar/week.ts"
import { Empty, Tag } from "../../platform/html/notice.tsx"
import { Paging } from "../../platform/html/paging.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { sayDay } from "../../platform/words/day.ts"
import { NewCallUpForm } from "./new-form.tsx"
import { sayNeeded } from "./progress-part.tsx"
import { callUpsShown } from "./store.ts"
import type { CallUpDesk } from "./view-model.ts"
import { sayGoods, sayOver, stateLabels } from "./words.ts"

/** The call-ups of the own organisation, and the form for a new one. */
export const CallUpDeskPage: View<CallUpDesk> = (desk, about) => ({
  title: "Buurtacties van jullie",
  lead: "Vraag de buurt om iets te maken of te brengen. Iedereen kan meedoen zonder account; jullie schrijven op wat er komt.",
  main: (
    <>
      {desk.callUps.length === 0 ? (
        <Empty title="Jullie hebben nog geen buurtactie">
          <p>Begin er hieronder een. Daarna krijg je een poster en een adres om door te sturen.</p>
        </Empty>
      ) : (
        <Entries
          label="Buurtacties van jullie"
          entries={desk.callUps.map((callUp) => ({
            href: `/hulp/buurtacties/${callUp.id}`,
            title: `${sayGoods(callUp, callUp.progress.asked, about.country)} voor ${callUp.area}`,
            tags: (
              <Tag tone={callUp.state === "over" ? "attention" : callUp.state === "open" ? "done" : "neutral"}>
                {stateLabels[callUp.state]}
              </Tag>
            ),
            about:
              callUp.state === "open"
                ? `${sayNeeded(callUp, about.country)} Tot en met ${sayDay(callUp.until)}.`
                : callUp.state === "over"
                  ? sayOver(callUp.until, dayOf(about.now))
                  : `${callUp.progress.brought.toLocaleString("nl-NL")} gebracht.`,
          }))}
        />
      )}
      <Paging page={desk.page} pages={desk.pages} size={callUpsShown} href={(to) => `/hulp/buurtacties?blad=${to}`} />
      <NewCallUpForm desk={desk} about={about} />
      <p>
        <a href="/buurtacties">Wat iedereen ziet</a> · <a href="/hulp/voorraad">Naar de voorraad</a>
      </p>
    </>
  ),
})
