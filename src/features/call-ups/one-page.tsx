import { Disclosure, Notice } from "../../platform/html/notice.tsx"
import type { About, View } from "../../platform/http/page-route.ts"
import { sayDay } from "../../platform/words/day.ts"
import { PledgeForm } from "./pledge-form.tsx"
import { HowFar, sayNeeded } from "./progress-part.tsx"
import { limitOf } from "./rules.ts"
import { sayPoint, sayPointHours, sayPointWhere } from "./spot-words.ts"
import type { CallUp, OpenedCallUp } from "./view-model.ts"
import { sayGoods, sayNumber } from "./words.ts"

/** 'Gevraagd: 300 mondmaskers voor Kessel-Lo' */
const titleOf = (callUp: CallUp, about: About): string =>
  `Gevraagd: ${sayGoods(callUp, callUp.progress.asked, about.country)} voor ${callUp.area}`

/** One call-up, as somebody reads it who saw the poster. */
export const CallUpPage: View<OpenedCallUp> = (callUp, about) => ({
  title: titleOf(callUp, about),
  lead: callUp.state === "open" ? `${sayNeeded(callUp, about.country)} Tot en met ${sayDay(callUp.until)}.` : undefined,
  unkept: true,
  script: ["proof-of-work"],
  main: (
    <>
      {callUp.state === "ended" && <Ended callUp={callUp} />}
      {callUp.state === "over" && (
        <Notice tone="info" title="Deze buurtactie is voorbij">
          <p>Heb je nog iets liggen dat je beloofde? Breng het gerust naar {sayPoint(callUp)}.</p>
          {callUp.pointHours !== "" && <p>{sayPointHours(callUp)}</p>}
        </Notice>
      )}
      <HowFar callUp={callUp} />
      <How callUp={callUp} />
      {callUp.state === "open" && callUp.progress.room > 0 && <PledgeForm callUp={callUp} about={about} />}
      {callUp.state === "open" && callUp.progress.room === 0 && <Enough callUp={callUp} />}
      {callUp.state === "open" && <PassOn callUp={callUp} about={about} />}
      <p>
        <a href="/buurtacties">Alle buurtacties</a>
      </p>
    </>
  ),
})

const Ended = ({ callUp }: { callUp: CallUp }) => (
  <Notice tone="done" title="Deze buurtactie is klaar">
    <p class="nabij-lines">{callUp.thanks}</p>
    <p>{callUp.organisation}</p>
  </Notice>
)

const Enough = ({ callUp }: { callUp: CallUp }) => (
  <Notice tone="done" title="Er is nu genoeg beloofd">
    <p>
      Mensen kunnen samen {sayNumber(limitOf(callUp.progress.asked))} {callUp.unitMany} beloven, iets meer dan nodig,
      want niet alles komt. Kijk over een paar dagen nog eens: komt er iets niet, dan is er weer plek. Heb je al iets
      klaar? Breng het gerust.
    </p>
  </Notice>
)

const How = ({ callUp }: { callUp: CallUp }) => (
  <section class="stack">
    <h2>Zo doe je mee</h2>
    <p>
      Breng het naar <strong>{callUp.point}</strong>
      {sayPointWhere(callUp)}. {callUp.organisation} vraagt dit, en geeft het aan wie het nodig heeft.
    </p>
    {callUp.pointHours !== "" && <p>{sayPointHours(callUp)}</p>}
    {callUp.instructions && <p class="nabij-lines">{callUp.instructions}</p>}
    {callUp.pattern && (
      <p>
        <a href={callUp.pattern} rel="noreferrer">
          Het patroon of voorbeeld
        </a>{" "}
        ({new URL(callUp.pattern).hostname}, een andere website)
      </p>
    )}
  </section>
)

/** Words to send on, and a sheet to hang up. */
export function PassOn({ callUp, about }: { callUp: CallUp; about: About }) {
  const { slug, until, organisation } = callUp
  return (
    <Disclosure summary="Doorvertellen: poster en bericht">
      <p>
        <a href={`/buurtacties/${slug}/poster`}>De poster om te printen</a>
      </p>
      <p>Of stuur dit bericht door:</p>
      <blockquote class="nabij-quote">
        {titleOf(callUp, about)}. Breng ze tot en met {sayDay(until)} naar {sayPoint(callUp)}. Meedoen kan zonder
        account: {about.settings.BASE_URL}/buurtacties/{slug} ({organisation})
      </blockquote>
    </Disclosure>
  )
}
