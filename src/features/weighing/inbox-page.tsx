import { Empty, Notice } from "../../platform/html/notice.tsx"
import { Paging } from "../../platform/html/paging.tsx"
import type { View } from "../../platform/http/page-route.ts"
import type { Waits } from "../../platform/http/waiting.ts"
import { weighSignals } from "./actions.ts"
import { Filter } from "./inbox-filter.tsx"
import { Weighed } from "./inbox-weighed.tsx"
import { InboxWeighing, toChoose } from "./inbox-weighing.tsx"
import type { Inbox } from "./model.ts"
import { inboxAddress, pageSize } from "./rules.ts"

export const InboxPage: View<Inbox & { beside: Waits[] }> = (inbox, { form, who }) => {
  const state = form(weighSignals)
  const coordinates = who.kind === "person" && who.roles.includes("coordinator")
  const filtered = Object.values(inbox.filter).some(Boolean)
  const waiting = toChoose(inbox, state)
  return {
    title: "Postvak",
    lead: waitingInWords(inbox.waiting),
    script: ["choose-all"],
    main: (
      <>
        {inbox.beside.map(({ href, words }) => (
          <Notice tone="info">
            <a href={href}>{words}</a>
          </Notice>
        ))}
        {(filtered || inbox.found > 0) && <Filter inbox={inbox} open={filtered} />}
        {inbox.found === 0 && <NothingHere filtered={filtered} coordinates={coordinates} />}
        {waiting.length > 0 && <InboxWeighing inbox={inbox} state={state} />}
        <Weighed signals={inbox.signals.filter((one) => !waiting.includes(one))} open={filtered || inbox.page > 1}>
          <Paging
            page={inbox.page}
            pages={inbox.pages}
            size={pageSize}
            href={(page) => inboxAddress({ ...inbox.filter, page })}
          />
        </Weighed>
      </>
    ),
  }
}

const waitingInWords = (waiting: number): string => {
  if (waiting === 0) return "Er wacht niets. Alles is gewogen."
  return waiting === 1
    ? "Er wacht nog 1 signaal op een antwoord."
    : `Er wachten nog ${waiting} signalen op een antwoord.`
}

function NothingHere({ filtered, coordinates }: { filtered: boolean; coordinates: boolean }) {
  if (filtered)
    return (
      <Empty title="Niets gevonden">
        <p>
          Bij deze keuze hoort geen signaal. <a href="/postvak">Toon weer alles</a>
        </p>
      </Empty>
    )
  return (
    <Empty title="Nog geen signalen">
      {coordinates ? (
        <p>
          Geeft iemand van je organisatie een signaal door, dan staat het hier. Vertel je collega's dat het kan, of{" "}
          <a href="/signalen/nieuw">geef zelf het eerste door</a>.
        </p>
      ) : (
        <p>
          Hier komen de anonieme signalen, en die van groepen zonder signaalcoördinator. Niemand anders weegt die, dus
          doet de werkgroep het.
        </p>
      )}
    </Empty>
  )
}
