import { FoldedForm } from "../../platform/html/folded-form.tsx"
import { Choice, optionsOf, TextArea } from "../../platform/html/form.tsx"
import { Notice } from "../../platform/html/notice.tsx"
import type { About } from "../../platform/http/page-route.ts"
import { sayDay } from "../../platform/words/day.ts"
import { closeCallUp } from "./close-actions.ts"
import { endReasons } from "./model.ts"
import { daysKept, lastMailDay } from "./rules.ts"
import type { FollowedCallUp } from "./view-model.ts"
import { endLabels } from "./words.ts"

type CloseProps = { callUp: FollowedCallUp; about: About }

/** The end, with a word for everybody who took part. */
export function CloseForm({ callUp, about }: CloseProps) {
  const isOver = callUp.state === "over"
  const state = { ...about.form(closeCallUp, { reason: isOver ? "over" : "" }), id: "afsluiten" }
  return (
    <FoldedForm
      state={state}
      summary="Afsluiten en bedanken"
      open={isOver}
      says={<WhoHears callUp={callUp} />}
      labels={{ reason: "Waarom", thanks: "Je woorden" }}
      action={`/hulp/buurtacties/${callUp.id}/afsluiten`}
      submit="Afsluiten en bedanken"
    >
      <Choice state={state} name="reason" legend="Waarom sluit je af?" options={optionsOf(endReasons, endLabels)} />
      <TextArea
        state={state}
        name="thanks"
        label="Wat wil je zeggen tegen wie meedeed?"
        hint="Hoe het afliep en wat ermee gebeurt. Beloof niets. Iedereen kan dit lezen; namen verbergen wij."
        rows={4}
        maxLength={1000}
        required
      />
    </FoldedForm>
  )
}

/** Who will hear it, and who no longer can: said before one closes. */
function WhoHears({ callUp }: { callUp: FollowedCallUp }) {
  const running = callUp.pledges.filter(({ withdrawn }) => !withdrawn)
  const mails = running.filter(({ contact }) => contact?.email).length
  const gone = running.filter(({ contact }) => contact === null).length
  return (
    <>
      {gone > 0 && (
        <Notice
          tone="attention"
          title={mails === 0 ? "Wij kunnen niemand meer mailen" : "Niet iedereen krijgt een mail"}
        >
          <p>
            De laatste dag was langer dan {daysKept} dagen geleden. Van {sayPledges(gone)} zijn de naam en het mailadres
            daarom verwijderd, zoals wij beloofden. Wie de link bewaarde, leest daar wel wat je schrijft.
          </p>
        </Notice>
      )}
      <p>
        {(mails > 0 || gone === 0) && `${sayMails(mails)} `}
        {mails > 0 && callUp.state === "over" && `Dat kan tot en met ${sayDay(lastMailDay(callUp.until))}. `}
        Wat je schrijft, staat op de pagina van de buurtactie en op die van elke bijdrage.
      </p>
    </>
  )
}

function sayMails(count: number): string {
  if (count === 0) return "Niemand gaf een mailadres: er gaat dus geen mail uit."
  return `Er gaat een mail naar wie een mailadres gaf: dat is bij ${sayPledges(count)} zo.`
}
const sayPledges = (count: number): string => (count === 1 ? "1 bijdrage" : `${count} bijdragen`)
