import { Empty } from "../../platform/html/notice.tsx"
import { Paging } from "../../platform/html/paging.tsx"
import { Entries } from "../../platform/html/steps.tsx"
import type { View } from "../../platform/http/page-route.ts"
import { sayDay } from "../../platform/words/day.ts"
import { sayNeeded } from "./progress-part.tsx"
import { callUpsShown } from "./store.ts"
import type { CallUpList } from "./view-model.ts"
import { sayGoods } from "./words.ts"

/** What one can make or bring now, for everybody. */
export const CallUpsPage: View<CallUpList> = ({ callUps, page, pages }, { country }) => ({
  title: "Buurtacties",
  lead: "Wat er nu gevraagd wordt om te maken of te brengen. Meedoen kan zonder account, alleen of met een groep.",
  main: (
    <>
      {callUps.length === 0 ? (
        <Empty title="Er is nu geen buurtactie">
          <p>
            Vraagt een organisatie om iets dat jij kunt maken of brengen, dan staat het hier. Wil je nu al helpen?{" "}
            <a href="/aanbod/nieuw">Bied hulp aan</a>.
          </p>
        </Empty>
      ) : (
        <Entries
          label="Buurtacties"
          entries={callUps.map((callUp) => ({
            href: `/buurtacties/${callUp.slug}`,
            title: `${sayGoods(callUp, callUp.progress.asked, country)} voor ${callUp.area}`,
            about: `${sayNeeded(callUp, country)} Tot en met ${sayDay(callUp.until)} · ${callUp.organisation}`,
          }))}
        />
      )}
      <Paging page={page} pages={pages} size={callUpsShown} href={(to) => `/buurtacties?blad=${to}`} />
    </>
  ),
})
